"""How often resources were downloaded: their files, and their pictures alone or as a kit."""

from collections import defaultdict

from pageviews.models import Count, Kind
from resources.models.parts import ResourceFile

__all__ = ["downloads_of"]


def downloads_of(pks):
    """{pk: how often something of it was downloaded} for these resources; 0 for others. Three queries."""
    files = ResourceFile.objects.filter(page__in=pks).values_list("page_id", "document_id")
    pages, totals = defaultdict(set), defaultdict(int)
    for page, document in files:
        pages[document].add(page)
    for count in Count.objects.filter(kind=Kind.DOWNLOAD, object_id__in=list(pages)):
        for page in pages[count.object_id]:
            totals[page] += count.total
    for count in Count.objects.filter(kind=Kind.KIT, object_id__in=list(pks)):
        totals[count.object_id] += count.total
    return totals
