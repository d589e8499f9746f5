"""
Redis as a cache that the site can do without: while it does not answer, nothing is found in it and nothing is kept, so
that pages are built for each visit.

A change that Redis was not told of must not leave old pages for when it is back, be it that it keeps its memory on disk
or that only the way to it was cut. So each connection begins by dropping the generation (freshness/generation.py), and
with it all that was built before; whoever lost Redis comes back by a new connection. Where a command lost it and ended
before it came back, other processes show old pages until the generation has run out, five minutes later at most.
"""

import logging
import time
from functools import wraps

from django.core.cache.backends import redis as backend
from redis.exceptions import RedisError

from freshness import generation

__all__ = ["RedisCache"]

logger = logging.getLogger(__name__)

TIMEOUT = 0.5  # seconds for an answer; one takes less than a millisecond
# Seconds for which a process that got no answer asks no more, so that a page waits once and not for each value.
PAUSE = 5


class RedisCache(backend.RedisCache):
    """Django's RedisCache, which is empty while Redis does not answer and new after it."""

    def __init__(self, server, params):
        super().__init__(server, params)
        self._class = ForgivingClient
        self._options = {"socket_timeout": TIMEOUT, "redis_connect_func": self.connected, **self._options}

    def connected(self, connection):
        connection.on_connect()
        connection.send_command("DEL", self.make_key(generation.KEY))
        connection.read_response()


def forgiving(method, otherwise):
    """A method of Django's client that answers `otherwise(…)`, called with the same, where Redis does not answer."""

    @wraps(method)
    def ask(client, *args, **kwargs):
        if time.monotonic() < ForgivingClient.paused_until:
            return otherwise(*args, **kwargs)
        try:
            return method(client, *args, **kwargs)
        except RedisError as error:
            client.pause(error)
            return otherwise(*args, **kwargs)

    return ask


def nothing(*args, **kwargs):
    return None


def not_done(*args, **kwargs):
    return False


def not_there(key, delta):
    raise ValueError(f"Key {key!r} not found.")


class ForgivingClient(backend.RedisCacheClient):
    paused_until = 0.0  # by time.monotonic(), for all threads of the process

    get = forgiving(backend.RedisCacheClient.get, lambda key, default: default)
    get_many = forgiving(backend.RedisCacheClient.get_many, lambda keys: {})
    has_key = forgiving(backend.RedisCacheClient.has_key, not_done)
    add = forgiving(backend.RedisCacheClient.add, not_done)
    incr = forgiving(backend.RedisCacheClient.incr, not_there)
    touch = forgiving(backend.RedisCacheClient.touch, not_done)
    set = forgiving(backend.RedisCacheClient.set, nothing)
    set_many = forgiving(backend.RedisCacheClient.set_many, nothing)
    delete = forgiving(backend.RedisCacheClient.delete, not_done)
    delete_many = forgiving(backend.RedisCacheClient.delete_many, nothing)
    clear = forgiving(backend.RedisCacheClient.clear, not_done)

    def pause(self, error):
        """No question for PAUSE seconds, then over new connections."""
        ForgivingClient.paused_until = time.monotonic() + PAUSE
        for pool in self._pools.values():
            pool.disconnect(inuse_connections=False)
        logger.warning("Redis does not answer (%s); nothing is kept for %s seconds", type(error).__name__, PAUSE)
