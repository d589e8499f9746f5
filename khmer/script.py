"""In which language a short text is, told by its letters: the site is in two languages that share none."""

import re

__all__ = ["language_of"]

KHMER = re.compile("[\u1780-\u17d3]")
LATIN = re.compile("[a-z]", re.IGNORECASE)


def language_of(text):
    """Of a text of a few words: "km", "en", or "" for signs and numbers alone. Khmer may hold Latin names."""
    if KHMER.search(text):
        return "km"
    return "en" if LATIN.search(text) else ""
