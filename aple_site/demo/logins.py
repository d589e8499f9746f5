"""The staff of the demo, each with an authenticator app whose secret follows from the password."""

import base64
import hashlib
import time

from allauth.mfa import app_settings
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, hotp_value
from allauth.mfa.utils import decrypt
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group

from aple_site.demo.hotline import HOTLINE_LOGINS
from editorial.groups import ADMINISTRATORS, EDITORS, PUBLISHERS

__all__ = ["current_code", "make_logins"]

LOGINS = {"editor": EDITORS, "publisher": PUBLISHERS, "administrator": ADMINISTRATORS, "admin": None, **HOTLINE_LOGINS}


def make_logins(password):
    """
    Makes the staff of the demo, all with one password. Returns name: secret of the app in base 32, for each one made.

    A name already taken is left alone.
    """
    users = get_user_model()
    made = {}
    for name, group_name in LOGINS.items():
        if users.objects.filter(username=name).exists():
            continue
        if group_name is None:
            user = users.objects.create_superuser(name, f"{name}@example.org", password)
        else:
            user = users.objects.create_user(name, f"{name}@example.org", password)
            user.groups.add(Group.objects.get(name=group_name))
        made[name] = secret_of(name, password)
        TOTP.activate(user, made[name])
        RecoveryCodes.activate(user)
    return made


def secret_of(name, password):
    """The same for the same password, so that a phone that knows a login of the demo knows it in the next demo too."""
    digest = hashlib.sha256(f"{name} {password}".encode()).digest()
    return base64.b32encode(digest[:20]).decode()


def current_code(username):
    """What the authenticator app of an account shows now. Raises Authenticator.DoesNotExist where there is none."""
    totp = Authenticator.objects.get(user__username=username, type=Authenticator.Type.TOTP)
    return format_hotp_value(hotp_value(decrypt(totp.data["secret"]), int(time.time()) // app_settings.TOTP_PERIOD))
