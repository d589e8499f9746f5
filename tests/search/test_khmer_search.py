"""Who searches in Khmer finds the texts with the word and no others, however the word and the text were typed."""

import re
from urllib.parse import unquote

import pytest
from bs4 import BeautifulSoup
from wagtail.models import Locale

from pages.models import HomePage
from search.indexing import rebuild
from tests.factories import StandardPageFactory
from tests.search.khmer_cases import CASES, KNOWN, TEXTS
from tests.search.khmer_report import PROPERTY

pytestmark = pytest.mark.django_db

# A vowel or sign, which hangs on a letter before it, or what stands before a subscript.
CUT = re.compile("^[\u17b6-\u17d3\u17dd]|\u17d2$")


@pytest.fixture(scope="module")
def khmer_home(module_db):
    """The home page in Khmer, with a page below it for each of the texts, all of them indexed."""
    english = HomePage.objects.order_by("path").first()
    home = english.copy_for_translation(Locale.objects.get(language_code="km"))
    home.save_revision().publish()
    for slug, (title, text) in TEXTS.items():
        body = [("paragraph", f"<p>{text}</p>")]
        StandardPageFactory(parent=home, slug=slug, title=title, summary="", body=body)
    for _ in rebuild():
        pass
    return home


@pytest.fixture
def found(client, khmer_home):
    """`found("words")` has all hits of a search, from all its pages, and whether the words were put right first."""

    def found(query):
        hits, parameters = [], {"query": query}
        while parameters:
            page = BeautifulSoup(client.get("/km/search/", parameters).content, "html.parser")
            hits += page.select(".hits li")
            following = page.select_one(".pager [rel=next]")
            parameters = {"query": query, "page": parameters.get("page", 1) + 1} if following else None
        return hits, bool(page.select("main .alert a[href^='?query=']"))

    return found


def slug(hit):
    return unquote(hit.select_one("h2 a")["href"].strip("/").rpartition("/")[2])


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.kind}: {case.query}")
def test_the_texts_that_have_it_and_no_others(found, record_property, case):
    hits, was_put_right = found(case.query)
    got = set() if was_put_right and case.kind != "misspelt" else set(map(slug, hits))
    expected = set(case.found.split())
    missing, wrong = sorted(expected - got), sorted(got - expected)
    record_property(PROPERTY, (case.kind, case.query, sorted(expected & got), missing, wrong))

    known_missing, known_wrong = KNOWN.get(case.query, ("", ""))
    assert (missing, wrong) == (known_missing.split(), known_wrong.split())


def test_what_is_known_to_fail_is_asked():
    assert KNOWN.keys() <= {case.query for case in CASES}


@pytest.mark.parametrize(
    ("query", "where", "marks"),
    [
        ("គ្រូ", "teachers", ["គ្រូ", "គ្រូ", "គ្រូ"]),
        ("ការពារកុមារ", "law", ["ការពារកុមារ", "កុមារ"]),
        ("ការពារ", "committee", ["ការពារ"]),
        ("កុមារ", "with-zero-width", ["កុមារ"]),
        ("ការពារ កុមារ", "with-zero-width", ["ការពារ", "កុមារ"]),
        ("ស្ត្រី", "in-wrong-order", ["ស្រ្តី", "ស្រ្តី"]),
        ("សិទ្ធិ", "in-wrong-order", ["សិទិ្ធ"]),
        ("ឱ្យ", "with-subscript-da", ["អោយ"]),
        ("ម្តាយ", "with-subscript-da", ["ម្ដាយ"]),
        ("facebook", "facebook", ["Facebook"]),
        ("2024", "court", ["២០២៤"]),
    ],
)
def test_what_was_found_is_marked_as_it_was_written(found, query, where, marks):
    hit = next(hit for hit in found(query)[0] if slug(hit) == where)

    assert [mark.get_text() for mark in hit.select("mark")] == marks


def test_no_mark_and_no_extract_cuts_a_syllable(committed, look):
    sentence = "ស្រ្តីនិងកុមារីមានសិទិ្ធស្មើគ្នាដូចគេដែរនៅប្រទេសកម្ពុជា"
    with committed():
        StandardPageFactory(title="One", summary="", body=[("paragraph", f"<p>{sentence * 20}</p>")])

    for query in ("សិទ្ធិ", "ស្ត្រី", "កម្ពុជា", "ប្រទេសកម្ពុជា", "ដូចគេ", "គ្នាដូច"):
        extract = look(query).select(".hits p")[1]
        assert extract.select("mark"), query
        assert not [part for part in extract.strings if CUT.search(part.strip(" …"))], query
