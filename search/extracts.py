"""The part of a text that shows why it was found, with what was searched for marked."""

from django.utils.html import format_html, format_html_join

from search.finding import SHORTEST_BEGINNING
from search.words import LONG, length, located_words, runs, tokens_of_syllables, whole

__all__ = ["SEARCHED", "extract", "marked", "stands_as_word"]

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
    by_first = {keys[0]: [other for other in wanted.syllables if other[0] == keys[0]] for keys in wanted.syllables}
    for run in runs(text):
        found = [
            (word.start, word.end)
            for word in run
            if word.token in words or (beginning and word.token.startswith(beginning))
        ]
        if by_first and run[0].keys:
            found += places_of(by_first, run)
        if found:
            yield from joined(sorted(found))


def places_of(by_first, run):
    """Yields where syllables stand side by side: anywhere if they are many, else as a word or part of a compound."""
    syllables = [(key, word, number) for word in run for number, key in enumerate(word.keys)]
    for place, (key, first, first_number) in enumerate(syllables):
        for keys in by_first.get(key, ()):
            part = syllables[place : place + len(keys)]
            if tuple(key for key, _, _ in part) == keys and (len(keys) >= LONG or stands_as_word(keys, part)):
                _, last, last_number = part[-1]
                start, end = first.spans[first_number][0], last.spans[last_number][1]
                yield first.place_in_text(start, first.length)[0], last.place_in_text(0, end)[1]


def stands_as_word(keys, part):
    """Whether syllables, each with its word and its number there, are whole words, or a part of a compound."""
    (_, first, first_number), (_, last, last_number) = part[0], part[-1]
    is_whole = first_number == 0 and last_number == len(last.keys) - 1
    return is_whole or (first is last and tokens_of_syllables(keys)[0] in first.parts)


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
