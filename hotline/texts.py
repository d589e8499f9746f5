"""What editors write for the steps of the forms, from the page in the visitor's language."""

from dataclasses import dataclass, field

from django.utils import translation
from django.utils.html import format_html
from django.utils.translation import gettext as _

from freshness.memory import remember
from freshness.privacy import public_page
from hotline.models import ReportAbusePage
from hotline.rich_text import zone_html

__all__ = ["Texts", "texts_of"]

WORDS = ("received", "looked_at", "passed_on", "closed")


@dataclass(frozen=True)
class Texts:
    """HTML by the name of a step, for the receipt, and by a State word of the follow-up; "" where none is written."""

    explanations: dict[str, str] = field(default_factory=dict)
    receipt: str = ""
    states: dict[str, str] = field(default_factory=dict)


def texts_of(language):
    """The Texts of the public Report Abuse page in a language; the site's own words where it says nothing."""
    return remember(f"hotline-texts:{language}", lambda: build(language))


def build(language):
    with translation.override(language):
        own = default_texts()
        page = public_page(ReportAbusePage, language)
        if page is None:
            return own
        return Texts(
            explanations=own.explanations | {block.block_type: zone_html(block.value) for block in page.explanations},
            receipt=zone_html(page.receipt_text) or own.receipt,
            states={word: zone_html(getattr(page, f"{word}_text")) or own.states[word] for word in WORDS},
        )


def default_texts():
    explanations = {
        "danger": _("If so, call first. You can still fill in the form afterwards."),
        "kind": _("Choose what comes closest. You need not be sure."),
        "material": _("Copy the address of the page as text. Never send, save or photograph the pictures themselves."),
        "contact": _("You need not say who you are. Without a way to reach you, come back with your code."),
        "check": _("Nothing has been sent yet. You can change every answer."),
    }
    states = {
        "received": _("Your report is with us. Somebody trained will read it."),
        "looked_at": _("Somebody trained has read your report and is finding out who can act."),
        "passed_on": _("Your report is with those who can act. We cannot always tell you who."),
        "closed": _("We have done what we can do. You can report again at any time."),
    }
    receipt = _("Write the code down and keep it where nobody else looks. It is the only way back to your report.")
    return Texts(
        explanations={name: paragraph(text) for name, text in explanations.items()},
        receipt=paragraph(receipt),
        states={word: paragraph(text) for word, text in states.items()},
    )


def paragraph(text):
    return format_html("<p>{}</p>", text)
