from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.search import index

from pages.blocks.people import PersonBlock
from pages.models.base import BasePage

__all__ = ["TeamPage"]


class TeamPage(BasePage):
    """The people of the organisation, in groups. Each can be shown without a name or a photo."""

    groups = StreamField(
        [
            (
                "group",
                blocks.StructBlock(
                    [
                        ("heading", blocks.CharBlock(max_length=80)),
                        ("people", blocks.ListBlock(PersonBlock(), min_num=1)),
                    ],
                    icon="group",
                    label=_("Group"),
                ),
            )
        ],
        blank=True,
        verbose_name=_("groups"),
    )

    template = "pages/team_page.html"
    parent_page_types = ["pages.SectionPage"]
    subpage_types = []
    max_count_per_parent = 1
    search_fields = [*BasePage.search_fields, index.SearchField("groups")]
    content_panels = [*BasePage.head_panels, FieldPanel("groups")]

    class Meta:
        verbose_name = _("team page")
