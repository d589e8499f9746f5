"""
The way into the admin and out of it, below the admin's own address and before Wagtail's patterns.

Wagtail's login, which asks for a password alone, lies at the first address and is never reached. All that is below it
is open to a session that has not passed the second factor (accounts/middleware.py). The names are those of allauth.
"""

from allauth.mfa.base.views import authenticate, reauthenticate
from allauth.mfa.recovery_codes.views import generate_recovery_codes
from django.urls import path
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from wagtail.admin.views.account import LogoutView

from accounts.views import RecoveryCodesView, SetUpView, SignInView

VIEWS = {
    "login/": ("account_login", SignInView.as_view()),
    "login/code/": ("mfa_authenticate", authenticate),
    "login/confirm/": ("mfa_reauthenticate", reauthenticate),
    "login/set-up/": ("mfa_activate_totp", SetUpView.as_view()),
    "login/recovery-codes/": ("mfa_view_recovery_codes", RecoveryCodesView.as_view()),
    "login/recovery-codes/new/": ("mfa_generate_recovery_codes", generate_recovery_codes),
    "logout/": ("account_logout", LogoutView.as_view()),
}

urlpatterns = [
    path(address, never_cache(sensitive_post_parameters()(view)), name=name) for address, (name, view) in VIEWS.items()
]
