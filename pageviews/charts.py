"""Bars for days, drawn as SVG without a script, and the same numbers as a table."""

from dataclasses import dataclass
from datetime import date

from wagtail.admin.ui.components import Component

__all__ = ["DailyChart", "bar_height"]

HEIGHT = 100
STEP = 10  # from the left edge of a bar to that of the next


@dataclass(frozen=True)
class Bar:
    """One day: its number, and in whole units of the drawing where its bar starts and how high it is."""

    day: date
    number: int
    left: int
    height: int

    @property
    def top(self):
        return HEIGHT - self.height


class DailyChart(Component):
    """`numbers` is a dict of day to number, in the order of days, without gaps and not empty."""

    template_name = "pageviews/admin/daily_chart.html"

    def __init__(self, numbers):
        self.numbers = numbers

    def get_context_data(self, parent_context):
        highest = max(self.numbers.values())
        bars = [
            Bar(day, number, index * STEP, bar_height(number, highest))
            for index, (day, number) in enumerate(self.numbers.items())
        ]
        return {
            "bars": bars,
            "highest": max(bars, key=lambda bar: bar.number),
            "total": sum(self.numbers.values()),
            "width": len(bars) * STEP,
            "height": HEIGHT,
            "bar_width": STEP - 2,
        }


def bar_height(number, highest):
    """At least one unit for any view at all, so that a single one beside thousands is still seen."""
    return max(1, number * HEIGHT // highest) if number else 0
