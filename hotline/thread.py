"""The envelopes of a report after it came in: messages both ways, private notes, and opening all of it."""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from hotline.codes import keys_of
from hotline.intake import code_context, entry_context
from hotline.keys import key_context
from hotline.models import Entry, Report, State
from hotline.sealing import SealError, open_sealed, public_half, seal, unlock

__all__ = [
    "Opened",
    "PurgedError",
    "ReportSecrets",
    "SwappedKeyError",
    "add",
    "add_from_reporter",
    "check_halves",
    "find_by_code",
    "read",
    "secrets_of",
]


class SwappedKeyError(RuntimeError):
    """The report's public halves are not those of its secrets: somebody else could read what is written into it now."""


class PurgedError(RuntimeError):
    """The report was purged meanwhile: nobody could ever read what is added."""


@dataclass(frozen=True)
class ReportSecrets:
    """The open secrets of a report. `staff` is None for the reporter, who has the code alone."""

    shared: bytes
    staff: bytes | None = None
    received: datetime | None = None


@dataclass(frozen=True)
class Opened:
    """
    An entry in plain text. `part` says what it is: answers, from_reporter, to_reporter, note, reason. `payload` holds
    "answers" for the first and "text", and "by" for what staff wrote, for the others.
    """

    number: int
    part: str
    at: datetime
    payload: dict


def find_by_code(code):
    """The report that a code of 16 digits opens, and its ReportSecrets, or (None, None). Slow, whichever it is."""
    code_keys = keys_of(code)
    report = Report.objects.filter(code_digest=code_keys.digest).exclude(state=State.PURGED).first()
    if report is None:
        return None, None
    secret = unlock(code_keys.key, code_context(report.pk), report.code_box)
    return report, ReportSecrets(bytes.fromhex(secret))


def secrets_of(report_key, holder):
    """The ReportSecrets in a ReportKey, opened by its Holder. Raises SealError."""
    found = open_sealed(holder.secret, key_context(report_key.report_id), report_key.sealed)
    return ReportSecrets(
        bytes.fromhex(found["shared"]), bytes.fromhex(found["staff"]), datetime.fromisoformat(found["received"])
    )


def check_halves(report, report_secrets):
    """Raises SwappedKeyError where somebody has put public halves of their own into the row of the report."""
    pairs = [(report_secrets.shared, report.shared_public), (report_secrets.staff, report.staff_public)]
    if any(secret and public_half(secret) != bytes(public) for secret, public in pairs):
        raise SwappedKeyError


def read(report, report_secrets):
    """
    The entries of a report that the secrets open, oldest first. One that does not open is there with part "broken", so
    that it is seen to be there. Raises SwappedKeyError, so that nobody answers what they have read.
    """
    check_halves(report, report_secrets)
    entries = report.entries.order_by("number")
    if report_secrets.staff is None:
        entries = entries.filter(is_private=False)
    return [opened(entry, report_secrets) for entry in entries]


def opened(entry, report_secrets):
    secret = report_secrets.staff if entry.is_private else report_secrets.shared
    try:
        payload = open_sealed(secret, entry_context(entry.report_id, entry.number), entry.sealed)
    except SealError:
        return Opened(entry.number, "broken", None, {})
    return Opened(entry.number, payload.pop("part"), datetime.fromisoformat(payload.pop("at")), payload)


@transaction.atomic
def add(report, part, text, by=""):
    """
    Seals a text into the report: "to_reporter" and "from_reporter" for both to read, "note" and "reason" for staff.
    Only public halves are needed. Returns the Entry. The report's row is locked until the transaction ends.

    Raises PurgedError.
    """
    if Report.objects.select_for_update().get(pk=report.pk).state == State.PURGED:
        raise PurgedError
    last = Entry.objects.filter(report=report).order_by("-number").first()
    number = (last.number if last else 0) + 1
    is_private = part in ("note", "reason")
    payload = {"part": part, "at": timezone.localtime().isoformat(), "text": text} | ({"by": by} if by else {})
    public = report.staff_public if is_private else report.shared_public
    return Entry.objects.create(
        report=report,
        number=number,
        is_private=is_private,
        sealed=seal(public, entry_context(report.pk, number), payload),
    )


@transaction.atomic
def add_from_reporter(report, text):
    """A message from the reporter. A report that waited for it is being assessed again. Raises PurgedError."""
    add(report, "from_reporter", text)
    Report.objects.filter(pk=report.pk, state=State.WAITING).update(state=State.ASSESSING)
