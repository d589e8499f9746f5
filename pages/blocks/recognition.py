"""What others say of the organisation: awards that it was given, networks and partners that it belongs to."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.images.blocks import ImageChooserBlock

from images.renditions import prefetch_renditions
from khmer.blocks import CharBlock, IntegerBlock, TextBlock
from navigation.links import LinkBlock

__all__ = ["AwardsBlock", "PartnersBlock"]


class AwardsBlock(blocks.StructBlock):
    heading = CharBlock(required=False, max_length=100)
    awards = blocks.ListBlock(
        blocks.StructBlock(
            [
                ("award", CharBlock(max_length=120)),
                ("giver", CharBlock(required=False, max_length=120, label=_("Given by"))),
                ("year", IntegerBlock(min_value=1900, max_value=2200)),
                ("text", TextBlock(required=False, max_length=500, rows=2)),
                ("picture", ImageChooserBlock(required=False, help_text=_("Of the award. No child is shown."))),
                ("link", LinkBlock(required=False, help_text=_("Where one can read about it."))),
            ],
            label=_("Award"),
        ),
        min_num=1,
        max_num=30,
        label=_("Awards"),
    )

    class Meta:
        icon = "pick"
        template = "blocks/awards.html"
        label = _("Awards")
        group = _("Facts")
        preview_value = {
            "heading": "",
            "awards": [{"award": "A sample award", "giver": "A foundation", "year": 2015, "text": "", "link": {}}],
        }
        description = _("Awards as a timeline: the earliest first, whatever the order here")

    def get_context(self, value, parent_context=None):
        context = super().get_context(value, parent_context)
        awards = sorted(value["awards"], key=lambda award: award["year"] or 0)
        prefetch_renditions([award["picture"] for award in awards if award.get("picture")], "card")
        return context | {"awards": awards}


class PartnersBlock(blocks.StructBlock):
    heading = CharBlock(max_length=100)
    partners = blocks.ListBlock(
        blocks.StructBlock(
            [
                ("name", CharBlock(max_length=120)),
                ("logo", ImageChooserBlock(required=False, help_text=_("Stands on white, in dark colours too."))),
                ("since", CharBlock(required=False, max_length=40, help_text=_("For example 2015."))),
                (
                    "text",
                    TextBlock(
                        required=False, max_length=500, rows=3, label=_("What the membership or partnership means")
                    ),
                ),
                ("link", LinkBlock(required=False)),
            ],
            label=_("Partner"),
        ),
        min_num=1,
        max_num=30,
        label=_("Partners"),
    )

    class Meta:
        icon = "group"
        template = "blocks/partners.html"
        label = _("Partners and networks")
        group = _("Facts")
        preview_value = {
            "heading": "Networks",
            "partners": [{"name": "A sample network", "since": "2015", "text": "What it asks of us.", "link": {}}],
        }
        description = _("Logos with names, and what belonging to them means")

    def get_context(self, value, parent_context=None):
        context = super().get_context(value, parent_context)
        prefetch_renditions([partner["logo"] for partner in value["partners"] if partner.get("logo")], "content")
        return context
