from django.db.models import Q
from django.templatetags.static import static
from django.urls import path, reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.components import Component
from wagtail.permission_policies.pages import PagePermissionPolicy

from editorial.guide import GuideView, to_guide
from editorial.schedule import late_since
from editorial.userbar import userbar

COUNT = 10


class ScheduledPanel(Component):
    """On the welcome page: what of the pages that I may edit appears or disappears by itself, and when."""

    name = "scheduled"
    template_name = "editorial/scheduled_panel.html"
    order = 220

    def get_context_data(self, parent_context):
        user = parent_context["request"].user
        editable = PagePermissionPolicy().instances_user_has_permission_for(user, "change")
        now = timezone.now()
        pages = editable.filter(Q(go_live_at__gt=now) | Q(live=True, expire_at__gt=now))
        return {"pages": pages.order_by("go_live_at", "expire_at", "pk")[:COUNT], "now": now}


class LatePanel(Component):
    """On the welcome page of those who may change the site: a warning while scheduled publishing does not run."""

    name = "late"
    template_name = "editorial/late_panel.html"
    order = 50

    def get_context_data(self, parent_context):
        may_change = parent_context["request"].user.has_perm("wagtailcore.change_site")
        return {"since": late_since() if may_change else None, "now": timezone.now()}


@hooks.register("construct_homepage_panels")
def add_panels(request, panels):
    panels += [LatePanel(), ScheduledPanel()]


@hooks.register("register_admin_urls")
def add_userbar():
    return [path("userbar/", userbar, name="editorial_userbar")]


@hooks.register("register_admin_urls")
def add_guide():
    return [
        path("guide/", to_guide, name="editorial_to_guide"),
        path("guide/<str:name>", GuideView.as_view(), name="editorial_guide"),
    ]


@hooks.register("register_admin_menu_item")
def add_guide_to_menu():
    return MenuItem(_("Guide"), reverse("editorial_to_guide"), name="guide", icon_name="help", order=10_500)


@hooks.register("insert_global_admin_css")
def add_khmer_letters():
    return format_html('<link rel="stylesheet" href="{}">', static("css/admin/khmer.css"))
