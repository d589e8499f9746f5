"""Two languages: the address decides, and a page never shows under the address of the other."""

import re

import pytest
from django.utils.encoding import iri_to_uri
from wagtail.models import Locale, Site

from hotline.models import SeekHelpPage
from navigation.models import ContactSettings
from tests.factories import (
    ArticleIndexPageFactory,
    ReportAbusePageFactory,
    SectionPageFactory,
    SeekHelpPageFactory,
    StandardPageFactory,
)

pytestmark = pytest.mark.django_db

ACCEPTED = ["de", "km", "en", "en;q=0", ";;=,*;q=x\x80", "km," + "de;q=0.1," * 5000]


@pytest.fixture
def khmer(home, committed):
    """A section and a page with their Khmer translations: (page, translation)."""
    locale = Locale.objects.get(language_code="km")
    section = SectionPageFactory(title="About us", parent=home)
    page = StandardPageFactory(title="Mission", parent=section)
    with committed():
        for original, title in ((home, "អេភ្លេ"), (section, "អំពីយើង"), (page, "បេសកកម្ម")):
            translation = original.copy_for_translation(locale, copy_parents=True)
            translation.title = title
            translation.slug = title
            translation.save_revision().publish()
    return page, page.get_translation(locale)


@pytest.fixture
def start_pages(home):
    """Report Abuse and Seek Help, in English alone."""
    section = SectionPageFactory(title="Take Action", slug="take-action", parent=home)
    ReportAbusePageFactory(title="Report Abuse", slug="report-abuse", parent=section)
    SeekHelpPageFactory(title="Seek Help", slug="seek-help", parent=section)


@pytest.mark.parametrize("address", ["/km/", "/km/about-us/", "/km/about-us/mission/"])
def test_without_a_translation_the_khmer_address_says_so_and_where_the_page_is(client, visit, home, address):
    page = StandardPageFactory(title="Mission", parent=SectionPageFactory(title="About us", parent=home))
    page.body = [("paragraph", "<p>Only in English</p>")]
    page.save_revision().publish()
    contact = ContactSettings.for_site(Site.objects.get())
    contact.hotline_phone = "092 311 511"
    contact.save()

    document = visit(address)

    assert document.html["lang"] == "km"
    assert document.select_one("meta[name=robots]")["content"] == "noindex"
    link = document.select_one("main a[lang=en]")
    assert link["href"] == address.removeprefix("/km")
    assert document.select_one('main a[href="tel:+85592311511"]')
    assert "Only in English" not in document.main.get_text()
    assert address not in client.get("/sitemap.xml").content.decode()


def test_a_page_that_is_only_in_khmer_says_so_under_the_english_address(visit, khmer):
    _, translation = khmer
    only = StandardPageFactory(title="តែភាសាខ្មែរ", parent=translation.get_parent().specific, locale=translation.locale)

    document = visit(only.url.removeprefix("/km"))

    assert document.html["lang"] == "en"
    assert document.select_one("main a[lang=km]")["href"] == only.url


@pytest.mark.parametrize("how", ["draft", "private"])
def test_a_page_that_visitors_do_not_see_has_no_notice(client, home, hide, how):
    page = StandardPageFactory(title="Mission", parent=home)
    hide(page, how)

    assert client.get(f"/km{page.url}").status_code == 404


def test_the_original_address_in_the_other_language_leads_to_the_translation(client, khmer):
    page, translation = khmer

    response = client.get(f"/km{page.url}")

    assert (response.status_code, response["Location"]) == (302, translation.url)


def test_what_a_translated_page_does_not_have_is_not_found_there(client, khmer):
    _, translation = khmer

    assert client.get(f"{translation.url}nothing/").status_code == 404


def test_what_is_asked_wrongly_of_a_page_with_one_khmer_slug_in_both_languages_is_not_found(client, home, committed):
    locale = Locale.objects.get(language_code="km")
    with committed():
        home.copy_for_translation(locale).save_revision().publish()
        listing = ArticleIndexPageFactory(title="ព័ត៌មាន", slug="ព័ត៌មាន", parent=home)
        translation = listing.copy_for_translation(locale)
        translation.save_revision().publish()

    assert client.get(translation.url).status_code == 200
    assert client.get(f"{translation.url}?page=abc").status_code == 404


def test_a_notice_answers_no_form(client, home):
    assert client.post(f"/km{StandardPageFactory(parent=home).url}").status_code == 405


def test_below_a_page_that_is_not_translated_a_translation_shows_alone(client, home, committed):
    locale = Locale.objects.get(language_code="km")
    section = SectionPageFactory(title="About us", parent=home)
    page = StandardPageFactory(title="Mission", parent=section)
    with committed():
        home.copy_for_translation(locale).save_revision().publish()
        translation = page.copy_for_translation(locale, copy_parents=True)
        translation.title = "បេសកកម្ម"
        translation.save_revision().publish()
        section.title = "About us all"
        section.save_revision().publish()

    assert client.get(translation.url).status_code == 200
    notice = client.get("/km/about-us/")
    assert 'href="/about-us/"' in notice.content.decode()
    assert "About us" not in client.get(translation.url).content.decode()


def test_the_translation_has_its_language_and_its_address(visit, khmer):
    page, translation = khmer

    assert translation.url.startswith("/km/")
    assert visit(translation.url).html["lang"] == "km"
    assert visit(page.url).html["lang"] == "en"


def test_the_languages_that_a_browser_accepts_change_nothing(client, khmer, start_pages):
    page, translation = khmer
    untranslated = StandardPageFactory(title="Vision", parent=page.get_parent().specific)
    addresses = [page.url, translation.url, untranslated.url, f"/km{untranslated.url}"]
    addresses += ["/take-action/report-abuse/", "/take-action/seek-help/", "/take-action/seek-help/services/"]
    for below in ("search/?query=mission", "take-action/report-abuse/form/", "take-action/report-abuse/safety/"):
        addresses += [f"/{below}", f"/km/{below}"]

    for address in addresses:
        plain = client.get(address)
        assert plain.status_code == 200, address
        for accepted in ACCEPTED:
            asked = client.get(address, headers={"Accept-Language": accepted})
            assert (asked.status_code, asked.content) == (200, plain.content), (address, accepted)
            assert asked["Content-Language"] == ("km" if address.startswith("/km/") else "en"), (address, accepted)
            assert "Vary" not in asked.headers, (address, accepted)


def test_each_leads_to_the_other(visit, khmer):
    page, translation = khmer

    for one, other in (khmer, khmer[::-1]):
        document = visit(one.url)
        switch = document.select_one(".utility a[hreflang]")
        assert switch["href"] == other.url
        assert switch["lang"] == other.locale.language_code
        alternates = {link["hreflang"]: link["href"] for link in document.select("link[hreflang]")}
        assert alternates == {"en": page.full_url, "km": translation.full_url, "x-default": page.full_url}


@pytest.mark.usefixtures("khmer", "start_pages")
@pytest.mark.parametrize("hidden", [False, True])
def test_seek_help_names_its_translation_where_search_engines_may_show_it(visit, committed, hidden):
    page = SeekHelpPage.objects.get()
    with committed():
        for original in (page.get_parent().specific, page):
            translation = original.copy_for_translation(Locale.objects.get(language_code="km"))
            translation.hide_from_search_engines = hidden
            translation.save_revision().publish()

    found = {link["hreflang"]: link["href"] for link in visit(page.url).select("link[hreflang]")}

    shown = {"en": page.full_url, "km": translation.full_url, "x-default": page.full_url}
    assert found == ({} if hidden else shown)


def test_the_khmer_menu_has_the_khmer_pages(visit, khmer):
    _, translation = khmer

    menu = visit(translation.url).select_one("#site-nav")

    assert menu.select_one(f'a[href="{translation.url}"]').text == "បេសកកម្ម"
    assert "Mission" not in menu.text


def test_for_a_translation_that_is_a_draft_the_switch_leads_to_the_notice(visit, khmer, committed):
    page, translation = khmer
    with committed():
        translation.unpublish()

    document = visit(page.url)

    assert not document.select("link[hreflang]")
    switch = document.select_one(".utility a[hreflang]")
    assert (switch["href"], switch.get_text()) == (f"/km{page.url}", "ខ្មែរ")
    assert visit(switch["href"]).select_one(f'main a[href="{page.url}"]')


def test_the_sitemap_has_both_with_alternates(client, khmer):
    text = client.get("/sitemap.xml").content.decode()

    for one in khmer:
        assert f"<loc>{one.full_url}</loc>" in text
        assert f'hreflang="{one.locale.language_code}" href="{one.full_url}"' in text


@pytest.mark.parametrize("how", ["draft", "expired", "private", "noindex"])
def test_a_hidden_translation_is_in_the_sitemap_neither_as_a_page_nor_as_an_alternate(
    client, visit, khmer, hide, committed, how
):
    page, translation = khmer
    if how == "noindex":
        translation.hide_from_search_engines = True
        with committed():
            translation.save_revision().publish()
    else:
        hide(translation, how)

    text = client.get("/sitemap.xml").content.decode()

    assert f"<loc>{page.full_url}</loc>" in text
    assert translation.full_url not in text
    assert not visit(page.url).select("link[hreflang]")


def test_an_alias_is_not_in_the_sitemap(client, home):
    page = StandardPageFactory(title="Mission")
    alias = page.create_alias(parent=home, update_slug="the-same-once-more")

    text = client.get("/sitemap.xml").content.decode()

    assert client.get(alias.url).status_code == 200
    assert page.full_url in text
    assert alias.full_url not in text


def test_the_sitemap_has_the_host_and_scheme_of_the_site(client, khmer, committed):
    with committed():
        Site.objects.update(hostname="aple.example", port=443)
        Site.clear_site_root_paths_cache()

    text = client.get("/sitemap.xml").content.decode()

    addresses = re.findall('(?:<loc>|href=")([^<"]+)', text)
    assert len(addresses) > 10
    assert not [address for address in addresses if not address.startswith("https://aple.example/")]


def test_a_khmer_title_makes_a_slug_with_its_vowels(home):
    section = SectionPageFactory(title="Explore", parent=home)
    page = section.add_child(instance=StandardPageFactory.build(title="ការពារកុមារ", slug="", parent=None))

    assert page.slug == "ការពារកុមារ"


def test_words_that_differ_only_in_vowels_do_not_clash(client, home):
    section = SectionPageFactory(title="Explore", parent=home)
    for title in ("កុមារ", "កមរ"):
        page = section.add_child(instance=StandardPageFactory.build(title=title, slug=title, parent=None))
        assert client.get(page.url).status_code == 200


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("/kh/", "/km/"),
        ("/kh/អំពីយើង/?page=2", "/km/អំពីយើង/?page=2"),
        ("/kh//example.org/", "/km//example.org/"),
    ],
)
def test_the_khmer_addresses_of_the_earlier_site_lead_to_those_of_this_one(client, home, old, new):
    response = client.get(old)

    assert (response.status_code, response["Location"]) == (301, iri_to_uri(new))


def test_a_missing_page_says_so_in_the_language_of_the_address(client, home):
    for address, language in (("/nothing/", "en"), ("/km/nothing/", "km")):
        response = client.get(address)
        assert response.status_code == 404
        assert f'<html lang="{language}">' in response.content.decode()
