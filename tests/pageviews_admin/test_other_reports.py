"""The reports of downloads and of clicks on ways to give, beside that of page views."""

import csv
from datetime import timedelta
from io import BytesIO, StringIO

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from openpyxl import load_workbook
from wagtail.models import Collection, CollectionViewRestriction, Locale

from pageviews.models import Kind
from tests.factories import DocumentFactory, DonatePageFactory, StandardPageFactory

pytestmark = pytest.mark.django_db

DOWNLOADS = "/admin/reports/downloads/"
CLICKS = "/admin/reports/donate-clicks/"
KHMER = "របាយការណ៍"


@pytest.fixture
def rows(shown):
    """The cells of each row of a report."""

    def rows(address, **data):
        table = shown(address, data).select_one("#listing-results > table.listing")
        cells = [row.select("td") for row in table.select("tbody tr")] if table else []
        return [tuple(cell.get_text(" ", strip=True) for cell in row) for row in cells]

    return rows


@pytest.fixture
def downloaded(viewed):
    return lambda document, number, **when: viewed(document, number, kind=Kind.DOWNLOAD, **when)


@pytest.fixture
def clicked(viewed):
    return lambda page, number, **when: viewed(page, number, kind=Kind.DONATE, **when)


def today():
    return str(timezone.localdate())


@pytest.mark.parametrize(("address", "name"), [(DOWNLOADS, "Downloads"), (CLICKS, "Clicks on ways to give")])
def test_they_are_in_the_menu(editor, shown, address, name):
    assert address in editor.get("/admin/").content.decode()
    assert name in shown(address).select_one("title").text
    assert Client().get(address).status_code == 302


def test_downloads_by_document(home, rows, downloaded):
    document, other = DocumentFactory(title=KHMER), DocumentFactory(title="Never downloaded")
    downloaded(document, 1500, imported=3)
    downloaded(document, 4, ago=40)

    assert rows(DOWNLOADS) == [
        (KHMER, document.filename, "1,500", "1,507"),
        ("Never downloaded", other.filename, "0", "0"),
    ]


def test_a_document_leads_to_its_form(shown, downloaded):
    document = DocumentFactory()
    downloaded(document, 1)

    link = shown(DOWNLOADS).select_one("#listing-results td.title a")

    assert link["href"] == reverse("wagtaildocs:edit", args=[document.pk])


def test_views_and_downloads_of_the_same_number_are_not_mixed(home, rows, viewed, downloaded, clicked):
    page = DonatePageFactory(title="Donate")
    document = DocumentFactory(pk=page.pk, title="Report")
    viewed(page, 1)
    downloaded(document, 20)
    clicked(page, 300)

    assert [row[-1] for row in rows(DOWNLOADS)] == ["20"]
    assert [row[-1] for row in rows(CLICKS)] == ["300"]
    assert next(row[-1] for row in rows("/admin/reports/page-views/") if row[0] == "Donate") == "1"


def test_documents_whose_downloads_never_count_are_not_listed(home, rows, downloaded):
    collection = Collection.get_first_root_node().add_child(name="Private")
    CollectionViewRestriction.objects.create(collection=collection, restriction_type=CollectionViewRestriction.LOGIN)
    for document in (DocumentFactory(title="Private", collection=collection), DocumentFactory(title="Open")):
        downloaded(document, 2)

    assert [row[0] for row in rows(DOWNLOADS)] == ["Open"]


def test_clicks_by_page(home, rows, clicked):
    page = DonatePageFactory(title="Donate")
    StandardPageFactory(title="No ways to give")
    clicked(page, 12)
    clicked(page, 30, ago=45)

    assert rows(CLICKS) == [("Donate", "English", "12", "42")]


def test_a_draft_is_listed_once_it_was_clicked(home, rows, clicked):
    DonatePageFactory(title="Never published", live=False)
    clicked(DonatePageFactory(title="Withdrawn", live=False), 3)

    assert [row[0] for row in rows(CLICKS)] == ["Withdrawn"]


def test_clicks_by_language(home, rows):
    khmer = home.copy_for_translation(Locale.objects.get_or_create(language_code="km")[0])
    DonatePageFactory(title="Donate", parent=home)
    DonatePageFactory(title=KHMER, parent=khmer, locale=khmer.locale)

    assert [row[:2] for row in rows(CLICKS, locale="km")] == [(KHMER, "ខ្មែរ")]
    assert len(rows(CLICKS)) == 2


def test_downloads_in_a_period_drawn_by_day(home, shown, rows, downloaded):
    document = DocumentFactory()
    downloaded(document, 8)
    downloaded(document, 2, ago=1)
    downloaded(document, 100, ago=2)
    period = {"period_from": str(timezone.localdate() - timedelta(days=1)), "period_to": today()}

    report = shown(DOWNLOADS, period)

    assert rows(DOWNLOADS, **period)[0][2:] == ("10", "110")
    assert "In this period: 10, in all: 110" in report.text
    assert [row.select_one("td").text for row in report.select("details tbody tr")] == ["2", "8"]


@pytest.mark.parametrize(
    ("ordering", "titles"),
    [
        ("in_period", ["B", "C", "A"]),
        ("-in_period", ["A", "C", "B"]),
        ("total", ["A", "C", "B"]),
        ("-title", ["C", "B", "A"]),
        ("nonsense", ["A", "C", "B"]),
    ],
)
def test_downloads_are_sorted(home, rows, downloaded, ordering, titles):
    for title, number, imported in [("A", 3, 0), ("B", 1, 100), ("C", 2, 50)]:
        downloaded(DocumentFactory(title=title), number, imported=imported)

    assert [row[0] for row in rows(DOWNLOADS, ordering=ordering)] == titles


@pytest.mark.parametrize("address", [DOWNLOADS, CLICKS])
@pytest.mark.parametrize("period", [("2026-02-01", "2026-01-01"), ("x", ""), ("0001-01-01", "9999-12-31")])
def test_a_period_that_makes_no_sense_says_so(editor, shown, address, period):
    data = dict(zip(("period_from", "period_to"), period, strict=True))

    report = shown(address, data)

    assert report.select("#listing-results [role=alert]")
    assert not report.select("svg rect, details, #listing-results > table")
    assert editor.get(address, data | {"export": "csv"})["Content-Type"].startswith("text/html")


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_downloads_as_a_file(home, editor, downloaded, kind):
    first, second = DocumentFactory(title="=1+1"), DocumentFactory(title=KHMER)
    downloaded(first, 2)
    downloaded(second, 1, imported=9)

    response = editor.get(DOWNLOADS, {"period_from": today(), "period_to": today(), "export": kind})
    content = response.getvalue()
    if kind == "csv":
        table = list(csv.reader(StringIO(content.decode("utf-8-sig"), newline="")))
    else:
        table = [list(map(str, row)) for row in load_workbook(BytesIO(content)).active.iter_rows(values_only=True)]

    assert f"downloads-{today()}-{today()}.{kind}" in response["Content-Disposition"]
    assert table == [
        ["Title", "File", "Downloads in the period", "Downloads in all"],
        ["'=1+1", first.filename, "2", "2"],
        [KHMER, second.filename, "1", "10"],
    ]


def test_clicks_as_a_file(home, editor, clicked):
    clicked(DonatePageFactory(title="Donate"), 5)

    content = editor.get(CLICKS, {"export": "csv"}).getvalue().decode("utf-8-sig")

    assert list(csv.reader(StringIO(content, newline=""))) == [
        ["Title", "Language", "Clicks in the period", "Clicks in all"],
        ["Donate", "English", "5", "5"],
    ]


def test_more_documents_need_no_more_queries(home, editor, downloaded):
    def queries():
        with CaptureQueriesContext(connection) as captured:
            editor.get(DOWNLOADS)
        return len(captured)

    downloaded(DocumentFactory(), 1)
    queries()
    before = queries()
    for number in range(5):
        downloaded(DocumentFactory(), number)

    assert queries() == before
