from datetime import timedelta

from django.core.management.base import BaseCommand
from django.utils import timezone

from consent.models import ConsentRecord, RefusalCount

DAYS = 3 * 365  # the half year that a choice holds, and the time in which somebody may ask about it


class Command(BaseCommand):
    help = "Says how many consent records and counts of refusals are older than three years; --delete deletes them."

    def add_arguments(self, parser):
        parser.add_argument("--delete", action="store_true", help="delete them instead of saying how many there are")

    def handle(self, *args, delete, **options):
        limit = timezone.now() - timedelta(days=DAYS)
        old = [
            ConsentRecord.objects.filter(hour__lt=limit),
            RefusalCount.objects.filter(day__lt=timezone.localdate(limit)),
        ]
        for rows in old:
            count = rows.delete()[0] if delete else rows.count()
            name = rows.model._meta.verbose_name_plural
            self.stdout.write(f"{name}: {count} {'deleted' if delete else 'would be deleted, run with --delete'}")
