"""Which resources a visitor may see: shelves, related ones, search engines and other parts of the site alike."""

from django.db.models import Count, F, Prefetch
from wagtail.models import PageManager, PageQuerySet

from freshness.privacy import public
from images.renditions import images_with_renditions
from resources.editions import replaced
from resources.models.parts import ResourceFile

__all__ = ["ResourceManager", "ResourceQuerySet"]


class ResourceQuerySet(PageQuerySet):
    def visible(self):
        """What a visitor may see, without what a newer edition in its language replaced; newest first."""
        return self.public_editions().exclude(pk__in=replaced(self.model))

    def public_editions(self):
        """What a visitor may see, earlier editions included; newest first."""
        newest_first = ["-year", F("first_published_at").desc(nulls_last=True), "-pk"]
        return public(self.live()).order_by(*newest_first)

    def in_language_of(self, page):
        return self.filter(locale_id=page.locale_id)

    def for_listing(self):
        """Without bodies, with what a row needs, in a constant number of queries."""
        sheets = images_with_renditions("sheet")
        files = ResourceFile.objects.select_related("document").defer("document__text").order_by("sort_order", "pk")
        return self.defer("body").prefetch_related(
            "topics",
            Prefetch("cover", queryset=sheets),
            Prefetch("files", queryset=files),
            Prefetch("files__document__cover", queryset=sheets),
        )

    def related_to(self, resource, count):
        """At most `count` others in its language that share most topics with it, the newest of equals first."""
        others = self.visible().in_language_of(resource).exclude(pk=resource.pk)
        shared = others.filter(topics__in=resource.topics.all()).annotate(shared=Count("topics"))
        return shared.order_by("-shared", "-year", "-pk")[:count]


ResourceManager = PageManager.from_queryset(ResourceQuerySet)
