"""The site has a name in each language: titles, feeds and what search engines are told have that of the page."""

import json

import pytest
from defusedxml import ElementTree
from wagtail.models import Site

from navigation.models import FooterSettings
from tests.factories import ArticleIndexPageFactory, ArticlePageFactory

pytestmark = pytest.mark.django_db

ATOM = "{http://www.w3.org/2005/Atom}"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
ENGLISH, KHMER = "APLE Cambodia", "អេភ្លេ កម្ពុជា"


@pytest.fixture(autouse=True)
def names(db, committed):
    footer = FooterSettings.for_site(Site.objects.get())
    footer.copyright_holder_en, footer.copyright_holder_km = ENGLISH, KHMER
    with committed():
        footer.save()
    return footer


@pytest.fixture
def listing(translate):
    """A listing with an article, and both in Khmer."""
    listing = ArticleIndexPageFactory(title="Spotlight", summary="What is new")
    translate(listing)
    translate(ArticlePageFactory(title="Training", parent=listing))
    return listing


@pytest.fixture
def titles(visit, home, khmer, committed):
    """The <title> of the home page in each language, once it has the values: titles(title=(English, Khmer))."""

    def titles(**values):
        pages = (home, home.get_translation(khmer))
        with committed():
            for number, page in enumerate(pages):
                for name, texts in values.items():
                    setattr(page, name, texts[number])
                page.save_revision().publish()
        return tuple(visit(page.url).title.get_text() for page in pages)

    return titles


def test_the_title_of_the_home_page_says_the_name_once(titles):
    assert titles(title=(ENGLISH, KHMER)) == (ENGLISH, KHMER)
    assert titles(title=("Start", "ទំព័រដើម")) == (f"Start | {ENGLISH}", f"ទំព័រដើម | {KHMER}")


def test_the_title_of_the_home_page_for_search_engines_says_the_name_once(titles):
    texts = ("Safe childhoods", "កុមារភាព")
    assert titles(seo_title=texts) == (f"Safe childhoods | {ENGLISH}", f"កុមារភាព | {KHMER}")
    texts = (f"{ENGLISH}: safe childhoods", f"{KHMER}៖ កុមារភាព")
    assert titles(seo_title=texts) == texts


def test_feeds_of_a_listing_have_the_names_in_its_language(client, listing, khmer):
    for page, language, title in (
        (listing, "en", f"Spotlight | {ENGLISH}"),
        (listing.get_translation(khmer), "km", f"ខ្មែរ Spotlight | {KHMER}"),
    ):
        channel = ElementTree.fromstring(client.get(f"{page.url}feed/").content)[0]
        assert (channel.find("title").text, channel.find("language").text) == (title, language)
        feed = ElementTree.fromstring(client.get(f"{page.url}feed/atom/").content)
        assert (feed.find(f"{ATOM}title").text, feed.get(XML_LANG)) == (title, language)


def test_categories_in_a_feed_are_in_its_language(client, listing, translate, committed):
    translation = translate(ArticlePageFactory(title="Law", parent=listing, tags=["Courts"]))
    tag = translation.tags.get()
    with committed():
        tag.name_km = "តុលាការ"
        tag.save()

    def categories(page):
        feed = ElementTree.fromstring(client.get(f"{page.url}feed/").content)
        return [category.text for category in feed.iter("category")]

    assert categories(listing) == ["Courts"]
    assert categories(translation.get_parent()) == ["តុលាការ"]


@pytest.mark.parametrize("address", ["/feed/", "/feed/atom/"])
def test_the_feed_of_all_articles_has_the_english_name(client, listing, names, committed, address):
    names.copyright_holder_en = "A new name"
    with committed():
        names.save()

    text = client.get(address).content.decode()

    assert "<title>A new name</title>" in text
    assert "The newest articles of A new name" in text
    assert KHMER not in text


def test_search_engines_are_told_the_name_in_the_language_of_the_page(visit, home, listing, khmer):
    def told(page):
        graph = json.loads(visit(page.url).select_one('script[type="application/ld+json"]').string)["@graph"]
        return {entry["@type"]: entry.get("name") for entry in graph}

    for page, name in ((home, ENGLISH), (home.get_translation(khmer), KHMER)):
        assert (told(page)["NGO"], told(page)["WebSite"]) == (name, name)
    for page, name in ((listing, ENGLISH), (listing.get_translation(khmer), KHMER)):
        assert told(page)["NGO"] == name
