"""The admin's page that takes a lost phone from somebody's account."""

from django.contrib.auth import get_user_model
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.views.generic.permissions import PermissionCheckedMixin
from wagtail.permission_policies import ModelPermissionPolicy

from accounts.verification import reset_second_factor

__all__ = ["ResetView", "may_reset"]


def may_reset(actor, user):
    """
    Whether `actor` may take the second factor from `user`: who may change users, but for superusers, whom only
    superusers may touch, and for oneself, since one's own phone is replaced with a code.
    """
    if actor == user or (user.is_superuser and not actor.is_superuser):
        return False
    return ModelPermissionPolicy(get_user_model()).user_has_permission(actor, "change")


class ResetView(PermissionCheckedMixin, WagtailAdminTemplateMixin, TemplateView):
    """GET asks, POST resets the second factor of the user `pk`. 404 without such a user."""

    template_name = "accounts/reset_second_factor.html"
    page_title = gettext_lazy("Reset second factor")
    header_icon = "key"
    permission_policy = ModelPermissionPolicy(get_user_model())
    permission_required = "change"

    @cached_property
    def object(self):
        return get_object_or_404(get_user_model(), pk=self.kwargs["pk"])

    def dispatch(self, request, *args, **kwargs):
        if not may_reset(request.user, self.object):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_page_subtitle(self):
        return self.object.get_username()

    def post(self, request, pk):
        reset_second_factor(self.object)
        name = self.object.get_username()
        messages.success(request, _("%(name)s sets up a new phone at the next login.") % {"name": name})
        return redirect("wagtailusers_users:index")
