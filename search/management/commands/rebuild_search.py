from django.core.management.base import BaseCommand

from search.indexing import rebuild


class Command(BaseCommand):
    help = "Writes what search knows of all live pages and their documents anew."

    def handle(self, *args, **options):
        self.stdout.write(f"Search knows {sum(1 for _ in rebuild())} pages.")
