"""What the pages of the zone show besides words of editors: the numbers, the drawings, whether reports are taken in."""

from dataclasses import dataclass

from django import template
from django.template.loader import get_template
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import mark_safe
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from freshness.languages import name_of
from hotline import intake, rich_text
from hotline.models import Audience
from navigation.menus import navigation_for_request

register = template.Library()

register.filter("zone_html", rich_text.zone_html)

DRAWING = '<svg class="drawing" viewBox="0 0 64 64" aria-hidden="true" focusable="false">{}</svg>'
CHILDREN = (Audience.UNDER_13, Audience.TEENAGER)


@dataclass(frozen=True)
class Number:
    number: str
    icon: str
    text: str


@register.simple_tag(takes_context=True)
def help_numbers(context, audience=""):
    """
    The Numbers to call, in the order in which an audience needs them; without those that the settings leave out.

    Children read sentences of five words at most, and what is free and for them comes first.
    """
    contact = navigation_for_request(context["request"]).contact
    if audience in CHILDREN:
        numbers = [
            Number(contact.child_helpline_phone, "heart", _("Child Helpline. It is free.")),
            Number(contact.hotline_phone, "phone", _("Our hotline, day and night.")),
            Number(contact.police_phone, "shield", _("Danger now? Call the police.")),
        ]
    else:
        police = Number(contact.police_phone, "shield", _("National police: a child is in danger now"))
        hotline = Number(contact.hotline_phone, "phone", _("Our hotline, day and night"))
        helpline = _("Child Helpline Cambodia: free, 24 hours, to age 25")
        numbers = [police, hotline, Number(contact.child_helpline_phone, "heart", helpline)]
        if audience == Audience.OWN_THOUGHTS:
            numbers = [hotline, police]
    return [number for number in numbers if number.number]


@register.simple_tag
def reports_are_taken():
    """Whether somebody could read what came in now. Asked anew for each page."""
    return intake.is_open()


@register.simple_tag
def drawing(name):
    """A drawing of templates/hotline/drawings, one of the choices of a card."""
    return format_html(DRAWING, mark_safe(get_template(f"hotline/drawings/{name}.html").render().strip()))


@register.inclusion_tag("hotline/help/recording.html", takes_context=True)
def read_aloud(context, recorded, title, name, *args):
    """
    A player for the recording of a page or a card, or nothing where there is none. `name` and `args` are of its address
    in the zone, which is not there before the page is published: previews play the document itself.
    """
    recording = recorded.recording if recorded else None
    if not recording:
        return {}
    is_preview = getattr(context["request"], "is_preview", False)
    facts = (name_of(get_language()), recording.length_label, recording.size_label)
    return {
        "address": recording.url if is_preview else reverse(f"hotline:{name}", args=args),
        "title": title,
        "facts": ", ".join(fact for fact in facts if fact),
    }
