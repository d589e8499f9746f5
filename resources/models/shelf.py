from django.http import Http404
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel

from pages.models.base import BasePage
from pages.models.standard import BodyPage
from resources.choices import Audience, ResourceType
from resources.fields import ChoicesField
from resources.filters import ShelfQuery

__all__ = ["ResourceIndexPage"]


class ResourceIndexPage(BodyPage):
    """
    A shelf: a saved question over the one pool of resources, by type and by audience. Where a resource lies in the
    tree says nothing about which shelves show it.
    """

    types = ChoicesField(_("types"), choices=ResourceType, help_text=_("With none chosen, every type."))
    audiences = ChoicesField(_("audiences"), choices=Audience, help_text=_("With none chosen, everybody."))

    template = "resources/resource_index_page.html"
    parent_page_types = ["pages.SectionPage"]
    subpage_types = ["resources.ResourcePage"]
    content_panels = [
        *BasePage.head_panels,
        MultiFieldPanel(
            [FieldPanel("types"), FieldPanel("audiences")],
            _("What is on this shelf"),
            help_text=_("All resources of the site in this language that are of these types and for these audiences."),
        ),
        FieldPanel("body", heading=_("text below the list")),
        FieldPanel("links_terms"),
    ]

    class Meta:
        verbose_name = _("shelf of resources")

    def get_context(self, request, *args, **kwargs):
        """Raises Http404 for a filter, order or page number that does not exist."""
        query = ShelfQuery.from_request(self, request.GET)
        if query is None:
            raise Http404("no such part of the shelf")
        return super().get_context(request, *args, **kwargs) | {"query": query}
