"""Attributes for what is not in the language of the page, each "" where it is."""

from django import template
from django.utils.html import format_html_join

from freshness.bilingual import Text, marked
from freshness.languages import foreign_language

register = template.Library()


def attributes(**values):
    return format_html_join("", ' {}="{}"', [(name, value) for name, value in values.items() if value])


@register.filter
def lang(text):
    """For an element that holds a Text (freshness/bilingual.py), or words that are one for both languages."""
    return attributes(lang=(text if isinstance(text, Text) else marked(str(text or ""))).language)


@register.filter
def lang_of_link(link):
    """For a link (navigation/links.py): its words and its target may each be in the other language."""
    return attributes(lang=getattr(link.text, "language", ""), hreflang=link.hreflang)


@register.filter
def hreflang(link):
    """For a link that says something else than its target does."""
    return attributes(hreflang=link.hreflang)


@register.filter
def lang_of_page(page):
    """For a link that says the title of its target, a page."""
    language = foreign_language(page)
    return attributes(lang=language, hreflang=language)
