"""The woven patterns that stand in for pictures. No child is ever shown; a pattern never shows anybody."""

from django.utils.translation import gettext_lazy as _

__all__ = ["MOTIFS", "STRANDS", "TONES", "motif_for"]

MOTIFS = [
    ("weave", _("Weave: insights, research")),
    ("lotus", _("Lotus: recovery")),
    ("ripple", _("Ripple: hotline, one voice reaching far")),
    ("shelter", _("Shelter: community")),
    ("steps", _("Steps: courts and law")),
    ("palm", _("Palm: growth, prevention")),
    ("stitch", _("Stitch: conversation")),
]
TONES = [("indigo", _("Indigo")), ("lotus", _("Lotus")), ("leaf", _("Leaf")), ("gold", _("Gold"))]
# The colours of the five programmes, which krama bands have.
STRANDS = [
    ("leaf", _("Leaf: prevention")),
    ("indigo", _("Indigo: justice")),
    ("lotus", _("Lotus: support")),
    ("gold", _("Gold: reform")),
    ("dusk", _("Dusk: hotline")),
]


def motif_for(number, motif="", tone=""):
    """
    (motif, tone) for the page or item with this number.

    What is not given is chosen by the number, so that a page keeps its pattern and neighbours in a list differ. A page
    in its first preview has none yet.
    """
    number = number or 0
    return motif or MOTIFS[number % len(MOTIFS)][0], tone or TONES[number % len(TONES)][0]
