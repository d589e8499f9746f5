"""What the list shows of each row found."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from django.db.models import Prefetch
from django.db.models.functions import Substr
from wagtail.documents import get_document_model
from wagtail.models import Page

from search.extracts import SEARCHED, extract, marked
from search.models import SearchEntry
from search.wanted import Wanted

__all__ = ["Hit", "hits"]


@dataclass
class Hit:
    """A page, or a document on a page."""

    page: Page
    document: object | None
    kind: str
    date: date | None
    text: str
    wanted: Wanted

    @property
    def url(self):
        return self.document.url if self.document else self.page.url

    @cached_property
    def title(self):
        return marked(self.document.title if self.document else self.page.title, self.wanted)

    @cached_property
    def extract(self):
        return extract(self.text, self.wanted)


def hits(keys, wanted):
    """The Hit for each primary key of SearchEntry, in their order. 3 queries, none without keys."""
    if not keys:
        return []
    documents = Prefetch("document", get_document_model().objects.all())
    rows = SearchEntry.objects.filter(pk__in=keys).defer("text", "title", "summary")
    rows = rows.select_related("page__locale").prefetch_related(documents).annotate(start=Substr("text", 1, SEARCHED))
    found = {row.pk: row for row in rows}
    above = {row.page.path[: -Page.steplen] for row in found.values() if row.page.depth > 3}
    titles = dict(Page.objects.live().filter(path__in=above).values_list("path", "title"))
    return [
        Hit(
            page=row.page,
            document=row.document,
            kind=row.document.type_label if row.document else titles.get(row.page.path[: -Page.steplen], ""),
            date=row.date,
            text=row.start,
            wanted=wanted,
        )
        for row in (found[key] for key in keys if key in found)
    ]
