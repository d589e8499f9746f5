"""
Who holds keys: analysts under their passphrase, and the recovery key on paper.

A key is worth nothing until somebody who already has one admits it, which seals the secrets of the present reports to
it. Being a superuser, or in the analysts' group, opens nothing.
"""

import base64
import secrets
from dataclasses import dataclass

from django.db import transaction
from django.db.models import Q

from hotline import audit
from hotline.models import AnalystKey, AuditEntry, Report, ReportKey
from hotline.sealing import SealError, lock, new_key_pair, open_sealed, public_half, seal, slow_hash, unlock
from khmer.digits import western

__all__ = [
    "MIN_PASSPHRASE",
    "Holder",
    "WrongPassphraseError",
    "active_keys",
    "admit",
    "change_passphrase",
    "make_key",
    "make_recovery_key",
    "recovery_holder",
    "retire",
    "share",
    "unlocked",
    "unlogged",
]

State = AnalystKey.State
MIN_PASSPHRASE = 16  # letters: four or five words
FIRST = ", the first"  # in the audit log, after the fingerprint of a key that nobody had to admit


class WrongPassphraseError(ValueError):
    """The passphrase, or the recovery key, does not open anything."""


@dataclass(frozen=True)
class Holder:
    """A key that is open in this process: the row, and its secret half."""

    key: AnalystKey
    secret: bytes


def active_keys():
    """All keys to which a report that comes in is sealed: the analysts' and the recovery key's."""
    return AnalystKey.objects.filter(state=State.ACTIVE)


def make_key(user, passphrase):
    """
    A new key of `user`, as its Holder, pending until it is admitted. One that waited before is replaced.

    It is active at once where nobody has a key yet: the first analyst's, after the recovery key was made.
    """
    pair, salt = new_key_pair(), secrets.token_bytes(16)
    with transaction.atomic():
        AnalystKey.objects.filter(user=user, state=State.PENDING).delete()
        is_first = not active_keys().filter(user__isnull=False).exists() and not Report.objects.exists()
        key = AnalystKey.objects.create(
            user=user,
            public=pair.public,
            salt=salt,
            box=boxed(pair.secret, passphrase, salt),
            state=State.ACTIVE if is_first else State.PENDING,
        )
        audit.record(user, "key made", detail=f"{key.fingerprint}{FIRST if is_first else ''}")
    return Holder(key, pair.secret)


def make_recovery_key(actor):
    """
    A new recovery key as text to print, in groups of four letters and digits. It replaces one from before for what
    comes in from now on; whoever holds a key shares the present reports with it (`share`).
    """
    pair = new_key_pair()
    with transaction.atomic():
        active_keys().filter(user__isnull=True).update(state=State.RETIRED)
        key = AnalystKey.objects.create(public=pair.public, salt=b"", box=b"", state=State.ACTIVE)
        audit.record(actor, "recovery key made", detail=key.fingerprint)
    text = base64.b32encode(pair.secret).decode().rstrip("=")
    return " ".join(text[start : start + 4] for start in range(0, len(text), 4))


def recovery_holder(text):
    """The Holder of a recovery key as it was printed. Raises WrongPassphraseError."""
    letters = western("".join(text.split())).upper()
    try:
        secret = base64.b32decode(letters + "=" * (-len(letters) % 8))
        public = public_half(secret)
    except (ValueError, TypeError) as error:
        raise WrongPassphraseError from error
    key = AnalystKey.objects.filter(user__isnull=True, public=public).first()
    if key is None:
        raise WrongPassphraseError
    return Holder(key, secret)


def unlocked(user, passphrase):
    """The Holder of the user's active key. Raises WrongPassphraseError, also where there is no active key."""
    key = active_keys().filter(user=user).first()
    if key is None:
        raise WrongPassphraseError
    try:
        secret = unlock(slow_hash(passphrase, key.salt), "analyst key", key.box)
    except SealError as error:
        raise WrongPassphraseError from error
    return Holder(key, bytes.fromhex(secret))


def change_passphrase(holder, passphrase):
    """Puts the holder's secret under another passphrase."""
    key, salt = holder.key, secrets.token_bytes(16)
    with transaction.atomic():
        audit.record(key.user, "passphrase changed")
        AnalystKey.objects.filter(pk=key.pk).update(salt=salt, box=boxed(holder.secret, passphrase, salt))


def admit(key, holder, actor):
    """
    Makes a pending key active and shares with it every report that `holder` can open. The user's key of before goes, so
    that making a new key and having it admitted is how keys rotate. Returns how many reports were shared.
    """
    with transaction.atomic():
        audit.record(actor, "key admitted", detail=f"{key} {key.fingerprint}")
        # What comes in from now on is sealed to the new key (intake.receive takes the same locks).
        old = list(active_keys().select_for_update().filter(user=key.user).exclude(pk=key.pk))
        AnalystKey.objects.filter(pk__in=[row.pk for row in old]).update(state=State.RETIRED)
        AnalystKey.objects.filter(pk=key.pk, state=State.PENDING).update(state=State.ACTIVE)
    shared = share(key, holder)
    for row in old:
        retire(row, actor)
    return shared


def share(key, holder):
    """
    Seals to `key` what `holder` can open and `key` cannot, but nothing from which the key's user is excluded. Returns
    how many reports. It may be run again.
    """
    shared = 0
    missing = ReportKey.objects.filter(holder=holder.key).exclude(report__keys__holder=key)
    if key.user_id:
        missing = missing.exclude(report__excluded=key.user_id)
    for row in list(missing):
        context = key_context(row.report_id)
        sealed = seal(key.public, context, open_sealed(holder.secret, context, row.sealed))
        with transaction.atomic():
            # Whoever excludes the key's user, purges the report, or retires the key, takes the same locks.
            Report.objects.select_for_update().get(pk=row.report_id)
            is_active = active_keys().select_for_update().filter(pk=key.pk).exists()
            if is_active and missing.filter(pk=row.pk).exists():
                ReportKey.objects.create(report_id=row.report_id, holder=key, sealed=sealed)
                shared += 1
    return shared


def retire(key, actor):
    """Takes a key out of use: nothing more is sealed to it, and what was is deleted."""
    with transaction.atomic():
        audit.record(actor, "key retired", detail=f"{key} {key.fingerprint}")
        AnalystKey.objects.filter(pk=key.pk).update(state=State.RETIRED, box=b"", salt=b"")
        ReportKey.objects.filter(holder=key).delete()


def unlogged():
    """The active keys of which the audit log does not say, by their fingerprints, that they were made active."""
    return [key for key in active_keys() if not AuditEntry.objects.filter(activation_of(key)).exists()]


def activation_of(key):
    if key.user_id is None:
        return Q(action="recovery key made", detail=key.fingerprint)
    return Q(action="key admitted", detail__endswith=key.fingerprint) | Q(
        action="key made", detail=f"{key.fingerprint}{FIRST}"
    )


def boxed(secret, passphrase, salt):
    return lock(slow_hash(passphrase, salt), "analyst key", secret.hex())


def key_context(report_id):
    return f"keys of {report_id}"
