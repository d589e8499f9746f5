"""What editors wrote for the forms. Where the database does not answer, the form stands without it."""

from django import template
from django.db import DatabaseError
from django.utils.html import format_html
from django.utils.safestring import mark_safe
from django.utils.translation import get_language

from hotline.texts import Texts, texts_of

register = template.Library()


def texts():
    try:
        return texts_of(get_language())
    except DatabaseError:
        return Texts()


@register.simple_tag
def explanation(step):
    """The editors' words for a step, by its name."""
    html = texts().explanations.get(step, "")
    return format_html('<div class="prose">{}</div>', mark_safe(html)) if html else ""


@register.simple_tag
def receipt_text():
    return mark_safe(texts().receipt)


@register.simple_tag
def state_text(word):
    return mark_safe(texts().states.get(word, ""))


@register.filter
def spoken(code):
    """A code in groups, so that a screen reader reads one digit after the other."""
    return ", ".join(" ".join(group) for group in code.split())
