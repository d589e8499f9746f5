"""Whether the person in a session has shown a second factor, and how one is taken from an account."""

import time
from datetime import UTC, datetime

from allauth.account.authentication import get_authentication_records
from allauth.mfa.models import Authenticator
from django.conf import settings
from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.models import Session
from django.db import transaction
from django.utils import timezone
from wagtail.log_actions import log

__all__ = ["RESET_ACTION", "has_second_factor", "is_verified", "last_verified_at", "reset_second_factor"]

RESET_ACTION = "accounts.reset_second_factor"


def has_second_factor(user):
    """Whether the account has an authenticator app."""
    return Authenticator.objects.filter(user_id=user.pk, type=Authenticator.Type.TOTP).exists()


def last_verified_at(request, user):
    """When `user` last passed a second factor in this session, in seconds since 1970; 0 for never."""
    return max(
        (record["at"] for record in get_authentication_records(request, user) if record["method"] == "mfa"), default=0
    )


def is_verified(request, user=None):
    """
    True when the request's user (or `user`) is logged in and passed a second factor in this session.

    It counts for SESSION_COOKIE_AGE, however busy the session is (12 hours: NIST SP 800-63B revision 3, section 4.2.3),
    and only while the account has the authenticator app that it had then.
    """
    user = user or request.user
    passed_at = last_verified_at(request, user)
    if passed_at < time.time() - settings.SESSION_COOKIE_AGE:
        return False
    return Authenticator.objects.filter(
        user_id=user.pk, type=Authenticator.Type.TOTP, created_at__lte=datetime.fromtimestamp(passed_at, UTC)
    ).exists()


@transaction.atomic
def reset_second_factor(user):
    """
    Takes app and recovery codes from an account and ends its sessions; the next login leads through the set-up.

    Otherwise whoever holds one (a lost laptop) could set up an app of their own without the password. Wagtail's log
    names the administrator who did it, or nobody where a command did.
    """
    Authenticator.objects.filter(user=user).delete()
    for session in Session.objects.filter(expire_date__gt=timezone.now()):
        if session.get_decoded().get(SESSION_KEY) == str(user.pk):
            session.delete()
    log(user, RESET_ACTION)
