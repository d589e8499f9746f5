"""The report of page views: what an editor filters, sorts and sees."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import Permission
from django.contrib.contenttypes.models import ContentType
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import Locale

from news.models import ArticlePage
from pageviews.models import Kind
from tests.factories import (
    ArticleIndexPageFactory,
    ArticlePageFactory,
    SectionPageFactory,
    SeekHelpPageFactory,
    StandardPageFactory,
    UserFactory,
)

pytestmark = pytest.mark.django_db

REPORT = "/admin/reports/page-views/"
KHMER = "ការពារកុមារ"


@pytest.fixture
def listing(home):
    return ArticleIndexPageFactory(parent=SectionPageFactory(title="News"), title="In the Spotlight")


@pytest.fixture
def rows(shown):
    """Title, type, language, views in the period, views in all: of each page in the list."""

    def rows(**data):
        table = shown(REPORT, data).select_one("#listing-results > table.listing")
        cells = [row.select("td") for row in table.select("tbody tr")] if table else []
        return [tuple(cell.get_text(" ", strip=True) for cell in row) for row in cells]

    return rows


@pytest.fixture
def numbers(rows):
    """The pages with views in the period, and how many."""
    return lambda **data: {row[0]: row[3] for row in rows(**data) if row[3] != "0"}


def day(ago):
    return str(timezone.localdate() - timedelta(days=ago))


def period(first, last):
    return {"period_from": first, "period_to": last}


def test_it_is_in_the_menu(editor):
    assert REPORT in editor.get("/admin/").content.decode()


def test_a_page_with_its_numbers(listing, rows, viewed):
    viewed(ArticlePageFactory(parent=listing, title=KHMER), 1500, imported=3)

    assert rows()[0] == (KHMER, "Article", "English", "1,500", "1,503")


def test_a_period_in_khmer_digits(listing, numbers, viewed):
    viewed(ArticlePageFactory(parent=listing, title="Read"), 2, ago=40)
    khmer = day(40).translate(str.maketrans("0123456789", "០១២៣៤៥៦៧៨៩"))

    assert numbers(**period(khmer, khmer)) == {"Read": "2"}


def test_without_a_period_it_shows_thirty_days(listing, numbers, viewed):
    viewed(ArticlePageFactory(parent=listing, title="First"), 2, ago=29)
    viewed(ArticlePageFactory(parent=listing, title="Before"), 3, ago=30)

    assert numbers() == {"First": "2"}


def test_the_period_holds_both_its_days(listing, numbers, shown, viewed):
    page = ArticlePageFactory(parent=listing, title="Read")
    for ago, number in [(51, 1), (50, 10), (49, 100), (48, 1000)]:
        viewed(page, number, ago=ago)

    assert numbers(**period(day(50), day(49))) == {"Read": "110"}
    assert len(shown(REPORT, period(day(50), day(49))).select("details tbody tr")) == 2
    assert numbers(**period(day(51), day(51))) == {"Read": "1"}


def test_one_end_is_enough(listing, numbers, viewed):
    page = ArticlePageFactory(parent=listing, title="Read")
    viewed(page, 1, ago=60)
    viewed(page, 2, ago=31)
    viewed(page, 4)

    assert numbers(period_from=day(31)) == {"Read": "6"}
    assert numbers(period_to=day(31)) == {"Read": "3"}
    assert numbers(period_from=day(-5)) == {}


def test_totals_and_bars(listing, shown, viewed):
    viewed(ArticlePageFactory(parent=listing), 6, imported=1000)
    viewed(ArticlePageFactory(parent=listing), 2, ago=1)
    viewed(StandardPageFactory(), 1, ago=1)

    report = shown(REPORT)

    assert "In this period: 9, in all: 1,009" in " ".join(report.text.split())
    assert [bar["height"] for bar in report.select("svg rect")] == ["50", "100"]
    table = [row.get_text(" ", strip=True).split()[-1] for row in report.select("details tbody tr")]
    assert table == [*["0"] * 28, "3", "6"]


def test_filters_also_narrow_totals_and_bars(listing, shown, viewed):
    viewed(ArticlePageFactory(parent=listing), 6)
    viewed(StandardPageFactory(), 3, ago=1)

    report = shown(REPORT, {"section": listing.pk})

    assert "In this period: 6, in all: 6" in " ".join(report.text.split())
    assert len(report.select("svg rect")) == 1


def test_a_section_is_a_page_and_all_below_it(listing, numbers, viewed):
    section = listing.get_parent()
    viewed(section, 1)
    viewed(listing, 2)
    viewed(ArticlePageFactory(parent=listing, title="Below"), 3)
    viewed(StandardPageFactory(title="Elsewhere"), 4)

    assert numbers(section=section.pk) == {"News": "1", "In the Spotlight": "2", "Below": "3"}


def test_a_page_type(listing, numbers, viewed):
    viewed(listing, 2)
    viewed(ArticlePageFactory(parent=listing, title="An article"), 3)

    assert numbers(content_type=ContentType.objects.get_for_model(ArticlePage).pk) == {"An article": "3"}


def test_the_hotline_is_no_page_type_to_choose(shown):
    page = SeekHelpPageFactory()

    choices = [option.get("value") for option in shown(REPORT).select("[name=content_type] option")]

    assert str(ContentType.objects.get_for_model(ArticlePage).pk) in choices
    assert str(page.content_type_id) not in choices


def test_a_language(home, listing, numbers, viewed):
    khmer = home.copy_for_translation(Locale.objects.get_or_create(language_code="km")[0])
    khmer.title = KHMER
    khmer.save_revision().publish()
    viewed(khmer, 5)
    viewed(listing, 2)

    assert numbers(locale="km") == {KHMER: "5"}
    assert numbers(locale="en") == {"In the Spotlight": "2"}


@pytest.mark.parametrize(
    ("ordering", "titles"),
    [
        ("in_period", ["B", "A", "C"]),
        ("-in_period", ["C", "A", "B"]),
        ("total", ["A", "C", "B"]),
        ("-total", ["B", "C", "A"]),
        ("title", ["A", "B", "C"]),
        ("-title", ["C", "B", "A"]),
        ("nonsense", ["C", "A", "B"]),
    ],
)
def test_the_list_is_sorted(listing, rows, viewed, ordering, titles):
    for title, number, imported in [("A", 5, 0), ("B", 4, 100), ("C", 6, 1)]:
        viewed(ArticlePageFactory(parent=listing, title=title), number, imported=imported)
    kind = ContentType.objects.get_for_model(ArticlePage).pk

    assert [row[0] for row in rows(content_type=kind, ordering=ordering)] == titles


def test_what_is_not_in_it(listing, rows, viewed):
    StandardPageFactory(title="Draft without views", live=False)
    viewed(StandardPageFactory(title="Draft with views", live=False), 2)
    viewed(StandardPageFactory(title="Downloads alone"), 3, kind=Kind.DOWNLOAD)
    viewed(SeekHelpPageFactory(title="Seek help"), 4)

    found = {row[0]: row[3] for row in rows()}

    assert found["Draft with views"] == "2"
    assert found["Downloads alone"] == "0"
    assert not found.keys() & {"Draft without views", "Seek help", "Root"}


NONSENSE = [
    period("2026-02-01", "2026-01-01"),
    period("0001-01-01", "9999-12-31"),
    period("0001-01-01", ""),
    period("2026-13-45", ""),
    period("១" * 4, "<script>"),
    period("9" * 5000, "9" * 5000),
    {"section": "9" * 5000},
    {"section": "9" * 4000},
    {"section": "-1"},
    {"section": "x"},
    {"content_type": "9" * 4000},
    {"content_type": "9" * 19},
    {"content_type": "ក"},
    {"locale": "xx"},
    {"locale": "9" * 5000},
]


@pytest.mark.parametrize("data", NONSENSE)
def test_nonsense_says_so_and_shows_no_page(shown, rows, data, viewed):
    viewed(StandardPageFactory(title="Read"), 2)

    report = shown(REPORT, data)

    assert report.select("#listing-results [role=alert]")
    assert "Correct the filters" in report.text
    assert not report.select("svg rect, details")
    assert not rows(**data)


@pytest.mark.parametrize("data", NONSENSE)
@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_nonsense_is_no_file(editor, data, kind):
    response = editor.get(REPORT, data | {"export": kind})

    assert response["Content-Type"].startswith("text/html")
    assert "Correct the filters" in response.content.decode()


@pytest.mark.parametrize(
    "data",
    [
        period("", "0001-01-01"),
        period("9999-12-31", ""),
        period("", "9999-12-31"),
        period("9999-12-31", "9999-12-31"),
        {"p": "9" * 5000},
        {"p": "9" * 4000},
        {"p": "x"},
        {"p": "-1"},
        {"ordering": "9" * 5000},
        {"ordering": "pk; drop table"},
        {"export": "exe"},
        {"unknown": "ក"},
    ],
)
@pytest.mark.parametrize("address", [REPORT, f"{REPORT}results/"])
def test_the_edges_are_no_error(shown, address, data):
    assert "Correct the filters" not in shown(address, data).text


@pytest.mark.parametrize("name", ["period_from", "section", "content_type", "locale", "ordering", "p", "export"])
def test_nul_is_no_error(editor, name):
    assert editor.get(REPORT, {name: "a\x00b"}).status_code == 404


def test_a_period_has_at_most_a_year(shown):
    assert len(shown(REPORT, period(day(365), day(0))).select("details tbody tr")) == 366
    assert "at most 366 days" in shown(REPORT, period(day(366), day(0))).text


def test_the_filter_is_kept_with_its_error(shown):
    report = shown(REPORT, period("2026-02-01", "2026-01-01"))

    assert report.select_one("[name=period_from]")["value"] == "2026-02-01"
    assert "ends before it begins" in report.select_one("#listing-results").text


def test_more_pages_need_no_more_queries(listing, editor, viewed):
    def queries():
        with CaptureQueriesContext(connection) as captured:
            editor.get(REPORT)
        return len(captured)

    viewed(ArticlePageFactory(parent=listing), 1)
    queries()
    before = queries()
    for number in range(5):
        viewed(ArticlePageFactory(parent=listing), number)

    assert queries() == before


def test_whoever_may_use_the_admin_sees_it(home):
    user, nobody = UserFactory(), UserFactory()
    user.user_permissions.add(Permission.objects.get(codename="access_admin"))
    statuses = []
    for person in (user, nobody):
        client = Client()
        client.force_login(person)
        statuses.append(client.get(REPORT).status_code)

    assert statuses == [200, 302]
    assert Client().get(REPORT).status_code == 302
