"""Words of a text, in Khmer by ICU's dictionary, since Khmer is written without spaces."""

import re

from icu4py.breakers import WordBreaker

__all__ = ["INVISIBLE", "pieces"]

# Zero-width spaces and joiners, soft hyphens, marks of direction, variation selectors.
INVISIBLE = re.compile("[\u00ad\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufe00-\ufe0f\ufeff]")

# Says a word twice. ICU cuts the words before it as if they were none.
REPEATED = "ៗ"

# ICU leaves letters and digits of another script in one piece with the Khmer word beside them.
SCRIPT = re.compile("[\u1780-\u17d3\u17d7\u17dc\u17dd]+|[^\u1780-\u17d3\u17d7\u17dc\u17dd]+")

# Words that are cut out before ICU sees the rest: its dictionary lacks them, most of them of other languages, or it
# takes them apart beside some others, as របាយការណ៍ behind ពី. តើ is a word where it begins a question.
# fmt: off
CUT_FIRST = [
    "ហ្វេសប៊ុក", "យូធូប", "អ៊ីនស្តាក្រាម", "វ៉ាត់សាប់", "មេសសិនជឺ", "ប្រូហ្វាល", "ស្មាតហ្វូន", "អនឡាញ", "ហ្វាល់",
    "វេបសាយ", "វ៉េបសាយ", "អាយភី", "ប៉ុស្តឺ", "ស្ទីគ័រ", "មគ្គុទេសក៍", "អាពាហ៍ពិពាហ៍", "ឯកជនភាព", "ហូឡង់",
    "របាយការណ៍", "ការងារ", "ជាមួយ", "នរណា", "សមាជិក", "ហេតុផល", "ចាប់ផ្តើម", "បដិសេធ", "រក្សាទុក", "ចែករំលែក",
    "រយៈពេល", "ពេលវេលា", "នគរបាល", "ធនាគារ", "សម្រេច", "ឡើងវិញ", "ចាំបាច់", "ជ្រើសរើស", "តារាង", "កម្មវិធី",
    "កម្ពុជា", "ពាក្យសម្ងាត់", "កាលបរិច្ឆេទ", "ទំនុកចិត្ត", "បណ្តាញ", "របៀប", "យល់ដឹង", "រំលោភបំពាន", "អ្នកទទួល",
]
# fmt: on
SPELLINGS = "|".join(CUT_FIRST).replace("្ត", "្[តដ]")  # which look the same
# Neither begins nor ends within a syllable.
KNOWN = re.compile(f"((?:(?<!\u17d2)(?:{SPELLINGS})|(?<![\u1780-\u17d3])តើ)(?![\u17b4-\u17d3]))")


def pieces(text):
    """
    Yields (start, end, text without invisible characters) for words and what is between them (Unicode UAX #29).

    Characters without width do not count: a word is found with or without zero-width spaces in it. A piece begins at
    its first character and ends after its last that can be seen.
    """
    text = text.encode(errors="replace").decode()  # ICU refuses lone surrogates
    kept = None
    if INVISIBLE.search(text):
        kept = [place for place, character in enumerate(text) if not INVISIBLE.match(character)]
        text = "".join(text[place] for place in kept)
    start = 0
    for whole in words(text.replace(REPEATED, " ")):
        for part in [whole] if whole.isascii() else SCRIPT.findall(whole):
            end = start + len(part)
            piece = text[start:end]
            yield (start, end, piece) if kept is None else (kept[start], kept[end - 1] + 1, piece)
            start = end


def words(text):
    for place, part in enumerate(KNOWN.split(text)):
        if place % 2:
            yield part
        elif part:
            yield from WordBreaker(part, "km")
