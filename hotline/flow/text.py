"""
What people type, tidied before it is checked or kept: nothing that they meant gets lost.

Khmer text is written with zero-width spaces between words and stays as it is; in links, numbers and codes they came
along by accident and go. Digits of every script stay in text and become 0–9 where a number is asked for.
"""

import re
import unicodedata

from khmer.digits import western

__all__ = ["carries_a_file", "digits_in", "tidy", "tidy_line", "tidy_links", "tidy_number"]

INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"))
DATA_URI = re.compile(r"\bdata:\s*[a-z]+/[a-z0-9.+-]+\s*[;,]", re.IGNORECASE)
# The smallest pictures have more than this in base64; no word, and hardly any address, is as long.
BASE64 = re.compile(r"[A-Za-z0-9+/_=-]{1000}")


def tidy(text):
    """Text in Unicode's composed form (NFC), without control characters but line breaks and tabs."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    kept = (letter for letter in text if letter in "\n\t" or unicodedata.category(letter) not in ("Cc", "Cs"))
    return unicodedata.normalize("NFC", "".join(kept)).strip()


def tidy_line(text):
    return " ".join(tidy(text).split())


def tidy_links(text):
    """One or more addresses or names, each on its line."""
    lines = (" ".join(line.split()) for line in tidy(text.translate(INVISIBLE)).split("\n"))
    return "\n".join(filter(None, lines))


def tidy_number(text):
    """A phone number, or another name under which somebody can be reached."""
    return western(tidy_line(text.translate(INVISIBLE)))


def digits_in(text):
    return sum(letter.isdecimal() for letter in text)


def carries_a_file(text):
    """Whether a picture or another file was pasted as text: a `data:` address (RFC 2397), or a run of base64."""
    text = text.translate(INVISIBLE)
    return bool(DATA_URI.search(text) or BASE64.search(text.replace("\n", "")))
