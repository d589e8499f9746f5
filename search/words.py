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
from collections.abc import Sequence
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


class Line(NamedTuple):
    """Where a line begins in a text, and where each character of its normal form begins and ends in the line."""

    begin: int
    starts: Sequence[int]
    ends: Sequence[int]


class Word(NamedTuple):
    """A word at a place of a line's normal form; of a Khmer word the tokens of its parts too, and its syllables."""

    line: Line
    place: int
    length: int
    token: str
    parts: tuple[str, ...]
    keys: tuple[str, ...]  # by which syllables are compared
    spans: tuple[tuple[int, int], ...]  # of the syllables in the word

    def place_in_text(self, start, end):
        """Where a part of the word begins and ends in the text."""
        begin, starts, ends = self.line
        return begin + starts[self.place + start], begin + ends[self.place + end - 1]

    @property
    def start(self):
        return self.place_in_text(0, self.length)[0]

    @property
    def end(self):
        return self.place_in_text(0, self.length)[1]


def runs(text):
    """Yields lists of each Word of a text: Khmer words without anything between them in one, any other word alone."""
    begin = 0
    for line_text in text.splitlines(keepends=True):
        normal_text, starts, ends = aligned(line_text)
        line, run, run_end = Line(begin, starts, ends), [], None
        for start, end, piece in pieces(normal_text):
            token, part_tokens, keys, spans = analysed(piece)
            if not token:
                continue
            if run and not (keys and start == run_end):
                yield run
                run = []
            run.append(Word(line, start, end - start, token, part_tokens, keys, spans))
            run_end = end if keys else None
        if run:
            yield run
        begin += len(line_text)


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
        found |= dict.fromkeys(trigrams([key for word in run for key in word.keys]))
        # A short word that ICU knows on its own, and cuts into its two syllables in some sentences.
        pairs = ((*word.keys, *following.keys) for word, following in pairwise(run))
        found |= dict.fromkeys(encoded("".join(keys)) for keys in pairs if len(keys) < LONG)
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
    """The token of a piece of normal text, "" for what is no word, and of Khmer what else a Word has."""
    spans = tuple(match.span() for match in SYLLABLE.finditer(piece))
    if not spans:
        return encoded(stem(fold(piece))), (), (), ()
    keys = tuple(alike(piece[start:end]) for start, end in spans)
    return encoded("".join(keys)), tuple(encoded(alike(part)) for part in parts(piece)), keys, spans


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
