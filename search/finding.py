"""
Which rows a search finds, in which order.

Wagtail's search backend says which rows hold all words, up to a LIMIT and unranked, so that a word of every page costs
no more than one of some hundred. Rows whose title holds them are asked for on their own, and are among them whatever
the number. What the visitor may see of these is ranked here, by the same rule on every backend: words of the title
count most, then those of the summary, then those of the text; the newest comes first among equals.
"""

from dataclasses import dataclass, field
from datetime import date

from wagtail.models import Page
from wagtail.search.backends import get_search_backend
from wagtail.search.query import Or, PlainText

from search.models import SearchEntry
from search.words import in_language, length, stands_inside, whole

__all__ = ["LIMIT", "SHORTEST_BEGINNING", "Found", "find", "keys_of_titles"]

LIMIT = 200
SHORTEST_BEGINNING = 3  # letters of which a last word may be the beginning of one in a title

IN_TITLE, PART_OF_TITLE, IN_SUMMARY, PART_OF_SUMMARY, IN_TEXT = 8, 6, 3, 2, 1


@dataclass
class Found:
    """Primary keys of what was found, best first, and the section of each: the path of a page below the home page."""

    keys: list[int] = field(default_factory=list)
    sections: dict[int, str] = field(default_factory=dict)
    is_more: bool = False

    def in_section(self, path):
        return [key for key in self.keys if self.sections[key] == path]


def find(wanted, language):
    """What visitors find in a language for what is Wanted. 7 queries at most."""
    if not wanted:
        return Found()
    long_enough = length(wanted.words[-1]) >= SHORTEST_BEGINNING
    titled = keys_of_titles(list(map(whole, wanted.words)), language) if long_enough else set()
    holding = keys_holding(wanted, language)
    rows = SearchEntry.objects.visible(language).filter(pk__in=titled | holding)
    ranked, seen = [], set()
    for key, title, summary, day, path, document in rows.values_list(
        "pk", "title", "summary", "date", "page__path", "document"
    ):
        ranked.append((score(wanted.words, title, summary), day or date.min, key, path, document))
    found = Found(is_more=len(holding) >= LIMIT)
    for _, _, key, path, document in sorted(ranked, reverse=True):
        if document in seen:
            continue  # the same file on another page
        if document:
            seen.add(document)
        found.keys.append(key)
        found.sections[key] = path[: 3 * Page.steplen]
    return found


def keys_holding(wanted, language):
    """The rows of a language that hold what is Wanted, at most LIMIT of them."""
    ways = [PlainText(" ".join(in_language(way, language)), operator="and") for way in wanted.ways]
    results = get_search_backend().search(Or(ways), SearchEntry.objects.only("pk"), order_by_relevance=False)
    return {entry.pk for entry in results[:LIMIT]}


def keys_of_titles(words, language):
    """The rows of a language whose title holds all words, where the last may be a beginning, at most LIMIT of them."""
    entries, text = SearchEntry.objects.only("pk"), " ".join(in_language(words, language))
    results = get_search_backend().autocomplete(text, entries, operator="and", order_by_relevance=False)
    return {entry.pk for entry in results[:LIMIT]}


def score(wanted, title, summary):
    in_title, in_summary = title.split(), summary.split()
    points = sum(points_of(word, in_title, in_summary, word == wanted[-1]) for word in wanted)
    # A title that is the search, and one that has its words side by side, before one that has them somewhere.
    if f" {' '.join(wanted)} " in f" {title} ":
        points += IN_TITLE * (2 if in_title == list(wanted) else 1)
    return points


def points_of(word, title, summary, is_last):
    if word in title:
        return IN_TITLE
    if stands_inside(word, title) or (is_last and any(other.startswith(word) for other in title)):
        return PART_OF_TITLE
    if word in summary:
        return IN_SUMMARY
    return PART_OF_SUMMARY if stands_inside(word, summary) else IN_TEXT
