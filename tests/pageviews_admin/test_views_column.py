"""The Views column in the lists of pages."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from pageviews.models import Kind
from tests.factories import (
    ArticleIndexPageFactory,
    ArticlePageFactory,
    ReportAbusePageFactory,
    SectionPageFactory,
    StandardPageFactory,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def listing(home):
    return ArticleIndexPageFactory(title="In the Spotlight")


@pytest.fixture
def rows(shown):
    """The titles of a list with their numbers, in order."""

    def rows(address, **data):
        table = shown(address, data).select_one("table.listing")
        heads = [cell.get_text(" ", strip=True).split(" ")[0] for cell in table.select("thead tr > *")]
        position = heads.index("Views")
        return [
            (row.select_one(".title-wrapper a").get_text(strip=True), row.select("td")[position].get_text(strip=True))
            for row in table.select("tbody tr")
        ]

    return rows


def explore(page):
    return reverse("wagtailadmin_explore", args=[page.pk])


def test_totals_are_imported_and_counted(listing, rows, viewed):
    viewed(ArticlePageFactory(parent=listing, title="ការពារកុមារ"), 30, imported=1204)

    assert rows(explore(listing)) == [("ការពារកុមារ", "1,234")]


def test_downloads_are_no_views(listing, rows, viewed):
    viewed(ArticlePageFactory(parent=listing, title="Read"), 7, kind=Kind.DOWNLOAD)

    assert rows(explore(listing)) == [("Read", "0")]


def test_the_list_is_sorted_by_views_both_ways(listing, rows, viewed):
    for title, number in [("Some", 9), ("Most", 10), ("None", 0), ("Few", 2)]:
        viewed(ArticlePageFactory(parent=listing, title=title), number)

    down = [title for title, _ in rows(explore(listing), ordering="-views")]
    up = [title for title, _ in rows(explore(listing), ordering="views")]

    assert down == ["Most", "Some", "Few", "None"]
    assert up == down[::-1]


def test_the_header_sorts(listing, shown):
    ArticlePageFactory(parent=listing)

    assert shown(explore(listing)).select('thead a[href*="ordering=views"]')


@pytest.mark.parametrize("where", ["entrance", "root", "home", "section"])
def test_every_parent_shows_it(where, home, rows, viewed):
    section = SectionPageFactory(title="Work")
    page = StandardPageFactory(parent=section, title="Purpose")
    for number, viewed_page in enumerate([home, section, page], start=1):
        viewed(viewed_page, number)
    address, expected = {
        "entrance": (reverse("wagtailadmin_explore_root"), (home.title, "1")),
        "root": (explore(home.get_parent()), (home.title, "1")),
        "home": (explore(home), ("Work", "2")),
        "section": (explore(section), ("Purpose", "3")),
    }[where]

    assert rows(address) == [expected]


def test_the_entrance_keeps_its_query(editor):
    response = editor.get(f"{reverse('wagtailadmin_explore_root')}?ordering=-views")

    assert response["Location"].endswith("?ordering=-views")


def test_all_pages_of_a_type_show_it(listing, rows, viewed):
    viewed(ArticlePageFactory(parent=listing, title="One"), 1)
    viewed(ArticlePageFactory(parent=listing, title="Two"), 2)
    address = reverse("wagtailadmin_pages:type_use", args=["news", "articlepage"])

    assert [number for _, number in rows(address, ordering="-views")] == ["2", "1"]


def test_the_hotline_is_not_counted(rows, viewed):
    page = ReportAbusePageFactory(title="Report abuse")
    viewed(page, 5)

    assert rows(explore(page.get_parent())) == [("Report abuse", "not counted")]


def test_searching_shows_numbers_in_the_order_of_relevance(listing, shown, viewed):
    viewed(ArticlePageFactory(parent=listing, title="Elephants"), 8)

    found = shown(explore(listing), {"q": "elephants", "ordering": "-views"})

    row = found.select_one("table.listing tbody tr")
    assert "Elephants" in row.text
    assert "8" in [cell.get_text(strip=True) for cell in row.select("td")]
    assert not found.select('thead a[href*="ordering=views"]')


def test_more_pages_need_no_more_queries_for_their_views(listing, editor, viewed):
    """Wagtail itself asks for live children of each page in the list."""

    def queries():
        with CaptureQueriesContext(connection) as captured:
            editor.get(explore(listing), {"ordering": "-views"})
        return sum("pageviews_" in query["sql"] for query in captured)

    viewed(ArticlePageFactory(parent=listing), 1)
    before = queries()
    for number in range(5):
        viewed(ArticlePageFactory(parent=listing), number)

    assert queries() == before == 1
