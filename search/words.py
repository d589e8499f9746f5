"""
Words as the index has them, the same when a text is indexed and when it is asked for, on every database.

The words are those of khmer.words. Case, accents and the digits of a script do not count. English endings are
taken off lightly. A word goes to the database in ASCII alone: the parsers of both break Khmer words at their vowel
signs.
"""

import re
import unicodedata
from functools import lru_cache

from khmer.words import pieces

__all__ = ["folded_words", "in_language", "located_words", "tokens"]

COMBINING_LATIN = re.compile("[\u0300-\u036f]")
MAX_LENGTH = 40  # of a word; what is longer is no word of a language
SHORTEST_STEM = 4


def located_words(text):
    """Yields (start, end, token) for each word of a text: where it stands there, and the token that it has here."""
    for start, end, piece in pieces(text):
        if token := token_of(piece):
            yield start, end, token


def tokens(text):
    """The tokens of a text, in its order."""
    return [token for _, _, token in located_words(text)]


def in_language(words, language):
    """Tokens as the index has them, with their language: rows of another never take the place of those that count."""
    mark = "".join(filter(str.isalnum, language))
    return [f"{mark}{word}" for word in words]


def folded_words(text):
    """The words of a text without case and accents, with their endings."""
    return [word for _, _, piece in pieces(text) if (word := fold(piece))]


@lru_cache(maxsize=20_000)
def token_of(piece):
    word = stem(fold(piece))
    return "".join(letter if letter.isascii() and letter.isalnum() else f"u{ord(letter):x}" for letter in word)


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
