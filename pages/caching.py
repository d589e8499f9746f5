"""
Whether a response may be kept, by whom and for how long: decided here, once, for every page.

Browsers ask again each time and are answered with 304 when nothing changed, so that what an editor unpublishes is gone
at the next request. A cache in front may keep a page where it is told of each change (docs/adr/0008). The pages of
people in need leave nothing behind.
"""

from enum import StrEnum

from django.conf import settings
from django.utils.cache import add_never_cache_headers, patch_cache_control

__all__ = ["CacheRule", "apply_cache_rule", "cached_whole", "let_caches_in_front_keep"]

SHARED_SECONDS = 60  # at most this long where a cache in front was not reached, or changes by the clock alone


class CacheRule(StrEnum):
    PUBLIC = "public"  # the same bytes for everybody
    NEVER = "never"  # forms, private pages and everything of the hotline: kept nowhere


def apply_cache_rule(response, rule):
    """Sets Cache-Control on a page's response; one that is public may be kept by the page cache."""
    if rule is CacheRule.PUBLIC:
        patch_cache_control(response, public=True, max_age=0, must_revalidate=True)
        response.is_public = True
    else:
        add_never_cache_headers(response)
    return response


def cached_whole(view):
    """Marks what `view` answers (a feed, the sitemap) as public."""

    def marked(request, *args, **kwargs):
        response = view(request, *args, **kwargs)
        return apply_cache_rule(response, CacheRule.PUBLIC) if response.status_code == 200 else response

    return marked


def let_caches_in_front_keep(response):
    """
    Says to each of WAGTAILFRONTENDCACHE how long it may keep a response, in a header that it alone obeys.

    nginx takes X-Accel-Expires and never passes it on, so that it keeps nothing when only a CDN is told of changes.
    """
    if "nginx" in settings.WAGTAILFRONTENDCACHE:
        response.headers["X-Accel-Expires"] = str(SHARED_SECONDS)
    if settings.WAGTAILFRONTENDCACHE.keys() - {"nginx"}:
        patch_cache_control(response, s_maxage=SHARED_SECONDS)
