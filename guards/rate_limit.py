"""How often one network may call an endpoint."""

import time

from django.core.cache import cache
from django.utils.crypto import salted_hmac

from guards.client_address import client_network

__all__ = ["is_limited"]


def is_limited(request, scope, limit, seconds):
    """
    Counts this request; True when the client's network made more than `limit` in the present window of `seconds`.

    The cache holds a digest that changes with each window and is gone two windows later, never an address.
    """
    window = int(time.time() // seconds)
    digest = salted_hmac(f"rate-limit:{scope}:{window}", client_network(request), algorithm="sha256").hexdigest()
    key = f"rate-limit:{scope}:{digest[:32]}"
    if cache.add(key, 1, timeout=2 * seconds):
        return False
    try:
        return cache.incr(key) > limit
    except ValueError:  # the cache dropped the key in between
        return False
