"""
What staff do with a report: its way from New to Closed, who works on it, what they write, and who must not see it.

Everything here is in the audit log, and what somebody writes about the case is sealed into the report's thread.
"""

from contextlib import contextmanager

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from hotline import audit, thread
from hotline.models import Report, ReportKey, State

__all__ = [
    "TRANSITIONS",
    "NotAllowedError",
    "assign",
    "change_state",
    "exclude",
    "hold",
    "needs_outcome",
    "needs_reason",
    "note",
    "release",
    "reply",
]

# From each state, where to, and whether that needs a reason. Only retention makes a report Purged.
TRANSITIONS = {
    State.NEW: {State.SCREENED: False, State.URGENT: True},
    State.SCREENED: {State.URGENT: True, State.ASSESSING: False, State.CLOSED: True},
    State.URGENT: {State.SCREENED: True, State.ASSESSING: False, State.REFERRED: True},
    State.ASSESSING: {
        State.URGENT: True,
        State.WAITING: False,
        State.REFERRED: True,
        State.OUTCOME: True,
        State.CLOSED: True,
    },
    State.WAITING: {State.ASSESSING: False, State.REFERRED: True, State.OUTCOME: True, State.CLOSED: True},
    State.REFERRED: {State.ASSESSING: True, State.WAITING: False, State.OUTCOME: True},
    State.OUTCOME: {State.ASSESSING: True, State.CLOSED: False},
    State.CLOSED: {State.ASSESSING: True},
    State.PURGED: {},
}


class NotAllowedError(ValueError):
    """What was asked for cannot be done with the report as it is now; the message says why."""


def needs_reason(old, new):
    return TRANSITIONS[old].get(new, False)


def needs_outcome(report, new):
    """Whether a report that goes to `new` must be given an outcome with it."""
    return new == State.OUTCOME or (new == State.CLOSED and not report.outcome)


@contextmanager
def locked(report):
    """A transaction in which nobody else works on the report; yields it as it is now. Raises NotAllowedError."""
    with transaction.atomic():
        row = Report.objects.select_for_update().get(pk=report.pk)
        if row.state == State.PURGED:
            raise NotAllowedError(_("The report has been purged."))
        yield row


def change_state(report, new, by, *, reason="", outcome="", referred_to=""):
    """
    Takes the report from the state that `by` saw, which is report.state, to `new`.

    `outcome` goes with Outcome known and Closed, `referred_to` with Referred. Raises NotAllowedError: no such step, a
    missing reason, outcome or recipient, or somebody else was quicker.
    """
    with locked(report) as row:
        if row.state != report.state:
            raise NotAllowedError(
                _("Somebody else has set the state to “%(state)s” meanwhile. Look again, then decide.")
                % {"state": row.get_state_display()}
            )
        if new not in TRANSITIONS[row.state]:
            raise NotAllowedError(
                _("A report does not go from “%(old)s” to “%(new)s”.")
                % {"old": row.get_state_display(), "new": State(new).label}
            )
        if needs_reason(row.state, new) and not reason:
            raise NotAllowedError(_("Give a reason for this step."))
        if needs_outcome(row, new) and not outcome:
            raise NotAllowedError(_("Choose the outcome."))
        if new == State.REFERRED and not referred_to:
            raise NotAllowedError(_("Choose to whom it is referred."))
        old, row.state = State(row.state), State(new)
        if new in (State.OUTCOME, State.CLOSED):
            row.outcome = outcome or row.outcome
        elif old in (State.OUTCOME, State.CLOSED):
            row.outcome = ""
        if new == State.REFERRED:
            row.referred_to = referred_to
        if new == State.URGENT or (old == State.URGENT and new == State.SCREENED):
            row.urgent = new == State.URGENT
        row.closed_on = timezone.localdate() if new == State.CLOSED else None
        audit.record(by, "state changed", row, f"{old} → {new}")
        row.save(update_fields=["state", "outcome", "referred_to", "urgent", "closed_on"])
        words = [f"{old.label} → {row.state.label}"]
        if new == State.REFERRED:
            words.append(row.get_referred_to_display())
        if new in (State.OUTCOME, State.CLOSED):
            words.append(row.get_outcome_display())
        write(row, "reason", ": ".join(str(word) for word in words), reason, by)


def assign(report, assignee, by):
    """Gives the report to somebody who can open it, or to nobody (None). Raises NotAllowedError."""
    with locked(report) as row:
        if assignee and not can_open(row, assignee):
            raise NotAllowedError(_("%(name)s has no key to this report.") % {"name": assignee})
        audit.record(by, "assigned", row, assignee.get_username() if assignee else "nobody")
        Report.objects.filter(pk=row.pk).update(assignee=assignee)


def note(report, text, by):
    """A private note, which the reporter never sees."""
    with locked(report) as row:
        audit.record(by, "note written", row)
        thread.add(row, "note", text, by=by.get_username())


def reply(report, text, by):
    """A message to the reporter."""
    with locked(report) as row:
        audit.record(by, "reply written", row)
        thread.add(row, "to_reporter", text, by=by.get_username())


def hold(report, reason, by):
    """Keeps the report from being purged, in the name of `by`. Raises NotAllowedError where it is held already."""
    with locked(report) as row:
        if row.held_by_id:
            raise NotAllowedError(_("The report is held already, by %(name)s.") % {"name": row.held_by})
        audit.record(by, "held", row)
        Report.objects.filter(pk=row.pk).update(held_by=by)
        write(row, "reason", _("Held"), reason, by)


def release(report, reason, by):
    """Ends a hold. Raises NotAllowedError where there is none."""
    with locked(report) as row:
        if not row.held_by_id:
            raise NotAllowedError(_("The report is not held."))
        audit.record(by, "hold ended", row, f"of {row.held_by}")
        Report.objects.filter(pk=row.pk).update(held_by=None)
        write(row, "reason", _("Hold ended"), reason, by)


def exclude(report, person, reason, by):
    """
    Takes a report from somebody with a conflict of interest: their key to it is destroyed, and it is out of their
    lists. Raises NotAllowedError where nobody else of the staff could open it.
    """
    with locked(report) as row:
        others = ReportKey.objects.filter(report=row, holder__user__isnull=False).exclude(holder__user=person)
        if not others.exists():
            raise NotAllowedError(_("Nobody else has a key to this report."))
        audit.record(by, "excluded", row, person.get_username())
        row.excluded.add(person)
        ReportKey.objects.filter(report=row, holder__user=person).delete()
        Report.objects.filter(pk=row.pk, assignee=person).update(assignee=None)
        write(row, "reason", _("%(name)s excluded") % {"name": person}, reason, by)


def can_open(report, person):
    return ReportKey.objects.filter(report=report, holder__user=person, holder__state="active").exists()


def write(report, part, headline, text, by):
    thread.add(report, part, f"{headline}\n{text}".strip(), by=by.get_username())
