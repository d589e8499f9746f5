from getpass import getpass

from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand, CommandError

from hotline import keys
from hotline.models import AnalystKey
from hotline.permissions import is_analyst


class Command(BaseCommand):
    help = (
        "Admits the key that a member of the analysts' groups has made on the admin's page Keys, where nobody can "
        "unlock a key any more. It asks for the recovery key."
    )

    def add_arguments(self, parser):
        parser.add_argument("username")

    def handle(self, *args, username, **options):
        user = get_user_model().objects.filter(username=username).first()
        if user is None or not is_analyst(user):
            raise CommandError(f"{username} is not in the groups of the hotline's analysts.")
        pending = AnalystKey.objects.filter(user=user, state=AnalystKey.State.PENDING).first()
        if pending is None:
            raise CommandError(f"{username} has no key that waits: it is made on the admin's page Keys.")
        self.stdout.write(f"The key of {username} has the fingerprint {pending.fingerprint}. Compare it with theirs.")
        try:
            holder = keys.recovery_holder(getpass("Recovery key: "))
        except keys.WrongPassphraseError as error:
            raise CommandError("That is not the recovery key.") from error
        shared = keys.admit(pending, holder, "hotline_recover")
        self.stdout.write(f"Admitted: {username} can open {shared} reports.")
