"""Icons and patterns, printed into the page: no request, and they take the page's colours."""

from django import template
from django.template.loader import get_template
from django.utils.html import format_html
from django.utils.safestring import mark_safe

from pages.motifs import motif_for

register = template.Library()

ICON = '<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">{}</svg>'
MOTIF = (
    '<svg class="motif" data-tone="{}" viewBox="0 0 640 400" preserveAspectRatio="xMidYMid slice" '
    'aria-hidden="true" focusable="false">{}</svg>'
)


def drawing(folder, name):
    return mark_safe(get_template(f"{folder}/{name}.html").render().strip())


@register.simple_tag
def icon(name):
    """A symbol of templates/icons. Raises TemplateDoesNotExist for any other name."""
    return format_html(ICON, drawing("icons", name))


@register.simple_tag
def motif(number=0, motif="", tone=""):
    """A pattern, chosen by number where motif or tone are not given."""
    motif, tone = motif_for(number, motif, tone)
    return format_html(MOTIF, tone, drawing("motifs", motif))


@register.simple_tag
def portrait(number=0):
    """The pattern that stands in for a person's photo."""
    return motif(number, "person")
