"""What a visitor asks of search, and what the page shows of it: `?query=`, `?section=` and `?page=`."""

from collections import Counter
from dataclasses import dataclass, field
from functools import cached_property
from urllib.parse import urlencode

from django.core.paginator import Page as PaginatorPage
from django.core.paginator import Paginator
from django.utils.translation import gettext as _
from wagtail.models import Page

from guards.paging import PagerAddresses, page_number
from khmer.clusters import beginning
from search.finding import Found, find
from search.hits import hits
from search.spelling import corrected
from search.wanted import Wanted

__all__ = ["SearchQuery", "kept", "searched_text"]

MAX_LENGTH = 200  # characters of a search, as a person counts them
HITS_PER_PAGE = 10


def searched_text(parameters):
    """What a QueryDict asks search for, without NUL, which no page may hold (HTML, "unexpected-null-character")."""
    return parameters.get("query", "").replace("\0", " ").strip()


def kept(text):
    """As much of what is searched for as a search may have."""
    return beginning(text, MAX_LENGTH)


@dataclass
class SearchQuery(PagerAddresses):
    """One page of what was found."""

    text: str
    wanted: Wanted = field(default_factory=Wanted)
    found: Found = field(default_factory=Found)
    corrected: str = ""
    sections: list = field(default_factory=list)
    section: Page | None = None
    page: PaginatorPage | None = None
    hits: list = field(default_factory=list)
    complaint: str = ""

    @classmethod
    def from_request(cls, parameters, language):
        """The query for the `parameters` of a request (a QueryDict); None for a section or page that is not there."""
        text = searched_text(parameters)
        query = cls(kept(text))
        if query.text != text:
            query.complaint = _("That is too long. Search for a few words, %(number)d characters at most.") % {
                "number": MAX_LENGTH
            }
            return query
        query.wanted = Wanted.of(text)
        if text and not query.wanted:
            query.complaint = _("There is no word in that. Type one or more words.")
        if query.wanted:
            query.look(language)
        return query if query.show(parameters) else None

    def look(self, language):
        self.found = find(self.wanted, language)
        if self.found.keys:
            self.sections = sections(self.found)
        elif better := corrected(self.text, language):
            wanted = Wanted.of(better)
            found = find(wanted, language)
            if found.keys:  # no word is offered that only a hidden page has
                self.corrected, self.wanted, self.found = better, wanted, found
                self.sections = sections(found)

    def show(self, parameters):
        keys = self.found.keys
        if slug := parameters.get("section"):
            self.section = next((section for section in self.sections if section.slug == slug), None)
            if self.section is None:
                return False
            keys = self.found.in_section(self.section.path)
        paginator = Paginator(keys, HITS_PER_PAGE)
        number = page_number(parameters.get("page"), paginator.num_pages)
        if number is None:
            return False
        self.page = paginator.page(number)
        self.hits = hits(self.page.object_list, self.wanted)
        return True

    @cached_property
    def counts(self):
        return Counter(self.found.sections.values())

    def address(self, **changes):
        """The query string with some parts changed, parts in one order, defaults left out."""
        section = self.section.slug if self.section else None
        parts = {"query": self.text, "section": section, "page": self.page.number} | changes
        if parts["page"] == 1:
            parts["page"] = None
        return "?" + urlencode({name: value for name, value in parts.items() if value})

    @property
    def shown(self):
        """The text whose results these are."""
        return self.corrected or self.text

    @property
    def corrected_address(self):
        return "?" + urlencode({"query": self.corrected})

    @property
    def section_choices(self):
        """(title, number found, address, chosen) for each section with something in it; the first is all, untitled."""
        choices = [("", len(self.found.keys), self.address(section=None, page=1), self.section is None)]
        for section in self.sections:
            if number := self.counts[section.path]:
                address = self.address(section=section.slug, page=1)
                choices.append((section.title, number, address, section == self.section))
        return choices


def sections(found):
    """The live pages right below the home page that hold what was found. 1 query."""
    paths = set(found.sections.values())
    return list(Page.objects.live().filter(path__in=paths, depth=3).order_by("path").only("title", "slug", "path"))
