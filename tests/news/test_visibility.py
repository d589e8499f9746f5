"""An article that no visitor may see shows nowhere; one that appears does so everywhere at once."""

from datetime import date, timedelta

import pytest
from django.core.management import call_command
from django.utils import timezone

from pages.models import HomePage
from tests.factories import ArticleIndexPageFactory, ArticlePageFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def listing(home, committed):
    listing = ArticleIndexPageFactory(title="In the Spotlight")
    home.refresh_from_db()
    with committed():
        home.bands = [("latest_articles", {"heading": "Latest", "listing": listing})]
        home.save_revision().publish()
    return listing


@pytest.fixture
def neighbour(listing):
    """An article dated a day after those of the tests."""
    return ArticlePageFactory(title="The neighbour", parent=listing, date=date(2025, 3, 2))


def make_article(listing, **fields):
    return ArticlePageFactory(title="The article in question", parent=listing, date=date(2025, 3, 1), **fields)


def places(client, listing, neighbour):
    """Where the article shows, by name."""
    addresses = {
        "listing": listing.url,
        "rss": f"{listing.url}feed/",
        "atom": f"{listing.url}feed/atom/",
        "all rss": "/feed/",
        "all atom": "/feed/atom/",
        "home": HomePage.objects.get().url,
        "previous and related": neighbour.url,
    }
    texts = {name: client.get(address).content.decode() for name, address in addresses.items()}
    found = {name for name, text in texts.items() if "The article in question" in text}
    if "/the-article-in-question/" in client.get("/sitemap.xml").content.decode():
        found.add("sitemap")
    return found


EVERYWHERE = {"listing", "rss", "atom", "all rss", "all atom", "home", "previous and related", "sitemap"}


def test_a_published_article_shows_everywhere(client, listing, neighbour):
    make_article(listing)

    assert places(client, listing, neighbour) == EVERYWHERE


@pytest.mark.parametrize("how", ["draft", "expired", "private"])
def test_a_hidden_article_shows_nowhere(client, listing, neighbour, hide, how):
    hide(make_article(listing), how)

    assert places(client, listing, neighbour) == set()


def test_a_scheduled_article_appears_everywhere_at_its_time(client, listing, neighbour, committed, monkeypatch):
    article = make_article(listing, live=False)
    article.go_live_at = timezone.now() + timedelta(hours=2)
    with committed():
        article.save_revision(approved_go_live_at=article.go_live_at).publish()
        call_command("publish_scheduled")
    assert places(client, listing, neighbour) == set()

    later = article.go_live_at + timedelta(seconds=1)
    monkeypatch.setattr("django.utils.timezone.now", lambda: later)
    with committed():
        call_command("publish_scheduled")

    assert places(client, listing, neighbour) == EVERYWHERE


def test_previous_and_next_go_by_date_within_the_listing(visit, listing):
    articles = [ArticlePageFactory(title=f"Day {day}", parent=listing, date=date(2025, 5, day)) for day in (3, 1, 2)]
    ArticlePageFactory(title="Elsewhere", date=date(2025, 5, 2))

    document = visit(articles[2].url)

    assert document.select_one(".prevnext [rel=prev] b").text == "Day 1"
    assert document.select_one(".prevnext [rel=next] b").text == "Day 3"


def test_three_related_those_that_share_most_tags_first(visit, listing):
    article = ArticlePageFactory(title="This one", parent=listing, tags=["law", "police", "courts"])
    ArticlePageFactory(title="One tag", tags=["law"])
    ArticlePageFactory(title="Two tags", tags=["law", "courts"])
    ArticlePageFactory(title="No tag, same listing", parent=listing)
    ArticlePageFactory(title="No tag, another listing")

    titles = [title.text for title in visit(article.url).select(".related .card__title")]

    assert titles == ["Two tags", "One tag", "No tag, same listing"]
