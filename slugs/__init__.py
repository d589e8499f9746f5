"""
Slugs and file names that keep the signs of Khmer and other scripts.

Python's `\\w` leaves out combining marks, and Khmer writes its vowels with them, so Django's own `slugify` and
`get_valid_filename` turn កុមារ into កមរ. Both are written anew here on Unicode general categories (Unicode Standard,
section 4.5): letters (L), marks (M) and numbers (N) stay.
"""

import os
import re
import unicodedata

__all__ = ["khmer_aware_filename", "slugify_khmer"]

# A stored name may grow by eight characters where the name is taken, with a folder in front, within a column of 100
# characters; and a file system takes 255 bytes, while a Khmer letter needs three.
FILENAME_MAX_CHARACTERS = 75
FILENAME_MAX_BYTES = 200

KHMER_COENG = "\u17d2"  # makes the letter after it a subscript of the one before
# Marks that show nothing: joiner, inherent vowels, variation selectors (Default_Ignorable_Code_Point).
INVISIBLE_MARKS = re.compile("[\u034f\u17b4\u17b5\u180b-\u180f\ufe00-\ufe0f\U000e0100-\U000e01ef]")


def slugify_khmer(text, max_length=255):
    """
    Returns the text in lower case with a hyphen between words, for an address or an anchor.

    Zero-width and control characters vanish, apostrophes too; everything else that is no letter, mark or number ends
    a word. The result is in Unicode form NFC, at most `max_length` characters long, cut between letters, and empty
    when nothing of the text remains.
    """
    text = re.sub("['’ʼ]", "", _visible(str(text)).lower())
    words = "".join(character if _is_word_character(character) else " " for character in text).split()
    return _cut(_normalise("-".join(words)), max_length).rstrip("-")


def khmer_aware_filename(name):
    """
    Returns a file name that is safe to store and to put into an address, with its extension.

    A folder in front is dropped, spaces become underscores, and whatever is no letter, mark, number, hyphen,
    underscore or full stop goes. A name too long is cut between letters. A name of which nothing remains is "file".
    """
    name = re.split(r"[/\\]", _visible(str(name)))[-1].strip()
    stem, extension = (_file_characters(part) for part in os.path.splitext(name))
    if len(extension) > 10:
        stem, extension = stem + extension, ""
    stem = _cut(stem, FILENAME_MAX_CHARACTERS - len(extension), FILENAME_MAX_BYTES - len(extension.encode()))
    return (stem.strip("._-") or "file") + extension.rstrip(".")


def _visible(text):
    """Leaves out what shows nothing: format and control characters but white space, surrogates, unassigned ones."""
    kept = (character for character in text if character.isspace() or unicodedata.category(character)[0] != "C")
    return INVISIBLE_MARKS.sub("", "".join(kept))


def _normalise(text):
    return unicodedata.normalize("NFC", text)


def _file_characters(text):
    text = re.sub(r"\s+", "_", text)
    return _normalise("".join(character for character in text if character in "-_." or _is_word_character(character)))


def _is_word_character(character):
    return unicodedata.category(character)[0] in "LMN"


def _cut(text, max_characters, max_bytes=None):
    """Shortens the text to both bounds without parting a letter from its signs or its subscript."""
    end = min(len(text), max_characters)
    while max_bytes is not None and len(text[:end].encode()) > max_bytes:
        end -= 1
    while 0 < end < len(text) and (unicodedata.category(text[end])[0] == "M" or text[end - 1] == KHMER_COENG):
        end -= 1
    return text[:end]
