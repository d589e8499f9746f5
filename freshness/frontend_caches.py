"""Wagtail's interface to the caches in front of the site, for those that can forget everything at once."""

import json
import os
from pathlib import Path
from urllib.request import Request, urlopen

from django.core.exceptions import ImproperlyConfigured
from django.core.files import locks
from django.utils.crypto import get_random_string
from wagtail.contrib.frontend_cache import backends

__all__ = ["CloudflareBackend", "NginxBackend"]


class NginxBackend(backends.BaseBackend):
    """
    nginx with deploy/nginx.conf, whose cache keys begin with where the link `current` in FOLDER leads.

    A purge, whatever its URL, leads the link to a place that no key has named yet. Raises ImproperlyConfigured where
    FOLDER cannot be written.
    """

    def __init__(self, params):
        super().__init__(params)
        self.folder = Path(params["FOLDER"])
        if not (self.folder.is_dir() and os.access(self.folder, os.W_OK)):
            raise ImproperlyConfigured(f"{self.folder}, shared with nginx, is not there or not ours to write")

    def purge(self, url):
        self.purge_batch([url])

    def purge_batch(self, urls):
        with (self.folder / "lock").open("w") as lock:
            locks.lock(lock, locks.LOCK_EX)
            before = list(self.folder.glob("generation-*"))
            place = self.folder / f"generation-{get_random_string(16)}"
            place.mkdir()
            link = self.folder / "next"
            link.unlink(missing_ok=True)
            link.symlink_to(place.name)
            link.replace(self.folder / "current")
            for old in before:
                old.rmdir()


class CloudflareBackend(backends.CloudflareBackend):
    """Cloudflare, which empties the zone ZONEID for a URL that ends in `/*`. Raises OSError where it refuses."""

    TIMEOUT = 10  # seconds

    def purge_batch(self, urls):
        if any(url.endswith("/*") for url in urls):
            self.purge_zone()
        else:
            super().purge_batch(urls)

    def purge_zone(self):
        headers = {"Authorization": f"Bearer {self.cloudflare_token}", "Content-Type": "application/json"}
        body = json.dumps({"purge_everything": True}).encode()
        request = Request(self.cloudflare_purge_endpoint_url, body, headers)  # noqa: S310
        urlopen(request, timeout=self.TIMEOUT).close()  # noqa: S310
