from django.db.models import Q
from django.urls import path
from django.utils import timezone
from wagtail import hooks
from wagtail.admin.ui.components import Component
from wagtail.permission_policies.pages import PagePermissionPolicy

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
