"""Numbers over time: a chart of bars, and always the table of the same numbers."""

import unicodedata
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.utils.formats import number_format
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.list_block import ListBlockValidationError
from wagtail.blocks.struct_block import StructBlockValidationError

from khmer.blocks import CharBlock, IntegerBlock
from khmer.digits import western
from pageviews.charts import bar_height

__all__ = ["FiguresOverTimeBlock"]

MAX_POINTS = 24
MAX_NUMBER = 1_000_000_000_000
ROW = 3  # em


@dataclass(frozen=True)
class Bar:
    """A number and its time; `width` in percent of the longest bar, `row` counted from the top of the drawing."""

    time: str
    number: int
    width: int
    row: int

    @property
    def text_top(self):
        return f"{self.row * ROW + 1.1}em"

    @property
    def bar_top(self):
        return f"{self.row * ROW + 1.5}em"

    @property
    def shown(self):
        return number_format(self.number, force_grouping=True)


class PointBlock(blocks.StructBlock):
    time = CharBlock(max_length=30, label=_("Year or period"), help_text=_("For example 2018, or June–December 2021."))
    number = IntegerBlock(min_value=0, max_value=MAX_NUMBER, help_text=_("Digits alone, for example 10106."))

    class Meta:
        icon = "calendar"
        label = _("Number")


class FiguresOverTimeValue(blocks.StructValue):
    @property
    def bars(self):
        points = self.get("points") or []
        numbers = [point["number"] or 0 for point in points]
        highest = max(numbers, default=0)
        return [
            Bar(point["time"], number, bar_height(number, highest), row)
            for row, (point, number) in enumerate(zip(points, numbers, strict=True))
        ]

    @property
    def height(self):
        return f"{len(self.bars) * ROW}em"

    @property
    def highest(self):
        return max(self.bars, key=lambda bar: bar.number, default=None)


class FiguresOverTimeBlock(blocks.StructBlock):
    """One thing, counted at several times. Like each figure of the site, it has a unit, a period and a source."""

    heading = CharBlock(max_length=120, label=_("What it shows"))
    unit = CharBlock(max_length=80, label=_("What is counted"), help_text=_("For example: people trained."))
    period = CharBlock(max_length=60, help_text=_("The whole time, for example 2018–2024."))
    source = CharBlock(max_length=150, help_text=_("Where the numbers come from."))
    points = blocks.ListBlock(
        PointBlock(), min_num=2, max_num=MAX_POINTS, label=_("Numbers"), help_text=_("The earliest first.")
    )

    class Meta:
        icon = "order"
        template = "blocks/figures_over_time.html"
        value_class = FiguresOverTimeValue
        label = _("Figures over time")
        group = _("Facts")
        preview_value = {
            "heading": "People trained in each year (sample)",
            "unit": "people trained",
            "period": "2022–2024",
            "source": "Sample",
            "points": [
                {"time": "2022", "number": 90},
                {"time": "2023", "number": 120},
                {"time": "2024", "number": 345},
            ],
        }
        description = _("Numbers of several years as a chart and a table, with period and source")

    def clean(self, value):
        """Raises StructBlockValidationError where a year or period stands twice."""
        value = super().clean(value)
        seen, errors = set(), {}
        for index, point in enumerate(value["points"]):
            time = same_time(point["time"])
            if time in seen:
                message = ValidationError(_("This year or period is there already."))
                errors[index] = StructBlockValidationError({"time": message})
            seen.add(time)
        if errors:
            raise StructBlockValidationError({"points": ListBlockValidationError(block_errors=errors)})
        return value


def same_time(text):
    """The text as it is compared: without spaces, digits of any script as 0–9, one kind of dash."""
    kept = (letter for letter in unicodedata.normalize("NFKC", text).casefold() if letter.isalnum() or letter in "-–—/")
    return western("".join("-" if letter in "–—" else letter for letter in kept))
