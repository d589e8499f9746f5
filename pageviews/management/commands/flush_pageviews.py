from django.conf import settings
from django.core.management.base import BaseCommand

from pageviews import redis_buffer


class Command(BaseCommand):
    help = "Adds the views counted in Redis to the database. Run it every minute where REDIS_URL is set."

    def handle(self, *args, **options):
        added = redis_buffer.flush() if settings.REDIS_URL else 0
        self.stdout.write(f"Added {added} counts.")
