"""The characters of a text as a person counts them: extended grapheme clusters (Unicode UAX #29, by ICU)."""

from icu4py.breakers import CharacterBreaker

from khmer.words import INVISIBLE

__all__ = ["ROOM", "beginning", "length", "shortened", "too_many"]

# Code points that a character may take on average: the longest syllables of Khmer have as many.
ROOM = 8


def clusters(text):
    """Yields the characters of a text, with a question mark for each lone surrogate, which ICU refuses."""
    return CharacterBreaker(text.encode(errors="replace").decode(), "km")


def length(text):
    """How many characters are seen: a letter with its subscripts, vowel and signs is one, a zero-width space none."""
    return sum(1 for cluster in clusters(text) if INVISIBLE.sub("", cluster))


def too_many(text, limit, room=None):
    """
    By how many characters a text is longer than `limit` characters, or than fit into `room` code points (ROOM for
    each of `limit` without one), which bounds what marks and invisible characters can take; 0 where it is not.
    """
    if len(text) <= limit:
        return 0
    room = room or limit * ROOM
    fitting = min(limit, length(text[:room]))
    return max(length(text) - fitting, int(len(text) > room))


def beginning(text, limit):
    """The text, or as much of its beginning as has no more than `limit` characters and fits into ROOM for each."""
    if len(text) <= limit:
        return text
    count = end = 0
    for cluster in clusters(text):
        count += bool(INVISIBLE.sub("", cluster))
        if count > limit or end + len(cluster) > limit * ROOM:
            break
        end += len(cluster)
    return text[:end]


def shortened(text, limit):
    """The text, or its beginning and an ellipsis: at most `limit` code points, with no character cut in two."""
    if len(text) <= limit:
        return text
    kept = ""
    for cluster in clusters(text):
        if len(kept) + len(cluster) >= limit:
            break
        kept += cluster
    return kept.rstrip() + "…"
