"""Which courses and lessons a visitor may see, and in what order: lists, neighbours and offline packs alike."""

from wagtail.models import PageManager, PageQuerySet

from pages.privacy import public

__all__ = ["VisibleManager"]


class VisibleQuerySet(PageQuerySet):
    def visible(self):
        """What a visitor may see, in the order of the page tree."""
        return public(self.live()).order_by("path", "pk")


VisibleManager = PageManager.from_queryset(VisibleQuerySet)
