"""Taking a report in: from the answers of a finished form to envelopes that only analysts can open."""

import secrets
from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone

from hotline.codes import keys_of, new_code
from hotline.keys import active_keys, key_context
from hotline.models import Entry, Report, ReportKey
from hotline.sealing import lock, new_key_pair, seal

__all__ = ["NobodyToReadError", "Receipt", "entry_context", "is_open", "receive"]

# Without letters and digits that look alike: read out over the phone.
REFERENCE_LETTERS = "ACDEFHJKLMNPQRTUVWXY34679"


class NobodyToReadError(RuntimeError):
    """No analyst has an active key: what came in now could never be read."""


@dataclass(frozen=True)
class Receipt:
    """What the reporter gets: the code to come back with."""

    report: Report
    code: str


def is_open():
    """Whether reports can be taken in: at least one analyst has an active key."""
    return active_keys().filter(user__isnull=False).exists()


def receive(kind, answers, *, province="", urgent=False):
    """
    Stores a report and returns its Receipt. `answers` is a dict that JSON holds: everything that the reporter said.

    The code is made here, stored nowhere, and cannot be made again. Raises NobodyToReadError.
    """
    code = new_code()
    code_keys = keys_of(code)
    shared, staff = new_key_pair(), new_key_pair()
    now = timezone.localtime()
    report = Report(
        reference=new_reference(),
        month=now.date().replace(day=1),
        kind=kind,
        province=province,
        urgent=urgent,
        shared_public=shared.public,
        staff_public=staff.public,
        code_digest=code_keys.digest,
    )
    report.code_box = lock(code_keys.key, code_context(report.pk), shared.secret.hex())
    keys = {"shared": shared.secret.hex(), "staff": staff.secret.hex(), "received": now.isoformat()}
    entry = {"part": "answers", "at": now.isoformat(), "answers": answers}
    with transaction.atomic():
        # Locked, so that none of them retires before what is sealed to it can be shared (keys.admit).
        holders = list(active_keys().select_for_update())
        if not any(holder.user_id for holder in holders):
            raise NobodyToReadError
        report.save(force_insert=True)
        ReportKey.objects.bulk_create(
            ReportKey(report=report, holder=holder, sealed=seal(holder.public, key_context(report.pk), keys))
            for holder in holders
        )
        Entry.objects.create(
            report=report, number=1, sealed=seal(report.shared_public, entry_context(report.pk, 1), entry)
        )
    return Receipt(report, code)


def new_reference():
    return "".join(secrets.choice(REFERENCE_LETTERS) for _ in range(7))


def code_context(report_id):
    return f"code of {report_id}"


def entry_context(report_id, number):
    return f"entry {number} of {report_id}"
