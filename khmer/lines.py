"""
Where a line may end in headings and on buttons: Khmer has no spaces, and not every browser knows its words.

What is put between words is `<wbr>`, which is in no text that is copied, read aloud or taken for a title. A word is a
`km-word`, which does not wrap, since browsers that know Khmer have dictionaries of their own. All the text is a
`km-text`: in a flexible box it is one part, as it was before.
"""

import re

from khmer.normal import SYLLABLE
from khmer.words import REPEATED, pieces

__all__ = ["break_lines"]

RUN = re.compile("[\u1780-\u17d3\u17d7]{2,}")
SHORT_LINES = re.compile(r"<(h[1-6]|a|button|summary|legend|label|th)\b.*?</\1>", re.DOTALL)
# A tag, whose attributes may hold any sign, what holds text alone, or, as a group, text.
TAG_OR_TEXT = re.compile(
    r"""<(svg|textarea|option)\b.*?</\1>|<(?:[^<>"']|"[^"]*"|'[^']*')*>|(?P<text>[^<]+)""", re.DOTALL
)

# Makes a noun of the verb behind it, and is part of that.
NOMINALIZING = frozenset(["ការ", "ភាព", "សេចក្តី", "សេចក្ដី"])
LETTER_ALONE = re.compile("[\u1780-\u17b3]")


def break_lines(html):
    """HTML with places for the end of a line between the words of what is short: headings, links, buttons, labels."""
    return SHORT_LINES.sub(lambda found: TAG_OR_TEXT.sub(in_text, found[0]), html)


def in_text(found):
    text = found["text"] or ""
    broken = RUN.sub(lambda run: "<wbr>".join(map(markup, units(run[0]))), text)
    return found[0] if broken == text else f"<km-text>{broken}</km-text>"


def markup(unit):
    return unit if SYLLABLE.fullmatch(unit) else f"<km-word>{unit}</km-word>"


def units(text):
    """The parts of a text of Khmer letters that belong on one line: words, with what is no word without them."""
    found, open_ended = [], False
    for start, end, _ in pieces(text):
        piece = text[start:end]
        if found and (open_ended or piece == REPEATED or LETTER_ALONE.fullmatch(piece)):
            found[-1] += piece
        else:
            found.append(piece)
        open_ended = piece in NOMINALIZING
    return found
