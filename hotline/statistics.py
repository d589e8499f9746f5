"""
Counts for publication, out of which nobody reads a single report.

The rule, the same for each table of one half-year:

- A count below 5 is hidden. Zero is shown: it is about nobody.
- The counts of each table add up to the same total, which another table may give away. So more counts are hidden, the
  smallest first, until at least two are, and until they add up to at least 5 more than there are of them. Each hidden
  count may then be anything from 1 to 6, whatever is subtracted from what.
- Where that cannot be had, the whole table is withheld. No total is shown.
- Only half-years that are over are counted: two readings of one that is running would differ by single reports. They do
  not overlap, for the same reason. Outcome and state still change: docs/hotline.md says when they may be published.
"""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from django.db.models import Count
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from hotline.models import Kind, Outcome, Province, Report, State

__all__ = ["HalfYear", "Table", "half_years", "publishable", "tables_of"]

SMALL = 5


@dataclass(frozen=True, order=True)
class HalfYear:
    year: int
    half: int

    def __str__(self):
        return f"{self.year}-{self.half}"

    @property
    def months(self):
        return [date(self.year, number, 1) for number in range(6 * self.half - 5, 6 * self.half + 1)]

    @property
    def label(self):
        return f"{date_format(self.months[0], 'F')} – {date_format(self.months[-1], 'F Y')}"


@dataclass(frozen=True)
class Table:
    """Counts by one property, as rows of a label and a number, None for a hidden one; no rows where it is withheld."""

    name: str
    rows: list[tuple[str, int | None]]


def half_year_of(day):
    return HalfYear(day.year, 1 if day.month <= 6 else 2)


def half_years():
    """The half-years that are over and in which something came in, the newest first."""
    months = Report.objects.order_by().values_list("month", flat=True).distinct()
    found = {half_year_of(month) for month in months}
    return sorted((half for half in found if half < half_year_of(timezone.localdate())), reverse=True)


def tables_of(half_year):
    """The Tables of a half-year: by month, kind, province, outcome and state."""
    reports = Report.objects.filter(month__in=half_year.months).order_by()
    choices = {
        "month": [(month, date_format(month, "F Y")) for month in half_year.months],
        "kind": Kind.choices,
        "province": Province.choices,
        "outcome": [*Outcome.choices, ("", _("None yet"))],
        "state": State.choices,
    }
    return [table(reports, field, labelled) for field, labelled in choices.items()]


def table(reports, field, choices):
    counts = Counter(dict(reports.values_list(field).annotate(Count("pk"))))
    shown = publishable([counts[value] for value, label in choices]) or []
    labels = [str(label) for value, label in choices]
    return Table(str(Report._meta.get_field(field).verbose_name), list(zip(labels, shown, strict=False)))


def publishable(counts):
    """The counts with None for each that is hidden, or None where the rule withholds all of them."""
    hidden = {place for place, count in enumerate(counts) if 0 < count < SMALL}
    others = sorted((place for place, count in enumerate(counts) if count >= SMALL), key=lambda place: counts[place])
    while hidden and not is_safe([counts[place] for place in hidden]):
        if not others:
            return None
        hidden.add(others.pop(0))
    return [None if place in hidden else count for place, count in enumerate(counts)]


def is_safe(hidden):
    return len(hidden) >= 2 and sum(hidden) >= len(hidden) + SMALL
