"""When campaigns begin and end: at midnight in Phnom Penh."""

from datetime import datetime, time, timedelta

from django.db.models import Min
from django.utils import timezone

from pages.models import Campaign

__all__ = ["next_campaign_change"]


def next_campaign_change(now):
    """The next midnight after `now` at which a campaign begins or has ended, or None."""
    today = timezone.localdate(now)
    begins = Campaign.objects.filter(first_day__gt=today).aggregate(day=Min("first_day"))["day"]
    last = Campaign.objects.filter(last_day__gte=today).aggregate(day=Min("last_day"))["day"]
    days = [day for day in (begins, last and last + timedelta(days=1)) if day]
    return timezone.make_aware(datetime.combine(min(days), time())) if days else None
