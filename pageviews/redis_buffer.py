"""
Counting in Redis, for a site with many readers: a count costs no write to the database, a command adds them up.

Keys: `views:salt:<day>` and `views:seen:<day>:<digest>`, which expire; `views:pending`, a hash of numbers by
"kind:id:day" and, as "_id", the name of the batch that it will be; `views:batch`, the same while it is added to the
database. A batch is moved and named once. Its name is stored in the transaction that adds it, so that whoever finds the
batch again, after a flush died, knows whether it was added.

While Redis does not answer, views are lost and pages are not: what a page asks for is then as if nothing waited.
"""

import logging
import secrets
from datetime import date
from functools import cache, wraps

import redis
from django.conf import settings
from django.db import transaction

from pageviews.models import FlushedBatch
from pageviews.upserts import add

__all__ = ["count", "flush", "salt_of", "waiting"]

logger = logging.getLogger(__name__)

TIMEOUT = 1  # second for an answer
PENDING, BATCH = "views:pending", "views:batch"
SECONDS = 48 * 3600

COUNT = """
if redis.call('SET', KEYS[1], '1', 'NX', 'EX', ARGV[1]) then
    redis.call('HSETNX', KEYS[2], '_id', ARGV[2])
    redis.call('HINCRBY', KEYS[2], ARGV[3], 1)
    return 1
end
return 0
"""
TAKE = """
if redis.call('EXISTS', KEYS[2]) == 0 and redis.call('EXISTS', KEYS[1]) == 1 then
    redis.call('RENAME', KEYS[1], KEYS[2])
end
return redis.call('HGETALL', KEYS[2])
"""
DROP = """
if redis.call('HGET', KEYS[1], '_id') == ARGV[1] then redis.call('DEL', KEYS[1]) end
"""


@cache
def connection(url):
    return redis.Redis.from_url(url, socket_timeout=TIMEOUT)


def client():
    return connection(settings.REDIS_URL)


def or_else(make):
    """What a function answers, or `make()` where Redis does not."""

    def decorate(function):
        @wraps(function)
        def ask(*args):
            try:
                return function(*args)
            except redis.RedisError as error:
                logger.warning("Redis does not answer (%s): views are lost", type(error).__name__)
                return make()

        return ask

    return decorate


# A salt that nobody else has, since a digest without one would lead to a visitor if Redis were back to keep it.
@or_else(lambda: secrets.token_bytes(32))
def salt_of(day):
    key = f"views:salt:{day.isoformat()}"
    client().set(key, secrets.token_bytes(32), nx=True, ex=SECONDS)
    return client().get(key)


@or_else(lambda: False)
def count(kind, object_id, day, digest):
    """Counts once for each digest. Returns whether it was the first time."""
    keys = [f"views:seen:{day.isoformat()}:{digest.hex()}", PENDING]
    return bool(client().eval(COUNT, 2, *keys, SECONDS, secrets.token_hex(16), f"{kind}:{object_id}:{day.isoformat()}"))


@or_else(lambda: 0)
def waiting(kind, object_id):
    """What was counted and is not in the database yet."""
    prefix = f"{kind}:{object_id}:".encode()
    pending, batch = client().hgetall(PENDING), client().hgetall(BATCH)
    if batch and FlushedBatch.objects.filter(id=batch[b"_id"].decode()).exists():
        batch = {}
    return sum(int(number) for fields in (pending, batch) for name, number in fields.items() if name.startswith(prefix))


def flush():
    """
    Adds what waits to the database. Returns how many counts it added.

    It may die at any point and run at the same time as another: nothing is lost or added twice.
    """
    added = 0
    while fields := client().eval(TAKE, 2, PENDING, BATCH):
        batch = dict(zip(fields[::2], fields[1::2], strict=True))
        batch_id = batch.pop(b"_id").decode()
        added += add_batch(batch_id, batch)
        client().eval(DROP, 1, BATCH, batch_id)
    return added


@transaction.atomic
def add_batch(batch_id, batch):
    _, is_new = FlushedBatch.objects.get_or_create(id=batch_id)
    if not is_new:
        return 0
    for name, number in batch.items():
        kind, object_id, day = name.decode().split(":")
        add(kind, int(object_id), date.fromisoformat(day), int(number))
    return sum(map(int, batch.values()))
