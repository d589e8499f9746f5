from datetime import timedelta

from django.core.management.base import BaseCommand
from django.db.models.functions import Coalesce
from django.utils import timezone

from contact.models import ContactMessage

DAYS = 90


class Command(BaseCommand):
    help = (
        "Says how many messages to the office were answered 90 days ago or, not being marked as answered, received 90 "
        "days ago; --delete deletes them."
    )

    def add_arguments(self, parser):
        parser.add_argument("--delete", action="store_true", help="delete them instead of saying how many there are")

    def handle(self, *args, delete, **options):
        old = ContactMessage.objects.alias(since=Coalesce("answered_at", "received_at")).filter(
            since__lt=timezone.now() - timedelta(days=DAYS)
        )
        count = old.delete()[0] if delete else old.count()
        self.stdout.write(f"messages: {count} {'deleted' if delete else 'would be deleted, run with --delete'}")
