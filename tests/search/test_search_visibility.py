"""Nobody finds what nobody may see, from the moment that it is so, whatever the rows of the index still say."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.utils import timezone
from wagtail.models import Collection, CollectionViewRestriction

from documents.models import CustomDocument
from search.models import SearchEntry, SearchWord
from tests.factories import (
    ArticlePageFactory,
    DocumentFactory,
    OpportunityPageFactory,
    SectionPageFactory,
    StandardPageFactory,
    files,
)
from tests.search.found import said, titles

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def media_folder(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "media"


@pytest.fixture
def manual():
    """A document whose file has the word "thermometer"."""
    document = DocumentFactory(title="A manual")
    document.text = "How to read a thermometer"
    document.save()
    return document


@pytest.mark.parametrize("how", ["draft", "expired", "private", "deleted", "below a private page"])
def test_a_page_is_not_found_once_it_is_hidden(committed, look, hide, how):
    with committed():
        parent = SectionPageFactory(title="Section")
        page = StandardPageFactory(title="Lantern", parent=parent)
    assert titles(look("lantern")) == ["Lantern"]

    if how == "deleted":
        page.delete()
    elif how == "below a private page":
        hide(parent, "private")
    else:
        hide(page, how)

    assert titles(look("lantern")) == []
    assert titles(look("lanten")) == []  # nor is the word offered


def test_an_opportunity_is_found_until_it_closes(committed, look, monkeypatch):
    with committed():
        OpportunityPageFactory(title="Lantern keeper", closes_at=timezone.now() + timedelta(hours=1))
    assert titles(look("lantern")) == ["Lantern keeper"]

    later = timezone.now() + timedelta(hours=1)
    monkeypatch.setattr(timezone, "now", lambda: later)

    assert titles(look("lantern")) == []


def test_the_title_of_an_unpublished_page_does_not_show_by_the_pages_below_it(committed, look, hide):
    with committed():
        parent = SectionPageFactory(title="Secret")
        StandardPageFactory(title="Lantern", parent=parent)
    assert "Secret" in look("lantern").select_one("main").get_text()

    hide(parent, "draft")

    page = look("lantern")
    assert titles(page) == ["Lantern"]
    assert "Secret" not in page.select_one("main").get_text()


def test_unpublishing_does_not_wait_for_the_index(committed, look):
    with committed():
        page = StandardPageFactory(title="Lantern")

    page.unpublish()  # what follows a commit never runs here

    assert titles(look("lantern")) == []
    assert SearchEntry.objects.filter(page=page).exists()


def test_the_words_of_a_draft_are_not_found(committed, look):
    with committed():
        page = StandardPageFactory(title="Lantern")
        page.title = "Candle"
        page.save_revision()
        StandardPageFactory(title="Candle of a page that was never published", live=False)

    assert titles(look("candle")) == []
    assert titles(look("lantern")) == ["Lantern"]


def test_a_page_moved_below_a_private_one_is_gone_and_comes_back(committed, look, hide):
    with committed():
        private, public = SectionPageFactory(title="One"), SectionPageFactory(title="Two")
        page = StandardPageFactory(title="Lantern", parent=public)
    hide(private, "private")
    assert titles(look("lantern", section="two")) == ["Lantern"]

    page.move(private, pos="last-child")
    assert titles(look("lantern")) == []

    page.refresh_from_db()
    public.refresh_from_db()
    page.move(public, pos="last-child")
    assert titles(look("lantern")) == ["Lantern"]


def test_a_word_inside_a_file_is_found_and_the_page_with_the_file_is_named(committed, look, manual):
    with committed():
        page = StandardPageFactory(title="For officers", body=files(manual))

    hit = look("thermometer").select_one(".hits li")

    assert hit.select_one("h2 a")["href"] == manual.url
    assert hit.select_one("mark").get_text() == "thermometer"
    assert "PDF" in hit.select_one(".meta").get_text()
    assert hit.select("a")[-1]["href"] == page.url
    assert "On the page For officers" in hit.get_text()


def test_a_file_is_found_while_a_live_page_in_the_open_has_it(committed, look, manual, hide):
    with committed():
        pages = [StandardPageFactory(title=f"Page {number}", body=files(manual)) for number in (1, 2)]
        StandardPageFactory(title="A draft", body=files(manual), live=False)
    assert titles(look("thermometer")) == ["A manual"]  # once, though two pages have it

    hide(pages[1], "private")
    assert "On the page Page 1" in look("thermometer").select_one(".hits").get_text()

    hide(pages[0], "draft")
    assert titles(look("thermometer")) == []


def test_a_file_that_no_page_has_or_has_no_more_is_not_found(committed, look, manual):
    with committed():
        page = StandardPageFactory(title="For officers")
        manual.save()
    assert titles(look("thermometer")) == []

    for body, expected in ((files(manual), ["A manual"]), ([], [])):
        page.body = body
        with committed():
            page.save_revision().publish()
        assert titles(look("thermometer")) == expected


def test_a_file_in_a_private_collection_is_not_found(committed, look, manual):
    collection = Collection.get_first_root_node().add_child(name="Confidential")
    with committed():
        StandardPageFactory(title="For officers", body=files(manual))
    CustomDocument.objects.filter(pk=manual.pk).update(collection=collection)
    assert titles(look("thermometer")) == ["A manual"]

    CollectionViewRestriction.objects.create(collection=collection, restriction_type=CollectionViewRestriction.LOGIN)

    assert titles(look("thermometer")) == []


def test_rebuilding_finds_again_what_was_lost_and_forgets_words_that_are_gone(committed, look, manual, capsys):
    with committed():
        article = ArticlePageFactory(title="Lantern", body=files(manual))
        StandardPageFactory(title="Candle").delete()
    SearchEntry.objects.all().delete()
    assert "Nothing was found" in said(look("lantern"))

    call_command("rebuild_search")

    assert titles(look("lantern")) == [article.title]
    assert titles(look("thermometer")) == ["A manual"]
    assert not SearchWord.objects.filter(word="candle").exists()
