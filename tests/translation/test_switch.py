"""The switch leads to the same thing in the other language, also of what is no page or lies below one."""

import pytest
from bs4 import BeautifulSoup

from tests.consent.registries import publish, service
from tests.factories import (
    ArticleIndexPageFactory,
    ContactPageFactory,
    CookiesPageFactory,
    CoursePageFactory,
    DonatePageFactory,
    LessonPageFactory,
    StandardPageFactory,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def switch(client):
    """The address that the switch of a page leads to, or None: switch(address)."""

    def switch(address, status=200):
        response = client.get(address)
        assert response.status_code == status
        link = BeautifulSoup(response.content, "html.parser").select_one(".utility a[hreflang]")
        return link and link["href"]

    return switch


def test_the_choice_of_cookies(switch, khmer):
    service("films", name_km="ភាពយន្ត", description_km="ចាក់ភាពយន្ត")
    publish()

    assert switch("/consent/") == "/km/consent/"
    assert switch("/km/consent/") == "/consent/"


def test_what_is_not_found(switch, khmer):
    assert switch("/no/such/page/", status=404) == "/km/no/such/page/"
    assert switch("/km/no/such/page/?x=<b>", status=404) == "/no/such/page/?x=%3Cb%3E"
    assert switch("/ការពារ/", status=404) == "/km/%E1%9E%80%E1%9E%B6%E1%9E%9A%E1%9E%96%E1%9E%B6%E1%9E%9A/"


@pytest.mark.parametrize(
    ("factory", "below"),
    [(ContactPageFactory, "sent/"), (DonatePageFactory, "thank-you/"), (CoursePageFactory, "certificate/")],
)
def test_what_lies_below_a_page(switch, translate, factory, below):
    page = factory()
    translation = translate(page)
    if factory is CoursePageFactory:
        translate(LessonPageFactory(parent=page))

    assert switch(f"{page.url}{below}") == f"{translation.url}{below}"
    assert switch(f"{translation.url}{below}") == f"{page.url}{below}"
    assert switch(page.url) == translation.url


def test_a_version_of_the_registry(switch, translate):
    service("films", name_km="ភាពយន្ត", description_km="ចាក់ភាពយន្ត")
    publish()
    page = CookiesPageFactory()
    translation = translate(page)

    assert switch(f"{page.url}versions/1/") == f"{translation.url}versions/1/"


def test_a_listing(switch, translate):
    page = ArticleIndexPageFactory()

    assert switch(f"{page.url}?year=") == translate(page).url


def test_the_other_language_is_offered_where_somebody_wrote_the_page_in_it(visit, khmer, translate):
    page, untranslated = StandardPageFactory(title="Mission"), StandardPageFactory(title="Vision")
    translation = translate(page)

    offer = visit(page.url).select_one(".language-offer")
    assert (offer["lang"], offer.a["href"], offer.a["hreflang"]) == ("km", translation.url, "km")
    assert "ខ្មែរ" in offer.a.get_text()
    offer = visit(translation.url).select_one(".language-offer")
    assert (offer["lang"], offer.a["href"]) == ("en", page.url)
    assert "Read this page in English" in offer.a.get_text()

    for address in (untranslated.url, f"/km{untranslated.url}", "/search/", "/consent/"):
        assert not visit(address).select(".language-offer"), address
