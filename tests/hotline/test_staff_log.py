"""The audit log and the statistics, as pages and as files."""

import csv
import io
import itertools
import random
from datetime import date

import pytest
from django.utils import timezone

from hotline import audit
from hotline.models import AuditEntry, Report
from hotline.statistics import SMALL, HalfYear, half_years, publishable, tables_of
from tests.hotline.desk import Desk, report_in

pytestmark = pytest.mark.django_db


def rows_of(response):
    assert response.status_code == 200
    text = response.content.decode()
    assert text.startswith("\ufeff")
    return list(csv.reader(io.StringIO(text[1:])))


def test_an_auditor_reads_who_did_what_and_the_head_to_write_down(auditor, supervisor):
    report = report_in()
    Desk(supervisor).unlocked().get(f"reports/{report.reference}/")

    text = Desk(auditor).text("log/")

    assert f"supervisor opened {report.reference}" in text
    assert audit.head() in text


def test_the_log_is_filtered_and_paged(auditor, supervisor, monkeypatch):
    monkeypatch.setattr("hotline.staff.log.PER_PAGE", 2)
    reports = [report_in(), report_in()]
    desk = Desk(supervisor).unlocked()
    for report in reports:
        desk.get(f"reports/{report.reference}/")
    reader = Desk(auditor)

    def opened(**query):
        return [report.reference for report in reports if f"opened {report.reference}" in reader.text("log/", **query)]

    assert opened() == [report.reference for report in reports]
    assert opened(p=2) == []
    assert opened(reference=reports[0].reference.lower()) == [reports[0].reference]
    assert opened(actor="analyst") == []
    assert opened(action="opened", actor="supervisor") == [report.reference for report in reports]
    for junk in ({"actor": "nobody"}, {"action": "x"}, {"reference": "x" * 13}):
        assert reader.get("log/", **junk).status_code == 404
    assert reader.get("log/", p="x").status_code == 200


def test_the_log_as_a_file_calculates_nothing_and_is_logged(auditor, supervisor):
    audit.record("=1+1", "@SUM(A1)", detail="-2")

    rows = rows_of(Desk(auditor).get("log/export/"))

    assert rows[0] == ["Number", "Time", "Who", "What", "Report", "Detail", "Hash"]
    assert [row[0] for row in rows[1:]] == [str(number) for number in range(1, len(rows))]
    assert rows[-2][2:6] == ["'=1+1", "'@SUM(A1)", "", "'-2"]
    assert rows[-2][6] == AuditEntry.objects.get(actor_name="=1+1").hash
    assert rows[-1][2:4] == ["auditor", "log exported"]


def test_a_filtered_file_holds_what_the_page_shows(auditor, supervisor):
    rows = rows_of(Desk(auditor).get("log/export/", action="key made"))

    assert {row[3] for row in rows[1:]} == {"key made"}


def worked_out(shown, total):
    """For each hidden count all that it may be, as somebody finds who knows the total and that none is zero."""
    places = [place for place, count in enumerate(shown) if count is None]
    left = total - sum(count for count in shown if count is not None)
    fits = [found for found in itertools.product(range(1, left + 1), repeat=len(places)) if sum(found) == left]
    return [set(column) for column in zip(*fits, strict=True)]


def test_no_hidden_count_can_be_worked_out():
    randoms = random.Random(4)
    for _ in range(300):
        counts = [randoms.choice([0, 1, 1, 2, 3, 4, 5, 6, 9, 14]) for _ in range(4)]
        shown = publishable(counts)
        if shown is None:
            continue
        assert all(count is None or count == 0 or count >= SMALL for count in shown)
        assert all(count in (None, true) for count, true in zip(shown, counts, strict=True))
        for possible in worked_out(shown, sum(counts)):
            assert {1, SMALL, SMALL + 1} <= possible, counts


@pytest.mark.parametrize(
    ("counts", "shown"),
    [
        ([10, 20, 0, 5], [10, 20, 0, 5]),
        ([3, 20, 9, 0], [None, 20, None, 0]),
        ([1, 1, 20, 9], [None, None, 20, None]),
        ([4, 4, 20], [None, None, 20]),
        ([3, 0, 0], None),
        ([1, 1, 1], None),
        ([0, 0, 0], [0, 0, 0]),
    ],
)
def test_which_counts_are_hidden(counts, shown):
    assert publishable(counts) == shown


@pytest.fixture
def last_year(analyst):
    """Reports of the first half of last year: 12 about material, 7 about grooming, 2 about travelling offenders."""
    year = timezone.localdate().year - 1
    for number, kind in enumerate(["material"] * 12 + ["grooming"] * 7 + ["traveller"] * 2):
        Report.objects.create(
            reference=f"R{number}",
            month=date(year, 1 if number % 2 else 2, 1),
            kind=kind,
            province="12",
            state="purged" if number < 10 else "closed",
            outcome="actioned",
            shared_public=b"",
            staff_public=b"",
        )
    return year


def test_small_counts_and_what_would_give_them_away_are_not_shown(last_year, auditor):
    report_in()  # of a half-year that is not over

    text = Desk(auditor).text("statistics/")

    assert f"January – June {last_year}" in text
    assert "Child sexual abuse material online 12 Grooming or sextortion not shown Abuse in person 0" in text
    assert "Travelling offender not shown" in text
    assert "Phnom Penh 21" in text
    assert "Closed 11 Purged 10" in text
    assert f"January {last_year} 10 February {last_year} 11 March {last_year} 0" in text


def test_the_file_says_the_same(last_year, auditor):
    rows = rows_of(Desk(auditor).get("statistics/export/", period=f"{last_year}-1"))

    assert rows[0] == ["Table", f"January – June {last_year}", "Number"]
    assert ["kind", "Child sexual abuse material online", "12"] in rows
    assert ["kind", "Grooming or sextortion", "not shown"] in rows
    assert ["kind", "Travelling offender", "not shown"] in rows


def test_a_table_with_too_few_is_left_out(last_year, analyst):
    Report.objects.exclude(kind="traveller").delete()

    assert all(not table.rows for table in tables_of(HalfYear(last_year, 1)) if table.name in ("kind", "province"))
    assert "Too few to show." in Desk(analyst).text("statistics/")


def test_only_half_years_that_are_over_are_counted(analyst):
    report_in()
    assert half_years() == []
    desk = Desk(analyst)
    assert "No half-year with reports is over yet." in desk.text("statistics/")
    assert desk.get("statistics/export/").status_code == 404


@pytest.mark.parametrize("junk", ["x", "2026-3", "1999-1", "ក"])
def test_an_unknown_period_is_not_found(last_year, analyst, junk):
    desk = Desk(analyst)
    assert (
        desk.get("statistics/", period=junk).status_code
        == desk.get("statistics/export/", period=junk).status_code
        == 404
    )
