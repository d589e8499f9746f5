"""
What counts as a view: one visitor, one page, one day in Phnom Penh.

A page carries a signed token that names it and never expires, so that it counts from any cache. To see that a visitor
was counted already, a digest of network and browser under the day's random salt is kept; without the salt, which is
deleted with the digests, it leads to nobody.
"""

import hashlib
import hmac
import secrets
from dataclasses import dataclass
from datetime import timedelta

from django.conf import settings
from django.core.signing import BadSignature, Signer
from django.db import transaction
from django.utils import timezone

from guards.client_address import client_network
from pageviews import redis_buffer
from pageviews.models import Count, DailySalt, FlushedBatch, Kind, SeenDigest
from pageviews.upserts import add, insert_digest

__all__ = ["BadTokenError", "Subject", "count", "prune", "read_token", "token_for", "total_of"]

signer = Signer(salt="pageviews")
DIGEST_BYTES = 16
KEPT_DAYS = 2  # today and yesterday: gone 48 hours after the day began


class BadTokenError(ValueError):
    """The token was not made by this site."""


@dataclass(frozen=True)
class Subject:
    """What is counted: a Kind and the primary key of the page or document."""

    kind: str
    object_id: int


def token_for(kind, object_id):
    return signer.sign(f"{kind}:{object_id}")


def read_token(token):
    """The Subject of a token. Raises BadTokenError."""
    try:
        kind, _, object_id = signer.unsign(token).partition(":")
    except (BadSignature, UnicodeError) as error:
        raise BadTokenError("forged") from error
    return Subject(Kind(kind).value, int(object_id))


def count(request, subject):
    """Counts the request's visitor for the subject, once a day. Returns whether it was the first time."""
    day = timezone.localdate()
    digest = digest_of(request, subject, day)
    if settings.REDIS_URL:
        return redis_buffer.count(subject.kind, subject.object_id, day, digest)
    with transaction.atomic():
        is_new = insert_digest(digest, day)
        if is_new:
            add(subject.kind, subject.object_id, day, 1)
    return is_new


def total_of(kind, object_id):
    """The number counted and imported so far."""
    row = Count.objects.filter(kind=kind, object_id=object_id).first()
    waiting = redis_buffer.waiting(kind, object_id) if settings.REDIS_URL else 0
    return (row.total if row else 0) + waiting


def digest_of(request, subject, day):
    visitor = f"{client_network(request)}|{request.headers.get('User-Agent', '')}|{subject.kind}:{subject.object_id}"
    salt = redis_buffer.salt_of(day) if settings.REDIS_URL else salt_of(day)
    return hmac.digest(salt, visitor.encode(errors="surrogatepass"), hashlib.sha256)[:DIGEST_BYTES]


def salt_of(day):
    """The day's salt, made by whoever counts first. The first of a day also deletes what is too old."""
    row = DailySalt.objects.filter(day=day).first()
    if row is None:
        prune()
        row, _ = DailySalt.objects.get_or_create(day=day, defaults={"salt": secrets.token_bytes(32)})
    return bytes(row.salt)


def prune():
    """Deletes salts and digests of all days but today and yesterday, and old marks of flushed batches."""
    first_kept = timezone.localdate() - timedelta(days=KEPT_DAYS - 1)
    DailySalt.objects.filter(day__lt=first_kept).delete()
    SeenDigest.objects.filter(day__lt=first_kept).delete()
    FlushedBatch.objects.filter(flushed_at__lt=timezone.now() - timedelta(days=30)).delete()
