"""The part of a text that shows why it was found, with what was searched for marked."""

from django.utils.html import format_html, format_html_join

from search.finding import SHORTEST_BEGINNING
from search.words import LONG, length, located_words, runs, tokens_of_syllables, whole

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
    """Yields the places of what is Wanted, apart from each other."""
    words, last = set(wanted.words), whole(wanted.words[-1])
    beginning = last if length(last) >= SHORTEST_BEGINNING else None
    for run in runs(text):
        found = [
            (word.start, word.end)
            for word in run
            if word.token in words or (beginning and word.token.startswith(beginning))
        ]
        found += [place for keys in wanted.syllables for place in places_of(keys, run)]
        yield from joined(sorted(found))


def places_of(keys, run):
    """Yields where syllables stand side by side: anywhere if they are many, else as a word or part of a compound."""
    syllables = [(syllable, word) for word in run for syllable in word.syllables]
    for place in range(len(syllables) - len(keys) + 1):
        (first, word), (last, last_word) = syllables[place], syllables[place + len(keys) - 1]
        if all(syllable.key == key for key, (syllable, _) in zip(keys, syllables[place:], strict=False)):
            is_whole = first.start == word.start and last.end == last_word.end
            if len(keys) >= LONG or is_whole or (word is last_word and tokens_of_syllables(keys)[0] in word.parts):
                yield first.start, last.end


def joined(places):
    """Yields sorted places, those that touch as one."""
    places = iter(places)
    start, end = next(places, (None, None))
    for next_start, next_end in places:
        if next_start > end:
            yield start, end
            start = next_start
        end = max(end, next_end)
    if end is not None:
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
    for word in located_words(text[begin : place + BEFORE]):
        yield begin + word.start, begin + word.end
