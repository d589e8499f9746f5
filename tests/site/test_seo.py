"""What search engines and social media are told."""

import json

import pytest
from wagtail.models import PageViewRestriction

from tests.factories import ArticlePageFactory, StandardPageFactory

pytestmark = pytest.mark.django_db


def structured_data(document):
    graph = json.loads(document.select_one('script[type="application/ld+json"]').string)["@graph"]
    return {entry["@type"]: entry for entry in graph}


def test_an_article_is_described(visit):
    article = ArticlePageFactory(title='Say </script> & "hello"', author="Sample Author", date="2025-11-21")

    data = structured_data(visit(article.url))

    assert data["NGO"]["foundingDate"] == "2003"
    assert data["NewsArticle"]["headline"] == article.title
    assert data["NewsArticle"]["datePublished"] == "2025-11-21"
    assert data["NewsArticle"]["author"]["name"] == "Sample Author"
    trail = [step["name"] for step in data["BreadcrumbList"]["itemListElement"]]
    assert trail[0] == "APLE Cambodia"
    assert trail[-1] == article.title
    assert all(step["item"].startswith("http") for step in data["BreadcrumbList"]["itemListElement"])


def test_open_graph(visit):
    page = StandardPageFactory(title="Mission", summary="Why we are here.")

    document = visit(page.url)

    tags = {tag["property"]: tag["content"] for tag in document.select("meta[property]")}
    assert tags["og:title"] == "Mission"
    assert tags["og:description"] == "Why we are here."
    assert tags["og:url"] == page.full_url == document.select_one("link[rel=canonical]")["href"]
    assert tags["og:image"].startswith("http")


def test_a_hidden_page_is_served_but_not_shown_to_search_engines(client, visit):
    page = StandardPageFactory(hide_from_search_engines=True)

    assert visit(page.url).select_one("meta[name=robots]")["content"] == "noindex"
    assert page.full_url not in client.get("/sitemap.xml").content.decode()


@pytest.mark.parametrize("how", ["draft", "expired", "private"])
def test_the_sitemap_leaves_out_what_no_visitor_sees(client, hide, how):
    page = StandardPageFactory()
    assert f"<loc>{page.full_url}</loc>" in client.get("/sitemap.xml").content.decode()

    hide(page, how)

    assert page.full_url not in client.get("/sitemap.xml").content.decode()


def test_robots_names_the_sitemap_by_its_whole_address(client):
    text = client.get("/robots.txt").content.decode()

    assert "Sitemap: http://testserver/sitemap.xml" in text
    assert "Disallow: /admin/" in text


def test_a_private_page_asks_for_a_login_and_is_kept_nowhere(client):
    page = StandardPageFactory()
    PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)

    response = client.get(page.url)

    assert response.status_code == 302
    assert "no-store" in response.headers["Cache-Control"]
