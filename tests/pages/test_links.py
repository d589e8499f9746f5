"""Links in blocks: exactly one target, and a target that went away leaves no empty link."""

import pytest
from django.core.exceptions import ValidationError

from navigation.links import LinkBlock
from tests.factories import DocumentFactory, StandardPageFactory

pytestmark = pytest.mark.django_db

EMPTY = {"label": "", "page": None, "document": None, "url": ""}


def page_with_card(**link):
    card = {"heading": "Where it leads", "text": "", "image": None, "link": {**EMPTY, **link}}
    page = StandardPageFactory()
    page.body = [("cards", {"heading": "Ways", "cards": [card]})]
    page.save()
    return page


def links(document):
    return [link["href"] for link in document.select(".prose .card__title a")]


def test_a_link_leads_to_its_page(visit):
    target = StandardPageFactory()

    assert links(visit(page_with_card(page=target).url)) == [target.url]


def test_a_link_leads_to_its_document(visit):
    target = DocumentFactory()

    assert links(visit(page_with_card(document=target).url)) == [target.url]


def test_a_link_leads_to_its_address(visit):
    assert links(visit(page_with_card(url="https://example.org/").url)) == ["https://example.org/"]


@pytest.mark.parametrize("how", ["delete", "unpublish"])
def test_a_page_that_went_away_leaves_the_words_without_a_link(visit, how):
    target = StandardPageFactory()
    page = page_with_card(page=target)

    getattr(target, how)()

    document = visit(page.url)
    assert links(document) == []
    assert "Where it leads" in document.select_one(".prose").text


@pytest.mark.parametrize(
    "value",
    [
        EMPTY,
        {**EMPTY, "label": "Words alone"},
        {**EMPTY, "url": "javascript:alert(1)"},
        {**EMPTY, "url": "//example.org"},
        {**EMPTY, "url": "example.org"},
    ],
)
def test_a_link_without_a_good_target_is_refused(value):
    block = LinkBlock()

    with pytest.raises(ValidationError):
        block.clean(block.to_python(value))


def test_a_link_with_two_targets_is_refused():
    block = LinkBlock()
    value = block.to_python({**EMPTY, "page": StandardPageFactory().pk, "url": "https://example.org"})

    with pytest.raises(ValidationError):
        block.clean(value)


def test_an_optional_link_may_be_empty():
    block = LinkBlock(required=False)

    assert block.clean(block.to_python(EMPTY)).href == ""
