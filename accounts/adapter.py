"""How allauth behaves here: logins of staff, nothing else."""

import time

from allauth.account import app_settings
from allauth.account.adapter import DefaultAccountAdapter
from django.urls import reverse
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext

from accounts.verification import has_second_factor, last_verified_at
from guards.client_address import client_network

__all__ = ["StaffAdapter"]


class StaffAdapter(DefaultAccountAdapter):
    def is_open_for_signup(self, request):
        """Administrators make accounts; nobody makes their own."""
        return False

    def add_message(self, *args, **kwargs):
        """None of allauth's messages: the page that follows says what happened."""

    def get_client_ip(self, request):
        """A keyed digest of the client's network: the limits on logins keep it in the cache, and never an address."""
        return salted_hmac("accounts.login-limit", client_network(request), algorithm="sha256").hexdigest()[:32]

    def get_reauthentication_methods(self, user):
        """A code, and never the password instead of one."""
        if not has_second_factor(user):
            return []
        url = reverse("mfa_reauthenticate")
        return [{"id": "mfa_reauthenticate", "description": gettext("Use a code"), "url": url}]

    def is_reauthentication_required(self, *, app, **kwargs):
        """
        Whether another code is needed before an app or recovery codes are made or shown.

        Not within five minutes of the last one, that of the login included; nor from an account that has none yet.
        """
        user = self.request.user
        recent = last_verified_at(self.request, user) > time.time() - app_settings.REAUTHENTICATION_TIMEOUT
        return has_second_factor(user) and not recent
