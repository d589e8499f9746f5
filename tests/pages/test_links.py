"""Links in blocks: exactly one target, and a target that went away leaves no empty link."""

import pytest
from django.core.exceptions import ValidationError
from wagtail.models import Page, PageViewRestriction

from navigation.links import LinkBlock
from tests.factories import DocumentFactory, SectionPageFactory, StandardPageFactory

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


def make_section_private(page):
    PageViewRestriction.objects.create(page=page.get_parent(), restriction_type=PageViewRestriction.LOGIN)


@pytest.mark.parametrize("withdraw", [Page.delete, Page.unpublish, make_section_private])
def test_a_page_that_went_away_leaves_the_words_without_a_link(visit, committed, withdraw):
    target = StandardPageFactory(parent=SectionPageFactory())
    page = page_with_card(page=target)
    assert links(visit(page.url)) == [target.url]

    with committed():
        withdraw(target)

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
