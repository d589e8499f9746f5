"""
The pool of resources as short entries that filters count and sort: a few queries, whatever the number of resources.

Of 2,000 resources all that filters need is read at once and counted in memory; only the rows of one page are fetched
whole. On a site the page cache stands in front.
"""

from collections import defaultdict
from dataclasses import dataclass

from resources.models.parts import ResourceFile, ResourcePicture
from resources.models.resource import ResourcePage

__all__ = ["Entry", "entries_of"]


@dataclass(frozen=True)
class Entry:
    """A resource: its primary key, and for each filter the values, as texts, under which it is found."""

    pk: int
    values: dict[str, frozenset[str]]


def entries_of(shelf):
    """The visible resources in the language of a shelf that answer its question, newest first. Six queries at most."""
    resources = ResourcePage.objects.visible().in_language_of(shelf)
    if shelf.types:
        resources = resources.filter(type__in=shelf.types)
    rows = [
        row
        for row in resources.values_list("pk", "type", "audiences", "year")
        if not shelf.audiences or not set(shelf.audiences).isdisjoint(row[2])
    ]
    topics = pairs(ResourcePage.topics.through.objects.values_list("resourcepage_id", "topic__slug"))
    languages = pairs(
        row for part in (ResourceFile, ResourcePicture) for row in part.objects.values_list("page_id", "language")
    )
    return [
        Entry(
            pk,
            {
                "audience": frozenset(audiences),
                "topic": frozenset(topics[pk]),
                "type": frozenset([kind]),
                "language": spoken(languages[pk]),
                "year": frozenset([str(year)]),
            },
        )
        for pk, kind, audiences, year in rows
    ]


def pairs(rows):
    found = defaultdict(set)
    for key, value in rows:
        found[key].add(value)
    return found


def spoken(languages):
    """Who looks for English finds what is in both languages too."""
    return frozenset(languages - {"both"} | ({"en", "km"} if "both" in languages else set()))
