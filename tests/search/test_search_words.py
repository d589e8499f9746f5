"""Which words find which pages, in which order, and how what was found is shown."""

from datetime import UTC, date, datetime

import pytest
from django.utils import translation
from django.utils.translation import get_language
from wagtail.models import Locale

from opportunities.models import OpportunityPage
from resources.models import Topic
from search.models import SearchEntry
from tests.factories import (
    ArticleIndexPageFactory,
    ArticlePageFactory,
    OpportunityPageFactory,
    ResourcePageFactory,
    StandardPageFactory,
)
from tests.giving.content import donate_page
from tests.search.found import said, titles

pytestmark = pytest.mark.django_db

NAME = "អង្គការការពារកុមារនៅកម្ពុជា"
WITH_SPACES = "អង្គការ\u200bការពារ\u200bកុមារ\u200bនៅ\u200bកម្ពុជា"


def paragraph(text):
    return [("paragraph", f"<p>{text}</p>")]


def test_words_of_the_title_come_before_the_summary_and_the_text(committed, look):
    with committed():
        listing = ArticleIndexPageFactory(title="News")
        new, old = date(2025, 5, 2), date(2024, 5, 2)
        ArticlePageFactory(parent=listing, title="In the text", date=new, body=paragraph("A lantern hangs there."))
        ArticlePageFactory(parent=listing, title="In the summary", summary="About a lantern", date=old)
        ArticlePageFactory(parent=listing, title="The lantern", date=old)
        ArticlePageFactory(parent=listing, title="A lantern, newer", date=new)
        ArticlePageFactory(parent=listing, title="Without it", date=new)

    page = look("lantern")

    assert titles(page) == ["A lantern, newer", "The lantern", "In the summary", "In the text"]
    assert "4 results for “lantern”" in said(page)
    assert "News" in page.select_one(".hits .meta").get_text()
    assert "2 May 2025" in page.select_one(".hits .meta").get_text()


def test_all_words_must_be_there_in_any_order_and_place(committed, look):
    with committed():
        StandardPageFactory(title="Lantern", body=paragraph("It hangs by the window."))
        StandardPageFactory(title="Another lantern")

    assert titles(look("window lantern")) == ["Lantern"]


def test_an_extract_from_around_the_match_with_the_words_marked_and_everything_escaped(committed, look):
    words = "Some other words stand here. " * 40
    with committed():
        StandardPageFactory(
            title="A <b> & lanterns", summary="", body=paragraph(f"{words} 1 &lt; 2 Lanterns hang. {words}")
        )

    page = look("lantern")
    hit = page.select_one(".hits li")

    assert [mark.get_text() for mark in hit.select("mark")] == ["lanterns", "Lanterns"]
    assert hit.select_one("h2").get_text() == "A <b> & lanterns"
    extract = hit.select("p")[1].get_text()
    assert "1 < 2 Lanterns hang." in extract
    assert extract.startswith("… ") and extract.endswith(" …") and len(extract) < 320


def test_only_what_is_read_on_a_page_is_found_and_shown(committed, home):
    link = {"label": "Write to us", "url": "mailto:office@example.org"}
    body = [
        ("heading", {"text": "What it is for", "level": "2"}),
        ("callout", {"tone": "care", "heading": "Need to talk?", "text": "<p>Call us.</p>"}),
        ("call_to_action", {"heading": "Tell us", "link": link, "second_link": {}}),
        ("people", {"people": [{"role": "Trainer"}]}),
    ]
    with committed():
        page = StandardPageFactory(summary="", body=body)
        donate = donate_page()

    assert SearchEntry.objects.get(page=page).text.split("\n") == [
        "What it is for",
        "Need to talk?",
        "Call us.",
        "Tell us",
        "Write to us",
        "Trainer",
    ]
    text = SearchEntry.objects.get(page=donate).text
    assert "Sample Pay" in text
    for nothing in ("https", "{amount}", "000201", "None"):
        assert nothing not in text


def test_the_day_of_publication_is_that_of_phnom_penh(committed, look):
    with committed():
        StandardPageFactory(title="Lantern", last_published_at=datetime(2025, 5, 1, 20, tzinfo=UTC))

    assert "2 May 2025" in look("lantern").select_one(".hits .meta").get_text()


def test_an_opportunity_is_found_by_its_kind(committed, look):
    with committed():
        OpportunityPageFactory(title="School visits", kind="volunteering")

    assert titles(look("volunteer")) == ["School visits"]


def test_labels_are_found_in_the_language_of_the_page_whatever_that_of_the_editor(committed, home, monkeypatch):
    monkeypatch.setattr(OpportunityPage, "get_kind_display", lambda page: f"in-{get_language()}")
    with translation.override("km"), committed():
        page = OpportunityPageFactory()

    assert "in-en" in SearchEntry.objects.get(page=page).text


def test_a_resource_is_found_by_its_topics_in_its_own_language(committed, look):
    Topic.objects.create(name_en="Interviewing", name_km="ការសម្ភាស", slug="interviewing")
    with committed():
        ResourcePageFactory(title="A manual", topics=["Interviewing"])

    assert titles(look("interviewing")) == ["A manual"]
    assert titles(look("ការសម្ភាស")) == []


def test_an_extract_of_khmer_begins_and_ends_with_whole_words(committed, look):
    words = ["ប្រទេស", "កម្ពុជា", "មាន", "ខេត្ត"] * 30
    with committed():
        StandardPageFactory(title="One", body=paragraph("".join([*words, "កុមារ", *words])))

    extract = look("កុមារ").select(".hits p")[1]

    assert extract.mark.get_text() == "កុមារ"
    before, after = (part.strip(" …") for part in extract.get_text().split("កុមារ"))
    assert before.startswith(tuple(words)) and after.endswith(tuple(words))


@pytest.mark.parametrize(
    ("title", "asked"),
    [
        ("The café", "cafe"),
        ("The cafe", "CAFÉ"),
        ("Reporting abuse", "reports abused"),
        ("Our policies", "policy"),
        ("Children’s rights", "childrens right"),
        ("In ២០២៤", "2024"),
        (NAME, "កុមារ"),
        (WITH_SPACES, "កុមារ"),
        (NAME, "កុ\u200bមារ"),
        (WITH_SPACES, "ការពារ កុមារ"),
    ],
)
def test_words_are_found_however_they_are_written(committed, look, title, asked):
    with committed():
        StandardPageFactory(title=title, slug="found")
        StandardPageFactory(title="Another", slug="not-found", summary="Nothing of it")

    page = look(asked)

    assert titles(page) == [title]
    assert page.select(".hits mark")


def test_the_other_language_is_searched_at_its_own_address(committed, look, home):
    khmer = Locale.objects.get(language_code="km")
    with committed():
        home.copy_for_translation(khmer).save_revision().publish()
        english = StandardPageFactory(title="Lantern")
        translation = english.copy_for_translation(khmer, copy_parents=True)
        translation.title = f"{NAME} lantern"
        translation.save_revision().publish()

    page = look("lantern")
    assert titles(page) == ["Lantern"]
    assert page.select_one(".utility a[lang=km]")["href"] == "/km/search/?query=lantern"
    assert titles(look("lantern", language="/km")) == [f"{NAME} lantern"]
    assert titles(look("កុមារ")) == []


def test_a_word_of_many_pages_in_one_language_is_found_in_the_other(committed, look, fill, home):
    with committed():
        translation = home.copy_for_translation(Locale.objects.get(language_code="km"))
        translation.save_revision().publish()
        StandardPageFactory(title="Only one", parent=translation, body=paragraph("A lantern by the window"))
    fill(600)

    page = look("window", language="/km")

    assert titles(page) == ["Only one"]
    assert said(page).startswith("លទ្ធផលចំនួន ១ ")


def test_a_misspelt_word_is_put_right_and_that_is_said(committed, look):
    with committed():
        StandardPageFactory(title="Exploitation of children")

    page = look("explotation childrn")

    assert titles(page) == ["Exploitation of children"]
    assert "Nothing was found for “explotation childrn”. Did you mean exploitation children ?" in said(page)
    assert page.select_one(".alert a")["href"] == "?query=exploitation+children"


def test_when_nothing_is_found_there_is_a_way_on(committed, look):
    with committed():
        StandardPageFactory(title="Exploitation of children")

    page = look("zzzzzz")

    assert "Nothing was found for “zzzzzz”" in said(page)
    assert "Check the spelling" in page.select_one("main").get_text()
    assert page.select("main ul a")
    assert page.select_one("main input")["value"] == "zzzzzz"
