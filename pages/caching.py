"""
Whether a response may be kept, by whom and for how long: decided here, once, for every page.

Browsers and proxies ask again each time and are answered with 304 when nothing changed, so that what an editor
unpublishes is gone at the next request. The pages of people in need leave nothing behind.
"""

from enum import StrEnum

from django.utils.cache import add_never_cache_headers, patch_cache_control

__all__ = ["CacheRule", "apply_cache_rule"]


class CacheRule(StrEnum):
    PUBLIC = "public"  # the same bytes for everybody
    NEVER = "never"  # forms and everything of the hotline: kept nowhere


def apply_cache_rule(response, rule):
    """Sets Cache-Control on a page's response."""
    if rule is CacheRule.PUBLIC:
        patch_cache_control(response, public=True, max_age=0, must_revalidate=True)
    else:
        add_never_cache_headers(response)
