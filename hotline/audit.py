"""
The audit log: who did what to which report, and when. It only grows.

Each entry's hash is made of the entry and of the hash before it, and the head keeps the number and hash of the last.
Who changes, removes or inserts an entry breaks the chain from there on, unless they make all of it anew: therefore an
auditor writes the head down from time to time, and the command compares it (docs/hotline.md).
"""

import hashlib
import json

from django.db import transaction
from django.utils import timezone

from hotline.models import AuditEntry, AuditHead

__all__ = ["head", "record", "verify"]

START = "0" * 64


@transaction.atomic
def record(actor, action, report=None, detail=""):
    """
    Appends an entry. `actor` is a user, or the name of a command. `detail` is a word of the site's own, never text that
    somebody typed about a case.

    Whoever shows or changes something calls it before, in the same transaction: what cannot be logged does not happen.
    """
    AuditHead.objects.get_or_create(pk=1, defaults={"hash": START})
    last = AuditHead.objects.select_for_update().get(pk=1)
    is_user = not isinstance(actor, str)
    entry = AuditEntry(
        number=last.number + 1,
        at=timezone.now(),
        actor=actor if is_user else None,
        actor_name=actor.get_username() if is_user else actor,
        action=action,
        reference=report.reference if report else "",
        detail=detail,
    )
    entry.hash = hash_of(entry, last.hash)
    entry.save()
    last.number, last.hash = entry.number, entry.hash
    last.save()


def head():
    """The number and hash of the last entry, as text to write down."""
    last = AuditHead.objects.filter(pk=1).first()
    return f"{last.number} {last.hash}" if last else f"0 {START}"


def verify(written_down=""):
    """
    What is wrong with the log, as a list of sentences, empty when nothing is. `written_down` is a head() of before: the
    entry of that number must still have that hash.
    """
    number, before, faults = 0, START, []
    noted_number, _, noted_hash = written_down.partition(" ")
    for entry in AuditEntry.objects.order_by("number").iterator():
        if entry.number != number + 1:
            faults.append(f"Entries {number + 1} to {entry.number - 1} are missing.")
        if entry.hash != hash_of(entry, before):
            faults.append(f"Entry {entry.number} is not what was written.")
        if str(entry.number) == noted_number:
            if entry.hash != noted_hash:
                faults.append(f"Entry {entry.number} is not the one that was written down.")
            noted_number = ""
        number, before = entry.number, entry.hash
    if head() != f"{number} {before}":
        faults.append("The last entries are missing.")
    if noted_number not in ("", "0"):
        faults.append(f"Entry {noted_number}, which was written down, is missing.")
    return faults


def hash_of(entry, before):
    text = [
        before,
        entry.number,
        entry.at.isoformat(),
        entry.actor_id,
        entry.actor_name,
        entry.action,
        entry.reference,
        entry.detail,
    ]
    return hashlib.sha256(json.dumps(text).encode()).hexdigest()
