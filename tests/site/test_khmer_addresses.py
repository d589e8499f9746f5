"""Two languages: the address decides, and a page never shows under the address of the other."""

import pytest
from wagtail.models import Locale

from tests.factories import SectionPageFactory, StandardPageFactory

pytestmark = pytest.mark.django_db


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


@pytest.mark.parametrize("address", ["/km/", "/km/about-us/", "/km/about-us/mission/"])
def test_without_a_translation_nothing_shows_under_the_khmer_address(client, home, address):
    StandardPageFactory(title="Mission", parent=SectionPageFactory(title="About us", parent=home))

    assert client.get(address).status_code == 404


def test_the_translation_has_its_language_and_its_address(visit, khmer):
    page, translation = khmer

    assert translation.url.startswith("/km/")
    assert visit(translation.url).html["lang"] == "km"
    assert visit(page.url).html["lang"] == "en"


@pytest.mark.parametrize("language", ["km", "de", "en"])
def test_the_browsers_language_changes_nothing(client, khmer, language):
    page, _ = khmer

    plain = client.get(page.url)
    asked = client.get(page.url, headers={"Accept-Language": language})

    assert asked.content == plain.content
    assert "Vary" not in asked.headers


def test_each_leads_to_the_other(visit, khmer):
    page, translation = khmer

    for one, other in (khmer, khmer[::-1]):
        document = visit(one.url)
        switch = document.select_one(".utility a[hreflang]")
        assert switch["href"] == other.url
        assert switch["lang"] == other.locale.language_code
        alternates = {link["hreflang"]: link["href"] for link in document.select("link[hreflang]")}
        assert alternates == {"en": page.full_url, "km": translation.full_url}


def test_the_khmer_menu_has_the_khmer_pages(visit, khmer):
    _, translation = khmer

    menu = visit(translation.url).select_one("#site-nav")

    assert menu.select_one(f'a[href="{translation.url}"]').text == "បេសកកម្ម"
    assert "Mission" not in menu.text


def test_a_translation_that_is_a_draft_is_not_offered(visit, khmer, committed):
    page, translation = khmer
    with committed():
        translation.unpublish()

    document = visit(page.url)

    assert not document.select("link[hreflang]")
    assert not document.select(".utility a[hreflang]")


def test_the_sitemap_has_both_with_alternates(client, khmer):
    text = client.get("/sitemap.xml").content.decode()

    for one in khmer:
        assert f"<loc>{one.full_url}</loc>" in text
        assert f'hreflang="{one.locale.language_code}" href="{one.full_url}"' in text


def test_a_khmer_title_makes_a_slug_with_its_vowels(home):
    section = SectionPageFactory(title="Explore", parent=home)
    page = section.add_child(instance=StandardPageFactory.build(title="ការពារកុមារ", slug="", parent=None))

    assert page.slug == "ការពារកុមារ"


def test_words_that_differ_only_in_vowels_do_not_clash(client, home):
    section = SectionPageFactory(title="Explore", parent=home)
    for title in ("កុមារ", "កមរ"):
        page = section.add_child(instance=StandardPageFactory.build(title=title, slug=title, parent=None))
        assert client.get(page.url).status_code == 200
