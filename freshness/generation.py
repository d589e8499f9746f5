"""
The generation of what the public can see: a random text in the shared cache that changes with each change.

Whoever builds something from public content reads the generation first and stores the result under it. A build that
began before a change is then stored under a generation that nobody asks for any more.
"""

from django.core.cache import cache
from django.utils.crypto import get_random_string

__all__ = ["KEY", "bump", "current"]

KEY = "generation"


def current():
    return cache.get_or_set(KEY, new, timeout=None)


def bump():
    cache.set(KEY, new(), timeout=None)


def new():
    return get_random_string(16)
