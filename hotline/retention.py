"""
The end of a report, 90 days after it was closed: its keys are destroyed, so that nobody can ever open it again, not
even from what a copy of the envelopes holds. What is in clear stays, for the statistics.
"""

import hashlib
from datetime import timedelta

from django.db import connection, transaction
from django.utils import timezone

from hotline import audit
from hotline.models import Entry, Report, ReportKey, SealedState, State

__all__ = ["DAYS", "due", "forget_expired", "held", "purge", "scrub"]

DAYS = 90


def closed_long_ago():
    limit = timezone.localdate() - timedelta(days=DAYS)
    return Report.objects.filter(state=State.CLOSED, closed_on__lte=limit).order_by("closed_on", "reference")


def due():
    """The reports whose time is over."""
    return closed_long_ago().filter(held_by=None)


def held():
    """The reports whose time would be over, were they not held."""
    return closed_long_ago().exclude(held_by=None).select_related("held_by")


def purge(report, actor):
    """
    Destroys the keys and envelopes of a report that is due, whole or not at all. Returns how many keys there were, or
    None where it is not due any more. The audit log gets the number and what identifies the keys: the hash of their
    public halves, which stay in the row.
    """
    with transaction.atomic():
        row = due().select_for_update().filter(pk=report.pk).first()
        if row is None:
            return None
        keys, _ = ReportKey.objects.filter(report=row).delete()
        keys += row.code_box is not None
        Entry.objects.filter(report=row).delete()
        row.code_digest = row.code_box = row.assignee = None
        row.state = State.PURGED
        row.save(update_fields=["code_digest", "code_box", "assignee", "state"])
        halves = hashlib.sha256(bytes(row.shared_public) + bytes(row.staff_public)).hexdigest()
        audit.record(actor, "purged", row, f"{keys} keys destroyed, SHA-256 of the public halves {halves}")
    return keys


def forget_expired():
    """Deletes what browsers left half done and whose time is over. Returns how many."""
    return SealedState.objects.filter(expires_at__lt=timezone.now()).delete()[0]


def scrub():
    """Takes what was deleted out of SQLite's journal, too."""
    if connection.vendor == "sqlite" and not connection.in_atomic_block:
        connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")
