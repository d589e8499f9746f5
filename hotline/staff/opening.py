"""Opening a report: written into the audit log first, then shown, with nothing in it that could be clicked."""

from dataclasses import dataclass, field
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from hotline import audit, thread
from hotline.defang import defanged
from hotline.models import Report, ReportKey
from hotline.sealing import SealError

__all__ = ["PART_LABELS", "Item", "NoKeyError", "items_of", "open_report", "secrets_for"]

PART_LABELS = {
    "answers": _("What was reported"),
    "from_reporter": _("Message from the reporter"),
    "to_reporter": _("Reply to the reporter"),
    "note": _("Private note"),
    "reason": _("What was done, and why"),
    "broken": _("This entry cannot be opened"),
}


class NoKeyError(Exception):
    """The open key is none of this report's."""


@dataclass(frozen=True)
class Item:
    """
    An entry as it is shown: the answers as pairs of a section of the form and its pairs of question and answer, with ""
    for what no section asked; everything else as `text`.
    """

    number: int
    part: str
    at: datetime | None
    by: str
    text: str = ""
    answers: list[tuple[str, list[tuple[str, str]]]] = field(default_factory=list)

    @property
    def label(self):
        return PART_LABELS[self.part]


@transaction.atomic
def open_report(report, holder, user, action="opened"):
    """
    Logs that the user opens the report, marks it as read, and returns its thread.Opened entries. Raises NoKeyError,
    thread.SwappedKeyError, and whatever the audit log raises: nothing is opened that was not logged.
    """
    Report.objects.select_for_update().get(pk=report.pk)
    report_secrets = secrets_for(report, holder)
    audit.record(user, action, report)
    entries = thread.read(report, report_secrets)
    Report.objects.filter(pk=report.pk).update(read_up_to=entries[-1].number if entries else 0)
    return entries


def secrets_for(report, holder):
    """The ReportSecrets that the holder's key opens. Raises NoKeyError."""
    row = ReportKey.objects.filter(report=report, holder=holder.key).first()
    if row is None:
        raise NoKeyError
    try:
        return thread.secrets_of(row, holder)
    except SealError as error:
        raise NoKeyError from error


def items_of(entries, shown=defanged):
    """The Items of opened entries. `shown` changes every text that the reporter or staff wrote."""
    return [item_of(entry, shown) for entry in entries]


def item_of(entry, shown):
    answers = [
        (section, [(question, shown(answer)) for question, answer in asked.items()])
        for section, asked in sections_of(entry.payload.get("answers", {}))
    ]
    by = entry.payload.get("by", "")
    return Item(entry.number, entry.part, entry.at, by, shown(entry.payload.get("text", "")), answers)


def sections_of(answers):
    """What Draft.sealed() made, in its order: {section: {question: answer}}, and single answers."""
    return [(name, value) if isinstance(value, dict) else ("", {name: value}) for name, value in answers.items()]
