"""
Words as the index has them, the same when a text is indexed and when it is asked for, on every database.

The words are those of khmer.words, of a text in its normal form. Case, accents, the digits of a script and what
khmer.normal takes for alike do not count. English endings are taken off lightly. A word goes to the database in ASCII
alone: the parsers of both break Khmer words at their vowel signs.

Where ICU cuts a Khmer sentence hangs on all of it. So the index has more than its words: those that a compound is made
of, and each three syllables side by side, so that a longer word is found wherever its syllables stand.
"""

import re
import unicodedata
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple
from zlib import crc32

from khmer.compounds import parts
from khmer.normal import SYLLABLE, aligned, alike, normal
from khmer.words import pieces

__all__ = [
    "LONG",
    "fold",
    "folded_words",
    "in_language",
    "index_tokens",
    "length",
    "located_words",
    "parts_of_words",
    "runs",
    "stands_inside",
    "tokens",
    "tokens_of_syllables",
    "whole",
]

LETTER = re.compile("u[0-9a-f]{4}|.")  # of a token
KHMER = "u17"
COMBINING_LATIN = re.compile("[\u0300-\u036f]")
MAX_LENGTH = 40  # of a word; what is longer is no word of a language
SHORTEST_STEM = 4
LONG = 3  # syllables of Khmer that are found wherever they stand; fewer are found as a word


class Syllable(NamedTuple):
    """Where a syllable of Khmer begins and ends, and what it is compared by."""

    start: int
    end: int
    key: str


class Word(NamedTuple):
    """Where a word begins and ends, its token, and of a Khmer word the tokens of its parts and its syllables."""

    start: int
    end: int
    token: str
    parts: tuple[str, ...]
    syllables: tuple[Syllable, ...]


def runs(text):
    """Yields lists of each Word of a text: Khmer words without anything between them in one, any other word alone."""
    begin = 0
    for line in text.splitlines(keepends=True):
        line_normal, starts, ends = aligned(line)
        run, run_end = [], None
        for start, end, piece in pieces(line_normal):
            token, part_tokens, syllables = analysed(piece)
            if not token:
                continue
            places = [(begin + starts[start + a], begin + ends[start + b - 1], key) for a, b, key in syllables]
            word = Word(
                begin + starts[start], begin + ends[end - 1], token, part_tokens, tuple(map(Syllable._make, places))
            )
            if run and not (syllables and start == run_end):
                yield run
                run = []
            run.append(word)
            run_end = end if syllables else None
        if run:
            yield run
        begin += len(line)


def located_words(text):
    """Yields each Word of a text."""
    for run in runs(text):
        yield from run


def tokens(text):
    """The tokens of a text's words, in its order."""
    return [word.token for word in located_words(text)]


def parts_of_words(text):
    """The tokens of the words that compounds of a text are made of."""
    return [part for word in located_words(text) for part in word.parts]


def index_tokens(text):
    """All tokens by which a text is found."""
    found = {}
    for run in runs(text):
        for word in run:
            found |= dict.fromkeys((word.token, *word.parts))
        keys = [syllable.key for word in run for syllable in word.syllables]
        found |= dict.fromkeys(trigrams(keys))
        # A short word that ICU knows on its own, and cuts into its two syllables in some sentences.
        pairs = ((*word.syllables, *following.syllables) for word, following in pairwise(run))
        found |= dict.fromkeys(encoded("".join(key for _, _, key in pair)) for pair in pairs if len(pair) < LONG)
    return list(found)


def tokens_of_syllables(keys):
    """The tokens of a text that holds these syllables of Khmer side by side; that of the word, where they are few."""
    return trigrams(keys) if len(keys) >= LONG else [encoded("".join(keys))]


def in_language(words, language):
    """Tokens as the index has them, with their language: rows of another never take the place of those that count."""
    mark = "".join(filter(str.isalnum, language))
    return [f"{mark}{word}" for word in words]


def folded_words(text):
    """The words of a text without case and accents, with their endings."""
    return [word for _, _, piece in pieces(normal(text)) if (word := fold(piece))]


@lru_cache(maxsize=20_000)
def analysed(piece):
    """The token of a piece of normal text, "" for what is no word, the tokens of its parts, and its syllables."""
    syllables = tuple((match.start(), match.end(), alike(match[0])) for match in SYLLABLE.finditer(piece))
    if syllables:
        return (
            encoded("".join(key for _, _, key in syllables)),
            tuple(encoded(alike(part)) for part in parts(piece)),
            syllables,
        )
    return encoded(stem(fold(piece))), (), ()


def trigrams(keys):
    """A token for each LONG syllables side by side; as short as two of one text are unlikely to share."""
    return [f"x{crc32(''.join(keys[place : place + LONG]).encode()):08x}" for place in range(len(keys) - LONG + 1)]


def encoded(word):
    letters = word[:MAX_LENGTH]
    return "".join(letter if letter.isascii() and letter.isalnum() else f"u{ord(letter):x}" for letter in letters)


def whole(token):
    """A token that is the beginning of no other: a Khmer word is no beginning of one that only begins alike."""
    return f"{token}z" if token.startswith(KHMER) else token


def length(token):
    """How many letters the word of a token has."""
    return len(LETTER.findall(token))


def stands_inside(token, others):
    """Whether a Khmer word stands in the words of the others side by side."""
    return token.startswith(KHMER) and token in "".join(others)


def fold(piece):
    """A word without case, accents, apostrophes and digits of its script; "" for what is no word."""
    if not any(character.isalnum() for character in piece):
        return ""
    plain = COMBINING_LATIN.sub("", unicodedata.normalize("NFKD", piece.casefold()))
    letters = (str(unicodedata.decimal(letter)) if letter.isdecimal() else letter for letter in plain)
    return "".join(letter for letter in letters if letter not in "'’")[:MAX_LENGTH]


def stem(word):
    """An English word without -s, -es, -ies, -ed, -ing and a last -e, where four letters stay; others as they are."""
    if not (word.isascii() and word.isalpha()):
        return word
    for ending, instead in (("ies", "y"), ("ing", ""), ("ed", ""), ("s", "")):
        if word.endswith(ending) and not word.endswith(("ss", "us", "is")):
            shorter = word.removesuffix(ending) + instead
            if len(shorter) >= SHORTEST_STEM:
                word = shorter
                break
    if ending in ("ing", "ed") and word[-1] == word[-2] and word[-1] not in "lsz" and len(word) > SHORTEST_STEM:
        word = word[:-1]  # stopping, planned
    return word[:-1] if word.endswith("e") and len(word) > SHORTEST_STEM else word
