"""What a member of staff does with an authenticator app, for tests of every area."""

import time

from allauth.account.internal.flows.login import (
    _AUTHENTICATION_METHODS_USER_SESSION_KEY,
    AUTHENTICATION_METHODS_SESSION_KEY,
)
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, generate_totp_secret, hotp_value

__all__ = ["code_of", "give_app", "pass_second_factor"]


def give_app(user):
    """Sets an authenticator app up for `user`, unless there is one. Returns its record."""
    found = Authenticator.objects.filter(user=user, type=Authenticator.Type.TOTP).first()
    return found or TOTP.activate(user, generate_totp_secret()).instance


def code_of(secret, windows=0):
    """What an app with `secret` shows so many windows of 30 seconds from now."""
    return format_hotp_value(hotp_value(secret, int(time.time()) // 30 + windows))


def pass_second_factor(client, user):
    """Writes into the session of a client that is logged in what a right code writes."""
    totp = give_app(user)
    session = client.session
    session[AUTHENTICATION_METHODS_SESSION_KEY] = [{"method": "mfa", "at": time.time(), "id": totp.pk, "type": "totp"}]
    session[_AUTHENTICATION_METHODS_USER_SESSION_KEY] = str(user.pk)
    session.save()
