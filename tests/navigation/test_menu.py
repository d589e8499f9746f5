"""What header and footer show, and what they cost."""

import pytest
from django.utils import translation
from wagtail.models import Locale

from freshness import generation
from navigation import menus
from navigation.models import FooterSettings, KeyPagesSettings
from navigation.templatetags.navigation_tags import tel
from tests.factories import SectionPageFactory, StandardPageFactory

pytestmark = pytest.mark.django_db


def test_three_levels_in_the_order_of_the_tree(home):
    section = SectionPageFactory(title="Explore", parent=home)
    media = SectionPageFactory(title="Media", parent=section)
    news = StandardPageFactory(title="News", parent=media)
    StandardPageFactory(title="Below the menu", parent=news)
    StandardPageFactory(title="Guides", parent=section)
    StandardPageFactory(title="Not in menus", parent=section, show_in_menus=False)

    navigation = menus.build_navigation(home.get_site(), "en")

    def titles(items):
        return [(item.title, titles(item.children)) for item in items]

    assert titles(navigation.items) == [("Explore", [("Media", [("News", [])]), ("Guides", [])])]


@pytest.mark.parametrize("language", ["en", "km"])
@pytest.mark.parametrize("number", [3, 40])
def test_building_costs_the_same_whatever_the_size(home, number, language, django_assert_num_queries):
    khmer = Locale.objects.get(language_code="km")
    home.copy_for_translation(khmer).save_revision().publish()
    pages = [StandardPageFactory(parent=SectionPageFactory(parent=home)) for _ in range(number)]
    for page in pages[-8::2]:
        for original in (page.get_parent().specific, page):
            original.copy_for_translation(khmer).save_revision().publish()
    site = home.get_site()
    footer = FooterSettings.for_site(site)
    empty = {"label": "", "label_km": "", "document": None, "url": ""}
    footer.legal_links = [("link", {**empty, "page": page}) for page in pages[-8:]]
    footer.save()
    with translation.override(language):
        menus.build_navigation(site, language)  # Django and Wagtail remember content types and sites

        with django_assert_num_queries(12):
            menus.build_navigation(site, language)


def test_the_current_page_and_what_lies_above_it_are_marked(client, home):
    page = StandardPageFactory(title="Our Team", parent=SectionPageFactory(title="About Us", parent=home))

    text = client.get(page.url).content.decode()

    assert f'<a href="{page.url}" aria-current="page">Our Team</a>' in text
    assert '<summary aria-current="true">About Us' in text
    assert '<a href="/" aria-current="page">' not in text


def test_a_footer_link_to_a_page_that_is_gone_is_left_out(client, home, django_capture_on_commit_callbacks):
    page = StandardPageFactory(title="Get involved", parent=SectionPageFactory(parent=home), show_in_menus=False)
    footer = FooterSettings.for_site(home.get_site())
    link = {"label": "", "page": page, "document": None, "url": ""}
    footer.columns = [("column", {"heading_en": "Take action", "links": [link]})]
    with django_capture_on_commit_callbacks(execute=True):
        footer.save()
    assert "Get involved" in client.get("/").content.decode()

    with django_capture_on_commit_callbacks(execute=True):
        page.delete()

    text = client.get("/").content.decode()
    assert "Get involved" not in text
    assert "Take action" not in text


def test_the_report_button_leads_to_the_key_page(client, home, django_capture_on_commit_callbacks):
    page = StandardPageFactory(title="Tell us", parent=SectionPageFactory(parent=home))
    with django_capture_on_commit_callbacks(execute=True):
        key_pages = KeyPagesSettings.for_site(home.get_site())
        key_pages.report_page = page
        key_pages.save()

    button = f'<a class="btn btn--urgent btn--small" href="{page.url}">'
    assert button in client.get("/").content.decode()
    assert button in client.get("/not-there/").content.decode()


def test_a_build_that_began_before_a_change_is_not_kept(home, monkeypatch):
    site = home.get_site()
    build = menus.build_navigation

    def interrupted(*args):
        navigation = build(*args)
        generation.bump()  # a change while the menu is built
        navigation.items = ["old"]
        return navigation

    monkeypatch.setattr(menus, "build_navigation", interrupted)
    menus.get_navigation(site, "en")
    monkeypatch.undo()

    assert menus.get_navigation(site, "en").items != ["old"]


@pytest.mark.parametrize(
    ("number", "address"),
    [("092 311 511", "tel:+85592311511"), ("1288", "tel:1288"), ("+855 23 996 351", "tel:+85523996351")],
)
def test_phone_numbers_as_addresses(number, address):
    assert tel(number) == address
