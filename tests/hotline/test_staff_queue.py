"""The two queues as an analyst sees them: their order, targets, filters and pages."""

from datetime import timedelta
from itertools import chain

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from hotline import thread
from hotline.models import Report, ReportKey
from tests.hotline.desk import Desk, report_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk(analyst):
    return Desk(analyst).unlocked()


def came(hours, **kwargs):
    """A report that came in so many hours ago."""
    now = timezone.localtime()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(timezone, "localtime", lambda *args: now - timedelta(hours=hours))
        return report_in(**kwargs)


def test_the_queue_puts_urgent_first_and_then_what_came_first(desk):
    young, old, urgent = came(1), came(30), came(2, urgent=True)
    oldest = came(50)

    assert desk.references() == [report.reference for report in (urgent, oldest, old, young)]


def test_without_the_key_it_tells_nothing_of_when(analyst):
    desk = Desk(analyst)
    reports = [came(hours) for hours in (1, 30, 50)]
    Report.objects.filter(pk=reports[0].pk).update(state="assessing")
    urgent = came(1, urgent=True)

    expected = [urgent.reference, *sorted(report.reference for report in reports[1:]), reports[0].reference]
    assert desk.references() == expected
    text = desk.text("reports/")
    assert "To be seen by" not in text
    assert "verdue" not in text


@pytest.mark.parametrize(
    ("hours", "state", "words"),
    [
        (1, "new", "To be seen by"),
        (25, "new", "Overdue: not seen within 24 hours"),
        (47, "screened", "To be processed by"),
        (49, "urgent", "Overdue: not processed within 48 hours"),
        (49, "assessing", "Overdue: not processed within 48 hours"),
        (49, "waiting", "–"),
        (49, "referred", "–"),
    ],
)
def test_targets_are_said_in_words(desk, hours, state, words):
    report = came(hours)
    Report.objects.filter(pk=report.pk).update(state=state)

    page = BeautifulSoup(desk.get("reports/").content, "html.parser")

    assert page.select_one("table.listing tbody td:last-child").text.strip().startswith(words)
    assert ("1 is overdue." in page.text) == words.startswith("Overdue")


def test_messages_to_seek_help_have_a_queue_of_their_own(desk):
    report, message = report_in(), report_in("help")

    assert desk.references("reports/") == [report.reference]
    assert desk.references("help/") == [message.reference]


def test_filters_on_what_is_in_clear(desk, analyst, supervisor):
    wanted = report_in("material", province="12", urgent=True)
    other = report_in("grooming", province="")
    Report.objects.filter(pk=wanted.pk).update(state="assessing", assignee=analyst, month="2026-03-01")

    for query, found in [
        ({"state": "assessing"}, wanted),
        ({"state": "new"}, other),
        ({"kind": "material"}, wanted),
        ({"province": "12"}, wanted),
        ({"province": "none"}, other),
        ({"urgent": "yes"}, wanted),
        ({"urgent": "no"}, other),
        ({"assignee": analyst.pk}, wanted),
        ({"assignee": "nobody"}, other),
        ({"month": "2026-03"}, wanted),
    ]:
        assert desk.references(**query) == [found.reference], query
    assert desk.references(assignee=supervisor.pk) == []
    assert desk.references(unknown="parameter", p="x") == desk.references()


@pytest.mark.parametrize(
    "junk",
    [{"state": "x"}, {"kind": "help"}, {"month": "2026-13"}, {"assignee": "999"}, {"urgent": "1"}, {"province": "ក"}],
)
def test_an_unknown_filter_is_not_found(desk, junk):
    report_in("help")
    assert desk.get("reports/", **junk).status_code == 404


def test_closed_and_purged_reports_show_when_they_are_asked_for(desk):
    closed, purged = report_in(), report_in()
    Report.objects.filter(pk=closed.pk).update(state="closed")
    Report.objects.filter(pk=purged.pk).update(state="purged")
    ReportKey.objects.filter(report=purged).delete()

    assert desk.references() == []
    assert desk.references(state="closed") == [closed.reference]
    assert desk.references(state="purged") == [purged.reference]
    assert "has been purged" in desk.text(f"reports/{purged.reference}/")


def test_a_report_is_unread_until_somebody_opened_it_and_again_when_the_reporter_writes(desk):
    report = report_in()
    assert "Unread" in desk.text("reports/")
    desk.get(f"reports/{report.reference}/")
    assert "Unread" not in desk.text("reports/")
    thread.add_from_reporter(report, "In March")
    assert "Unread" in desk.text("reports/")


def test_pages_of_the_queue_and_its_queries_do_not_grow(desk, monkeypatch):
    monkeypatch.setattr("hotline.staff.queue.PER_PAGE", 3)

    def count(path):
        with CaptureQueriesContext(connection) as queries:
            assert desk.get(path).status_code == 200
        return len(queries)

    made = [report_in()]
    count("reports/")  # what is asked once and remembered
    before = count("reports/"), count(f"reports/{made[0].reference}/")
    made += [report_in() for _ in range(6)]
    for _ in range(5):
        thread.add(made[0], "note", "x", by="analyst")

    assert (count("reports/"), count(f"reports/{made[0].reference}/")) == before
    pages = [desk.references(p=number) for number in (1, 2, 3)]
    assert [len(page) for page in pages] == [3, 3, 1]
    assert sorted(chain(*pages)) == sorted(report.reference for report in made)
