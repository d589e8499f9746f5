from django.core.management.base import BaseCommand
from django.db.models import F, Q

from documents.models import CustomDocument
from documents.tasks import describe_document


class Command(BaseCommand):
    help = "Finds out pages, duration, words and cover of every document of whose file they are not known yet."

    def handle(self, **options):
        undescribed = CustomDocument.objects.filter(Q(described_hash="") | ~Q(described_hash=F("file_hash")))
        number = 0
        for pk in list(undescribed.order_by("pk").values_list("pk", flat=True)):
            try:
                describe_document.call(pk)
                number += 1
            except OSError:
                self.stderr.write(f"Document {pk}: its file cannot be opened")
        self.stdout.write(f"{number} documents described")
