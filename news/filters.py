"""What a visitor asks of a listing: `?year=`, `?tag=` and `?page=`, each checked against what there is."""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.core.paginator import Page as PaginatorPage
from django.core.paginator import Paginator

from guards.paging import PagerAddresses, page_number

__all__ = ["ListingQuery"]


@dataclass
class ListingQuery(PagerAddresses):
    """One page of a listing: its articles, the filters chosen, and the filters that could be."""

    page: PaginatorPage
    years: list[int]
    tags: list
    year: int | None
    tag: object | None

    @classmethod
    def from_request(cls, listing, parameters):
        """
        The query for the `parameters` of a request (a QueryDict), or None where one names nothing that exists.

        An empty value is as good as none, so that a form can be sent with nothing chosen.
        """
        articles = listing.articles
        years = sorted({date.year for date in articles.dates("date", "year")}, reverse=True)
        tags = list(listing.tags)

        year = tag = None
        if text := parameters.get("year"):
            year = next((year for year in years if str(year) == text), None)
            if year is None:
                return None
            articles = articles.filter(date__year=year)
        if text := parameters.get("tag"):
            tag = next((tag for tag in tags if tag.slug == text), None)
            if tag is None:
                return None
            articles = articles.filter(tagged_items__tag=tag)

        paginator = Paginator(articles, listing.ARTICLES_PER_PAGE)
        number = page_number(parameters.get("page"), paginator.num_pages)
        if number is None:
            return None
        page = paginator.page(number)
        page.object_list = listing.cards(page.object_list)
        return cls(page, years, tags, year, tag)

    @property
    def is_filtered(self):
        return bool(self.year or self.tag)

    @property
    def lead(self):
        """The newest article, shown large on the first page of the unfiltered listing."""
        articles = self.page.object_list
        return articles[0] if articles and self.page.number == 1 and not self.is_filtered else None

    @property
    def rest(self):
        return self.page.object_list[1:] if self.lead else self.page.object_list

    def address(self, **changes):
        """The query string with some parts changed, parts in one order, defaults left out; "" for the first page."""
        parts = {"year": self.year, "tag": self.tag and self.tag.slug, "page": self.page.number} | changes
        if parts["page"] == 1:
            parts["page"] = None
        query = urlencode({name: value for name, value in parts.items() if value})
        return f"?{query}" if query else ""

    @property
    def canonical(self):
        return self.address()

    @property
    def year_choices(self):
        """(label, address, chosen) for each year; the first choice is all years, with an empty label."""
        choices = [("", self.address(year=None, page=1), self.year is None)]
        return choices + [(str(year), self.address(year=year, page=1), year == self.year) for year in self.years]

    @property
    def tag_choices(self):
        """(tag, address, chosen) for each tag; the address of the chosen one takes it away."""
        return [
            (tag, self.address(tag=None if tag == self.tag else tag.slug, page=1), tag == self.tag) for tag in self.tags
        ]
