"""The audit log for auditors and supervisors, filtered, in pages, and as a file for a spreadsheet."""

import csv

from django import forms
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from guards.spreadsheets import neutralised
from hotline import audit
from hotline.models import AuditEntry, Report
from hotline.permissions import is_auditor
from hotline.staff.base import StaffView
from khmer.digits import western

__all__ = ["LogExportView", "LogView", "csv_response"]

PER_PAGE = 100


class LogFilterForm(forms.Form):
    actor = forms.ChoiceField(label=_("Who"), required=False)
    action = forms.ChoiceField(label=_("What"), required=False)
    reference = forms.CharField(label=_("Reference of a report"), max_length=12, required=False)

    def __init__(self, data, entries):
        super().__init__(data)
        for name, column in (("actor", "actor_name"), ("action", "action")):
            values = entries.order_by(column).values_list(column, flat=True).distinct()
            self.fields[name].choices = [("", _("All")), *[(value, value) for value in values]]

    def apply(self, entries):
        chosen = self.cleaned_data
        if chosen["actor"]:
            entries = entries.filter(actor_name=chosen["actor"])
        if chosen["action"]:
            entries = entries.filter(action=chosen["action"])
        if chosen["reference"]:
            entries = entries.filter(reference=western(chosen["reference"]).upper())
        return entries


class LogView(StaffView):
    """The newest entries first. Nobody sees those on reports from which they are excluded."""

    is_for = staticmethod(is_auditor)
    template_name = "hotline/staff/log.html"
    page_title = _("Audit log")
    header_icon = "history"

    def get(self, request):
        form, entries = self.filtered()
        page = Paginator(entries, PER_PAGE).get_page(request.GET.get("p"))
        return self.render_to_response(self.get_context_data(form=form, page_obj=page, head=audit.head()))

    def filtered(self):
        hidden = Report.objects.filter(excluded=self.request.user).values("reference")
        entries = AuditEntry.objects.exclude(reference__in=hidden)
        form = LogFilterForm(self.request.GET, entries)
        if not form.is_valid():
            raise Http404("unknown filter")
        return form, form.apply(entries)


class LogExportView(LogView):
    def get(self, request):
        entries = self.filtered()[1]
        audit.record(request.user, "log exported")
        rows = [
            [
                *[entry.number, f"{timezone.localtime(entry.at):%Y-%m-%d %H:%M:%S}", entry.actor_name],
                *[entry.action, entry.reference, entry.detail, entry.hash],
            ]
            for entry in entries.order_by("number").iterator()
        ]
        headings = [_("Number"), _("Time"), _("Who"), _("What"), _("Report"), _("Detail"), _("Hash")]
        return csv_response("hotline-log", [headings, *rows])


def csv_response(name, rows):
    """Rows of text and numbers as a CSV file of that name, which no spreadsheet calculates."""
    response = HttpResponse(
        # Without the mark, Excel takes Khmer for another encoding.
        "\ufeff",
        content_type="text/csv; charset=utf-8",
        headers={"Content-Disposition": f'attachment; filename="{name}.csv"'},
    )
    csv.writer(response).writerows([neutralised(str(cell)) for cell in row] for row in rows)
    return response
