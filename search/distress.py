"""Whether a search is that of somebody who may need help now."""

from search.models import DistressWords
from search.spelling import similarity
from search.words import folded_words, tokens

__all__ = ["is_distress"]

# A longer word may be misspelt, as people in distress do; with shorter ones, too many others are near ("grape").
SHORTEST_MISSPELT, LETTERS_MORE_OR_LESS = 6, 2
NEAR = 0.45  # of the trigrams in common


def is_distress(text):
    """
    Whether a search holds a word or phrase of the editors' lists, which count in every language. 1 query, none for "".

    Words are compared joined, between the bounds of words: ICU may cut a Khmer phrase otherwise than the search.
    """
    if not (wanted := tokens(text)):
        return False
    lists = DistressWords.load()
    lines = f"{lists.english}\n{lists.khmer}".splitlines()
    phrases = {"".join(tokens(line)) for line in lines} - {""}
    longest = max(map(len, phrases), default=0)
    return any(
        joined in phrases for words in (wanted, put_right(text, lines)) for joined in joined_parts(words, longest)
    )


def put_right(text, lines):
    """The tokens of a text with a word of the lines in place of each one that may be that word misspelt."""
    known = [word for line in lines for word in folded_words(line)]
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
