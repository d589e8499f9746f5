"""What was counted, for staff: totals and numbers by day. What still waits in Redis comes a little later."""

from datetime import timedelta

from django.db.models import F, OuterRef, Subquery, Sum
from django.db.models.functions import Coalesce
from django.utils import timezone
from wagtail.models import Page

from pageviews.models import Count, DailyCount, Kind
from pageviews.rules import counted_types

__all__ = ["by_day", "last_days", "most_read", "number_between", "total", "totals"]


def last_days(number):
    """The first and the last of so many days up to today in Phnom Penh."""
    today = timezone.localdate()
    return today - timedelta(days=number - 1), today


def total(kind):
    """For annotating pages or documents: how often each was counted in all, imported numbers included."""
    counts = Count.objects.filter(kind=kind, object_id=OuterRef("pk"))
    return Coalesce(Subquery(counts.values(total=F("imported") + F("counted"))), 0)


def totals(kind, object_ids):
    """How often each of the pages or documents, given by primary key, was counted in all, by primary key. One query."""
    counts = Count.objects.filter(kind=kind, object_id__in=object_ids)
    return dict.fromkeys(object_ids, 0) | {count.object_id: count.total for count in counts}


def number_between(kind, first, last):
    """For annotating pages or documents: how often each was counted from first to last, both days included."""
    counts = daily_counts(kind, first, last).filter(object_id=OuterRef("pk")).values("object_id")
    return Coalesce(Subquery(counts.annotate(sum=Sum("count")).values("sum")), 0)


def by_day(kind, objects, first, last):
    """A number for each day from first to last: how often any of the objects, given by primary key, was counted."""
    counts = daily_counts(kind, first, last).filter(object_id__in=objects).values("day").annotate(sum=Sum("count"))
    found = dict(counts.values_list("day", "sum"))
    days = (first + timedelta(days=number) for number in range((last - first).days + 1))
    return {day: found.get(day, 0) for day in days}


def most_read(number, first, last):
    """The live pages viewed most from first to last, each with its `views_in_period`. Two queries."""
    counts = daily_counts(Kind.VIEW, first, last).filter(
        object_id__in=Page.objects.live().filter(content_type__in=counted_types(Kind.VIEW)).values("pk")
    )
    top = counts.values("object_id").annotate(sum=Sum("count")).order_by("-sum", "object_id")[:number]
    sums = dict(top.values_list("object_id", "sum"))
    pages = Page.objects.in_bulk(sums)
    for pk, page in pages.items():
        page.views_in_period = sums[pk]
    return [pages[pk] for pk in sums if pk in pages]


def daily_counts(kind, first, last):
    return DailyCount.objects.filter(kind=kind, day__range=(first, last)).order_by()
