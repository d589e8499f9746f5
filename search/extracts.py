"""The part of a text that shows why it was found, with what was searched for marked."""

from django.utils.html import format_html, format_html_join

from search.finding import SHORTEST_BEGINNING
from search.words import located_words

__all__ = ["SEARCHED", "extract", "marked"]

SEARCHED = 100_000  # characters of a text that are looked through
BEFORE, AFTER = 60, 180  # characters


def extract(text, wanted):
    """HTML of some 240 characters around the first match, or from the start where the match is in the title alone."""
    first = next(matches(text, wanted), (0, 0))
    start = word_start(text, first[0] - BEFORE)
    end = word_end(text, max(first[1], start) + AFTER)
    part = marked(text[start:end], wanted)
    return format_html("{}{}{}", "… " if start else "", part, " …" if end < len(text) else "")


def marked(text, wanted):
    """The text as HTML with each match in <mark>."""
    parts, done = [], 0
    for start, end in matches(text, wanted):
        parts.append(format_html("{}<mark>{}</mark>", text[done:start], text[start:end]))
        done = end
    return format_html_join("", "{}", ((part,) for part in [*parts, text[done:]]))


def matches(text, wanted):
    whole, beginning = set(wanted), wanted[-1] if len(wanted[-1]) >= SHORTEST_BEGINNING else None
    for start, end, token in located_words(text):
        if token in whole or (beginning and token.startswith(beginning)):
            yield start, end


def word_start(text, place):
    """The start of the first word at or after a place."""
    if place <= 0:
        return 0
    starts = (start for start, _ in words_near(text, place) if start >= place)
    return next(starts, place)


def word_end(text, place):
    """The end of the last word that ends at or before a place."""
    if place >= len(text):
        return len(text)
    return max((end for _, end in words_near(text, place) if end <= place), default=place)


def words_near(text, place):
    """Yields where the words around a place start and end, as ICU knows them: Khmer has no spaces."""
    begin = max(place - BEFORE, 0)
    for start, end, _ in located_words(text[begin : place + BEFORE]):
        yield begin + start, begin + end
