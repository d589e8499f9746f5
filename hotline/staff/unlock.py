"""The way in: who has no open key types the passphrase; and the lock button."""

from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages

from hotline import audit
from hotline.keys import active_keys
from hotline.permissions import is_analyst, is_staff_of_hotline
from hotline.staff import open_keys
from hotline.staff.base import StaffView
from hotline.staff.forms import PassphraseForm

__all__ = ["IndexView", "LockView", "UnlockView"]


class IndexView(StaffView):
    """The first page of each role."""

    is_for = staticmethod(is_staff_of_hotline)

    def get(self, request):
        return redirect("hotline_staff:reports" if is_analyst(request.user) else "hotline_staff:log")


class UnlockView(StaffView):
    template_name = "hotline/staff/unlock.html"
    page_title = gettext_lazy("Unlock your key")

    def get(self, request):
        if not active_keys().filter(user=request.user).exists():
            return redirect("hotline_staff:keys")
        return self.page(PassphraseForm(user=request.user))

    def post(self, request):
        form = PassphraseForm(request.POST, user=request.user)
        if not form.is_valid():
            return self.page(form)
        self.locker = open_keys.keep_open(request, form.cleaned_data["passphrase"])
        return redirect(self.next_url())

    def page(self, form):
        return self.render_to_response(self.get_context_data(form=form))

    def next_url(self):
        url = self.request.POST.get("next", "")
        start = reverse("hotline_staff:index")
        host = self.request.get_host()
        is_ours = url.startswith(start) and url_has_allowed_host_and_scheme(url, {host}, self.request.is_secure())
        return url if is_ours else start

    def get_context_data(self, **kwargs):
        asked = self.request.POST.get("next", "") or self.request.GET.get("next", "")
        return super().get_context_data(**kwargs) | {"next": asked}


class LockView(StaffView):
    def post(self, request):
        open_keys.close(request)
        if self.holder:
            audit.record(request.user, "locked")
        self.locker = None
        messages.success(request, _("Your key is locked."))
        response = redirect("hotline_staff:unlock")
        open_keys.VAULT.delete_cookie(response)
        return response
