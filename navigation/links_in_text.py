"""
Links to pages in texts of editors. They lead to the translation; without one to the page itself, and say its language.
"""

from django.utils.html import format_html
from wagtail.models import Page
from wagtail.rich_text.pages import PageLinkHandler

from freshness.languages import foreign_language
from freshness.privacy import public
from freshness.templatetags.language_tags import attributes
from freshness.translations import in_present_language

__all__ = ["PageInTextHandler"]


class PageInTextHandler(PageLinkHandler):
    @classmethod
    def expand_db_attributes_many(cls, attrs_list):
        """The opening tag for each of the links; one to a page that is gone leads nowhere."""
        pages = cls.get_many(attrs_list)
        foreign = [page for page in pages if page and foreign_language(page)]
        translations = in_present_language(public(Page.objects.live()), foreign)
        translations = {page.translation_key: page for page in translations}
        return [opening_tag(translations.get(page.translation_key, page)) if page else "<a>" for page in pages]


def opening_tag(page):
    return format_html("<a{}>", attributes(href=page.url, hreflang=foreign_language(page)))
