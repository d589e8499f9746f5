"""
Whether a response may be kept, by whom and for how long: decided here, once, for every page.

Browsers ask again each time and are answered with 304 when nothing changed, so that what an editor unpublishes is gone
at the next request. The pages of people in need leave nothing behind.
"""

from enum import StrEnum

from django.utils.cache import add_never_cache_headers, patch_cache_control

__all__ = ["CacheRule", "apply_cache_rule", "cached_whole"]


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
