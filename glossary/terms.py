"""The terms of a language as pages show them and as texts are searched for them."""

from dataclasses import dataclass

from freshness.memory import remember
from glossary.models import GlossaryTerm
from slugs import slugify_khmer

__all__ = ["Term", "terms"]


@dataclass(frozen=True)
class Term:
    anchor: str
    term: str
    forms: tuple[str, ...]
    explanation: str

    @property
    def letter(self):
        """The letter under which the term stands."""
        return self.term[0].upper()


def terms(locale):
    """Every published Term of a locale by its spelling. Anchors are unique: the second "term-x" is "term-x-2"."""
    return remember(f"glossary:{locale.pk}", lambda: list(build(locale)))


def build(locale):
    taken = set()
    rows = GlossaryTerm.objects.filter(locale=locale, live=True)
    for row in sorted(rows, key=lambda row: (row.term.casefold(), row.pk)):
        base = anchor = f"term-{slugify_khmer(row.term)}"
        number = 1
        while anchor in taken:
            number += 1
            anchor = f"{base}-{number}"
        taken.add(anchor)
        yield Term(anchor, row.term, tuple(row.forms), row.explanation)
