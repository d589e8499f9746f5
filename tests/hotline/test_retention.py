"""The end of a report: nobody opens it any more, and it still counts."""

import hashlib
from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import call_command
from django.db import connection
from django.db.backends.signals import connection_created
from django.utils import timezone

from hotline import audit, intake, keys, retention, thread, triage
from hotline.models import AuditEntry, Entry, Report, ReportKey, SealedState
from hotline.vault import Vault
from tests.hotline.conftest import PASSPHRASE
from tests.hotline.desk import ANSWERS

pytestmark = pytest.mark.django_db


@pytest.fixture
def receipt(analyst, supervisor):
    """A report that was closed 90 days ago."""
    receipt = intake.receive("grooming", ANSWERS, province="12")
    thread.add(receipt.report, "note", "Done", by="analyst")
    closed(receipt, 90)
    return receipt


def closed(receipt, days):
    when = timezone.localdate() - timedelta(days=days)
    Report.objects.filter(pk=receipt.report.pk).update(state="closed", outcome="actioned", closed_on=when)


def purge(*options):
    out = StringIO()
    call_command("purge_reports", *options, stdout=out)
    return out.getvalue()


def is_whole(receipt):
    report = Report.objects.get(pk=receipt.report.pk)
    return report.keys.count() == 3 and report.entries.count() == 2 and thread.find_by_code(receipt.code)[0] == report


def test_a_dry_run_says_what_it_would_do_and_does_nothing(receipt):
    assert f"{receipt.report.reference}: would be purged, run with --delete" in purge()

    assert is_whole(receipt)
    assert not AuditEntry.objects.filter(action="purged").exists()


def test_purging_destroys_the_keys_and_proves_it(receipt, analyst):
    shared, staff = bytes(receipt.report.shared_public), bytes(receipt.report.staff_public)

    assert f"{receipt.report.reference}: purged, 4 keys destroyed" in purge("--delete")

    report = Report.objects.get()
    assert (report.state, report.code_digest, report.code_box, report.assignee) == ("purged", None, None, None)
    assert not ReportKey.objects.exists()
    assert not Entry.objects.exists()
    assert thread.find_by_code(receipt.code) == (None, None)
    entry = AuditEntry.objects.first()
    assert (entry.actor_name, entry.action, entry.reference) == ("purge_reports", "purged", report.reference)
    assert entry.detail == (
        f"4 keys destroyed, SHA-256 of the public halves {hashlib.sha256(shared + staff).hexdigest()}"
    )
    assert (bytes(report.shared_public), bytes(report.staff_public)) == (shared, staff)
    assert audit.verify() == []
    # What is counted stays.
    assert (report.kind, report.province, report.outcome) == ("grooming", "12", "actioned")


def test_purging_again_finds_nothing(receipt):
    purge("--delete")

    assert receipt.report.reference not in purge("--delete")
    assert AuditEntry.objects.filter(action="purged").count() == 1


@pytest.mark.parametrize(("days", "is_due"), [(0, False), (89, False), (90, True), (400, True)])
def test_a_report_is_kept_for_ninety_days_after_it_was_closed(receipt, days, is_due):
    closed(receipt, days)

    purge("--delete")

    assert is_whole(receipt) is not is_due


@pytest.mark.parametrize("state", ["new", "assessing", "outcome"])
def test_what_is_not_closed_stays(receipt, state):
    Report.objects.update(state=state)

    purge("--delete")

    assert is_whole(receipt)


def test_a_reopened_report_stays(receipt, analyst):
    receipt.report.refresh_from_db()
    triage.change_state(receipt.report, "assessing", analyst, reason="Something new")

    purge("--delete")

    assert Report.objects.get().state == "assessing"
    assert thread.find_by_code(receipt.code)[0]


def test_a_held_report_stays_and_is_named(receipt, analyst):
    Report.objects.update(held_by=analyst)

    assert f"{receipt.report.reference}: held by analyst" in purge("--delete")

    assert is_whole(receipt)


def test_a_hold_that_comes_at_the_last_moment_counts(receipt, analyst):
    [report] = retention.due()
    Report.objects.update(held_by=analyst)

    assert retention.purge(report, "test") is None
    assert is_whole(receipt)


def test_one_that_fails_stays_whole_and_leaves_those_before_purged(receipt, monkeypatch):
    other = intake.receive("other", ANSWERS)
    thread.add(other.report, "note", "Done", by="analyst")
    closed(other, 200)
    record, calls = audit.record, []

    def fails_at_the_second(*args):
        calls.append(args)
        if len(calls) == 2:
            raise RuntimeError("the log is full")
        return record(*args)

    monkeypatch.setattr(audit, "record", fails_at_the_second)
    with pytest.raises(RuntimeError):
        purge("--delete")

    assert thread.find_by_code(other.code) == (None, None)
    assert is_whole(receipt)


def test_drafts_whose_time_is_over_go_too(analyst):
    vault = Vault("test", "t", "/", 30)
    for _ in range(2):
        vault.store(vault.new())
    SealedState.objects.filter(pk=SealedState.objects.first().pk).update(expires_at=timezone.now() - timedelta(hours=1))

    assert "drafts" not in purge()
    assert SealedState.objects.count() == 2
    assert "Forgot 1 drafts" in purge("--delete")
    assert SealedState.objects.count() == 1


def test_an_open_key_finds_nothing_in_a_purged_report(receipt, analyst):
    holder = keys.unlocked(analyst, PASSPHRASE)
    row = ReportKey.objects.get(report=receipt.report, holder=holder.key)
    purge("--delete")

    assert thread.read(receipt.report, thread.secrets_of(row, holder)) == []


@pytest.mark.skipif(connection.vendor != "sqlite", reason="how SQLite deletes")
def test_sqlite_overwrites_what_it_deletes(db):
    connection.cursor().execute("PRAGMA secure_delete = OFF")
    # Not only what is purged: drafts, and the keys of who is excluded or leaves.
    connection_created.send(type(connection), connection=connection)

    assert connection.cursor().execute("PRAGMA secure_delete").fetchone() == (1,)
