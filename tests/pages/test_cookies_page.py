"""The cookies page shows what is published, and every page leads to it."""

import pytest

from consent.models import Basis
from tests.consent.registries import item, publish, service
from tests.factories import ArticlePageFactory, CookiesPageFactory, ReportAbusePageFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def films():
    necessary = service("choice", Basis.NECESSARY, reason_en="It remembers your answer.")
    item(necessary, "cookie_consent", retention_en="Half a year")
    films = service("films", hosts="player.example.org", provider="Film Company", country="France")
    item(films, "film-*", party="third")
    service("visit-counter")
    return films


@pytest.fixture
def cookies_page(films, committed):
    with committed():
        publish()
        return CookiesPageFactory()


def link_in_footer(document):
    return document.select_one("footer [data-consent-open]")["href"]


def test_it_says_what_is_kept_by_whom_why_and_how_long(visit, cookies_page):
    document = visit(cookies_page.url)
    text = document.select_one(".registry").get_text(" ", strip=True)

    for words in ("It remembers your answer.", "cookie_consent", "Half a year", "Film Company", "France", "film-*"):
        assert words in text, words
    for words in ("player.example.org", "The provider", "Version 1 of"):
        assert words in text, words


def test_the_form_is_there_for_everybody_with_nothing_chosen(client, visit, cookies_page):
    document = visit(cookies_page.url)

    assert [box["value"] for box in document.select("form[data-consent-form] [name=accept]")] == ["films"]
    assert [box["value"] for box in document.select("form[data-consent-form] [name=decline]")] == ["visit-counter"]
    assert not document.select("[data-consent-form] [checked]")
    before = client.get(cookies_page.url)
    client.cookies["cookie_consent"] = "v=1|films=1"
    assert client.get(cookies_page.url).content == before.content


def test_a_draft_of_the_registry_is_not_shown(visit, cookies_page, films):
    films.provider = "Another Company"
    films.save()

    assert "Another Company" not in visit(cookies_page.url).get_text()


def test_earlier_versions_stay_readable(client, visit, cookies_page, films, committed):
    films.provider = "Another Company"
    with committed():
        films.save()
        publish()
    document = visit(cookies_page.url)
    first = f"{cookies_page.url}versions/1/"
    assert "Another Company" in document.get_text()
    assert document.select(f'a[href="{first}"]')

    earlier = visit(first)

    assert "Film Company" in earlier.get_text()
    assert "Another Company" not in earlier.get_text()
    assert earlier.select_one("meta[name=robots]")["content"] == "noindex"
    assert client.get(f"{cookies_page.url}versions/3/").status_code == 404


def test_before_anything_is_published_the_page_is_its_text(visit):
    page = CookiesPageFactory(body=[("paragraph", "<p>What a cookie is.</p>")])
    document = visit(page.url)

    assert "What a cookie is." in document.get_text()
    assert not document.select("[data-consent-form], [data-consent], .registry")


def test_every_page_leads_to_it_and_the_hotline_asks_nothing(visit, cookies_page):
    article, report = visit(ArticlePageFactory().url), visit(ReportAbusePageFactory().url)

    assert link_in_footer(article) == f"{cookies_page.url}#cookie-settings"
    banner = article.body.find(True, recursive=False)
    assert banner.has_attr("data-consent")
    assert banner.has_attr("hidden")
    assert not report.select("[data-consent], [data-consent-open], script[src*=consent]")


def test_without_a_cookies_page_the_footer_leads_to_the_choice(visit, cookies_page, hide):
    hide(cookies_page, "draft")

    address = link_in_footer(visit("/"))

    assert address == "/consent/#cookie-settings"
    assert visit("/consent/").select("form#cookie-settings")


@pytest.mark.parametrize("basis", [Basis.NECESSARY, Basis.OBJECTION])
def test_no_banner_where_there_is_nothing_to_allow(visit, basis, committed):
    with committed():
        service("own", basis)
        publish()

    assert not visit(ArticlePageFactory().url).select("[data-consent]")
