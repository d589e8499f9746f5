"""
An analyst's key while they work with it: encrypted in the vault under a cookie, bound to their session, and gone after
15 minutes without a page of the hotline, with the lock button, and with the session.
"""

from django.contrib.auth.signals import user_logged_out
from django.dispatch import receiver

from hotline import audit
from hotline.keys import Holder, active_keys
from hotline.models import SealedState
from hotline.vault import Vault

__all__ = ["VAULT", "close", "current", "keep_open"]

VAULT = Vault("open key", "k", "/admin/hotline/", 15)
SESSION_KEY = "hotline_open_key"


def keep_open(request, holder):
    """Puts the key into the vault. Returns the Locker, whose cookie goes with the response (VAULT.set_cookie)."""
    audit.record(request.user, "unlocked")
    close(request)
    locker = VAULT.new()
    locker.data = {"key": holder.key.pk, "secret": holder.secret.hex()}
    VAULT.store(locker)
    request.session[SESSION_KEY] = VAULT.digest(locker.token).hex()
    return locker


def current(request):
    """
    The Holder and the Locker of the request, whose time begins anew, or (None, None) where no key is open.

    A cookie is worth nothing in another session or for another user, and a key that was retired is shut at once.
    """
    locker = VAULT.open(request)
    if not locker.data or VAULT.digest(locker.token).hex() != request.session.get(SESSION_KEY):
        return None, None
    key = active_keys().filter(pk=locker.data["key"], user=request.user).first()
    if key is None:
        return None, None
    with VAULT.locked(locker) as is_there:
        if not is_there:
            return None, None
        return Holder(key, bytes.fromhex(locker.data["secret"])), locker


def close(request):
    """Deletes the session's open key, if there is one."""
    if digest := request.session.pop(SESSION_KEY, None):
        SealedState.objects.filter(pk=bytes.fromhex(digest)).delete()


@receiver(user_logged_out)
def close_with_session(request, **kwargs):
    if hasattr(request, "session"):
        close(request)
