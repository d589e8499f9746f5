"""What a translation took over from its original leads to pages in its own language, or not at all."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.factories import ReportAbusePageFactory, SectionPageFactory, StandardPageFactory

pytestmark = pytest.mark.django_db

EMPTY = {"label": "", "page": None, "document": None, "url": ""}


@pytest.fixture
def read(visit, stored, translate):
    """The words and addresses of the body of a page's translation: read([(block, value), …])."""

    def read(blocks):
        page = StandardPageFactory(title="Ways on", body=stored(blocks))
        body = visit(translate(page).url).select_one(".prose")
        return body.get_text(), [link["href"] for link in body.select("a")]

    return read


def test_related_pages_are_those_in_its_language(read, translate):
    mission, vision = StandardPageFactory(title="Mission"), StandardPageFactory(title="Vision")
    translation = translate(mission)

    text, addresses = read([("related_pages", {"heading": "Read on", "pages": [vision.pk, mission.pk]})])

    assert addresses == [translation.url]
    assert "ខ្មែរ Mission" in text
    assert "Vision" not in text


def test_a_related_page_chosen_in_both_languages_shows_once(read, translate):
    mission = StandardPageFactory(title="Mission")
    translation = translate(mission)

    _, addresses = read([("related_pages", {"heading": "Read on", "pages": [translation.pk, mission.pk]})])

    assert addresses == [translation.url]


def test_a_link_leads_to_the_translation_and_has_its_title(read, translate):
    mission = StandardPageFactory(title="Mission")
    translation = translate(mission)
    link = {**EMPTY, "page": mission.pk}

    text, addresses = read([("call_to_action", {"heading": "Go on", "text": "", "link": link, "second_link": EMPTY})])

    assert addresses == [translation.url]
    assert "ខ្មែរ Mission" in text


def link_to(page):
    return f'<p><a linktype="page" id="{page.pk}">{page.title}</a></p>'


def leads(element):
    """(address, hreflang) of each link of an element, by its words."""
    return {link.get_text(): (link["href"], link.get("hreflang")) for link in element.select("a")}


def test_a_link_in_a_text_says_where_it_leads_to_a_page_in_the_other_language(visit, stored, translate, home):
    translated, untranslated, draft = (StandardPageFactory(title=title) for title in ("One", "Two", "Three"))
    in_khmer = translate(translated)
    translate(draft, publish=False)
    text = (
        link_to(translated) + link_to(untranslated) + link_to(draft) + '<p><a href="https://example.org/">Far</a></p>'
    )
    page = StandardPageFactory(title="Ways on", body=stored([("paragraph", text)]))

    assert leads(visit(translate(page).url).select_one(".prose")) == {
        "One": (in_khmer.url, None),
        "Two": (untranslated.url, "en"),
        "Three": (draft.url, "en"),
        "Far": ("https://example.org/", None),
    }
    assert {hreflang for _, hreflang in leads(visit(page.url).select_one(".prose")).values()} == {None}


def test_a_link_in_an_english_text_says_that_it_leads_to_a_page_in_khmer(visit, stored, khmer, home):
    only = StandardPageFactory(title="តែភាសាខ្មែរ", parent=home.get_translation(khmer), locale=khmer)
    page = StandardPageFactory(title="Ways on", body=stored([("paragraph", link_to(only))]))

    assert leads(visit(page.url).select_one(".prose")) == {"តែភាសាខ្មែរ": (only.url, "km")}


def test_a_link_in_a_text_of_the_hotline_says_that_it_leads_to_a_page_in_english(visit, translate):
    untranslated = StandardPageFactory(title="Elsewhere")
    section = SectionPageFactory(title="Take Action", slug="take-action")
    translate(section)
    questions = [("question", {"question": "My name?", "answer": link_to(untranslated)})]
    report = ReportAbusePageFactory(title="Report Abuse", slug="report-abuse", parent=section, questions=questions)

    assert leads(visit(report.url).main)["Elsewhere"] == (untranslated.url, None)
    assert leads(visit(translate(report).url).main)["Elsewhere"] == (untranslated.url, "en")


@pytest.fixture
def linking(stored, home, khmer):
    """Makes a page in Khmer with a text that links to pages: linking(factory, pages) returns it."""

    def linking(factory, pages):
        text = "".join(map(link_to, pages))
        if factory is StandardPageFactory:
            texts = {"body": stored([("paragraph", text)])}
        else:
            texts = {"questions": [("question", {"question": "My name?", "answer": text})]}
        return factory(parent=home.get_translation(khmer), locale=khmer, **texts)

    return linking


@pytest.mark.parametrize("factory", [StandardPageFactory, ReportAbusePageFactory])
def test_more_links_in_a_text_cost_no_more_queries_and_those_in_its_language_none(client, linking, translate, factory):
    pages = [StandardPageFactory() for _ in range(5)]
    in_khmer = [translate(page) for page in pages]
    one, many, own = (linking(factory, chosen) for chosen in (pages[:1], pages, in_khmer))

    def queries(page):
        client.get(page.url)
        with CaptureQueriesContext(connection) as captured:
            assert client.get(page.url).content.decode().count(f'href="{in_khmer[0].url}"') == 1
        return len(captured)

    assert queries(one) == queries(many) == queries(own) + 1
