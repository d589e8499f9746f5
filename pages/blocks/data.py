"""Blocks of facts: figures, timelines, tables."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError

from khmer.blocks import CharBlock, TextBlock
from translation.segments import TranslatedTableBlock

__all__ = ["FigureBlock", "FiguresBlock", "TableBlock", "TimelineBlock"]


class FigureBlock(blocks.StructBlock):
    """A number that says what it counts, for which time and who says so: no figure without period and source."""

    number = CharBlock(max_length=20, help_text=_("As it is printed, for example 10,106."))
    label = CharBlock(max_length=120, label=_("What it counts"))
    period = CharBlock(max_length=60, help_text=_("For example 2003–2015, or September 2024."))
    source = CharBlock(max_length=150, help_text=_("Where the number comes from."))

    class Meta:
        icon = "order"
        label = _("Figure")


class FiguresBlock(blocks.StructBlock):
    heading = CharBlock(max_length=100, help_text=_("Read to those who do not see the page."))
    figures = blocks.ListBlock(FigureBlock(), min_num=1, max_num=6)

    class Meta:
        icon = "order"
        template = "blocks/figures.html"
        label = _("Figures")
        group = _("Facts")
        preview_value = {
            "heading": "Training in figures",
            "figures": [
                {"number": "57", "label": "police trainers", "period": "September 2024", "source": "Training records"}
            ],
        }
        description = _("Numbers, each with its period and source")


class TimelineBlock(blocks.StructBlock):
    heading = CharBlock(required=False, max_length=100)
    events = blocks.ListBlock(
        blocks.StructBlock(
            [
                ("date", CharBlock(required=False, max_length=40, help_text=_("For steps, leave it empty."))),
                ("heading", CharBlock(max_length=120)),
                ("text", TextBlock(required=False, max_length=500, rows=2)),
            ],
            label=_("Event or step"),
        ),
        min_num=2,
        label=_("Events or steps"),
    )

    class Meta:
        icon = "history"
        template = "blocks/timeline.html"
        label = _("Timeline")
        group = _("Facts")
        preview_value = {
            "heading": "",
            "events": [
                {"date": "2003", "heading": "The start", "text": "An office in Phnom Penh."},
                {"date": "2015", "heading": "The hotline", "text": "It joins an international network."},
            ],
        }
        description = _("Events or steps in the order in which they happen")


class TableBlock(blocks.StructBlock):
    caption = CharBlock(max_length=200, help_text=_("What the table shows. Screen readers say it first."))
    table = TranslatedTableBlock(
        [
            ("text", CharBlock(required=False, label=_("Text"))),
            ("number", CharBlock(required=False, label=_("Number"))),
        ]
    )
    source = CharBlock(required=False, max_length=150)

    class Meta:
        icon = "table"
        template = "blocks/table.html"
        label = _("Table")
        group = _("Facts")
        description = _("A small table with a caption")

    def get_preview_value(self):
        return self.to_python(
            {
                "caption": "People trained in each year (sample)",
                "table": {
                    "columns": [{"type": "text", "heading": "Year"}, {"type": "number", "heading": "People"}],
                    "rows": [{"values": ["2023", "120"]}, {"values": ["2024", "345"]}],
                },
                "source": "Sample",
            }
        )

    def clean(self, value):
        value = super().clean(value)
        if not value["table"] or not value["table"].columns:
            raise StructBlockValidationError({"table": ValidationError(_("Add at least one column."))})
        return value
