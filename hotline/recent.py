"""What networks did in the last minutes, in the memory of this process: nothing of it is stored or shared."""

import hashlib
import secrets
import threading
from collections import OrderedDict, deque

from guards.client_address import client_network

__all__ = ["Recent"]

KEY = secrets.token_bytes(32)  # gone with the process, and with it all that the digests could tell
NETWORKS = 20_000


class Recent:
    """
    The times of events within the last `seconds`: at most `each` for a network, under a keyed digest of it, and at most
    `together` for all of them. What is more than that is forgotten, the oldest first.

    Each process counts what it sees itself, so that with two of them a limit lets through up to twice as much.
    """

    def __init__(self, seconds, each, together):
        self.seconds, self.each = seconds, each
        self.networks = OrderedDict()
        self.all = deque(maxlen=together)
        self.lock = threading.Lock()

    def of(self, request, now):
        """The times of the request's network, oldest first."""
        with self.lock:
            return self.in_time(self.networks.get(digest(request), ()), now)

    def of_all(self, now):
        with self.lock:
            return self.in_time(self.all, now)

    def add(self, request, now):
        key = digest(request)
        with self.lock:
            self.all.append(now)
            self.networks.setdefault(key, deque(maxlen=self.each)).append(now)
            self.networks.move_to_end(key)
            # Those whose last event is over are first, and go at once.
            while len(self.networks) > NETWORKS or self.is_over(next(iter(self.networks.values())), now):
                self.networks.popitem(last=False)

    def take_back(self, request):
        """Forgets the last event of the request's network."""
        with self.lock:
            if times := self.networks.get(digest(request)):
                times.pop()

    def clear(self):
        with self.lock:
            self.networks.clear()
            self.all.clear()

    def in_time(self, times, now):
        return [time for time in times if now - time < self.seconds]

    def is_over(self, times, now):
        return not times or now - times[-1] >= self.seconds


def digest(request):
    return hashlib.blake2b(client_network(request).encode(), key=KEY, digest_size=16).digest()
