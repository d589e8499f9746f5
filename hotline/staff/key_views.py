"""
The page Keys: who holds one, making one's own, admitting and retiring those of others.

A supervisor with an open key admits and retires; as long as no supervisor has a key, any analyst does.
"""

from django.db.models import Count, Q
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from wagtail.admin import messages

from hotline import audit, keys
from hotline.models import AnalystKey, ReportKey
from hotline.permissions import SUPERVISORS, is_analyst, is_supervisor, visible_reports
from hotline.staff import open_keys
from hotline.staff.base import StaffView
from hotline.staff.forms import ChangePassphraseForm, FingerprintForm, NewPassphraseForm

__all__ = ["AdmitView", "ChangePassphraseView", "KeysView", "MakeKeyView", "RetireView", "ShareView"]

State = AnalystKey.State


def runs_keys(user):
    """Whether the user admits and retires the keys of others."""
    return (
        is_supervisor(user)
        or not keys.active_keys().filter(user__is_active=True, user__groups__name=SUPERVISORS).exists()
    )


class KeysView(StaffView):
    template_name = "hotline/staff/keys.html"
    page_title = gettext_lazy("Keys")
    header_icon = "key"

    def get(self, request):
        return self.page()

    def page(self, **forms):
        return self.render_to_response(self.get_context_data(**forms))

    def get_context_data(self, **kwargs):
        user = self.request.user
        in_use = Q(state__in=[State.ACTIVE, State.PENDING]) | Q(user=None, reports__isnull=False)
        # A number that is higher for others would tell somebody that they are excluded from a report.
        known = Q(reports__report__in=visible_reports(user))
        rows = AnalystKey.objects.filter(in_use).annotate(opens=Count("reports", filter=known)).select_related("user")
        rows = list(rows.order_by("state", "user__username", "pk"))
        mine = [key for key in rows if key.user_id == user.pk]
        defaults = {"make_form": NewPassphraseForm(user=user), "change_form": ChangePassphraseForm(user=user)}
        return super().get_context_data(**{**defaults, **kwargs}) | {
            "rows": rows,
            "pending": next((key for key in mine if key.state == State.PENDING), None),
            "active": next((key for key in mine if key.state == State.ACTIVE), None),
            "has_recovery_key": any(key.user_id is None and key.state == State.ACTIVE for key in rows),
            "runs_keys": bool(self.holder) and runs_keys(user),
        }


class MakeKeyView(KeysView):
    """
    A new key pair for the user. Who has their present key open admits the new one by themselves: the site saw both. For
    everybody else it waits until somebody compared its fingerprint.
    """

    def get(self, request):
        return redirect("hotline_staff:keys")

    def post(self, request):
        form = NewPassphraseForm(request.POST, user=request.user)
        if form.is_valid() and not keys.active_keys().filter(user=None).exists():
            form.add_error(None, _("The recovery key comes first: the command hotline_recovery_key makes it."))
        if not form.is_valid():
            return self.page(make_form=form)
        made = keys.make_key(request.user, form.cleaned_data["passphrase"])
        if self.holder:
            keys.admit(made.key, self.holder, request.user)
        if keys.active_keys().filter(pk=made.key.pk).exists():
            self.locker = open_keys.keep_open(request, made)
            messages.success(request, _("Your new key is in use."))
        else:
            messages.success(request, _("Your key is made and waits to be admitted."))
        return redirect("hotline_staff:keys")


class ChangePassphraseView(KeysView):
    def get(self, request):
        return redirect("hotline_staff:keys")

    def post(self, request):
        form = ChangePassphraseForm(request.POST, user=request.user)
        if not form.is_valid():
            return self.page(change_form=form)
        keys.change_passphrase(form.cleaned_data["present"], form.cleaned_data["passphrase"])
        messages.success(request, _("Your passphrase is changed."))
        return redirect("hotline_staff:keys")


class OneKeyView(StaffView):
    """Something that those who run the keys do with one of them while their own is open."""

    is_for = staticmethod(lambda user: is_analyst(user) and runs_keys(user))
    needs_key = True
    states = [State.ACTIVE]

    def find(self, pk):
        return get_object_or_404(AnalystKey.objects.select_related("user"), pk=pk, state__in=self.states)

    def page_url(self):
        return reverse("hotline_staff:keys")


class AdmitView(OneKeyView):
    template_name = "hotline/staff/admit.html"
    page_title = gettext_lazy("Admit a key")
    header_icon = "key"
    states = [State.PENDING]

    def get(self, request, pk):
        key = self.find(pk)
        return self.render_to_response(self.get_context_data(key=key, form=FingerprintForm(key=key)))

    def post(self, request, pk):
        key = self.find(pk)
        form = FingerprintForm(request.POST, key=key)
        if form.is_valid() and not is_analyst(key.user):
            form.add_error(None, _("%(name)s is not in the groups of the analysts any more.") % {"name": key.user})
        if not form.is_valid():
            return self.render_to_response(self.get_context_data(key=key, form=form))
        shared(request, key, keys.admit(key, self.holder, request.user))
        return redirect("hotline_staff:keys")


class ShareView(OneKeyView):
    """Seals to a key what the user can open and it cannot: to a new recovery key, or where sharing was interrupted."""

    def post(self, request, pk):
        key = self.find(pk)
        audit.record(request.user, "reports shared", detail=f"{key} {key.fingerprint}")
        shared(request, key, keys.share(key, self.holder))
        return redirect("hotline_staff:keys")


class RetireView(OneKeyView):
    states = [State.ACTIVE, State.PENDING, State.RETIRED]

    def post(self, request, pk):
        key = self.find(pk)
        if key.state == State.ACTIVE and is_needed(key):
            messages.error(request, _("This key is needed: some reports have no other. Share yours first."))
        else:
            keys.retire(key, request.user)
            messages.success(request, _("The key of %(name)s is retired.") % {"name": key})
        return redirect("hotline_staff:keys")


def is_needed(key):
    """Whether the hotline could not take in a report without the key, or an analyst not open one."""
    others = keys.active_keys().filter(user__isnull=False).exclude(pk=key.pk)
    only_here = ReportKey.objects.filter(holder=key).exclude(report__keys__holder__in=others)
    return key.user_id is None or not others.exists() or only_here.exists()


def shared(request, key, count):
    text = ngettext(
        "%(name)s has the key to %(number)s more report.", "%(name)s has the key to %(number)s more reports.", count
    )
    messages.success(request, text % {"name": key, "number": count})
