from django.core.management.base import BaseCommand

from freshness import generation


class Command(BaseCommand):
    help = "Forget all pages, menus and registries that are kept, here and in the caches in front."

    def handle(self, **options):
        generation.bump()
