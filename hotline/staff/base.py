"""What all pages of the staff side share: who may see them, the open key, the headers, the navigation."""

from django.http import Http404
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.utils.http import urlencode
from django.utils.translation import gettext_lazy as _
from django.views.decorators.debug import sensitive_post_parameters, sensitive_variables
from django.views.generic import View
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from hotline.permissions import is_analyst, is_auditor, is_staff_of_hotline
from hotline.staff import open_keys

__all__ = ["StaffView"]

NAVIGATION = [
    ("reports", _("Reports"), is_analyst),
    ("help", _("Seek Help messages"), is_analyst),
    ("keys", _("Keys"), is_analyst),
    ("log", _("Audit log"), is_auditor),
    ("statistics", _("Statistics"), is_staff_of_hotline),
]


class StaffView(WagtailAdminTemplateMixin, View):
    """
    A page for those who pass `is_for`, with 404 for everybody else. `holder` is the user's open key, or None; where
    `needs_key` is set, who has none is led to the passphrase first.
    """

    is_for = staticmethod(is_analyst)
    needs_key = False
    header_icon = "lock"
    holder = locker = None

    @method_decorator([sensitive_post_parameters(), sensitive_variables()])
    def dispatch(self, request, *args, **kwargs):
        if not self.is_for(request.user):
            raise Http404
        self.holder, self.locker = open_keys.current(request)
        is_locked = self.needs_key and not self.holder
        response = self.locked() if is_locked else super().dispatch(request, *args, **kwargs)
        if self.locker:
            open_keys.VAULT.set_cookie(response, self.locker)
        response.headers["Cache-Control"] = "no-store"
        response.headers["Referrer-Policy"] = "no-referrer"
        return response

    def locked(self):
        """The response to who has no open key but needs one."""
        return redirect(f"{reverse('hotline_staff:unlock')}?{urlencode({'next': self.page_url()})}")

    def page_url(self):
        """Where to come back to after the passphrase: the page itself; of an action, the page that it belongs to."""
        return self.request.get_full_path()

    def get_breadcrumbs_items(self):
        return [
            *self.breadcrumbs_items,
            {"url": reverse("hotline_staff:index"), "label": _("Hotline")},
            {"url": "", "label": self.get_page_title()},
        ]

    def get_context_data(self, **kwargs):
        user = self.request.user
        return super().get_context_data(**kwargs) | {
            "holder": self.holder,
            "minutes": open_keys.VAULT.minutes,
            "may_have_key": is_analyst(user),
            "navigation": [
                (reverse(f"hotline_staff:{name}"), label) for name, label, is_for in NAVIGATION if is_for(user)
            ],
        }
