from django.core.management.base import BaseCommand

from pageviews import counting


class Command(BaseCommand):
    help = "Deletes salts and digests of all days but today and yesterday. Run it every day."

    def handle(self, *args, **options):
        counting.prune()
