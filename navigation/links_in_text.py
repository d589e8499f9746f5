"""
Links to pages in texts of editors. They lead to the translation; without one to the page itself, and say its language.
"""

from django.utils.html import format_html
from wagtail.rich_text.pages import PageLinkHandler

from freshness.languages import foreign_language
from freshness.templatetags.language_tags import attributes
from freshness.translations import translation_of

__all__ = ["PageInTextHandler"]


class PageInTextHandler(PageLinkHandler):
    @classmethod
    def expand_db_attributes_many(cls, attrs_list):
        """The opening tag for each of the links; one to a page that is gone leads nowhere."""
        return [opening_tag(page) if page else "<a>" for page in cls.get_many(attrs_list)]


def opening_tag(page):
    page = translation_of(page) or page
    return format_html("<a{}>", attributes(href=page.url, hreflang=foreign_language(page)))
