"""The report of page views: filtered, sorted, drawn by day, exported."""

import codecs
from datetime import date

import django_filters
from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Q, Sum
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import ContentTypeFilter, DateRangePickerWidget, WagtailFilterSet
from wagtail.admin.ui.tables import Column, NumberColumn, TitleColumn
from wagtail.admin.views.reports import ReportView
from wagtail.models import Page

from guards.spreadsheets import NEUTRALISED
from pageviews.charts import DailyChart
from pageviews.statistics import counted_types, last_days, views_by_day, with_totals, with_views_between

__all__ = ["PageViewsReport"]

USUAL_DAYS = 30
MOST_DAYS = 366


class PeriodForm(forms.Form):
    """Refuses a period that ends before it begins, or that has more days than a drawing shows."""

    def clean(self):
        cleaned = super().clean()
        first, last = period_of(cleaned.get("period"))
        if last < first:
            self.add_error("period", ValidationError(_("The period ends before it begins.")))
        elif (last - first).days >= MOST_DAYS:
            message = _("Choose a period of at most %(days)s days.") % {"days": MOST_DAYS}
            self.add_error("period", ValidationError(message))
        return cleaned


def period_of(chosen):
    """The first and last day of what was chosen, where one end or both can be missing: 30 days, or until today."""
    first, last = (chosen.start, chosen.stop) if chosen else (None, None)
    first, last = first and first.date(), last and last.date()
    if first and last:
        return first, last
    if first:
        return first, max(first, timezone.localdate())
    if last:
        return date.fromordinal(max(1, last.toordinal() - USUAL_DAYS + 1)), last
    return last_days(USUAL_DAYS)


class PeriodFilter(django_filters.DateFromToRangeFilter):
    """Leaves all pages: the report counts their views in the period."""

    def filter(self, queryset, value):
        return queryset


class SectionField(django_filters.fields.ModelChoiceField):
    def label_from_instance(self, page):
        title = "– " * (page.depth - 2) + page.get_admin_display_title()
        return f"{title} ({page.locale.get_display_name()})" if page.depth == 2 else title


class SectionFilter(django_filters.ModelChoiceFilter):
    """A page and all below it."""

    field_class = SectionField

    def filter(self, queryset, page):
        return queryset.descendant_of(page, inclusive=True) if page else queryset


class ViewsFilterSet(WagtailFilterSet):
    period = PeriodFilter(label=_("Period"), widget=DateRangePickerWidget)
    section = SectionFilter(
        label=_("Section"),
        queryset=lambda request: (
            Page.objects.filter(depth__gt=1, numchild__gt=0).select_related("locale").order_by("path")
        ),
        empty_label=_("All"),
    )
    content_type = ContentTypeFilter(
        label=_("Page type"), queryset=lambda request: counted_types(), empty_label=_("All")
    )

    class Meta:
        model = Page
        form = PeriodForm
        fields = []


class PageViewsReport(ReportView):
    """
    Pages whose views count, with their views in a period and in all, to everybody who may use the admin.

    A filter with a value that makes no sense shows no pages and says what is wrong; it never becomes a file.
    """

    page_title = _("Page views")
    header_icon = "view"
    index_url_name = "pageviews_report"
    index_results_url_name = "pageviews_report_results"
    results_template_name = "pageviews/admin/report_results.html"
    filterset_class = ViewsFilterSet
    default_ordering = "-views_in_period"
    columns = [
        TitleColumn("get_admin_display_title", label=_("Title"), sort_key="title", url_name="wagtailadmin_pages:edit"),
        Column("page_type_display_name", label=_("Type"), sort_key="content_type__model"),
        Column("locale.get_display_name", label=_("Language"), sort_key="locale__language_code"),
        NumberColumn("views_in_period", label=_("Views in the period"), sort_key="views_in_period"),
        NumberColumn("views", label=_("Views in all"), sort_key="views"),
    ]
    list_export = [column.name for column in columns]
    export_headings = {column.name: column.label for column in columns}
    custom_value_preprocess = NEUTRALISED

    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        self.is_export = self.filters.is_valid() and self.is_export
        self.period = period_of(self.filters.form.cleaned_data.get("period"))

    def get_base_queryset(self):
        pages = Page.objects.filter(content_type__in=counted_types()).select_related("locale")
        pages = with_views_between(with_totals(pages), *self.period)
        pages = pages.filter(Q(live=True) | Q(views__gt=0))
        return pages if self.filters.is_valid() else pages.none()

    def order_queryset(self, queryset):
        return queryset.order_by(self.ordering, "pk")

    def get_context_data(self, *args, **kwargs):
        context = super().get_context_data(*args, **kwargs)
        if self.filters.is_valid():
            first, last = self.period
            pages = self.object_list.order_by()
            context["totals"] = pages.aggregate(period=Sum("views_in_period", default=0), all=Sum("views", default=0))
            context["chart"] = DailyChart(views_by_day(pages.values("pk"), first, last))
            context |= {"first": first, "last": last}
        return context

    def get_filename(self):
        first, last = self.period
        return f"page-views-{first}-{last}"

    def stream_csv(self, queryset):
        # Without the mark, Excel takes Khmer for another encoding.
        yield codecs.BOM_UTF8
        yield from super().stream_csv(queryset)
