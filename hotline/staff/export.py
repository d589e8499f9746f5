"""
One report in a file for the police: encrypted under a passphrase in the age format (age-encryption.org), which the
standard tool of that name opens: `age --decrypt --output report.zip REFERENCE.zip.age`.
"""

import io
import json
import zipfile

import pyrage

from hotline.staff.opening import items_of

__all__ = ["encrypted", "is_for_others"]

README = """\
Report {reference} of the APLE Cambodia hotline. Kind: {kind}. Province: {province}.

In this text, links and addresses are written so that nothing opens them by a slip: hxxp for http, [.] for a dot.
report.json has them as the reporter wrote them.
"""


def is_for_others(entry):
    """Whether an entry leaves the hotline: what the reporter said and was told, not the notes and reasons of staff."""
    return entry.part in ("answers", "from_reporter", "to_reporter")


def encrypted(report, entries, passphrase):
    """The bytes of the file: a ZIP with report.txt and report.json, encrypted. Takes about a second."""
    entries = [entry for entry in entries if is_for_others(entry)]
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as files:
        files.writestr("report.txt", as_text(report, entries).encode(errors="backslashreplace"))
        files.writestr("report.json", as_json(report, entries))
    return pyrage.passphrase.encrypt(archive.getvalue(), passphrase)


def as_text(report, entries):
    lines = [
        README.format(
            reference=report.reference, kind=report.get_kind_display(), province=report.get_province_display()
        )
    ]
    for item in items_of(entries):
        lines.append(f"{item.label}, {item.at:%Y-%m-%d %H:%M}")
        for section, answers in item.answers:
            lines += [f"\n{section}"] if section else []
            lines += [f"\n{question}\n{answer}" for question, answer in answers]
        lines.append(f"{item.text}\n")
    return "\n".join(lines)


def as_json(report, entries):
    content = {
        "reference": report.reference,
        "kind": report.kind,
        "province": report.province,
        "entries": [
            {"number": entry.number, "part": entry.part, "at": entry.at.isoformat(), **entry.payload}
            for entry in entries
        ],
    }
    return json.dumps(content, indent=2)
