"""The pages of the zone for when something is wrong. None of them needs the database."""

from django.conf import settings
from django.shortcuts import render
from django.urls import reverse
from django.utils import translation

from navigation.menus import MenuItem, Navigation, navigation_for_request
from navigation.models import ContactSettings, FooterSettings, KeyPagesSettings

__all__ = ["explained", "is_start_page", "navigation_of", "remember_navigation"]

# The navigation that this process showed last in each language: the phone numbers are there when nothing else is.
last_seen = {}


def navigation_of(request):
    """The Navigation for the request; without a database the last one that was seen, or one of the default numbers."""
    if not hasattr(request, "_navigation"):
        try:
            request._navigation = navigation_for_request(request)
        except Exception:  # the database, or the cache in front of it, fails in ways of its own
            request._navigation = last_seen.get(language_of(request)) or default_navigation()
    return request._navigation


def remember_navigation(request):
    """Keeps what a page of the zone has just shown."""
    if navigation := getattr(request, "_navigation", None):
        last_seen[language_of(request)] = navigation


def explained(request, status):
    """
    A page of the zone that says what an error status means for the person, with the phone numbers. Where the site is at
    fault, a form that was sent can be sent again from it, with everything that was typed.
    """
    with translation.override(language_of(request)):
        request.LANGUAGE_CODE = translation.get_language()
        navigation_of(request)
        if status < 500:
            return render(request, "hotline/refused.html", {"status": status}, status=status)
        is_form = request.method == "POST" and hasattr(request, "_post")
        fields = [(name, value) for name, values in request.POST.lists() for value in values] if is_form else []
        return render(request, "hotline/trouble.html", {"is_form": is_form, "fields": fields}, status=status)


def is_start_page(request):
    """Whether the request is for Report Abuse or Seek Help itself, the two pages of the zone that Wagtail serves."""
    return getattr(request, "is_start_page", False)


def language_of(request):
    return translation.get_language_from_path(request.path_info) or settings.LANGUAGE_CODE


def default_navigation():
    home = MenuItem("", reverse("wagtail_serve", args=[""]), "")
    return Navigation(
        home=home,
        items=[],
        contact=ContactSettings(),
        footer=FooterSettings(),
        columns=[],
        legal_links=[],
        exit_url=KeyPagesSettings().exit_url,
    )
