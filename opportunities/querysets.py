"""Which opportunities a visitor may see in lists, and until when each is shown."""

from datetime import timedelta

from django.db.models import Min
from django.utils import timezone
from wagtail.models import PageManager, PageQuerySet

from freshness.privacy import public

__all__ = ["NOTICE", "OpportunityManager", "OpportunityQuerySet", "next_closing"]

NOTICE = timedelta(days=30)  # for so long after it closed, an opportunity's own page says so


class OpportunityQuerySet(PageQuerySet):
    def open(self):
        """What a visitor may see and still apply for; what closes first comes first."""
        return public(self.live()).filter(closes_at__gt=timezone.now()).order_by("closes_at", "pk")


OpportunityManager = PageManager.from_queryset(OpportunityQuerySet)


def next_closing(now):
    """The next moment after `now` at which an opportunity closes or its page is gone, or None."""
    from opportunities.models import OpportunityPage

    waiting = OpportunityPage.objects.live().order_by()
    closes = waiting.filter(closes_at__gt=now).aggregate(first=Min("closes_at"))["first"]
    gone = waiting.filter(closes_at__gt=now - NOTICE).aggregate(first=Min("closes_at"))["first"]
    moments = [moment for moment in (closes, gone and gone + NOTICE) if moment]
    return min(moments, default=None)
