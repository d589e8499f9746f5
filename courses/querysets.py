"""Which courses and lessons a visitor may see, and in what order: lists, neighbours and offline packs alike."""

from wagtail.models import PageManager, PageQuerySet

from freshness.privacy import public

__all__ = ["VisibleManager"]


class VisibleQuerySet(PageQuerySet):
    def visible_below(self, page):
        """The children of a page that whoever may see the page may see too, in the order of the page tree."""
        return self.child_of(page).live().filter(view_restrictions__isnull=True).order_by("path", "pk")

    def visible(self):
        """What a visitor may see, in the order of the page tree."""
        return public(self.live()).order_by("path", "pk")


VisibleManager = PageManager.from_queryset(VisibleQuerySet)
