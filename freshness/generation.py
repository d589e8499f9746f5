"""
The generation of what the public can see: a random text in the shared cache that changes with each change.

Whoever builds something from public content reads the generation first and stores the result under it. A build that
began before a change is then stored under a generation that nobody asks for any more. The caches in front cannot ask,
so they are told. A generation also ends at the next moment at which the clock changes something (freshness/clock.py).
"""

from django.core.cache import cache
from django.utils.crypto import get_random_string

from freshness import purging
from freshness.clock import seconds_to_next_change

__all__ = ["KEY", "bump", "current"]

KEY = "generation"
SECONDS = 300  # at most this long, for a change that could not be told to the cache (aple_site/cache.py)


def current():
    return cache.get(KEY) or begin()


def begin():
    """A new generation, or the one that another process began meanwhile."""
    name = get_random_string(16)
    if not cache.add(KEY, name, timeout=SECONDS):
        return cache.get(KEY, name)
    # Asked only now: what is saved from here on ends this generation.
    seconds = seconds_to_next_change(SECONDS)
    if seconds < SECONDS:
        cache.touch(KEY, seconds)
    return name


def bump():
    cache.delete(KEY)
    purging.everything()
