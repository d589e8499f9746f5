"""Forms that take a code once."""

from allauth.core.internal.cryptokit import compare_user_code
from allauth.mfa.adapter import get_adapter
from allauth.mfa.base import forms
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.forms import ActivateTOTPForm
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value, yield_hotp_counters_from_time
from allauth.mfa.utils import decrypt

from khmer.digits import western

__all__ = ["ActivateForm", "AuthenticateForm", "ReauthenticateForm", "mark_used"]


class TypedCodeMixin:
    """Takes a code in any script's digits."""

    def clean_code(self):
        self.cleaned_data["code"] = western(self.cleaned_data["code"])
        return super().clean_code()


class CodeOnceMixin:
    """
    Refuses a code of the app that was taken before, or one older than that (RFC 6238, section 5.2).

    allauth remembers a code for 30 seconds; with the neighbouring windows it is valid for 90.
    """

    def clean_code(self):
        totp = Authenticator.objects.filter(user=self.user, type=Authenticator.Type.TOTP).first()
        if totp and is_used(totp, self.cleaned_data["code"]):
            raise get_adapter().validation_error("incorrect_code")
        code = super().clean_code()
        if self.authenticator.type == Authenticator.Type.TOTP:
            mark_used(self.authenticator, code)
        return code


class ActivateForm(TypedCodeMixin, ActivateTOTPForm):
    pass


class AuthenticateForm(TypedCodeMixin, CodeOnceMixin, forms.AuthenticateForm):
    pass


class ReauthenticateForm(TypedCodeMixin, CodeOnceMixin, forms.ReauthenticateForm):
    pass


def is_used(totp, code):
    window = window_of(totp, code)
    return window is not None and window <= totp.data.get("last_window", 0)


def mark_used(totp, code):
    """Remembers the window of a code that was taken, with the app that it came from."""
    if window := window_of(totp, code):
        totp.data["last_window"] = window
        totp.save(update_fields=["data"])


def window_of(totp, code):
    """The number of the window of 30 seconds in which the app shows `code`; None unless it is valid now."""
    secret = decrypt(totp.data["secret"])
    for window in yield_hotp_counters_from_time():
        if compare_user_code(actual=code, expected=format_hotp_value(hotp_value(secret, window))):
            return window
    return None
