from collections import Counter

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.search import index

from khmer.blocks import CharBlock
from pages.blocks.people import PersonBlock
from pages.models.base import BasePage

__all__ = ["TeamPage"]


KINDS = [("leadership", _("Leadership")), ("staff", _("Staff")), ("board", _("Board"))]


class GroupValue(blocks.StructValue):
    @property
    def title(self):
        return self.get("heading") or dict(KINDS).get(self.get("kind"), "")


class TeamPage(BasePage):
    """The people of the organisation, in groups. Each can be shown without a name or a photo."""

    groups = StreamField(
        [
            (
                "group",
                blocks.StructBlock(
                    [
                        ("kind", blocks.ChoiceBlock(choices=KINDS, default="staff")),
                        (
                            "heading",
                            CharBlock(required=False, max_length=80, help_text=_("Without one, the name of its kind.")),
                        ),
                        ("people", blocks.ListBlock(PersonBlock(), min_num=1)),
                    ],
                    icon="group",
                    label=_("Group"),
                    value_class=GroupValue,
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

    @property
    def anchored_groups(self):
        """(anchor, group) for each group: its kind, which stays when the heading changes, the second time "staff-2"."""
        numbers, found = Counter(), []
        for child in self.groups:
            kind = child.value["kind"] or "staff"
            numbers[kind] += 1
            found.append((kind if numbers[kind] == 1 else f"{kind}-{numbers[kind]}", child.value))
        return found
