"""Views on the page's editor and on the welcome page."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from pageviews.models import Kind
from pageviews.rules import ViewRule
from tests.factories import (
    ArticleIndexPageFactory,
    ArticlePageFactory,
    SeekHelpPageFactory,
    StandardPageFactory,
    UserFactory,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def panel(shown):
    """The text, the bars and the rows of the panel on the editor of a page."""

    def panel(page):
        section = shown(reverse("wagtailadmin_pages:edit", args=[page.pk])).select_one("#tab-scheduling_and_views")
        rows = [row.get_text(" ", strip=True) for row in section.select("tbody tr")]
        return section.get_text(" ", strip=True), section.select("svg rect"), rows

    return panel


def test_bars_and_a_table_for_thirty_days(panel, viewed):
    page = ArticlePageFactory(title="ការពារកុមារ")
    viewed(page, 4, imported=1000)
    viewed(page, 2, ago=29)
    viewed(page, 9, ago=30)

    text, bars, rows = panel(page)

    assert "1,015 views in all" in text
    assert [bar["height"] for bar in bars] == ["50", "100"]
    assert len(rows) == 30
    assert (rows[0].split()[-1], rows[-1].split()[-1]) == ("2", "4")
    assert all(row.split()[-1] == "0" for row in rows[1:-1])


def test_a_single_view_beside_thousands_is_seen(panel, viewed):
    page = ArticlePageFactory()
    viewed(page, 5000)
    viewed(page, 1, ago=1)

    assert [bar["height"] for bar in panel(page)[1]] == ["1", "100"]


def test_a_page_without_views(panel):
    text, bars, rows = panel(StandardPageFactory())

    assert "0 views in all" in text
    assert not bars
    assert len(rows) == 30


def test_other_pages_and_downloads_are_not_in_it(panel, viewed):
    page, other = StandardPageFactory(), StandardPageFactory()
    viewed(other, 3)
    viewed(page, 5, kind=Kind.DOWNLOAD)

    text, bars, _ = panel(page)

    assert "0 views in all" in text
    assert not bars


def test_the_hotline_shows_no_bars_and_no_choice(panel, viewed, shown):
    page = SeekHelpPageFactory()
    viewed(page, 3)

    text, bars, rows = panel(page)

    assert "not counted" in text
    assert not bars
    assert not rows
    assert not shown(reverse("wagtailadmin_pages:edit", args=[page.pk])).select("[name=view_rule]")


def test_a_page_that_is_no_longer_counted_keeps_its_bars(panel, viewed):
    page = StandardPageFactory(view_rule=ViewRule.STOP)
    viewed(page, 3)

    text, bars, _ = panel(page)

    assert "not counted" in text
    assert len(bars) == 1


def test_a_new_page_has_none(shown):
    listing = ArticleIndexPageFactory()

    page = shown(reverse("wagtailadmin_pages:add", args=["news", "articlepage", listing.pk]))

    assert page.select("[name=view_rule]")
    assert "in all" not in page.select_one("#tab-scheduling_and_views").text


@pytest.fixture
def most_read(shown):
    """The rows of the panel on the welcome page, None where there is no panel."""

    def most_read():
        panel = shown(reverse("wagtailadmin_home")).select_one("#most-read-content")
        return panel and [row.get_text(" ", strip=True) for row in panel.select("tbody tr")]

    return most_read


def test_the_most_read_of_the_week(most_read, viewed):
    listing = ArticleIndexPageFactory()
    for number in range(1, 7):
        viewed(ArticlePageFactory(parent=listing, title=f"Read by {number}"), number, ago=number % 7)
    viewed(ArticlePageFactory(parent=listing, title="Read long ago"), 99, ago=7)

    assert most_read() == [f"Read by {number} {number}" for number in (6, 5, 4, 3, 2)]


def test_several_days_are_added_up(most_read, viewed):
    page = ArticlePageFactory(title="ការពារកុមារ")
    for ago in (0, 3, 6):
        viewed(page, 500, ago=ago)

    assert most_read() == ["ការពារកុមារ 1,500"]


@pytest.mark.parametrize("how", ["draft", "expired"])
def test_only_live_pages_are_most_read(most_read, viewed, hide, how):
    page = ArticlePageFactory()
    viewed(page, 3)
    assert most_read()

    hide(page, how)

    assert not most_read()


def test_deleted_pages_and_the_hotline_are_not_most_read(most_read, viewed):
    gone, kept = ArticlePageFactory(), ArticlePageFactory(title="Kept")
    viewed(gone, 3)
    viewed(kept, 1)
    viewed(SeekHelpPageFactory(), 9)
    gone.delete()

    assert most_read() == ["Kept 1"]


def test_the_welcome_page_needs_no_more_queries_for_more_pages(editor, viewed):
    def queries():
        with CaptureQueriesContext(connection) as captured:
            editor.get(reverse("wagtailadmin_home"))
        return len(captured)

    viewed(ArticlePageFactory(), 1)
    queries()
    before = queries()
    for number in range(1, 5):
        viewed(ArticlePageFactory(), number)

    assert queries() == before


@pytest.mark.parametrize(("group", "may"), [("Editors", False), ("Publishers", False), ("Administrators", True)])
def test_who_changes_what_is_counted(home, group, may):
    client = Client()
    client.force_login(UserFactory(group=group))

    response = client.get(reverse("wagtailsettings:edit", args=["pageviews", "viewsettings"]), follow=True)

    assert ('name="show_from"' in response.content.decode()) == may
