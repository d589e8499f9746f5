from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.search import index

from khmer.fields import CharField
from pages.blocks import BodyBlock
from pages.models.base import BasePage

__all__ = ["SectionPage"]

SUBPAGES = [
    "pages.SectionPage",
    "pages.StandardPage",
    "pages.ProgrammePage",
    "pages.TeamPage",
    "pages.DonatePage",
    "pages.GlossaryPage",
    "courses.CourseIndexPage",
    "news.ArticleIndexPage",
    "resources.ResourceIndexPage",
    "opportunities.OpportunityIndexPage",
    "hotline.ReportAbusePage",
    "hotline.SeekHelpPage",
]


class SectionPage(BasePage):
    """A landing page that presents its children, such as About Us or Media."""

    menu_heading = CharField(
        _("heading in the menu"), max_length=60, blank=True, help_text=_("Beside the links in the opened menu.")
    )
    body = StreamField(BodyBlock(), blank=True, verbose_name=_("text below the pages"))

    template = "pages/section_page.html"
    parent_page_types = ["pages.HomePage", "pages.SectionPage"]
    subpage_types = SUBPAGES
    search_fields = [*BasePage.search_fields, index.SearchField("body")]
    content_panels = [*BasePage.head_panels, FieldPanel("menu_heading"), FieldPanel("body")]

    class Meta:
        verbose_name = _("section")

    @property
    def children(self):
        """The live, public pages of the menu below this one, each with its own fields, in tree order."""
        return self.get_children().live().public().in_menu().order_by("path", "pk").defer_streamfields().specific()
