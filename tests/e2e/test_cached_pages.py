"""The page cache as a reader and a publisher meet it: numbers that move on a page that stands, and changes at once."""

import time
from datetime import timedelta
from types import SimpleNamespace

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from news.models import ArticlePage
from pages.models import HomePage
from pageviews.models import Count
from tests.e2e.staff import more_actions
from tests.e2e.visitor import READER
from tests.factories import ArticleIndexPageFactory, ArticlePageFactory

TITLE, MARKER = "Read by five", "Zebrafinch"
AT_FIRST, MONTH = 22, timedelta(days=30)


@pytest.fixture
def article(db):
    home = HomePage.objects.get()
    listing = ArticleIndexPageFactory(title="In the Spotlight", parent=home)
    article = ArticlePageFactory(title=TITLE, parent=listing)
    Count.objects.create(kind="view", object_id=article.pk, imported=AT_FIRST)
    home.bands = [("latest_articles", {"heading": "Latest", "listing": listing})]
    home.save_revision().publish()
    return article


@pytest.fixture
def read(browser, base_url):
    """
    A reader of their own opens a page: `read(url, number)` returns the views shown and the HTML. With `html`, they get
    that, as from somebody else's cache, instead of what the site has now.
    """

    def read(url, number, html=None):
        context = browser.new_context(base_url=base_url, user_agent=f"{READER} Edg/{number}")
        context.add_init_script("Object.defineProperty(Navigator.prototype, 'webdriver', { get: () => false })")
        if html:
            context.route(f"**{url}", lambda route: route.fulfill(body=html, content_type="text/html; charset=utf-8"))
        tab = context.new_page()
        with tab.expect_response("**/api/views/"):
            body = tab.goto(url).body()
        shown = tab.locator("[data-view-count] b")
        expect(shown).not_to_have_text(str(AT_FIRST))
        views = int(shown.inner_text())
        context.close()
        return views, body

    return read


@pytest.fixture
def built(monkeypatch):
    """The articles that the site built, in order: what the cache answers is not among them."""
    titles, serve = [], ArticlePage.serve

    def watched(page, *args, **kwargs):
        titles.append(page.title)
        return serve(page, *args, **kwargs)

    monkeypatch.setattr(ArticlePage, "serve", watched)
    return titles


def everywhere(article):
    listing = article.listing.url
    return {article.url, "/", listing, "/feed/", f"{listing}feed/atom/", "/sitemap.xml"}


def places(visitor, article, word):
    """Where a visitor without any cookie finds a word at the next request."""
    return {address for address in everywhere(article) if word in visitor.request.get(address).text()}


def test_a_kept_page_from_reader_to_publisher_and_a_month_later(
    page, article, read, built, signed_in, settings, monkeypatch
):
    settings.WAGTAIL_AUTOSAVE_INTERVAL = 0
    page.request.get(article.url)  # the first one makes the rows of the settings, which is a change
    html = page.request.get(article.url).body()
    built.clear()

    for number in range(1, 6):
        assert read(article.url, number) == (AT_FIRST + number, html)
    assert built == []
    assert places(page, article, article.slug) == everywhere(article)

    publisher = signed_in("Publishers")
    publisher.goto(f"/admin/pages/{article.pk}/unpublish/")
    publisher.get_by_role("button", name="Yes, unpublish it").click()
    expect(publisher.get_by_text("unpublished")).to_be_visible()
    assert page.request.get(article.url).status == 404
    assert places(page, article, article.slug) == set()

    publisher.goto(f"/admin/pages/{article.pk}/edit/")
    more_actions(publisher, "Publish")
    expect(publisher.get_by_text("published")).to_be_visible()
    assert places(page, article, article.slug) == everywhere(article)

    publisher.goto(f"/admin/pages/{article.pk}/edit/")
    publisher.locator("[name=title]").fill(MARKER)
    publisher.locator("[name=summary]").fill(MARKER)
    publisher.get_by_role("button", name="Save draft").click()
    expect(publisher.get_by_text("has been updated")).to_be_visible()
    publisher.get_by_role("button", name="Toggle preview").click()
    preview = publisher.frame_locator("#w-preview-iframe")
    expect(preview.get_by_role("heading", level=1)).to_have_text(MARKER)
    publisher.goto(f"/admin/pages/{article.pk}/view_draft/")
    expect(publisher.get_by_role("heading", level=1)).to_have_text(MARKER)
    assert places(page, article, MARKER) == set()
    assert TITLE in page.request.get(article.url).text()

    now, clock = timezone.now, time.time
    monkeypatch.setattr("django.utils.timezone.now", lambda: now() + MONTH)
    monkeypatch.setattr("django.core.signing.time", SimpleNamespace(time=lambda: clock() + MONTH.total_seconds()))
    assert read(article.url, 1, html=html) == (AT_FIRST + 6, html)
