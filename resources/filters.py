"""What a visitor asks of a shelf: filters, order and page, as plain parameters, each checked against what there is."""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.core.paginator import Page as PaginatorPage
from django.core.paginator import Paginator
from django.utils.translation import gettext_lazy as _

from guards.paging import PagerAddresses, page_number
from khmer.digits import digits
from resources.choices import Audience, FileLanguage, ResourceType
from resources.downloads import downloads_of
from resources.models.resource import ResourcePage
from resources.models.topic import Topic
from resources.pool import entries_of

__all__ = ["FILTERS", "Facet", "Option", "ShelfQuery"]

PER_PAGE = 12
NEWEST, DOWNLOADS = "", "downloads"
SORTS = {NEWEST: _("Newest first"), DOWNLOADS: _("Most downloaded")}
FILTERS = {
    "audience": _("Who is it for?"),
    "topic": _("Topic"),
    "type": _("Type"),
    "language": _("Language"),
    "year": _("Year"),
}


@dataclass(frozen=True)
class Option:
    """A value of a filter, with the number of resources that have it among those that the other filters leave."""

    value: str
    label: str
    count: int
    chosen: bool


@dataclass(frozen=True)
class Facet:
    name: str
    label: str
    options: list[Option]


@dataclass
class ShelfQuery(PagerAddresses):
    """One page of a shelf: its resources, what was chosen, and what could be."""

    page: PaginatorPage
    facets: list[Facet]
    chosen: dict[str, list[str]]
    sort: str
    in_all: int

    @classmethod
    def from_request(cls, shelf, parameters):
        """
        The query for the `parameters` of a request (a QueryDict), or None where one names nothing that exists.

        Of one filter several values may be chosen, of which one is enough; each filter has to be met. An empty value
        is as good as none, so that a form can be sent with nothing chosen.
        """
        entries = entries_of(shelf)
        known = {name: {value for entry in entries for value in entry.values[name]} for name in FILTERS}
        chosen = {}
        for name in FILTERS:
            values = sorted({value for value in parameters.getlist(name) if value})
            if not known[name].issuperset(values):
                return None
            if values:
                chosen[name] = values
        sort = parameters.get("sort", NEWEST)
        if sort not in SORTS:
            return None

        found = [entry.pk for entry in entries if meets(entry, chosen)]
        if sort == DOWNLOADS:
            downloads = downloads_of(found)
            found.sort(key=lambda pk: -downloads[pk])
        paginator = Paginator(found, PER_PAGE)
        number = page_number(parameters.get("page"), paginator.num_pages)
        if number is None:
            return None
        page = paginator.page(number)
        order = {pk: place for place, pk in enumerate(page.object_list)}
        rows = ResourcePage.objects.filter(pk__in=order).for_listing()
        page.object_list = sorted(rows, key=lambda row: order[row.pk])
        query = cls(page, [], chosen, sort, len(entries))
        query.facets = [query.facet(name, entries, known[name]) for name in FILTERS]
        return query

    def facet(self, name, entries, known):
        others = {other: values for other, values in self.chosen.items() if other != name}
        left = [entry.values[name] for entry in entries if meets(entry, others)]
        mine = self.chosen.get(name, [])
        options = [
            Option(value, label, sum(value in values for values in left), value in mine)
            for value, label in labels_of(name, known)
        ]
        return Facet(name, FILTERS[name], options)

    def address(self, **changes):
        """The query string with some parts changed, parts in one order, defaults left out; "" for the first page."""
        parts = {**{name: self.chosen.get(name, []) for name in FILTERS}, "sort": self.sort, "page": self.page.number}
        parts |= changes
        if parts["page"] == 1:
            parts["page"] = None
        query = urlencode([(name, value) for name, value in parts.items() if value], doseq=True)
        return f"?{query}" if query else ""

    @property
    def canonical(self):
        return self.address()

    @property
    def offered(self):
        """The filters that make a difference: with more than one value, or chosen."""
        return [facet for facet in self.facets if len(facet.options) > 1 or facet.name in self.chosen]

    @property
    def active(self):
        """(label, address without it) for each option chosen."""
        return [
            (option.label, self.address(**{facet.name: without(self.chosen[facet.name], option.value), "page": 1}))
            for facet in self.facets
            for option in facet.options
            if option.chosen
        ]

    @property
    def sorts(self):
        """(label, address, chosen) for each order."""
        return [(label, self.address(sort=sort, page=1), sort == self.sort) for sort, label in SORTS.items()]


def without(values, value):
    return [other for other in values if other != value]


def meets(entry, chosen):
    return all(not entry.values[name].isdisjoint(values) for name, values in chosen.items())


def labels_of(name, known):
    """(value, label) of the known values of a filter, in the order in which they are offered."""
    if name == "topic":
        topics = Topic.objects.filter(slug__in=known)
        return sorted(((topic.slug, topic.name) for topic in topics), key=lambda topic: topic[1])
    if name == "year":
        return [(year, digits(year)) for year in sorted(known, reverse=True)]
    choices = {"audience": Audience, "type": ResourceType, "language": FileLanguage}[name].choices
    return [(value, label) for value, label in choices if value in known]
