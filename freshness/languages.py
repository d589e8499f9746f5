"""The languages of the site: their own names, and those that it is live in."""

from django.conf import settings
from wagtail.models import Site

from freshness.memory import remember

__all__ = ["live_languages", "name_of"]


def name_of(code):
    """The name that a language has for itself."""
    return dict(settings.LANGUAGES)[code]


def live_languages(request):
    """The codes of the languages in which the site has a home page that visitors see, remembered until a change."""
    site = Site.find_for_request(request)

    def find():
        roots = site.root_page.get_translations(inclusive=True).live().public() if site else []
        return [root.locale.language_code for root in roots]

    return remember(f"languages:{site and site.pk}", find)
