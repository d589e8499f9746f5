"""What can be done with a report, by whom, and what of it is in the audit log."""

import threading

import pytest
from django.db import connections
from django.utils import timezone

from hotline import audit, intake, keys, thread, triage
from hotline.models import AuditEntry, Outcome, Report, ReportKey, State
from hotline.permissions import ANALYSTS, SUPERVISORS
from tests.factories import UserFactory
from tests.hotline.conftest import PASSPHRASE
from tests.hotline.desk import report_in

pytestmark = pytest.mark.django_db

# The way of a report as the hotline works: each step that is allowed, and "!" where it needs a reason.
WAY = {
    "new": "screened urgent!",
    "screened": "urgent! assessing closed!",
    "urgent": "screened! assessing referred!",
    "assessing": "urgent! waiting referred! outcome! closed!",
    "waiting": "assessing referred! outcome! closed!",
    "referred": "assessing! waiting outcome!",
    "outcome": "assessing! closed",
    "closed": "assessing!",
    "purged": "",
}
STEPS = {(old, step.rstrip("!")): step.endswith("!") for old, steps in WAY.items() for step in steps.split()}
EVERYTHING = {"reason": "A reason", "outcome": "actioned", "referred_to": "police"}


@pytest.fixture
def report(analyst):
    return report_in()


def put(report, state, **fields):
    Report.objects.filter(pk=report.pk).update(state=state, **fields)
    report.refresh_from_db()
    return report


def thread_of(report, user, part=None):
    holder = keys.unlocked(user, PASSPHRASE)
    row = ReportKey.objects.get(report=report, holder=holder.key)
    entries = thread.read(report, thread.secrets_of(row, holder))
    return [entry.payload["text"] for entry in entries if "text" in entry.payload and part in (None, entry.part)]


def last_logged():
    entry = AuditEntry.objects.first()
    return entry.actor_name, entry.action, entry.reference, entry.detail


@pytest.mark.parametrize("old", State.values)
def test_a_report_takes_the_steps_of_the_way_and_no_other(report, analyst, old):
    for new in State.values:
        put(report, old)
        before = AuditEntry.objects.count()
        if (old, new) in STEPS:
            triage.change_state(report, new, analyst, **EVERYTHING)
            assert last_logged() == ("analyst", "state changed", report.reference, f"{old} → {new}")
        else:
            with pytest.raises(triage.NotAllowedError):
                triage.change_state(report, new, analyst, **EVERYTHING)
            assert AuditEntry.objects.count() == before
        report.refresh_from_db()
        assert report.state == (new if (old, new) in STEPS else old)


def test_some_steps_need_a_reason_and_the_others_none(report, analyst):
    for (old, new), needs_reason in STEPS.items():
        put(report, old, outcome="actioned")
        if needs_reason:
            with pytest.raises(triage.NotAllowedError, match="reason"):
                triage.change_state(report, new, analyst, **EVERYTHING | {"reason": ""})
        else:
            triage.change_state(report, new, analyst)
            report.refresh_from_db()
            assert report.state == new


def test_the_reason_is_sealed_and_in_the_thread(report, analyst):
    triage.change_state(report, "urgent", analyst, reason="The child is with him now")

    assert thread_of(report, analyst, "reason") == ["New → Urgent\nThe child is with him now"]
    sealed = b"".join(bytes(entry.sealed) for entry in report.entries.all())
    assert b"with him now" not in sealed
    assert "with him now" not in str(list(AuditEntry.objects.values_list()))


@pytest.mark.parametrize("outcome", Outcome.values)
def test_an_outcome_is_asked_for_once(report, analyst, outcome):
    put(report, "assessing")
    with pytest.raises(triage.NotAllowedError, match="outcome"):
        triage.change_state(report, "outcome", analyst, reason="x")

    triage.change_state(report, "outcome", analyst, reason="Known now", outcome=outcome)
    report.refresh_from_db()
    triage.change_state(report, "closed", analyst)

    report.refresh_from_db()
    assert (report.outcome, report.closed_on) == (outcome, timezone.localdate())


def test_what_is_closed_early_needs_an_outcome_too(report, analyst):
    put(report, "screened")
    with pytest.raises(triage.NotAllowedError, match="outcome"):
        triage.change_state(report, "closed", analyst, reason="Advertising")

    triage.change_state(report, "closed", analyst, reason="Advertising", outcome="spam")

    assert thread_of(report, analyst) == ["Screened → Closed: Spam\nAdvertising"]


def test_a_reopened_report_has_neither_outcome_nor_date(report, analyst):
    put(report, "closed", outcome="actioned", closed_on=timezone.localdate())

    triage.change_state(report, "assessing", analyst, reason="Something new came in")

    report.refresh_from_db()
    assert (report.state, report.outcome, report.closed_on) == ("assessing", "", None)


def test_a_referral_names_to_whom(report, analyst):
    put(report, "assessing")
    with pytest.raises(triage.NotAllowedError, match="to whom"):
        triage.change_state(report, "referred", analyst, reason="x")

    triage.change_state(report, "referred", analyst, reason="Hosted abroad", referred_to="inhope")

    report.refresh_from_db()
    assert report.referred_to == "inhope"
    assert thread_of(report, analyst) == ["Assessing → Referred: INHOPE\nHosted abroad"]


def test_urgent_comes_and_goes_with_a_reason(report, analyst):
    triage.change_state(report, "urgent", analyst, reason="Now")
    report.refresh_from_db()
    assert report.urgent
    triage.change_state(report, "screened", analyst, reason="It was last year")
    report.refresh_from_db()
    assert not report.urgent


def test_urgent_as_the_reporter_said_stays_while_it_is_worked_on(analyst):
    report = report_in(urgent=True)
    for state in ("screened", "assessing"):
        triage.change_state(report, state, analyst)
        report.refresh_from_db()
    assert report.urgent


def test_who_comes_second_does_not_overwrite_the_first(report, analyst, supervisor):
    seen_by_both = Report.objects.get(pk=report.pk)
    triage.change_state(report, "screened", analyst)

    with pytest.raises(triage.NotAllowedError, match="“Screened” meanwhile"):
        triage.change_state(seen_by_both, "urgent", supervisor, reason="x")

    report.refresh_from_db()
    assert report.state == "screened"


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_of_two_at_the_same_moment_one_wins(disk, analyst, supervisor):
    report = report_in()
    start, results = threading.Barrier(2), []

    def change(user, state, **kwargs):
        try:
            seen = Report.objects.get(pk=report.pk)
            start.wait()
            triage.change_state(seen, state, user, **kwargs)
            results.append(state)
        except triage.NotAllowedError:
            results.append("refused")
        finally:
            connections.close_all()

    threads = [
        threading.Thread(target=change, args=(analyst, "screened")),
        threading.Thread(target=change, args=(supervisor, "urgent"), kwargs={"reason": "Now"}),
    ]
    for one in threads:
        one.start()
    for one in threads:
        one.join()

    report.refresh_from_db()
    assert sorted(results) == sorted(["refused", report.state])
    assert AuditEntry.objects.get(action="state changed").detail == f"new → {report.state}"
    assert len(thread_of(report, analyst)) == 1
    assert audit.verify() == []


def test_a_report_is_assigned_to_who_can_open_it(report, analyst, supervisor):
    newcomer = UserFactory(username="newcomer", group=ANALYSTS)
    keys.make_key(newcomer, PASSPHRASE)

    with pytest.raises(triage.NotAllowedError, match="newcomer has no key"):
        triage.assign(report, newcomer, analyst)
    triage.assign(report, supervisor, analyst)
    assert last_logged() == ("analyst", "assigned", report.reference, "supervisor")
    report.refresh_from_db()
    assert report.assignee == supervisor
    triage.assign(report, None, analyst)
    report.refresh_from_db()
    assert report.assignee is None


def test_notes_are_for_staff_and_replies_for_the_reporter(analyst):
    receipt = intake.receive("grooming", {})
    triage.note(receipt.report, "Compare with the other one.", analyst)
    assert last_logged()[1] == "note written"
    triage.reply(receipt.report, "When was it?", analyst)
    assert last_logged()[1] == "reply written"

    assert thread_of(receipt.report, analyst) == ["Compare with the other one.", "When was it?"]
    entries = thread.read(*thread.find_by_code(receipt.code))
    assert [entry.payload["text"] for entry in entries[1:]] == ["When was it?"]


def test_a_report_is_held_by_name_and_reason(report, analyst, supervisor):
    triage.hold(report, "The court asks for it", analyst)
    assert last_logged() == ("analyst", "held", report.reference, "")
    with pytest.raises(triage.NotAllowedError, match="held already, by analyst"):
        triage.hold(report, "Me too", supervisor)

    triage.release(report, "The verdict is there", supervisor)
    assert last_logged() == ("supervisor", "hold ended", report.reference, "of analyst")
    with pytest.raises(triage.NotAllowedError, match="not held"):
        triage.release(report, "Again", supervisor)
    assert thread_of(report, analyst) == ["Held\nThe court asks for it", "Hold ended\nThe verdict is there"]


def test_whoever_has_a_conflict_of_interest_loses_key_and_assignment(report, analyst, supervisor):
    triage.assign(report, analyst, supervisor)

    triage.exclude(report, analyst, "A cousin", supervisor)

    assert last_logged() == ("supervisor", "excluded", report.reference, "analyst")
    assert not ReportKey.objects.filter(report=report, holder__user=analyst).exists()
    report.refresh_from_db()
    assert report.assignee is None
    assert thread_of(report, supervisor) == ["analyst excluded\nA cousin"]


def test_the_last_one_with_a_key_cannot_be_excluded(report, analyst):
    boss = UserFactory(group=SUPERVISORS)

    with pytest.raises(triage.NotAllowedError, match="Nobody else"):
        triage.exclude(report, analyst, "A cousin", boss)

    assert ReportKey.objects.filter(report=report, holder__user=analyst).exists()


def test_nothing_can_be_done_with_a_purged_report(report, analyst, supervisor):
    put(report, "purged")
    before = (AuditEntry.objects.count(), report.entries.count())

    for what in (
        lambda: triage.note(report, "x", analyst),
        lambda: triage.reply(report, "x", analyst),
        lambda: triage.assign(report, analyst, analyst),
        lambda: triage.hold(report, "x", analyst),
        lambda: triage.exclude(report, analyst, "x", supervisor),
    ):
        with pytest.raises(triage.NotAllowedError, match="purged"):
            what()
    assert (AuditEntry.objects.count(), report.entries.count()) == before


def test_what_cannot_be_logged_does_not_happen(report, analyst, monkeypatch):
    def broken(*args):
        raise RuntimeError("the log is full")

    monkeypatch.setattr(audit, "record", broken)
    for what in (
        lambda: triage.change_state(report, "screened", analyst),
        lambda: triage.note(report, "x", analyst),
        lambda: triage.hold(report, "x", analyst),
    ):
        with pytest.raises(RuntimeError):
            what()

    report.refresh_from_db()
    assert (report.state, report.held_by, report.entries.count()) == ("new", None, 1)
