"""The languages of the site: their own names, and those that it is live in."""

from django.conf import settings
from wagtail.models import Locale, Site

from freshness.memory import remember

__all__ = ["language_of", "live_languages", "name_of"]


def name_of(code):
    """The name that a language has for itself."""
    return dict(settings.LANGUAGES)[code]


def language_of(page):
    """The code of a page's language, without a query for each page."""
    codes = remember("locales", lambda: dict(Locale.objects.values_list("pk", "language_code")))
    return codes.get(page.locale_id) or page.locale.language_code


def live_languages(request):
    """The codes of the languages in which the site has a home page that visitors see, remembered until a change."""
    site = Site.find_for_request(request)

    def find():
        roots = site.root_page.get_translations(inclusive=True).live().public() if site else []
        return [root.locale.language_code for root in roots]

    return remember(f"languages:{site and site.pk}", find)
