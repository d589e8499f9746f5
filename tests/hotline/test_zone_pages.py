"""What the pages of the zone share: the way out, the numbers, little to load, nothing that names the subject."""

import re
from urllib.parse import urlsplit

import pytest
from wagtail.models import Locale

from hotline.models import SealedState
from hotline.vaults import DRAFT, THREAD
from navigation.models import KeyPagesSettings
from tests.factories import ReportAbusePageFactory, SectionPageFactory, SeekHelpPageFactory

pytestmark = pytest.mark.django_db

LEAVE = "/take-action/report-abuse/leave/"
SAFETY = "/take-action/report-abuse/safety/"


@pytest.fixture
def start_pages(home):
    section = SectionPageFactory(title="Take Action", slug="take-action")
    return [
        ReportAbusePageFactory(title="Report Abuse", slug="report-abuse", parent=section),
        SeekHelpPageFactory(title="Seek Help", slug="seek-help", parent=section),
    ]


@pytest.fixture
def kept(client):
    """Something in each vault, by the client and by somebody else."""
    for vault in (DRAFT, THREAD):
        for owner in (client, None):
            locker = vault.new()
            locker.data = {"words": "kept"}
            vault.store(locker)
            if owner:
                owner.cookies[vault.cookie] = locker.token
    return SealedState.objects


def test_leaving_forgets_what_this_browser_has_and_nobody_elses(client, kept):
    assert kept.count() == 4

    response = client.get(LEAVE)

    assert kept.count() == 2
    assert response.status_code == 303
    assert response.content == b""
    assert {name for name, cookie in response.cookies.items() if cookie["max-age"] == 0} == {"d", "t"}
    assert response.headers["Clear-Site-Data"] == '"cache", "cookies", "storage"'
    assert response.headers["Referrer-Policy"] == "no-referrer"


def test_it_leads_where_editors_say(client, home, committed):
    key_pages = KeyPagesSettings.for_site(home.get_site())
    key_pages.exit_url = "https://weather.example/"
    with committed():
        key_pages.save()

    assert client.get(LEAVE).headers["Location"] == "https://weather.example/"
    assert client.get(f"/km{LEAVE}").headers["Location"] == "https://weather.example/"


@pytest.mark.parametrize("method", ["head", "post", "options"])
def test_only_opening_it_forgets(client, kept, method):
    getattr(client, method)(LEAVE, headers={"Sec-Fetch-Site": "same-origin"})

    assert kept.count() == 4


@pytest.mark.parametrize("site", ["cross-site", "same-site"])
def test_another_site_cannot_end_the_sessions_of_staff_with_it(client, site):
    assert "Clear-Site-Data" not in client.get(LEAVE, headers={"Sec-Fetch-Site": site}).headers


def test_the_numbers_come_before_anything_that_leads_elsewhere_and_the_exit_before_them(visit):
    links = [link["href"] for link in visit(SAFETY).select("body a")]

    assert links[:5] == ["#main", LEAVE, "tel:1288", "tel:+85592311511", "tel:1280"]


def test_nothing_on_the_tab_names_the_subject(visit, start_pages):
    addresses = [SAFETY, "/take-action/report-abuse/form/", *[page.url for page in start_pages]]

    assert {visit(address).title.get_text() for address in addresses} == {"Information | APLE Cambodia"}


def test_editors_may_give_a_start_page_a_title_for_search_engines(visit, start_pages):
    start_pages[0].seo_title = "Report child abuse in Cambodia"
    start_pages[0].save()

    assert visit(start_pages[0].url).title.get_text() == "Report child abuse in Cambodia | APLE Cambodia"


def test_a_start_page_says_its_address_and_languages_to_search_engines(visit, start_pages, home):
    khmer, _ = Locale.objects.get_or_create(language_code="km")
    for page in (home, start_pages[0].get_parent().specific, start_pages[0]):
        page.copy_for_translation(khmer).save_revision().publish()

    head = visit(start_pages[0].url).head

    assert urlsplit(head.select_one("[rel=canonical]")["href"]).path == start_pages[0].url
    assert [link["hreflang"] for link in head.select("[rel=alternate]")] == ["en", "km", "x-default"]
    assert head.select_one("[name=description]")["content"] == start_pages[0].summary


def test_the_other_language_is_one_link_away_at_the_same_address(visit):
    link = visit(SAFETY).select_one("header a[hreflang=km]")
    assert link["href"] == f"/km{SAFETY}"
    assert link.get_text() == "ខ្មែរ"

    back = visit(link["href"])
    assert back.html["lang"] == "km"
    assert back.select_one("header a[hreflang=en]")["href"] == SAFETY


def test_a_start_page_without_a_translation_leads_to_none(visit, start_pages):
    assert not visit(start_pages[0].url).select("header a[hreflang]")


def test_the_page_on_traces_is_plain_and_complete(visit):
    page = visit(SAFETY)
    sentences = re.split(r"[.:?]\s", page.main.get_text(" ", strip=True))

    assert max(len(sentence.split()) for sentence in sentences) <= 30
    for word in ("Chrome", "Safari", "Samsung Internet", "Facebook", "history", "Wi-Fi", "Screenshots"):
        assert word in page.main.get_text()
