from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.search import index

from pages.blocks import BodyBlock
from pages.headings import headings
from pages.models.base import BasePage
from pages.models.glossary import linker_for

__all__ = ["BodyPage", "StandardPage", "links_terms_field"]


def links_terms_field(default):
    return models.BooleanField(
        _("link terms of the glossary"),
        default=default,
        help_text=_("In the paragraphs of the text, each term where it comes first."),
    )


class BodyPage(BasePage):
    """A page whose content is a body of blocks."""

    body = StreamField(BodyBlock(), blank=True, verbose_name=_("body"))
    links_terms = links_terms_field(default=False)

    search_fields = [*BasePage.search_fields, index.SearchField("body")]
    content_panels = [*BasePage.head_panels, FieldPanel("body"), FieldPanel("links_terms")]

    class Meta:
        abstract = True

    def get_context(self, request, *args, **kwargs):
        """Adds `term_linker`, which the template of a paragraph uses."""
        context = super().get_context(request, *args, **kwargs)
        return context | {"term_linker": linker_for(self) if self.links_terms else None}

    @property
    def table_of_contents(self):
        """The section headings of the body, or [] where there are too few to be worth a list."""
        sections = [heading for heading in headings(self.body) if heading.level == "2"]
        return sections if len(sections) > 1 else []


class StandardPage(BodyPage):
    """Mission, impact, recognitions, membership, legal pages."""

    template = "pages/standard_page.html"
    parent_page_types = ["pages.HomePage", "pages.SectionPage", "pages.StandardPage"]
    subpage_types = ["pages.StandardPage"]

    class Meta:
        verbose_name = _("standard page")
