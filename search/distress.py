"""Whether a search is that of somebody who may need help now."""

import re

from search.extracts import stands_as_word
from search.models import DistressWords
from search.spelling import similarity
from search.words import LONG, folded_words, located_words, tokens

__all__ = ["is_distress"]

# A longer word may be misspelt, as people in distress do; with shorter ones, too many others are near ("grape").
SHORTEST_MISSPELT, LETTERS_MORE_OR_LESS = 6, 2
NEAR = 0.45  # of the trigrams in common
LETTERS = re.compile("[\u1780-\u17b3](?:\u17d2[\u1780-\u17b3])*")  # of a syllable


def is_distress(text):
    """Whether a search holds a word or phrase of the editors' lists, in any language. 1 query, none for ""."""
    if not tokens(text):
        return False
    lists = DistressWords.load()
    lines = f"{lists.english}\n{lists.khmer}".splitlines()
    phrases = [words for line in lines if (words := list(located_words(line)))]
    return holds_words(text, phrases, lists.english) or holds_syllables(text, phrases)


def holds_words(text, phrases, english):
    """Whether words of the text are a phrase: joined, since spaces do not count; those in English, also misspelt."""
    joined_phrases = {"".join(word.token for word in words) for words in phrases}
    longest = max(map(len, joined_phrases), default=0)
    ways = tokens(text), put_right(text, english)
    return any(joined in joined_phrases for words in ways for joined in joined_parts(words, longest))


def put_right(text, english):
    """The tokens of a text with a word of the list in place of each one that may be that word misspelt."""
    known = folded_words(english)
    words = (next((other for other in known if is_near(word, other)), word) for word in folded_words(text))
    return tokens(" ".join(words))


def is_near(word, other):
    return (
        min(len(word), len(other)) >= SHORTEST_MISSPELT
        and abs(len(word) - len(other)) <= LETTERS_MORE_OR_LESS
        and similarity(word, other) >= NEAR
    )


def joined_parts(wanted, longest):
    for start in range(len(wanted)):
        joined = ""
        for token in wanted[start:]:
            joined += token
            if len(joined) > longest:
                break
            yield joined


def holds_syllables(text, phrases):
    """Whether the text holds a phrase in Khmer, wherever ICU cuts the two."""
    syllables = [(key, word, number) for word in located_words(text) for number, key in enumerate(word.keys)]
    for words in phrases:
        keys = tuple(key for word in words for key in word.keys)
        if all(word.keys for word in words) and any(is_phrase(keys, part) for part in windows(syllables, len(keys))):
            return True
    return False


def windows(syllables, size):
    return (syllables[place : place + size] for place in range(len(syllables) - size + 1))


def is_phrase(keys, part):
    """
    Whether syllables, each with its word and its number there, are those of a phrase: of a short one, as a word or part
    of a compound; of a long one, also with one letter wrong.
    """
    wrong = [(key, typed) for key, (typed, _, _) in zip(keys, part, strict=True) if key != typed]
    if len(keys) < LONG:
        return not wrong and stands_as_word(keys, part)
    return not wrong or (len(wrong) == 1 and is_misspelt(*wrong[0]))


def is_misspelt(key, typed):
    """Whether one vowel, sign or letter alone is wrong. With another subscript it is another word: ស្លាប់ and ស្តាប់."""
    differing = max(len(set(key) - set(typed)), len(set(typed) - set(key)))
    return differing == 1 and (LETTERS.match(key)[0] == LETTERS.match(typed)[0] or len(key) == len(typed) == 1)
