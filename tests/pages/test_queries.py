"""What a page costs in queries after a first visit: the same with 10 and with 500 articles."""

from datetime import date, timedelta

import pytest
from django.contrib.contenttypes.models import ContentType

from news.models import ArticlePage
from tests.factories import ArticleIndexPageFactory, ArticlePageFactory, StandardPageFactory

pytestmark = pytest.mark.django_db


@pytest.fixture(params=[10, 500])
def listing(request, home, committed):
    """A listing of that many articles, which the home page shows."""
    listing = ArticleIndexPageFactory(title="In the Spotlight")
    content_type = ContentType.objects.get_for_model(ArticlePage)
    for number in range(request.param):
        listing.add_child(
            instance=ArticlePage(
                title=f"Article {number}",
                slug=f"article-{number}",
                summary="A summary",
                date=date(2025, 12, 31) - timedelta(days=number),
                content_type=content_type,
            )
        )
    home.refresh_from_db()
    with committed():
        home.bands = [("latest_articles", {"heading": "Latest", "listing": listing})]
        home.save_revision().publish()
    return listing


def test_queries(client, listing, django_assert_num_queries):
    def assert_queries(url, number):
        client.get(url)
        with django_assert_num_queries(number, info=url):
            assert client.get(url).status_code == 200

    assert_queries("/", 8)
    assert_queries(listing.url, 10)
    assert_queries(f"{listing.url}?year=2025", 10)
    assert_queries(StandardPageFactory().url, 6)
    article = ArticlePageFactory(parent=listing, date=date(2025, 12, 28), tags=["law", "police"])
    assert_queries(article.url, 15)
