"""Titles that a visitor who begins to type may look for. Few letters are asked for; the browser does the rest."""

import re

from khmer.normal import alike, normal
from search.finding import keys_of_titles
from search.models import SearchEntry
from search.words import fold, tokens

__all__ = ["beginning", "suggestions"]

LETTERS = re.compile(r"\w[\w\u1780-\u17d3]{1,2}")  # \w leaves out Khmer vowel signs
COENG = "\u17d2"  # before a letter that is not there yet
MOST = 100


def beginning(text):
    """The two or three first letters of a text as the address of suggestions has them, or ""."""
    found = LETTERS.search(fold(alike(normal(text))))
    return found[0].rstrip(COENG) if found else ""


def suggestions(letters, language):
    """At most MOST titles in which a word begins with the letters, the newest first. 4 queries."""
    entries = SearchEntry.objects.visible(language).filter(pk__in=keys_of_titles(tokens(letters), language))
    rows = entries.order_by("-date", "-pk").values_list("document__title", "page__title")[:MOST]
    return list(dict.fromkeys(document or page for document, page in rows))
