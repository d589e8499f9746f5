from allauth.mfa.models import Authenticator
from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from aple_site.demo.logins import current_code


class Command(BaseCommand):
    help = "Prints the code that an account's authenticator app shows now. Only where DEMO_LOGINS_ALLOWED is true."

    def add_arguments(self, parser):
        parser.add_argument("username")

    def handle(self, *args, username, **options):
        if not settings.DEMO_LOGINS_ALLOWED:
            raise CommandError("These settings do not allow demo logins. Nobody's code was shown.")
        try:
            self.stdout.write(current_code(username))
        except Authenticator.DoesNotExist as error:
            raise CommandError(f"There is no account “{username}” with an authenticator app.") from error
