"""The mail that brings a message to the office."""

import logging

from django.core.mail import EmailMessage, get_connection

__all__ = ["mail_to_office"]

logger = logging.getLogger(__name__)

TIMEOUT = 5  # seconds: the visitor waits for it
BODY = """\
{text}

--
From: {who}
E-mail: {email}
Phone: {phone}
Language: {language}

Sent with the contact form of the site. Mark it as answered in the admin: Messages to the office, no. {number}.
"""


def mail_to_office(message, address):
    """
    Sends a ContactMessage as plain text to an address and notes whether it went. Why it did not is in the log, without
    a word of the message: it is stored, and stays in the list.

    Nothing that a visitor typed becomes a header, but for the address to answer to, which was checked to be one.
    """
    try:
        mail = EmailMessage(
            f"Contact form: {message.get_subject_display()}",
            BODY.format(
                text=message.text,
                who=message.name or "no name given",
                email=message.email or "none",
                phone=message.phone or "none",
                language=message.language,
                number=message.pk,
            ),
            to=[address],
            reply_to=[message.email] if message.email else None,
            connection=get_connection(timeout=TIMEOUT),
        )
        is_sent = bool(address and mail.send())
    except Exception as error:
        logger.error("No mail of a message to the office: %s", type(error).__name__)
        return
    if is_sent:
        message.is_mailed = True
        message.save(update_fields=["is_mailed"])
    else:
        logger.error("No mail of a message to the office: the contact facts have no e-mail address.")
