from django.urls import path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import hooks
from wagtail.admin.widgets.button import Button

from accounts.reset_view import ResetView, may_reset
from accounts.verification import RESET_ACTION, has_second_factor


@hooks.register("register_account_menu_item")
def new_phone(request):
    return {
        "url": f"{reverse('mfa_activate_totp')}?next={reverse('wagtailadmin_account')}",
        "label": _("Use another phone"),
        "help_text": _("Sets up another authenticator app in place of this one, with new recovery codes."),
    }


@hooks.register("register_account_menu_item")
def new_recovery_codes(request):
    return {
        "url": reverse("mfa_generate_recovery_codes"),
        "label": _("New recovery codes"),
        "help_text": _("Ten new ones. Those that you have stop working."),
    }


@hooks.register("register_admin_urls")
def add_reset():
    return [path("users/<int:pk>/second-factor/", ResetView.as_view(), name="accounts_reset_second_factor")]


@hooks.register("register_user_listing_buttons")
def add_reset_button(user, request_user):
    if may_reset(request_user, user) and has_second_factor(user):
        url = reverse("accounts_reset_second_factor", args=[user.pk])
        yield Button(_("Reset second factor"), url=url, icon_name="key", priority=40)


@hooks.register("register_log_actions")
def name_reset(actions):
    actions.register_action(
        RESET_ACTION, gettext_lazy("Reset second factor"), gettext_lazy("Second factor reset, sessions ended")
    )
