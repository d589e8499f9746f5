from django.core.management.base import BaseCommand

from hotline import retention


class Command(BaseCommand):
    help = (
        f"Says which reports were closed {retention.DAYS} days ago or earlier and are not held. --delete destroys "
        "their keys and envelopes for good, and forgets drafts whose time is over: run it so every day."
    )

    def add_arguments(self, parser):
        parser.add_argument("--delete", action="store_true", help="purge them instead of saying which they are")

    def handle(self, *args, delete, **options):
        for report in retention.held():
            self.stdout.write(f"{report.reference}: held by {report.held_by}")
        for report in list(retention.due()):
            if not delete:
                self.stdout.write(f"{report.reference}: would be purged, run with --delete")
            elif (keys := retention.purge(report, "purge_reports")) is not None:
                self.stdout.write(f"{report.reference}: purged, {keys} keys destroyed")
        if delete:
            self.stdout.write(f"Forgot {retention.forget_expired()} drafts whose time was over.")
            retention.scrub()
