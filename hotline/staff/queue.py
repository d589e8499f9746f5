"""The two queues: reports, and messages to Seek Help. Urgent first, then what came first."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django import forms
from django.core.paginator import Paginator
from django.db.models import Max
from django.http import Http404
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.timesince import timesince
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from hotline.keys import active_keys
from hotline.models import Kind, Province, Report, ReportKey, State
from hotline.permissions import visible_reports
from hotline.sealing import SealError
from hotline.staff.base import StaffView
from hotline.thread import secrets_of

__all__ = ["HelpQueueView", "ReportQueueView"]

PER_PAGE = 50
SEEN_WITHIN, PROCESSED_WITHIN = timedelta(hours=24), timedelta(hours=48)
FINISHED = [State.CLOSED, State.PURGED]
IN_WORK = [State.SCREENED, State.URGENT, State.ASSESSING]
ORDER = {state: place for place, state in enumerate(State)}
LAST = datetime.max.replace(tzinfo=timezone.get_default_timezone())


@dataclass(frozen=True)
class Row:
    """A report in a queue. `received` is known where an open key opens it."""

    report: Report
    received: datetime | None

    @property
    def is_urgent(self):
        return self.report.urgent or self.report.state == State.URGENT

    @property
    def is_unread(self):
        return self.report.state != State.PURGED and self.report.read_up_to < (self.report.last_entry or 0)

    @property
    def age(self):
        return timesince(self.received, depth=1) if self.received else ""

    @property
    def due(self):
        """When the next target has to be met, or None: seen within 24 hours, processed within 48."""
        if self.received is None:
            return None
        if self.report.state == State.NEW:
            return self.received + SEEN_WITHIN
        return self.received + PROCESSED_WITHIN if self.report.state in IN_WORK else None

    @property
    def is_overdue(self):
        return self.due is not None and self.due < timezone.now()

    @property
    def target(self):
        if self.due is None:
            return ""
        is_new = self.report.state == State.NEW
        if self.is_overdue:
            return _("Overdue: not seen within 24 hours") if is_new else _("Overdue: not processed within 48 hours")
        text = _("To be seen by %(time)s") if is_new else _("To be processed by %(time)s")
        return text % {"time": date_format(timezone.localtime(self.due), "j M, H:i")}

    @property
    def place(self):
        return (
            not self.is_urgent,
            self.received or LAST,
            ORDER[self.report.state],
            self.report.reference,
        )


class FilterForm(forms.Form):
    """Filters on what is in clear. Every field takes known values alone."""

    state = forms.ChoiceField(
        label=gettext_lazy("State"),
        choices=[("", gettext_lazy("All but closed and purged")), *State.choices],
        required=False,
    )
    kind = forms.ChoiceField(label=gettext_lazy("Kind"), required=False)
    province = forms.ChoiceField(
        label=gettext_lazy("Province"),
        choices=[
            ("", gettext_lazy("All")),
            *[choice for choice in Province.choices if choice[0]],
            ("none", Province.UNKNOWN.label),
        ],
        required=False,
    )
    urgent = forms.ChoiceField(
        label=gettext_lazy("Urgent"),
        choices=[("", gettext_lazy("All")), ("yes", gettext_lazy("Yes")), ("no", gettext_lazy("No"))],
        required=False,
    )
    assignee = forms.ChoiceField(label=gettext_lazy("Assigned to"), required=False)
    month = forms.ChoiceField(label=gettext_lazy("Month"), required=False)

    def __init__(self, data, *, reports, kinds):
        super().__init__(data)
        everything = ("", _("All"))
        people = (
            active_keys().filter(user__isnull=False).order_by("user__username").values_list("user", "user__username")
        )
        months = reports.order_by("-month").values_list("month", flat=True).distinct()
        self.fields["assignee"].choices = [
            everything,
            ("nobody", _("Nobody")),
            *[(str(pk), name) for pk, name in people],
        ]
        self.fields["month"].choices = [
            everything,
            *[(f"{month:%Y-%m}", date_format(month, "F Y")) for month in months],
        ]
        self.fields["kind"].choices = [everything, *[(kind.value, kind.label) for kind in kinds]]
        if len(kinds) == 1:
            del self.fields["kind"]

    def apply(self, reports):
        chosen = self.cleaned_data
        reports = reports.filter(state=chosen["state"]) if chosen["state"] else reports.exclude(state__in=FINISHED)
        if chosen.get("kind"):
            reports = reports.filter(kind=chosen["kind"])
        if chosen["province"]:
            reports = reports.filter(province="" if chosen["province"] == "none" else chosen["province"])
        if chosen["urgent"]:
            reports = reports.filter(urgent=chosen["urgent"] == "yes")
        if chosen["assignee"]:
            reports = reports.filter(assignee=None if chosen["assignee"] == "nobody" else chosen["assignee"])
        if chosen["month"]:
            reports = reports.filter(month=f"{chosen['month']}-01")
        return reports


class QueueView(StaffView):
    """One queue as a list. What needs a key, the age and the targets, is there with an open one."""

    template_name = "hotline/staff/queue.html"
    header_icon = "list-ul"
    kinds = []

    def get(self, request):
        mine = visible_reports(request.user).filter(kind__in=self.kinds)
        form = FilterForm(request.GET, reports=mine, kinds=self.kinds)
        if not form.is_valid():
            raise Http404("unknown filter")
        rows = self.rows(form.apply(mine))
        page = Paginator(rows, PER_PAGE).get_page(request.GET.get("p"))
        return self.render_to_response(
            self.get_context_data(form=form, page_obj=page, overdue=sum(row.is_overdue for row in rows))
        )

    def rows(self, reports):
        received = self.received(reports)
        reports = reports.select_related("assignee").annotate(last_entry=Max("entries__number"))
        return sorted((Row(report, received.get(report.pk)) for report in reports), key=lambda row: row.place)

    def received(self, reports):
        """When each report came in, as far as the open key tells."""
        if not self.holder:
            return {}
        found = {}
        for row in ReportKey.objects.filter(holder=self.holder.key, report__in=reports):
            try:
                found[row.report_id] = secrets_of(row, self.holder).received
            except SealError:
                continue
        return found


class ReportQueueView(QueueView):
    page_title = gettext_lazy("Reports")
    kinds = [kind for kind in Kind if kind != Kind.HELP]


class HelpQueueView(QueueView):
    page_title = gettext_lazy("Seek Help messages")
    kinds = [Kind.HELP]
