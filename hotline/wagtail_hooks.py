from django.contrib.auth import get_user_model
from django.db.models import Q
from django.shortcuts import redirect
from django.urls import include, path, reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin import messages
from wagtail.admin.menu import MenuItem

from hotline.models import AnalystKey, Report
from hotline.permissions import is_staff_of_hotline


class HotlineMenuItem(MenuItem):
    def is_shown(self, request):
        return is_staff_of_hotline(request.user)


@hooks.register("register_admin_urls")
def register_staff_urls():
    return [path("hotline/", include("hotline.staff.urls"))]


@hooks.register("register_admin_menu_item")
def register_menu_item():
    return HotlineMenuItem(_("Hotline"), reverse("hotline_staff:index"), name="hotline", icon_name="lock", order=50)


@hooks.register("before_delete_user")
def keep_account(request, user):
    return refused(request, [user])


@hooks.register("before_bulk_action")
def keep_accounts(request, action_type, objects, view):
    if action_type == "delete" and view.model is get_user_model():
        return refused(request, objects)
    return None


def refused(request, users):
    """The way back from deleting users of whom one made a key of the hotline or holds a report; None otherwise."""
    kept = get_user_model().objects.filter(
        Q(pk__in=AnalystKey.objects.filter(user__in=users).values("user"))
        | Q(pk__in=Report.objects.filter(held_by__in=users).values("held_by"))
    )
    if not kept:
        return None
    text = gettext(
        "%(names)s worked for the hotline, whose log and keys name the account. Take “Active” from it instead: then "
        "nobody signs in with it."
    )
    messages.error(request, text % {"names": ", ".join(str(user) for user in kept)})
    return redirect("wagtailusers_users:index")
