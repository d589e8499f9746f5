"""
Khmer text in one order of characters, so that what looks the same is the same.

Of a syllable, people type vowels, signs and subscripts in many orders, and fonts show most of them alike. The order
here, and what is the same, are those of the Unicode Standard (chapter 16.4, "Ordering of Syllable Components") and of
Unicode Technical Note 61, "Khmer Encoding Structure", whose program is SIL's khnormal.
"""

import re
from functools import lru_cache

from khmer.words import INVISIBLE

__all__ = ["SYLLABLE", "aligned", "alike", "normal"]

LETTER = "\u1780-\u17b3"
MARK = "\u17b4-\u17d1\u17d3\u17dd"
COENG = "\u17d2"

# A letter with its subscripts, vowels and signs in any order.
SYLLABLE = re.compile(f"[{LETTER}](?:[{MARK}{COENG}]|(?<={COENG})[{LETTER}])*+")
# Marks between a coeng and its letter: typed so, and put there by Unicode's normal forms (atthacan).
IN_SUBSCRIPT = re.compile(f"{COENG}([{MARK}]+)(?=[{LETTER}])")
# "To give" is written in four ways, as one syllable and as two.
GIVE, GIVE_WAYS = "ឱ្យ", f"(?:អ(?:ោ|េា)|[ឱឲ])យ(?![{MARK}{COENG}])"
SYLLABLE_OR_GIVE = re.compile(f"{GIVE_WAYS}|{SYLLABLE.pattern}")
UNIT = re.compile(f"{COENG}[{LETTER}]|[{MARK}]")

# Deprecated and discouraged characters, and the rare form of ឱ, by those that stand for them.
DEPRECATED = str.maketrans({"ឣ": "អ", "ឤ": "អា", "ឲ": "ឱ", "\u17b4": "", "\u17b5": "", "\u17d3": "ំ"})
SAME_VOWEL = {"េី": "ើ", "េា": "ោ"}

# Robat, subscripts with ro last, shifters, vowels on the left, below, above and on the right, signs, final signs.
ORDER = ["៌", "្", "្រ", "៉៊", "ើឿៀេែៃោៅ", "ុូួ", "ិីឹឺ", "ា", "ំ់៍៎៏័៑៝", "ះៈ"]
RANK = {mark: rank for rank, marks in enumerate(ORDER) if COENG not in marks for mark in marks}

# A shifter below a vowel that stands above is drawn as u, and typed so. Which one it is follows from the letters.
SHIFTER_AS_VOWEL, MUUSIKATOAN, TRIISAP = "ុ", "៉", "៊"
ABOVE = "(?:[ិ-ឺើឿ័៝]|ាំ)"
SHIFTED = re.compile(f"[{MUUSIKATOAN}{TRIISAP}](?={ABOVE})")
# Of two signs at the end many type the wrong one, and leave out that of a silent letter.
TAKEN_FOR_THE_SAME = str.maketrans({"ៈ": "ះ", "៍": "", "ៗ": ""})

STRONG = re.compile("[ក-ឃច-ឈដ-ឍត-ធផ-ភឞ-ហអ]")


def normal(text):
    return aligned(text)[0]


def aligned(text):
    """
    The normal form of a text without invisible characters, and for each character of it where that begins and ends in
    the text: all characters of a syllable that had to change where the syllable does.
    """
    places = range(len(text))
    if INVISIBLE.search(text):
        places = [place for place in places if not INVISIBLE.match(text[place])]
        text = "".join(text[place] for place in places)
    text = IN_SUBSCRIPT.sub(rf"\1{COENG}", text)
    after = range(1, len(text) + 1) if isinstance(places, range) else [place + 1 for place in places]
    found = ((match.start(), match.end(), match[0], syllable(match[0])) for match in SYLLABLE_OR_GIVE.finditer(text))
    changed = [(begin, end, part) for begin, end, typed, part in found if part != typed]
    if not changed:
        return text, places, after
    parts, starts, ends, done = [], [], [], 0
    for begin, end, part in changed:
        parts += [text[done:begin], part]
        starts += [*places[done:begin], *[places[begin]] * len(part)]
        ends += [*after[done:begin], *[after[end - 1]] * len(part)]
        done = end
    return "".join([*parts, text[done:]]), [*starts, *places[done:]], [*ends, *after[done:]]


@lru_cache(maxsize=20_000)
def syllable(text):
    if not SYLLABLE.fullmatch(text):
        return GIVE
    text = text.translate(DEPRECATED)
    units = list(dict.fromkeys(UNIT.findall(text[1:])))
    if SHIFTER_AS_VOWEL in units and re.search(ABOVE, "".join(sorted(units, key=rank))):
        letters = text[0] + "".join(unit[1] for unit in units if unit[0] == COENG)
        strong = STRONG.search(letters) and "ប" not in letters
        units[units.index(SHIFTER_AS_VOWEL)] = TRIISAP if strong else MUUSIKATOAN
    ordered = text[0] + "".join(sorted(units, key=rank))
    for parts, vowel in SAME_VOWEL.items():
        ordered = ordered.replace(parts, vowel)
    return ordered.replace("្ដ", "្ត")  # which look the same


def rank(unit):
    return ORDER.index("្រ" if unit == "្រ" else "្") if unit[0] == COENG else RANK[unit]


def alike(text):
    """
    A normal text with one spelling for those that readers take for the same: ការណ៍ and ការណ, សម្ភារៈ and សម្ភារះ.
    """
    return SHIFTED.sub(SHIFTER_AS_VOWEL, text).translate(TAKEN_FOR_THE_SAME)
