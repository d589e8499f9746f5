from django.core.management.base import BaseCommand, CommandError

from hotline import audit, keys


class Command(BaseCommand):
    help = (
        "Checks the chain of hashes of the hotline's audit log, that the log knows each active key, and with --expect "
        "that the entry whose number and hash somebody wrote down is still the same. Fails when something is wrong."
    )

    def add_arguments(self, parser):
        parser.add_argument(
            "--expect", default="", metavar='"NUMBER HASH"', help="what the log's page or this command said before"
        )

    def handle(self, *args, expect, **options):
        number, _, digest = expect.strip().partition(" ")
        if expect and not (number.isdecimal() and digest):
            raise CommandError('--expect wants a number and a hash in quotes, such as "12 ab34…".')
        faults = audit.verify(f"{number} {digest.strip().lower()}" if expect else "")
        faults += [
            f"The key {key.fingerprint} of {key} is active, and the log has no word of it." for key in keys.unlogged()
        ]
        if faults:
            raise CommandError("\n".join(faults))
        self.stdout.write(f"The log is whole. Write this down: {audit.head()}")
