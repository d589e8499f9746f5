"""What somebody looks for, in the tokens of the index."""

from dataclasses import dataclass
from itertools import chain

from search.words import runs, tokens_of_syllables

__all__ = ["Wanted"]


@dataclass(frozen=True)
class Wanted:
    """
    The tokens of the words of a text, each once, and the ways to find it: a row that has all tokens of one is found.
    The syllables of each Khmer word, and of words that stand side by side, show where it was found.
    """

    words: tuple[str, ...] = ()
    ways: tuple[tuple[str, ...], ...] = ()
    syllables: frozenset[tuple[str, ...]] = frozenset()

    @classmethod
    def of(cls, text):
        found = list(runs(text))
        words = [word for run in found for word in run]
        # Word by word, in any order, or as it is written, where ICU cuts it in one way here and in another in a text.
        ways = [[tokens_of([word]) for word in words], [tokens_of(run) for run in found]]
        return cls(
            tuple(dict.fromkeys(word.token for word in words)),
            tuple(dict.fromkeys(tuple(dict.fromkeys(chain(*way))) for way in ways)) if words else (),
            frozenset(map(keys_of, [*([word] for word in words), *found])) - {()},
        )

    def __bool__(self):
        return bool(self.words)


def keys_of(words):
    return tuple(key for word in words for key in word.keys)


def tokens_of(words):
    keys = keys_of(words)
    return tokens_of_syllables(keys) if keys else [word.token for word in words]
