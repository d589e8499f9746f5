"""
Private pages, asked of the database only after a change.

Wagtail reads the list of private pages anew for each page served and for each queryset that calls public(). Most sites
have none, which is remembered until the next change.
"""

from wagtail.models import PageViewRestriction

from freshness.memory import remember

__all__ = ["is_anything_private", "is_private", "public", "public_page"]


def private_paths():
    """The paths in the page tree below which a visitor who is not logged in sees nothing."""
    return remember("private", lambda: tuple(PageViewRestriction.objects.values_list("page__path", flat=True)))


def is_anything_private():
    return bool(private_paths())


def is_private(page):
    return page.path.startswith(private_paths())


def public(pages):
    """What a visitor who is not logged in may see of a queryset of pages."""
    return pages.public() if is_anything_private() else pages


def public_page(model, language):
    """The page of a model of which there is one in each language, where it is live and public; otherwise None."""
    return public(model.objects.live().filter(locale__language_code=language)).order_by("path").first()
