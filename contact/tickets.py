"""
What a form carries to say when it was opened, signed, so that nothing has to be kept of it.

One ticket stands for one form: the same form sent twice is one message.
"""

from dataclasses import dataclass
from datetime import timedelta

from django.conf import settings
from django.core.signing import BadSignature, TimestampSigner
from django.utils.crypto import get_random_string

__all__ = ["Ticket", "new_ticket", "read_ticket"]

DAYS = 7  # a page that was open for longer is asked again
AGAIN = "again"

signer = TimestampSigner(salt="contact")


@dataclass(frozen=True)
class Ticket:
    id: str
    is_too_quick: bool  # sent sooner than a person can write


def new_ticket(is_again=False):
    """The text of a new ticket. `is_again`: for words already written, which may be sent at once."""
    return signer.sign(f"{get_random_string(20)}-{AGAIN if is_again else ''}")


def read_ticket(text):
    """The Ticket of a text, or None where this site did not make it or made it too long ago."""
    try:
        value = signer.unsign(text, max_age=timedelta(days=DAYS))
    except BadSignature:
        return None
    return Ticket(value, is_too_quick=not value.endswith(AGAIN) and is_younger(text, settings.CONTACT_SECONDS_TO_WRITE))


def is_younger(text, seconds):
    try:
        signer.unsign(text, max_age=seconds)
    except BadSignature:
        return False
    return seconds > 0
