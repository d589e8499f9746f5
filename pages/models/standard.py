from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.search import index

from pages.blocks import BodyBlock
from pages.headings import headings
from pages.models.base import BasePage

__all__ = ["BodyPage", "StandardPage"]


class BodyPage(BasePage):
    """A page whose content is a body of blocks."""

    body = StreamField(BodyBlock(), blank=True, verbose_name=_("body"))

    search_fields = [*BasePage.search_fields, index.SearchField("body")]
    content_panels = [*BasePage.head_panels, FieldPanel("body")]

    class Meta:
        abstract = True

    @property
    def table_of_contents(self):
        """The section headings of the body, or [] where there are too few to be worth a list."""
        sections = [heading for heading in headings(self.body) if heading.level == "2"]
        return sections if len(sections) > 1 else []


class StandardPage(BodyPage):
    """Programmes, mission, recognitions, membership, legal pages."""

    template = "pages/standard_page.html"
    parent_page_types = ["pages.HomePage", "pages.SectionPage", "pages.StandardPage"]
    subpage_types = ["pages.StandardPage"]

    class Meta:
        verbose_name = _("standard page")
