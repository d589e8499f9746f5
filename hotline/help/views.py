"""
The addresses below Seek Help. Each answers only while the page is live and public in the language of the address, for
an audience and a card that there are; otherwise with Http404.
"""

from django.http import Http404
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from freshness.privacy import public_page
from hotline.help.services import services_by_province
from hotline.models import Audience, SeekHelpPage


def public_help_page():
    page = public_page(SeekHelpPage, get_language())
    if page is None:
        raise Http404("Seek Help is not public in this language")
    return page


def known_audience(value):
    if value not in Audience.values:
        raise Http404("no such audience")
    return Audience(value)


def known_card(page, audience, slug):
    card = next((card for card in page.cards_for(audience) if card["slug"] == slug), None)
    if card is None:
        raise Http404("no such card for this audience")
    return card


@require_safe
def audience(request, audience):
    audience, page = known_audience(audience), public_help_page()
    return render(request, page.audience_template, {"page": page, **page.audience_context(audience)})


@require_safe
def card(request, audience, card):
    audience, page = known_audience(audience), public_help_page()
    context = {"page": page, "audience": audience, "card": known_card(page, audience, card)}
    return render(request, "hotline/help/card.html", context)


@require_safe
def services(request):
    return render(request, "hotline/help/services.html", {"page": public_help_page(), "groups": services_by_province()})
