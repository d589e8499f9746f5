"""
Trying a passphrase. The time between wrong ones of a user grows to a minute and locks nobody out. It is kept in the
memory of the process: who guesses has to get past the login and its second factor first.
"""

import threading
import time

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from hotline import audit, keys

__all__ = ["holder_of"]

FREE = 3  # people mistype
LONGEST = 60  # seconds

tries = {}
changing = threading.Lock()


def holder_of(user, passphrase):
    """The Holder of the user's key. Raises ValidationError with what to tell the user; both are in the audit log."""
    if seconds := seconds_to_wait(user):
        text = ngettext(
            "Too many wrong passphrases. Wait %(number)s second, then try again.",
            "Too many wrong passphrases. Wait %(number)s seconds, then try again.",
            seconds,
        )
        raise ValidationError(text % {"number": seconds})
    try:
        holder = keys.unlocked(user, passphrase)
    except keys.WrongPassphraseError as error:
        audit.record(user, "wrong passphrase")
        raise ValidationError(_("That is not the passphrase of your key.")) from error
    tries.pop(user.pk, None)
    return holder


def seconds_to_wait(user):
    """How long until the user may try; 0 is now, and counts as a wrong try until the right passphrase comes."""
    now = time.monotonic()
    with changing:
        count, next_at = tries.get(user.pk, (0, now))
        if now < next_at:
            return int(next_at - now) + 1
        count += 1
        tries[user.pk] = count, now + (min(LONGEST, 2 ** min(count - FREE, 6)) if count >= FREE else 0)
        return 0
