"""The switch leads to the same page in the other language and back, on every type of page and what is no page."""

from urllib.parse import unquote, urlsplit

import pytest
from django.urls import reverse
from playwright.sync_api import expect
from wagtail.models import Locale, Page, get_page_models

from pages.models import HomePage
from slugs import slugify_khmer
from tests import factories
from tests.consent.registries import publish, service
from tests.hotline.help_content import card, make_help_page

FACTORIES = {
    factory._meta.model: factory
    for factory in vars(factories).values()
    if isinstance(factory, type) and issubclass(factory, factories.TreePageFactory) and not factory._meta.abstract
}
ENGLISH, KHMER = "English", "ខ្មែរ"


@pytest.fixture
def home():
    """The home page of a site that is live in both languages."""
    home = HomePage.objects.get()
    put_into_khmer(home)
    return home


@pytest.fixture
def pages(home):
    """A page of each type, in English, each below one that may have it as a child."""
    grown = {HomePage: home}

    def page_of(model):
        if model not in grown:
            grown[model] = FACTORIES[model](parent=page_of(model.allowed_parent_page_models()[0]))
        return grown[model]

    return [page_of(model) for model in get_page_models() if model is not Page]


def put_into_khmer(page):
    """Publishes a page in Khmer, with a title and an address of its own."""
    translation = page.copy_for_translation(Locale.objects.get(language_code="km"))
    translation.title = f"{page.title} ជាភាសាខ្មែរ"
    if not isinstance(page, HomePage):
        translation.slug = slugify_khmer(translation.title)
    translation.save_revision().publish()


def in_khmer(page):
    return page.get_translation(Locale.objects.get(language_code="km"))


def put_all_into_khmer(home):
    for page in home.get_descendants().order_by("path").specific():
        put_into_khmer(page)


def follow(page, name):
    """Follows the one link with this name. Returns the language and the address, without host, of what answers."""
    with page.expect_navigation() as arrival:
        page.get_by_role("link", name=name, exact=True).click()
    assert arrival.value.status == 200, page.url
    address = urlsplit(page.url)
    return page.locator("html").get_attribute("lang"), unquote(address._replace(scheme="", netloc="").geturl())


def test_every_type_of_page(page, home, pages):
    put_all_into_khmer(home)
    for original in pages:
        translation = in_khmer(original)
        page.goto(original.url)

        assert follow(page, KHMER) == ("km", unquote(translation.url))
        expect(page.get_by_role("heading", level=1)).to_have_text(translation.title)
        assert follow(page, ENGLISH) == ("en", original.url)


def test_every_type_of_page_that_is_not_translated(page, home, pages):
    for original in pages:
        if original == home:
            continue  # without it the site is not live in Khmer
        page.goto(original.url)
        if original.says_where_it_is:
            assert follow(page, KHMER) == ("km", f"/km{original.url}")
            assert follow(page, f"{original.title} ({ENGLISH})") == ("en", original.url)
        else:
            expect(page.get_by_role("heading", level=1)).to_be_visible()
            expect(page.get_by_role("link", name=KHMER, exact=True)).to_have_count(0)


@pytest.fixture
def views(home):
    """
    The addresses in both languages of what is no page of the tree: of search, choice and the hotline's zone, and of
    what lies below a page.
    """
    service("youtube")
    publish()
    make_help_page([card("picture")])
    contact = factories.ContactPageFactory()
    put_all_into_khmer(home)
    zone = ["safety", "report_form", "code", "help_form", "help_code", "services"]
    fixed = [
        f"{reverse('search')}?query=law",
        reverse("consent"),
        *[reverse(f"hotline:{name}") for name in zone],
        reverse("hotline:audience", args=["under-13"]),
        reverse("hotline:card", args=["under-13", "picture"]),
    ]
    thanks = [unquote(f"{page.url}sent/") for page in (contact, in_khmer(contact))]
    return [*((address, f"/km{address}") for address in fixed), thanks]


def test_what_is_no_page_of_the_tree(page, views):
    for english, khmer in views:
        page.goto(english)

        assert follow(page, KHMER) == ("km", khmer)
        assert follow(page, ENGLISH) == ("en", english)
