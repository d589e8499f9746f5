"""The reports of page views, downloads and clicks on ways to give: filtered, sorted, drawn by day, exported."""

import codecs

from django.db.models import Q, Sum
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column, NumberColumn, TitleColumn
from wagtail.admin.views.reports import ReportView
from wagtail.models import Page

from guards.spreadsheets import NEUTRALISED
from pageviews.charts import DailyChart
from pageviews.models import Kind
from pageviews.report_filters import DonateClicksFilterSet, DownloadsFilterSet, ViewsFilterSet, period_of
from pageviews.rules import counted_documents, counted_types
from pageviews.statistics import by_day, number_between, total

__all__ = ["DonateClicksReport", "DownloadsReport", "PageViewsReport"]

PAGE_TITLE = TitleColumn(
    "get_admin_display_title", label=_("Title"), sort_key="title", url_name="wagtailadmin_pages:edit"
)
PAGE_TYPE = Column("page_type_display_name", label=_("Type"), sort_key="content_type__model")
LANGUAGE = Column("locale.get_display_name", label=_("Language"), sort_key="locale__language_code")


def numbers(in_period, in_all):
    """The columns of what was counted, with these labels."""
    return [
        NumberColumn("in_period", label=in_period, sort_key="in_period"),
        NumberColumn("total", label=in_all, sort_key="total"),
    ]


class CountReport(ReportView):
    """
    What is counted, with its numbers in a period and in all, to everybody who may use the admin.

    A filter with a value that makes no sense shows nothing and says what is wrong; it never becomes a file.

    Reports set `kind`, `queryset`, `columns` and `name`, of addresses and files. `listed` may narrow the queryset by
    `in_period` and `total`.
    """

    kind = None
    name = ""
    listed = Q()
    results_template_name = "pageviews/admin/report_results.html"
    default_ordering = "-in_period"
    custom_value_preprocess = NEUTRALISED

    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        self.list_export = [column.name for column in self.columns]
        self.export_headings = {column.name: column.label for column in self.columns}
        self.is_export = self.filters.is_valid() and self.is_export
        self.period = period_of(self.filters.form.cleaned_data.get("period"))

    def get_base_queryset(self):
        counted = super().get_base_queryset()
        counted = counted.annotate(in_period=number_between(self.kind, *self.period), total=total(self.kind))
        return counted.filter(self.listed) if self.filters.is_valid() else counted.none()

    def order_queryset(self, queryset):
        return queryset.order_by(self.ordering, "pk")

    def get_context_data(self, *args, **kwargs):
        context = super().get_context_data(*args, **kwargs)
        if self.filters.is_valid():
            first, last = self.period
            listed = self.object_list.order_by()
            context["sums"] = listed.aggregate(period=Sum("in_period", default=0), all=Sum("total", default=0))
            context["chart"] = DailyChart(by_day(self.kind, listed.values("pk"), first, last))
            context |= {"first": first, "last": last}
        return context

    def get_filename(self):
        first, last = self.period
        return f"{self.name}-{first}-{last}"

    def stream_csv(self, queryset):
        # Without the mark, Excel takes Khmer for another encoding.
        yield codecs.BOM_UTF8
        yield from super().stream_csv(queryset)


class PagesReport(CountReport):
    """Live pages, and others only where something was counted before."""

    listed = Q(live=True) | Q(total__gt=0)

    @property
    def queryset(self):
        return Page.objects.filter(content_type__in=counted_types(self.kind)).select_related("locale")


class PageViewsReport(PagesReport):
    """Pages whose views count."""

    kind = Kind.VIEW
    name = "page-views"
    page_title = _("Page views")
    header_icon = "view"
    filterset_class = ViewsFilterSet
    columns = [
        PAGE_TITLE,
        PAGE_TYPE,
        LANGUAGE,
        *numbers(_("Views in the period"), _("Views in all")),
    ]


class DonateClicksReport(PagesReport):
    """Pages with ways to give, by clicks that lead from them to another site."""

    kind = Kind.DONATE
    name = "donate-clicks"
    page_title = _("Clicks on ways to give")
    header_icon = "link-external"
    filterset_class = DonateClicksFilterSet
    columns = [
        PAGE_TITLE,
        LANGUAGE,
        *numbers(_("Clicks in the period"), _("Clicks in all")),
    ]


class DownloadsReport(CountReport):
    """Documents whose downloads count, also those that nobody downloaded."""

    kind = Kind.DOWNLOAD
    name = "downloads"
    page_title = _("Downloads")
    header_icon = "download"
    filterset_class = DownloadsFilterSet
    columns = [
        TitleColumn("title", label=_("Title"), sort_key="title", url_name="wagtaildocs:edit"),
        Column("filename", label=_("File"), sort_key="file"),
        *numbers(_("Downloads in the period"), _("Downloads in all")),
    ]

    @property
    def queryset(self):
        return counted_documents()
