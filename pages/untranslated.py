"""
A page that is not there in the language of the address, but in another one: its readers are told so in their language,
with a link to it and the numbers to call. Nothing shows under the address of a language that it is not in.
"""

from urllib.parse import unquote

from django.http import Http404, HttpResponseNotAllowed, HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import get_language
from wagtail.models import Page, Site
from wagtail.views import serve as serve_page

from freshness.languages import name_of
from freshness.privacy import public
from freshness.translations import translation_of
from pages.caching import CacheRule, apply_cache_rule

__all__ = ["serve"]


def serve(request, path):
    """Serves a page as Wagtail does, or the notice. Raises Http404 where no language has a page at the address."""
    try:
        return serve_page(request, path)
    except Http404:
        original = in_another_language(request, path)
        if original is None or not original.says_where_it_is:
            raise
        translation = translation_of(original)
        if translation is None:
            return notice(request, original)
        if unquote(translation.url) == request.path:
            raise  # the page is there, and what was asked of it is not
    return HttpResponseRedirect(translation.url)


def in_another_language(request, path):
    """The page that visitors see at this path below the home page of another language, or None."""
    site = Site.find_for_request(request)
    if not site:
        return None
    roots = site.root_page.get_translations(inclusive=True).live().exclude(locale__language_code=get_language())
    addresses = [f"{root.url_path}{path}" for root in roots]
    page = public(Page.objects.live()).filter(url_path__in=addresses).order_by("path").first()
    return page and page.specific


def notice(request, original):
    if request.method not in ("GET", "HEAD"):
        return HttpResponseNotAllowed(["GET", "HEAD"])
    language = original.locale.language_code
    context = {"original": original, "other_languages": [(language, name_of(language), original.url)]}
    response = render(request, "pages/untranslated.html", context)
    return apply_cache_rule(response, CacheRule.PUBLIC)
