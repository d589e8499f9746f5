from django.core.management.base import BaseCommand, CommandError

from hotline import alerts
from hotline.models import Report, State


class Command(BaseCommand):
    help = "Mails the on-call group when a report is still new, and says nothing about it. Run it every hour."

    def handle(self, *args, **options):
        if not Report.objects.filter(state=State.NEW).exists():
            self.stdout.write("Nothing waits.")
        elif alerts.send():
            self.stdout.write("Sent.")
        else:
            raise CommandError("Something waits, and no mail could be sent.")
