"""Finds forms of terms in plain text, as whole words."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from khmer.words import pieces

__all__ = ["Finder", "Match"]

ZERO_WIDTH_SPACE = "\u200b"
KEY_LENGTH = 2
NO_BREAK = str.maketrans({"\u00a0": " ", "\u202f": " "})


@dataclass(frozen=True)
class Match:
    """The form of the term with that `number` stands at text[start:end]."""

    number: int
    start: int
    end: int


class Finder:
    """Knows the forms of a list of terms, each a list of words; a term is known by its place in the list."""

    def __init__(self, forms_of_terms):
        self.forms = defaultdict(list)
        for number, forms in enumerate(forms_of_terms):
            for form in forms:
                form = form.replace(ZERO_WIDTH_SPACE, "")
                self.forms[form[:KEY_LENGTH].casefold()].append((len(form), form.casefold(), number))
        for found in self.forms.values():
            found.sort(key=lambda form: (-form[0], form[2]))

    def find(self, text) -> Iterator[Match]:
        """
        Yields a Match for each place, the longest form first, without overlaps.

        A form begins and ends where a word does: by the dictionary where words are not parted by spaces (Unicode
        UAX #29 and ICU), and where a zero-width space stands, which does not count otherwise.
        """
        places = [place for place, character in enumerate(text) if character != ZERO_WIDTH_SPACE]
        plain = "".join(text[place] for place in places).translate(NO_BREAK)
        edges = self.edges(plain)
        edges |= {position for position, place in enumerate(places) if text[place - 1 : place] == ZERO_WIDTH_SPACE}
        position = 0
        for start in sorted(edges):
            if start < position:
                continue
            for length, form, number in self.forms.get(plain[start : start + KEY_LENGTH].casefold(), ()):
                end = start + length
                if end in edges and plain[start:end].casefold() == form:
                    yield Match(number, places[start], places[end - 1] + 1)
                    position = end
                    break

    def edges(self, plain):
        """The positions at which a word begins or ends."""
        return {0} | {edge for start, end, _ in pieces(plain) for edge in (start, end)}
