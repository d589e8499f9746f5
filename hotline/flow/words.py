"""The four words that a reporter reads about their report."""

from django.utils.translation import gettext_lazy as _

from hotline.models import State

__all__ = ["WORDS", "word_for"]

WORDS = {
    "received": _("Received"),
    "looked_at": _("Being looked at"),
    "passed_on": _("Passed on"),
    "closed": _("Closed"),
}


def word_for(state):
    """The key in WORDS for a state of the triage. A purged report has none, since no code leads to it."""
    return {
        State.NEW: "received",
        State.REFERRED: "passed_on",
        State.OUTCOME: "passed_on",
        State.CLOSED: "closed",
    }.get(state, "looked_at")
