"""What people, programs and attackers type: never an error, always a clear word, and never kept."""

import logging
import runpy
from urllib.parse import urlencode

import pytest
from django.core.cache import cache
from django.urls import reverse

from aple_site.demo.search import load_distress_words
from navigation.models import KeyPagesSettings
from search.models import DistressWords
from tests.factories import ReportAbusePageFactory, StandardPageFactory, UserFactory
from tests.search.found import chips, said, titles

pytestmark = pytest.mark.django_db

HOSTILE = [
    *[
        '"',
        'a"b',
        '" OR NEAR(*',
        "NOT lantern",
        "lantern*",
        "title:lantern",
        "{title} : lantern",
        "lan-tern",
        "^lantern",
    ],
    *["\\", "\\'", "%", "_", "'", "'; --", "a & b | !c", "a:*", "(", "<->", "<script>", "%s", "{}", "()"],
    *["🙂", "🙂 lantern", "שלום", "مرحبا lantern", "\u202elantern", "ក្", "\u200b", "\ufffd", "½", "ﬁ", "İ", "ß"],
    *["lantern " * 20, "a b c d e f g h i j k l m n o p q r s t u v w x y z" * 3, "x" * 200, "1e5", "3.5", "a@b.org"],
]


def test_no_input_is_an_error(committed, look, client):
    with committed():
        StandardPageFactory(title="Lantern")
    for number, text in enumerate(HOSTILE):
        address = f"10.0.0.{number}"
        for path in ("/search/", "/km/search/", "/search/suggestions/"):
            response = client.get(path, {"query": text}, follow=True, REMOTE_ADDR=address)
            assert response.status_code == 200, f"{path} {text!r}"

    assert titles(look("lantern*")) == ["Lantern"]  # the word, and no operator
    assert titles(look("NOT lantern")) == []
    assert titles(look("\u202elan\u200btern")) == ["Lantern"]


@pytest.mark.parametrize("query", ["%ED%A0%80", "%FF", "a&query=lantern", "a%80b&section=&page="])
def test_broken_bytes_and_repeated_names_are_no_error(committed, client, home, query):
    assert client.get(f"/search/?query={query}").status_code == 200


def test_nul_is_no_error(committed, look, client, home):
    with committed():
        StandardPageFactory(title="Lantern")

    assert titles(look("lantern\0")) == ["Lantern"]
    assert "«a b»" in said(look("a\0b", language="/km"))
    assert "Type one or more words" in look("\0").select_one("main").get_text()
    for address in ("/search/?query=lantern&page=%00", "/search/?section=%00", "/admin/pages/search/?q=%00"):
        assert client.get(address).status_code == 404, address


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "Type one or more words"),
        ("   ", "Type one or more words"),
        ('"!?', "There is no word in that"),
        ("x" * 10_000, "too long"),
        ("lantern " * 2_000, "too long"),
    ],
)
def test_what_cannot_be_searched_for_gets_a_word_and_is_not_lost(look, text, words):
    page = look(text)

    assert words in page.select_one("main").get_text()
    assert page.select_one("main input")["value"] == text.strip()[:200]


def test_a_search_is_as_long_as_a_person_counts_it(look):
    syllable, letters = "ស្ត្រី", "កខគឃងចឆជឈញដឋឌឍណតថទធនបផពភមយរលវស" * 6

    assert "too long" not in look(syllable * 200).select_one("main").get_text()
    assert "too long" not in look(letters).select_one("main").get_text()
    page = look(syllable * 201)
    assert "too long" in page.select_one("main").get_text()
    assert page.select_one("main input")["value"] == syllable * 200
    assert look("a" + "\u0301" * 3000).select_one("main input")["value"] == ""


def test_whatever_the_box_takes_fits_into_an_address(look):
    longest = int(look("").select_one("main input")["maxlength"])
    line = f"GET /km/search/?{urlencode({'query': 'ក' * longest})} HTTP/1.1"

    assert longest > 3 * 200, "many syllables have three letters"
    assert len(line) < runpy.run_path("gunicorn.conf.py")["limit_request_line"]


def test_pages_of_results_and_numbers_that_name_none(fill, client, look):
    fill(23)
    found = [titles(look("window", page=number)) for number in (1, 2, 3)]
    assert [len(page) for page in found] == [10, 10, 3]
    assert len({title for page in found for title in page}) == 23
    assert look("window", page=2).select_one(".pager [rel=prev]")["href"] == "?query=window"

    for number in ("abc", "-1", "0", "4", "999999999999", "9" * 5000, "1.5", "២", " 1"):
        assert client.get("/search/", {"query": "window", "page": number}).status_code == 404, number
    assert client.get("/search/", {"query": "window", "section": "nope"}).status_code == 404


def test_more_than_two_hundred_are_not_counted(fill, look):
    fill(220)

    assert "More than 200 results for “window”" in said(look("window"))


def test_sections_with_how_many_there_are(committed, look):
    with committed():
        first = StandardPageFactory(title="Lantern one")
        StandardPageFactory(title="Lantern two", parent=first.get_parent())
        StandardPageFactory(title="Lantern three")
    page = look("lantern")
    section = first.get_parent()

    assert chips(page)[:2] == ["Everything 3", f"{section.title} 2"]
    assert set(titles(look("lantern", section=section.slug))) == {"Lantern one", "Lantern two"}


def test_nothing_keeps_a_search(client, home, caplog, settings):
    settings.PAGE_CACHE = True
    with caplog.at_level(logging.DEBUG):
        response = client.get("/search/?query=marked")

    assert response["Cache-Control"] == "no-store, private"
    assert response["Referrer-Policy"] == "no-referrer"
    assert "noindex" in response["X-Robots-Tag"]
    assert not response.cookies
    messages = [record.getMessage() for record in caplog.records if record.name != "django.db.backends"]
    assert "marked" not in " ".join(messages)
    assert "marked" not in repr(cache._cache)


@pytest.fixture
def break_at(monkeypatch, settings, client):
    """`break_at("module.name")` makes a function fail with what somebody searched for in the message."""
    settings.ADMINS = [("Admin", "admin@example.org")]
    settings.PAGE_CACHE = True
    client.raise_request_exception = False
    message = "confided"

    def fail(*args):
        raise RuntimeError(message)

    return lambda place: monkeypatch.setattr(place, fail)


@pytest.mark.parametrize(
    ("path", "place"),
    [
        ("/search/", "search.results.find"),
        ("/km/search/", "pages.cache_middleware.cache.get_many"),
        ("/search/suggestions/", "search.views.beginning"),
    ],
)
def test_an_error_tells_nobody_what_was_searched_for(client, home, caplog, mailoutbox, break_at, path, place):
    break_at(place)

    assert client.get(path, {"query": "confided"}).status_code == 500

    assert "RuntimeError" in caplog.text and "confided" not in caplog.text
    assert all("confided" not in message.body for message in mailoutbox)


def test_the_mail_about_an_error_elsewhere_comes_as_before(client, home, mailoutbox, break_at):
    break_at("pages.cache_middleware.cache.get_many")

    assert client.get("/explore/search/").status_code == 500

    assert "confided" in mailoutbox[0].body


def test_who_searches_too_often_is_told_so(client, home, monkeypatch):
    monkeypatch.setattr("guards.rate_limit.time.time", lambda: 1_000_000.0)
    for _ in range(60):
        assert client.get("/search/?query=%22").status_code == 200

    response = client.get("/search/?query=%22")

    assert response.status_code == 429
    assert "Too many searches" in response.content.decode()
    assert client.get("/search/").status_code == 200


@pytest.fixture
def lists(db):
    lists = DistressWords.load()
    lists.english, lists.khmer = "suicide\nNaked pictures\nraped", "រំលោភ\nសម្លាប់ខ្លួន"
    lists.save()


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("suicide", True),
        ("SUÏCIDE!", True),
        ("somebody has naked pictures of me", True),
        ("គេ\u200bរំលោភ\u200bខ្ញុំ", True),
        ("គេរំលោភខ្ញុំ", True),
        ("ខ្ញុំចង់សម្លាប់ខ្លួន", True),
        ("suicide " * 100, True),
        ("suiside", True),
        ("he has naked picturs", True),
        ("naked walls, pictures", False),
        ("draped", False),
        ("suites, picnic", False),
        ("lantern", False),
        ("", False),
    ],
)
def test_words_of_distress_show_the_numbers_to_call_above_everything(lists, look, text, shown):
    page = look(text)

    assert bool(page.select("main .numbers a[href='tel:1280']")) == shown
    assert bool(page.select("main .numbers a[href='tel:+85592311511']")) == shown


def test_the_card_leads_to_report_abuse(lists, committed, look, home):
    key_pages = KeyPagesSettings.for_site(home.get_site())
    with committed():
        key_pages.report_page = ReportAbusePageFactory(title="Report Abuse")
        key_pages.save()

    assert look("suicide").select_one(f"main .numbers a[href='{key_pages.report_page.url}']")


def test_editors_keep_the_words(client, look):
    client.force_login(UserFactory(group="Editors"))
    address = reverse("wagtailsettings:edit", args=["search", "distresswords", DistressWords.load().pk])
    answer = client.post(address, {"english": "lantern", "khmer": ""}, follow=True)
    assert answer.status_code == 200

    assert look("lantern").select("main .numbers")


def test_the_demo_has_words_in_both_languages(db, look):
    load_distress_words()

    for text in ("sextortion", "blackmail", "គេគំរាមខ្ញុំ", "ធ្វើអត្តឃាត"):
        assert look(text).select("main .numbers"), text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("សម្លាប់ខ្លួនឯង", True),
        ("សម្លាប់ ខ្លួនឯង", True),
        ("ខ្ញុំគិតចង់សម្លាប់ខ្លួនខ្ញុំ", True),
        ("ពីអត្តឃាត", True),
        ("អត្តឃាដ", True),
        ("អត្តឃាតិ", True),
        ("ធ្វើអត្តឃាក", True),
        ("សម្លាប់ខ្លូន", True),
        ("សំលាប់ខ្លួន", True),
        ("សម្រាប់ខ្លួនឯង", False),  # for oneself
        ("ចង់ស្តាប់", False),  # want to listen
        ("សំរាម", False),  # rubbish
    ],
)
def test_khmer_words_of_distress_count_inside_sentences_and_misspelt(db, look, text, shown):
    load_distress_words()

    assert bool(look(text, language="/km").select("main .numbers")) == shown


def test_a_short_khmer_word_of_distress_counts_as_a_word_alone(db, look):
    lists = DistressWords.load()
    lists.khmer = "មារ"
    lists.save()

    assert look("មារ").select("main .numbers")
    assert not look("កុមារ").select("main .numbers")
