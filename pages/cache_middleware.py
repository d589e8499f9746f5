"""
The page cache: what a public address answers, kept whole and compressed, and served before any page code runs.

An entry belongs to the generation (freshness/generation.py) in which its building began. A change to anything public
makes a new generation, so that no entry from before is served again; which pages a change touches is not asked.
Visitors get the same bytes whatever cookies they send, so cookies are not looked at, here or in front.
"""

import gzip
import hashlib
import re
from dataclasses import dataclass

import brotli
from django.conf import settings
from django.contrib.staticfiles.storage import staticfiles_storage
from django.core.cache import cache
from django.http import HttpResponse
from django.utils.cache import patch_vary_headers

from freshness import generation
from pages.caching import let_caches_in_front_keep

__all__ = ["PageCacheMiddleware"]

SECONDS = 3600  # at most this long, for what changes by the clock alone, such as the year in the footer
# The parameters that a page may read. Others bypass the cache, so that inventing them cannot fill it.
PARAMETERS = {"audience", "campaign", "gift", "language", "page", "query", "sort", "tag", "topic", "type", "year"}
# Filters multiply: what has more values than this is asked for too seldom to be kept.
MAX_VALUES = 3
# What others append to shared links and no page reads.
IGNORED_PARAMETERS = re.compile(r"fbclid|gclid|msclkid|utm_\w+")
MAX_QUERY_LENGTH = 200
ENCODINGS = {"br": lambda body: brotli.compress(body, quality=6), "gzip": lambda body: gzip.compress(body, 6, mtime=0)}


@dataclass(frozen=True)
class Entry:
    """A response: the headers that it had, a digest of its body, and the body in each of the ENCODINGS."""

    generation: str
    headers: dict[str, str]
    digest: str
    bodies: dict[str, bytes]

    def response(self, encoding):
        """The response in an encoding, or as it is for a client that takes none (RFC 9110, section 12.5.3)."""
        body = self.bodies[encoding] if encoding else gzip.decompress(self.bodies["gzip"])
        response = HttpResponse(body, headers=self.headers)
        response.headers["Content-Length"] = str(len(body))
        patch_vary_headers(response, ["Accept-Encoding"])
        response.headers["ETag"] = f'"{self.digest}{"-" if encoding else ""}{encoding}"'
        if encoding:
            response.headers["Content-Encoding"] = encoding
        let_caches_in_front_keep(response)
        return response


class PageCacheMiddleware:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.answer(request)
        # What says nothing (documents, redirects, missing pages) would be kept by some caches as they think fit.
        response.headers.setdefault("Cache-Control", "private, no-cache")
        return response

    def answer(self, request):
        key = settings.PAGE_CACHE and cache_key(request)
        if not key:
            return self.get_response(request)
        found = cache.get_many([key, generation.KEY])
        entry, present = found.get(key), found.get(generation.KEY)
        if entry is None or entry.generation != present:
            # Read before the page is built: a change in between makes the entry old at once.
            present = present or generation.current()
            response = self.get_response(request)
            if not is_public(response):
                return response
            entry = make_entry(response, present)
            cache.set(key, entry, timeout=SECONDS)
        return entry.response(accepted_encoding(request))


def cache_key(request):
    """The key of what a request asks for, or "" when it is none of the page cache's business."""
    # Wagtail sends previews through the middleware as requests for the page's public address.
    if request.method not in ("GET", "HEAD") or getattr(request, "is_dummy", False):
        return ""
    query = request.META.get("QUERY_STRING", "")
    if len(query) > MAX_QUERY_LENGTH:
        return ""
    parameters = [(name, values) for name, values in request.GET.lists() if not IGNORED_PARAMETERS.fullmatch(name)]
    if (
        not PARAMETERS.issuperset(name for name, _ in parameters)
        or sum(len(values) for _, values in parameters) > MAX_VALUES
    ):
        return ""
    # A page names static files by their digests, so that it is of no use to a release that has others.
    release = getattr(staticfiles_storage, "manifest_hash", "")
    address = f"{release} {request.scheme}://{request.get_host()}{request.path}?{sorted(parameters)!r}"
    return f"page:{hashlib.sha256(address.encode(errors='surrogatepass')).hexdigest()}"


def is_public(response):
    """Whether a response may be given to everybody. One that sets a cookie or depends on one never is."""
    return (
        getattr(response, "is_public", False)
        and response.status_code == 200
        and not response.streaming
        and not response.cookies
        and "cookie" not in response.get("Vary", "").lower()
    )


def make_entry(response, present):
    body = response.content
    return Entry(
        generation=present,
        headers={name: value for name, value in response.headers.items() if name != "Content-Length"},
        digest=hashlib.sha256(body).hexdigest()[:32],
        bodies={name: compress(body) for name, compress in ENCODINGS.items()},
    )


REFUSED = re.compile(r";\s*q=0(\.0{0,3})?\s*$")


def accepted_encoding(request):
    """The best of the ENCODINGS that the client takes, or ""."""
    offered = request.headers.get("Accept-Encoding", "").lower().split(",")
    names = {offer.partition(";")[0].strip() for offer in offered if not REFUSED.search(offer)}
    return next((name for name in ENCODINGS if name in names or "*" in names), "")
