"""The pages between the password and the admin. allauth does the work; here is the order in which they come."""

from allauth.account.adapter import get_adapter
from allauth.account.decorators import reauthentication_required
from allauth.account.internal.flows.login import record_authentication
from allauth.account.mixins import NextRedirectMixin
from allauth.account.utils import get_login_redirect_url, passthrough_next_redirect_url
from allauth.account.views import LoginView
from allauth.core.exceptions import ReauthenticationRequired
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.views import ViewRecoveryCodesView
from allauth.mfa.totp.views import ActivateTOTPView
from django.contrib.auth import get_user_model, logout
from django.db import transaction
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.views.generic import FormView

from accounts.forms import mark_used
from accounts.verification import has_second_factor, is_verified

__all__ = ["RecoveryCodesView", "SetUpView", "SignInView"]


def with_next(request, name):
    """The address of the page `name`, carrying along where the person wants to go."""
    return passthrough_next_redirect_url(request, reverse(name), "next")


class SignInView(LoginView):
    """The password; somebody who is logged in already goes on to the step that is missing, or to the admin."""

    def get(self, request, *args, **kwargs):
        user = request.user
        if user.is_authenticated and not is_verified(request):
            return redirect(
                with_next(request, "mfa_reauthenticate" if has_second_factor(user) else "mfa_activate_totp")
            )
        # Wagtail sends people here who may not enter its admin: they can log in as somebody else.
        if user.has_perm("wagtailadmin.access_admin"):
            return redirect(get_login_redirect_url(request))
        return super().get(request, *args, **kwargs)

    def form_valid(self, form):
        # A session that somebody else began or planted here ends with this login.
        logout(self.request)
        return super().form_valid(form)


class SetUpView(ActivateTOTPView):
    """
    Sets an authenticator app up, in place of the one that the account may have.

    Who typed the app's first code has passed the second factor of this session. New recovery codes follow.
    """

    @method_decorator(reauthentication_required(app="allauth.mfa"))
    def dispatch(self, request, *args, **kwargs):
        return FormView.dispatch(self, request, *args, **kwargs)

    @transaction.atomic
    def form_valid(self, form):
        user = get_user_model().objects.select_for_update().get(pk=self.request.user.pk)
        # Again, now that nobody else can set one up in between.
        if get_adapter().is_reauthentication_required(app="allauth.mfa"):
            raise ReauthenticationRequired
        Authenticator.objects.filter(user=user).delete()
        response = super().form_valid(form)
        totp = Authenticator.objects.get(user=user, type=Authenticator.Type.TOTP)
        mark_used(totp, form.cleaned_data["code"])
        record_authentication(self.request, user, "mfa", id=totp.pk, type=totp.type)
        return response

    def get_success_url(self):
        return with_next(self.request, "mfa_view_recovery_codes")


class RecoveryCodesView(NextRedirectMixin, ViewRecoveryCodesView):
    """Shows the recovery codes once, and where to go on."""

    def get_context_data(self, **kwargs):
        return super().get_context_data(go_on_url=get_login_redirect_url(self.request), **kwargs)
