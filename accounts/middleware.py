"""The gate: whoever has not passed a second factor in this session is nobody, on the whole site."""

from functools import partial

from allauth.account.adapter import get_adapter
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import PermissionDenied
from django.urls import reverse
from django.utils.functional import SimpleLazyObject, cached_property

from accounts.verification import is_verified

__all__ = ["SecondFactorMiddleware"]


class SecondFactorMiddleware:
    """
    Makes `request.user` anonymous unless the session is verified, but for the pages of login, set-up and logout.

    The admin sends anonymous requests to the login page, and that page knows the step that is missing. A request by a
    script gets 403 instead. Asked for only when a view wants to know the user, so that public pages stay without a
    session.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    @cached_property
    def admin(self):
        return reverse("wagtailadmin_home")

    @cached_property
    def way_in_and_out(self):
        return (reverse("account_login"), reverse("account_logout"))

    def __call__(self, request):
        if not request.path_info.startswith(self.way_in_and_out):
            request.user = SimpleLazyObject(partial(user_if_verified, request, request.user))
            if self.is_script_in_admin(request) and request.user.is_anonymous:
                raise PermissionDenied("log in with both factors")
        return self.get_response(request)

    def is_script_in_admin(self, request):
        return request.path_info.startswith(self.admin) and get_adapter().is_ajax(request)


def user_if_verified(request, user):
    return user if is_verified(request, user) else AnonymousUser()
