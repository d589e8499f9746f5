"""Values built from public content, kept in the cache for as long as their generation is current."""

from django.core.cache import cache

from freshness import generation

__all__ = ["remember"]

SECONDS = 3600


def remember(key, build):
    """What `build()` made of the present generation, from the cache where it is there."""
    key = f"{generation.current()}:{key}"
    value = cache.get(key)
    if value is None:
        value = build()
        cache.set(key, value, timeout=SECONDS)
    return value
