"""
What one browser is in the middle of: a draft of a report, a thread that it came back to, an analyst's open key.

The browser's cookie holds a random token and nothing else. The server holds the data, encrypted with a key made from
the token, in a row found by a digest made from it. A copy of the database opens none of them, and a cookie alone holds
nothing. Each visit that stores renews the time.
"""

import secrets
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import timedelta

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from nacl.encoding import RawEncoder
from nacl.hash import blake2b

from hotline.models import SealedState
from hotline.sealing import SealError, lock, unlock

__all__ = ["Locker", "Vault"]


@dataclass
class Locker:
    """What the vault keeps for one browser. `data` is anything that JSON holds, {} in a new one."""

    token: str
    data: dict = field(default_factory=dict)


@dataclass(frozen=True)
class Vault:
    """
    One purpose of the vault: its cookie's bare name and path, and how many minutes it lives after it was last stored.

    Raises django.db.DatabaseError where the database does not answer; nothing else that a browser sends is an error.
    """

    name: str
    bare_cookie: str
    path: str
    minutes: int

    @property
    def cookie(self):
        """
        The cookie's name. Behind TLS it has a prefix, with which browsers take it from this very host over TLS alone
        (RFC 6265bis): otherwise somebody on the network, or on a sister host, could plant a draft of theirs and read
        what is added.
        """
        prefix = "__Host-" if self.path == "/" else "__Secure-"
        return prefix + self.bare_cookie if settings.SESSION_COOKIE_SECURE else self.bare_cookie

    def open(self, request):
        """The browser's Locker; a new one when it has none, when its time is over, or when its token is made up."""
        token = request.COOKIES.get(self.cookie, "")
        if len(token) != TOKEN_LENGTH or not token.isascii():
            return self.new()
        row = SealedState.objects.filter(pk=self.digest(token), expires_at__gt=timezone.now()).first()
        return self.read(token, row) or self.new()

    def new(self):
        return Locker(secrets.token_urlsafe(32))

    @contextmanager
    def locked(self, locker):
        """
        A transaction in which no other request of the same browser changes the locker: `data` is read again in it, and
        stored at its end. Yields False, with {} as data, when it is gone.
        """
        with transaction.atomic():
            row = (
                SealedState.objects.select_for_update()
                .filter(pk=self.digest(locker.token), expires_at__gt=timezone.now())
                .first()
            )
            found = self.read(locker.token, row)
            locker.data = found.data if found else {}
            yield bool(found)
            if found:
                self.write(locker)

    def store(self, locker):
        """Keeps the locker's data, and deletes what is over of all others."""
        SealedState.objects.filter(expires_at__lt=timezone.now()).delete()
        self.write(locker)

    def write(self, locker):
        SealedState.objects.update_or_create(
            pk=self.digest(locker.token),
            defaults={
                "box": lock(self.key(locker.token), self.name, locker.data),
                "expires_at": timezone.now() + timedelta(minutes=self.minutes),
            },
        )

    def forget(self, request):
        """Deletes what the request's browser has here, if anything."""
        if token := request.COOKIES.get(self.cookie, ""):
            SealedState.objects.filter(pk=self.digest(token)).delete()

    def set_cookie(self, response, locker):
        response.set_cookie(
            self.cookie,
            locker.token,
            max_age=self.minutes * 60,
            path=self.path,
            secure=settings.SESSION_COOKIE_SECURE,
            httponly=True,
            samesite="Strict",
        )

    def delete_cookie(self, response):
        response.delete_cookie(self.cookie, path=self.path, samesite="Strict")

    def read(self, token, row):
        try:
            return Locker(token, unlock(self.key(token), self.name, row.box)) if row else None
        except SealError:
            return None

    def digest(self, token):
        return derived(token, self.name, b"digest", 16)

    def key(self, token):
        return derived(token, self.name, b"key", 32)


TOKEN_LENGTH = len(secrets.token_urlsafe(32))


def derived(token, name, purpose, size):
    text = token.encode(errors="surrogatepass")[:64]
    return blake2b(name.encode(), digest_size=size, key=text, person=purpose, encoder=RawEncoder)
