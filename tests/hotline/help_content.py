"""Pages of Seek Help with words that a test finds again."""

import json

from hotline.models import Audience
from tests.factories import SectionPageFactory, SeekHelpPageFactory

SEEK_HELP = "/take-action/seek-help/"


def card(slug="picture", audiences=("under-13",), **fields):
    words = {
        "question": f"Question of {slug}",
        "slug": slug,
        "drawing": "picture",
        "audiences": list(audiences),
        "comfort_heading": "You are not to blame",
        "comfort": f"<p>Comfort of {slug}</p>",
        "do_now": [f"First of {slug}", f"Second of {slug}"],
        "do_not": [f"Never of {slug}"],
        "who_to_call": f"<p>Caller of {slug}</p>",
    }
    return {"type": "card", "value": words | fields}


def make_help_page(cards=(), texts=None, **fields):
    """A live page at SEEK_HELP with cards, and texts by the name of their audience."""
    parent = SectionPageFactory(title="Take Action", slug="take-action")
    page = SeekHelpPageFactory(title="Seek Help", slug="seek-help", parent=parent, **fields)
    page.cards = json.dumps(list(cards))
    page.audience_texts = json.dumps([{"type": name, "value": value} for name, value in (texts or {}).items()])
    page.save_revision().publish()
    return page


ALL = [audience.value for audience in Audience]
