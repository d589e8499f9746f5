"""A report: its content for who has an open key to it, what can be done with it, and its export."""

from django.contrib.auth import get_user_model
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.admin import messages

from hotline.keys import active_keys
from hotline.models import Kind
from hotline.permissions import is_supervisor, visible_reports
from hotline.staff import open_keys
from hotline.staff.action_forms import ACTIONS
from hotline.staff.base import StaffView
from hotline.staff.export import encrypted
from hotline.staff.forms import NewPassphraseForm, PassphraseForm
from hotline.staff.opening import NoKeyError, items_of, open_report, secrets_for
from hotline.thread import SwappedKeyError, check_halves

__all__ = ["ActionView", "ExportView", "ReportView"]

FIELD = "unlock-passphrase"  # stands between a locked key and an action


class ReportView(StaffView):
    """Shows the report. Each time it is shown is in the audit log, before it is."""

    template_name = "hotline/staff/report.html"
    needs_key = True
    header_icon = "doc-full"

    def get(self, request, reference):
        self.find(reference)
        return self.page()

    def find(self, reference):
        reports = visible_reports(self.request.user).select_related("assignee", "held_by")
        self.report = get_object_or_404(reports, reference=reference)
        holders = active_keys().filter(reports__report=self.report)
        self.people = get_user_model().objects.filter(hotline_keys__in=holders).order_by("username")

    def page(self, **bound):
        """The report with its forms; those in `bound`, by name, as they were sent."""
        items, is_swapped = None, False
        try:
            items = items_of(open_report(self.report, self.holder, self.request.user))
        except NoKeyError:
            pass
        except SwappedKeyError:
            is_swapped = True
        return self.render_to_response(self.get_context_data(items=items, bound=bound, is_swapped=is_swapped))

    def get_context_data(self, *, items, bound, **kwargs):
        forms = [bound.get(name) or self.form(name) for name in ACTIONS] if items is not None else []
        may_export = items is not None and self.may_export()
        return super().get_context_data(**kwargs) | {
            "report": self.report,
            "items": items,
            "forms": [form for form in forms if form.is_offered()],
            "export_form": bound.get("export") or (may_export and NewPassphraseForm(user=self.request.user)),
            "excluded": self.report.excluded.order_by("username") if is_supervisor(self.request.user) else [],
        }

    def form(self, name, data=None):
        return ACTIONS[name](data, report=self.report, user=self.request.user, people=self.people)

    def may_export(self):
        return is_supervisor(self.request.user) or self.report.assignee_id == self.request.user.pk

    def get_page_title(self):
        return _("Report %(reference)s") % {"reference": self.kwargs["reference"]}

    def get_breadcrumbs_items(self):
        *before, here = super().get_breadcrumbs_items()
        queue = {"url": queue_url(self.report), "label": _("Queue")}
        return [*before, queue, here]

    def page_url(self):
        return reverse("hotline_staff:report", args=[self.kwargs["reference"]])


class ActionView(ReportView):
    """One of the ACTIONS, posted. What cannot be done comes back with a message and with what was typed."""

    def get(self, request, reference, action):
        return redirect(self.page_url())

    def locked(self):
        """Who wrote until the key locked itself gives the passphrase, and what they wrote goes with it."""
        request = self.request
        self.find(self.kwargs["reference"])
        if request.method != "POST":
            return super().locked()
        form = PassphraseForm(request.POST if FIELD in request.POST else None, user=request.user, prefix="unlock")
        if form.is_valid():
            self.holder = form.cleaned_data["passphrase"]
            self.locker = open_keys.keep_open(request, self.holder)
            return self.post(request, **self.kwargs)
        carried = [(name, value) for name, value in request.POST.items() if name not in (FIELD, "csrfmiddlewaretoken")]
        context = StaffView.get_context_data(self, form=form, carried=carried)
        return TemplateResponse(request, "hotline/staff/unlock.html", context)

    def post(self, request, reference, action):
        self.find(reference)
        if action not in ACTIONS:
            raise Http404("unknown action")
        form = self.form(action, request.POST)
        if not form.is_offered() or request.user not in self.people:
            raise Http404("not offered")
        try:
            check_halves(self.report, secrets_for(self.report, self.holder))
        except (NoKeyError, SwappedKeyError):
            return self.page()
        if not form.is_done():
            return self.page(**{action: form})
        messages.success(request, _("Done, and in the audit log."))
        is_gone = not visible_reports(request.user).filter(pk=self.report.pk).exists()
        return redirect(queue_url(self.report) if is_gone else self.page_url())


class ExportView(ReportView):
    """The report as an encrypted file, for a supervisor or whom it is assigned to."""

    def get(self, request, reference):
        return redirect(self.page_url())

    def post(self, request, reference):
        self.find(reference)
        if not self.may_export():
            raise Http404("neither supervisor nor assignee")
        form = NewPassphraseForm(request.POST, user=request.user)
        if not form.is_valid():
            return self.page(export=form)
        try:
            entries = open_report(self.report, self.holder, request.user, "exported")
        except NoKeyError as error:
            raise Http404("no key") from error
        except SwappedKeyError:
            return self.page()
        return HttpResponse(
            encrypted(self.report, entries, form.cleaned_data["passphrase"]),
            content_type="application/octet-stream",
            headers={"Content-Disposition": f'attachment; filename="{self.report.reference}.zip.age"'},
        )


def queue_url(report):
    return reverse("hotline_staff:help" if report.kind == Kind.HELP else "hotline_staff:reports")
