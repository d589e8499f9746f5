"""Which of Wagtail's search backends finds things, from one address."""

from urllib.parse import urlsplit, urlunsplit

from django.core.exceptions import ImproperlyConfigured

__all__ = ["search_backends"]


def search_backends(url):
    """
    WAGTAILSEARCH_BACKENDS for SEARCH_URL: the database for "", else an OpenSearch server.

    `https://user:password@host:9200/name` has its address, and how the names of its indexes begin. Raises
    ImproperlyConfigured for anything else.
    """
    if not url:
        # Words are stemmed before they come to the index (search/words.py).
        return {"default": {"BACKEND": "search.database_backend", "SEARCH_CONFIG": "simple"}}
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise ImproperlyConfigured("SEARCH_URL is no address such as https://user:password@host:9200/name")
    return {
        "default": {
            "BACKEND": "wagtail.search.backends.opensearch2",
            "URLS": [urlunsplit((parts.scheme, parts.netloc, "", "", ""))],
            "INDEX_PREFIX": f"{parts.path.strip('/') or 'site'}_",
            "TIMEOUT": 5,  # seconds
        }
    }
