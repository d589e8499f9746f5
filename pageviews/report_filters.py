"""What the reports of counted numbers are narrowed by."""

from datetime import date

import django_filters
from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import ContentTypeFilter, DateRangePickerWidget, WagtailFilterSet
from wagtail.documents import get_document_model
from wagtail.models import Page

from khmer.digits import western
from pageviews.models import Kind
from pageviews.rules import counted_types
from pageviews.statistics import last_days

__all__ = ["DonateClicksFilterSet", "DownloadsFilterSet", "ViewsFilterSet", "period_of"]

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


class PeriodField(django_filters.fields.DateRangeField):
    """Takes the digits of every script."""

    def clean(self, value):
        return super().clean(value and [western(day or "") for day in value])


class PeriodFilter(django_filters.DateFromToRangeFilter):
    """Leaves everything in the list: the report counts what happened in the period."""

    field_class = PeriodField

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


class CountFilterSet(WagtailFilterSet):
    period = PeriodFilter(label=_("Period"), widget=DateRangePickerWidget)


class ViewsFilterSet(CountFilterSet):
    section = SectionFilter(
        label=_("Section"),
        queryset=lambda request: (
            Page.objects.filter(depth__gt=1, numchild__gt=0).select_related("locale").order_by("path")
        ),
        empty_label=_("All"),
    )
    content_type = ContentTypeFilter(
        label=_("Page type"), queryset=lambda request: counted_types(Kind.VIEW), empty_label=_("All")
    )

    class Meta:
        model = Page
        form = PeriodForm
        fields = []


class DonateClicksFilterSet(CountFilterSet):
    class Meta:
        model = Page
        form = PeriodForm
        fields = []


class DownloadsFilterSet(CountFilterSet):
    class Meta:
        model = get_document_model()
        form = PeriodForm
        fields = []
