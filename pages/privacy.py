"""
Private pages, asked of the database only while there are some.

Wagtail reads the list of private pages anew for each page served and for each queryset that calls public(). Most sites
have none, which is remembered until the next change.
"""

from wagtail.models import PageViewRestriction

from freshness.memory import remember

__all__ = ["is_anything_private", "public", "public_page"]


def is_anything_private():
    return remember("private", lambda: "yes" if PageViewRestriction.objects.exists() else "no") == "yes"


def public(pages):
    """What a visitor who is not logged in may see of a queryset of pages."""
    return pages.public() if is_anything_private() else pages


def public_page(model, language):
    """The page of a model of which there is one in each language, where it is live and public; otherwise None."""
    return public(model.objects.live().filter(locale__language_code=language)).order_by("path").first()
