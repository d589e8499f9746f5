from django import template
from django.utils.html import format_html
from django.utils.translation import get_language

from khmer.script import language_of

register = template.Library()


@register.simple_tag
def lang_of(text):
    """Prints the attribute `lang` where a text of both languages is not in that of the page (WCAG 3.1.2)."""
    language = language_of(str(text or ""))
    return format_html(' lang="{}"', language) if language and language != get_language() else ""
