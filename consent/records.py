"""
Proof of consent without a person in it.

A positive choice makes one record with a random id, which only the visitor's own cookie repeats. Choices that allow
nothing are counted by day. No address, no user agent, no time finer than an hour.
"""

from django.db import transaction
from django.db.models import F
from django.utils import timezone
from django.utils.crypto import get_random_string

from consent.models import ConsentRecord, RefusalCount

__all__ = ["record_choice"]


def record_choice(choice, before, registry, language):
    """
    Writes down a `choice` made after another and returns the id of its record, "" where it allows nothing.

    Saying the same again for the same version adds nothing.
    """
    if not choice.accepted:
        count_refusal(registry.number)
        return ""
    if before.record_id and (before.accepted, before.version) == (choice.accepted, choice.version):
        return before.record_id
    record = ConsentRecord.objects.create(
        id=get_random_string(20),
        version_number=registry.number,
        version_digest=registry.digest,
        language=language,
        services=sorted(choice.accepted),
        hour=timezone.now().replace(minute=0, second=0, microsecond=0),
    )
    return record.id


def count_refusal(version_number):
    with transaction.atomic():
        day, _ = RefusalCount.objects.get_or_create(version_number=version_number, day=timezone.localdate())
        RefusalCount.objects.filter(pk=day.pk).update(count=F("count") + 1)
