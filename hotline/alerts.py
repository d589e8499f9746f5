"""
Tells the on-call group that something waits, and nothing about it: mail is read on phones, by providers and over
shoulders.
"""

import logging
import time

from django.conf import settings
from django.core.mail import EmailMessage, get_connection
from django.urls import reverse

from hotline.permissions import analysts

__all__ = ["on_call", "send", "something_waits"]

logger = logging.getLogger(__name__)

PAUSE = 10 * 60  # seconds between two mails of one process; who is on call reads the whole queue anyway
TIMEOUT = 5  # seconds: whoever reports waits for it
SUBJECT = "Hotline: something waits / មានអ្វីមួយកំពុងរង់ចាំ"
BODY = """\
Something waits in the hotline's queue.
មានអ្វីមួយកំពុងរង់ចាំនៅផ្នែក Hotline។

{address}
"""

last_sent = None


def something_waits():
    """Sends the mail, unless one went a moment ago. Failing to send it is never an error for whoever reports."""
    global last_sent
    now = time.monotonic()
    if last_sent is None or now - last_sent >= PAUSE:
        last_sent = now
        send()


def send():
    """Sends the mail now. Returns whether it went; why it did not is in the log."""
    try:
        addresses = on_call()
        message = EmailMessage(
            SUBJECT,
            BODY.format(address=settings.WAGTAILADMIN_BASE_URL + reverse("hotline_staff:index")),
            to=addresses,
            headers={"Auto-Submitted": "auto-generated"},
            connection=get_connection(timeout=TIMEOUT),
        )
        if not addresses:
            logger.error("Nobody is on call for the hotline: set HOTLINE_ON_CALL.")
        return bool(message.send())
    except Exception as error:
        logger.error("No mail to the hotline's on-call group: %s", type(error).__name__)
        return False


def on_call():
    """The addresses of settings.HOTLINE_ON_CALL or, where it is empty, those of the hotline's analysts."""
    if settings.HOTLINE_ON_CALL:
        return settings.HOTLINE_ON_CALL
    return [user.email for user in analysts() if user.email]
