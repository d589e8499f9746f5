from django.core.management.base import BaseCommand, CommandError

from hotline import keys


class Command(BaseCommand):
    help = (
        "Makes the hotline's recovery key and shows it once: print it or copy it by hand, and lock it away. What comes "
        "in from then on can be opened with it. --replace makes another; somebody with a key then shares the present "
        "reports with it on the admin's page Keys."
    )

    def add_arguments(self, parser):
        parser.add_argument("--replace", action="store_true", help="make another, though there is one")

    def handle(self, *args, replace, **options):
        if not replace and keys.active_keys().filter(user__isnull=True).exists():
            raise CommandError("There is a recovery key already. --replace makes another.")
        text = keys.make_recovery_key("hotline_recovery_key")
        key = keys.active_keys().get(user__isnull=True)
        self.stdout.write(f"Fingerprint: {key.fingerprint}\n\n{text}\n\nIt is shown this once and kept nowhere.")
