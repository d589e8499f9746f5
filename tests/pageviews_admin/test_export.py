"""The report of page views as a file, in which nothing is a formula."""

import csv
from io import BytesIO, StringIO

import pytest
from django.contrib.contenttypes.models import ContentType
from openpyxl import load_workbook

from news.models import ArticlePage
from tests.factories import ArticleIndexPageFactory, ArticlePageFactory

REPORT = "/admin/reports/page-views/"
KHMER = "ការពារកុមារ"

DANGEROUS = ["=1+1", "+1", "-1", "@SUM(A1)", "＝1+1", "＋1", "－1", "＠x", "﹦1", " =1+1", "\u00a0=1", "\u3000@x"]
HARMLESS = [KHMER, "A = B", "2026 in figures", "'quoted", "(−5)"]

pytestmark = [pytest.mark.django_db, pytest.mark.parametrize("kind", ["csv", "xlsx"])]


@pytest.fixture
def listing(home):
    return ArticleIndexPageFactory(title="In the Spotlight")


@pytest.fixture
def exported(editor):
    """The rows of a file, as a spreadsheet shows them: exported("csv") or exported("xlsx")."""

    def exported(kind, **data):
        content = editor.get(REPORT, data | {"export": kind}).getvalue()
        if kind == "csv":
            assert content.startswith(b"\xef\xbb\xbf")
            return list(csv.reader(StringIO(content.decode("utf-8-sig"), newline="")))
        sheet = load_workbook(BytesIO(content)).active
        assert all(cell.data_type in "sn" for row in sheet.iter_rows() for cell in row)
        return [[str(value) for value in row] for row in sheet.iter_rows(values_only=True)]

    return exported


def rename(page, title):
    """As an import might, without the form that trims a title."""
    ArticlePage.objects.filter(pk=page.pk).update(title=title, draft_title=title)


def test_a_file_holds_what_the_list_shows(listing, exported, viewed, kind):
    viewed(ArticlePageFactory(parent=listing, title=KHMER), 1500, imported=3)
    viewed(ArticlePageFactory(parent=listing, title="Other"), 1)

    head, *rows = exported(kind, content_type=ContentType.objects.get_for_model(ArticlePage).pk)

    assert head == ["Title", "Type", "Language", "Views in the period", "Views in all"]
    assert rows == [[KHMER, "Article", "English", "1500", "1503"], ["Other", "Article", "English", "1", "1"]]


def test_a_file_holds_all_pages_of_the_list(listing, exported, kind):
    ArticlePageFactory.create_batch(55, parent=listing)

    assert len(exported(kind, section=listing.pk)) == 1 + 1 + 55


def test_the_file_is_named_after_its_period(editor, kind):
    response = editor.get(REPORT, {"period_from": "2026-01-01", "period_to": "2026-01-31", "export": kind})

    assert f"page-views-2026-01-01-2026-01-31.{kind}" in response["Content-Disposition"]


def test_no_cell_is_a_formula(listing, exported, kind):
    pages = ArticlePageFactory.create_batch(len(DANGEROUS + HARMLESS), parent=listing)
    for page, title in zip(pages, DANGEROUS + HARMLESS, strict=True):
        rename(page, title)

    titles = {row[0] for row in exported(kind)}

    assert {f"'{title}" for title in DANGEROUS} <= titles
    assert set(HARMLESS) <= titles
    assert titles.isdisjoint(DANGEROUS)


@pytest.mark.parametrize("start", ["\t", "\r", "\n"])
def test_no_cell_begins_with_a_control_character(listing, exported, kind, start):
    rename(ArticlePageFactory(parent=listing), f"{start}sum")

    (title,) = [row[0] for row in exported(kind) if row[0].endswith("sum")]

    assert title.startswith("'")
