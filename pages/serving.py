"""What holds for every page served, whatever its type and however it makes its response."""

from django.http import Http404
from django.utils import translation

from pages.caching import CacheRule, apply_cache_rule

__all__ = ["served_by_the_rules"]


def served_by_the_rules(serve):
    """
    Wraps the serving of a page: a page answers only in its own language, says who may keep it, and names its referrer
    policy where it has one.

    Raises Http404 under the address of another language, where Wagtail would show this page's own.
    """

    def serve_page(page, request, args, kwargs):
        if page.locale.language_code != translation.get_language():
            raise Http404("no translation of this page")
        response = serve(page, request, args, kwargs)
        apply_cache_rule(response, CacheRule.NEVER if page.get_view_restrictions() else page.cache_rule)
        if page.referrer_policy:
            response.headers["Referrer-Policy"] = page.referrer_policy
        return response

    return serve_page
