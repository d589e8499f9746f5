from django.utils.translation import gettext_lazy as _

from pages.models.standard import BodyPage

__all__ = ["ResourceIndexPage"]


class ResourceIndexPage(BodyPage):
    """A shelf of materials: guides, reports, campaigns, courses, or what one audience needs."""

    template = "resources/resource_index_page.html"
    parent_page_types = ["pages.SectionPage"]
    subpage_types = []

    class Meta:
        verbose_name = _("shelf of resources")
