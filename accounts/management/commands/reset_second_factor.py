from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand, CommandError

from accounts.verification import reset_second_factor


class Command(BaseCommand):
    help = (
        "Takes the authenticator app and the recovery codes from an account whose owner lost the phone, and ends its "
        "sessions. The next login with the password leads through the set-up."
    )

    def add_arguments(self, parser):
        parser.add_argument("username")

    def handle(self, *args, username, **options):
        try:
            user = get_user_model().objects.get_by_natural_key(username)
        except get_user_model().DoesNotExist as error:
            raise CommandError(f"There is no account “{username}”.") from error
        reset_second_factor(user)
        self.stdout.write(f"{username} sets up a new phone at the next login. Change the password too if it was lost.")
