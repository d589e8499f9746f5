"""Feeds stay well-formed whatever a title holds, and every address in them is whole."""

from datetime import date

import pytest
from defusedxml import ElementTree

from news.models import ArticlePage
from tests.factories import ArticleIndexPageFactory, ArticlePageFactory

pytestmark = pytest.mark.django_db

ATOM = "{http://www.w3.org/2005/Atom}"
TITLES = ["a\u000bb", "a\ufffeb", "a & b < c", "ការពារកុមារ", "a\x00b", "x" * 255, "]]>", "\U0001f600"]


@pytest.fixture
def listing(db):
    return ArticleIndexPageFactory(title="In the Spotlight")


@pytest.mark.parametrize("title", TITLES)
@pytest.mark.parametrize("feed", ["/feed/", "/feed/atom/", "feed/", "feed/atom/"])
def test_any_title_makes_a_well_formed_feed(client, listing, title, feed):
    article = ArticlePageFactory(parent=listing, slug="x", summary=title)
    # Past every form and every check, as an import might do.
    ArticlePage.objects.filter(pk=article.pk).update(title=title.replace("\x00", ""))

    response = client.get(feed if feed.startswith("/") else listing.url + feed)

    assert response.status_code == 200
    ElementTree.fromstring(response.content)


def test_rss_entries(client, listing):
    article = ArticlePageFactory(
        title="Title", summary="Summary", parent=listing, date=date(2025, 11, 21), author="Sample Author", tags=["law"]
    )

    channel = ElementTree.fromstring(client.get(f"{listing.url}feed/").content)[0]
    item = channel.find("item")

    assert channel.find("link").text == listing.full_url
    assert item.find("title").text == "Title"
    assert item.find("link").text == item.find("guid").text == article.full_url
    assert item.find("pubDate").text.startswith("Fri, 21 Nov 2025")
    assert item.find("category").text == "law"


def test_atom_entries_newest_first(client, listing):
    for day in (1, 3, 2):
        ArticlePageFactory(title=f"Day {day}", parent=listing, date=date(2025, 1, day))

    feed = ElementTree.fromstring(client.get(f"{listing.url}feed/atom/").content)

    assert [title.text for title in feed.findall(f"{ATOM}entry/{ATOM}title")] == ["Day 3", "Day 2", "Day 1"]
    assert all(link.get("href").startswith("http") for link in feed.iter(f"{ATOM}link"))


def test_the_listing_names_its_feeds(visit, listing):
    links = visit(listing.url).select("link[rel=alternate][type]")

    assert [link["href"] for link in links] == [f"{listing.url}feed/", f"{listing.url}feed/atom/"]
