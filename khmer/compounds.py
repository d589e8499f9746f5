"""The words of which ICU's dictionary makes one: it knows គ្រូបង្រៀន (teacher), of គ្រូ (teacher) and បង្រៀន (to teach)."""

import re
from functools import lru_cache

from khmer.normal import SYLLABLE, normal
from khmer.words import pieces

__all__ = ["parts"]

# What a part has at least: two letters, subscripts among them, and a vowel or sign where it is one syllable; or it is a
# small word.
PART = re.compile(f"(?:{SYLLABLE.pattern}){{2,}}|[\u1780-\u17b3](?:\u17d2[\u1780-\u17b3])+[\u17b6-\u17d1]+")

SMALL = frozenset(["ខែ", "ជា", "ណា", "តែ", "ថា", "ទី", "ទៅ", "នេះ", "នៅ", "ពី", "លើ"])

# Names and words whose parts say nothing of them: ភ្នំពេញ is no mountain, and there is no letter in ឯកសារ.
# fmt: off
PROVINCES = [
    "បន្ទាយមានជ័យ", "បាត់ដំបង", "កំពង់ចាម", "កំពង់ឆ្នាំង", "កំពង់ស្ពឺ", "កំពង់ធំ", "កំពត", "កណ្តាល", "កោះកុង",
    "ក្រចេះ", "មណ្ឌលគិរី", "ឧត្តរមានជ័យ", "ប៉ៃលិន", "ភ្នំពេញ", "ព្រះសីហនុ", "ព្រះវិហារ", "ពោធិ៍សាត់",
    "ព្រៃវែង", "រតនគិរី", "សៀមរាប", "ស្ទឹងត្រែង", "ស្វាយរៀង", "តាកែវ", "ត្បូងឃ្មុំ",
]
OTHERS = [
    "កម្ពុជា", "ការពារ", "គ្រួសារ", "ចំណងជើង", "ដោយសារ", "តុលាការ", "នគរបាល", "បុគ្គលិក", "ប្រាកដ", "ព័ត៌មាន",
    "សារព័ត៌មាន", "ព្យាបាល", "សម្ភារៈ", "ឧបករណ៍", "ឯកជន", "ឯកសារ",
]
# fmt: on
WHOLE = frozenset(map(normal, PROVINCES + OTHERS))

LONGEST = 12  # syllables; more are no word, and each is asked for as the beginning and the end of one


@lru_cache(maxsize=20_000)
def parts(word):
    """The words that a normal word is made of, compounds among them; none for a simple word."""
    syllables = list(SYLLABLE.finditer(word))
    if word in WHOLE or len(syllables) > LONGEST:
        return frozenset()
    found = set()
    for syllable in syllables[1:]:
        pair = word[: syllable.start()], word[syllable.start() :]
        if any(len(SYLLABLE.findall(part)) > 1 for part in pair) and all(map(is_word, pair)):
            found.update(pair, *map(parts, pair))
    return frozenset(found)


@lru_cache(maxsize=20_000)
def is_word(text):
    """Whether ICU's dictionary has a word: written twice, it is cut into the two, and what is no word is not."""
    if text in SMALL:
        return True
    return bool(PART.fullmatch(text)) and [piece for _, _, piece in pieces(text * 2)] == [text, text]
