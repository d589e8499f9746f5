"""What was counted, for staff: totals of pages and views by day. What still waits in Redis comes a little later."""

from datetime import timedelta

from django.contrib.contenttypes.models import ContentType
from django.db.models import F, OuterRef, Subquery, Sum
from django.db.models.functions import Coalesce
from django.utils import timezone
from wagtail.models import Page, get_page_models

from pageviews.models import Count, DailyCount, Kind

__all__ = ["counted_types", "last_days", "most_read", "views_by_day", "with_totals", "with_views_between"]


def last_days(number):
    """The first and the last of so many days up to today in Phnom Penh."""
    today = timezone.localdate()
    return today - timedelta(days=number - 1), today


def counted_types():
    """The content types of pages whose views count; those of the hotline are not among them."""
    models = [model for model in get_page_models() if getattr(model, "counts_views", False)]
    types = ContentType.objects.get_for_models(*models).values()
    return ContentType.objects.filter(pk__in=[content_type.pk for content_type in types]).order_by("model")


def with_totals(pages):
    """The pages, each with its `views` in all: imported and counted."""
    counts = Count.objects.filter(kind=Kind.VIEW, object_id=OuterRef("pk"))
    return pages.annotate(views=Coalesce(Subquery(counts.values(total=F("imported") + F("counted"))), 0))


def with_views_between(pages, first, last):
    """The pages, each with its `views_in_period`, both days included."""
    counts = views(first, last).filter(object_id=OuterRef("pk")).values("object_id").annotate(sum=Sum("count"))
    return pages.annotate(views_in_period=Coalesce(Subquery(counts.values("sum")), 0))


def views_by_day(pages, first, last):
    """A number for each day from first to last: how often any of the pages, given by primary key, was viewed."""
    counts = views(first, last).filter(object_id__in=pages).values("day").annotate(sum=Sum("count"))
    found = dict(counts.values_list("day", "sum"))
    days = (first + timedelta(days=number) for number in range((last - first).days + 1))
    return {day: found.get(day, 0) for day in days}


def most_read(number, first, last):
    """The live pages viewed most from first to last, each with its `views_in_period`. Two queries."""
    counts = views(first, last).filter(
        object_id__in=Page.objects.live().filter(content_type__in=counted_types()).values("pk")
    )
    top = counts.values("object_id").annotate(sum=Sum("count")).order_by("-sum", "object_id")[:number]
    sums = dict(top.values_list("object_id", "sum"))
    pages = Page.objects.in_bulk(sums)
    for pk, page in pages.items():
        page.views_in_period = sums[pk]
    return [pages[pk] for pk in sums if pk in pages]


def views(first, last):
    return DailyCount.objects.filter(kind=Kind.VIEW, day__range=(first, last)).order_by()
