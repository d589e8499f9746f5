"""The languages of the site: their own names, and those that it is live in."""

from django.conf import settings
from django.urls import translate_url
from django.utils.translation import get_language
from wagtail.models import Locale, Site

from freshness.memory import remember

__all__ = ["foreign_language", "language_of", "live_languages", "name_of", "other_languages"]


def name_of(code):
    """The name that a language has for itself."""
    return dict(settings.LANGUAGES)[code]


def language_of(page):
    """The code of a page's language, without a query for each page."""
    codes = remember("locales", lambda: dict(Locale.objects.values_list("pk", "language_code")))
    return codes.get(page.locale_id) or page.locale.language_code


def foreign_language(page):
    """The code of a page's language where this is not the one in which somebody reads; or ""."""
    language = language_of(page)
    return "" if language == get_language() else language


def live_languages(request):
    """The codes of the languages in which the site has a home page that visitors see, remembered until a change."""
    site = Site.find_for_request(request)

    def find():
        roots = site.root_page.get_translations(inclusive=True).live().public() if site else []
        return [root.locale.language_code for root in roots]

    return remember(f"languages:{site and site.pk}", find)


def other_languages(request):
    """
    (code, the language's own name, this address there) for each other language that the site is live in. For a view
    that is no page of the tree.
    """
    address = request.get_full_path()
    found = [(code, translate_url(address, code)) for code in live_languages(request) if code != get_language()]
    return [(code, name_of(code), there) for code, there in found if there != address]
