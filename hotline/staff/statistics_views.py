"""Counts for publication, as a page and as a file."""

from django.http import Http404
from django.utils.translation import gettext_lazy as _

from hotline.permissions import is_staff_of_hotline
from hotline.staff.base import StaffView
from hotline.staff.log import csv_response
from hotline.statistics import half_years, tables_of

__all__ = ["StatisticsExportView", "StatisticsView"]

HIDDEN = _("not shown")


class StatisticsView(StaffView):
    """One half-year, `?period=2026-1`; the last one that is over where none is named."""

    is_for = staticmethod(is_staff_of_hotline)
    template_name = "hotline/staff/statistics.html"
    page_title = _("Statistics")
    header_icon = "view"

    def get(self, request):
        periods = half_years()
        period = self.chosen(periods)
        tables = tables_of(period) if period else []
        return self.render_to_response(self.get_context_data(periods=periods, period=period, tables=tables))

    def chosen(self, periods):
        asked = self.request.GET.get("period", "")
        if not asked:
            return periods[0] if periods else None
        for period in periods:
            if str(period) == asked:
                return period
        raise Http404("unknown period")


class StatisticsExportView(StatisticsView):
    def get(self, request):
        period = self.chosen(half_years())
        if period is None:
            raise Http404("nothing to count yet")
        rows = [
            [table.name, label, HIDDEN if count is None else count]
            for table in tables_of(period)
            for label, count in table.rows or [("", HIDDEN)]
        ]
        return csv_response(f"hotline-{period}", [[_("Table"), period.label, _("Number")], *rows])
