"""The admin's page that publishes the registry: what changed, what is missing, and whether visitors are asked again."""

from django.core.exceptions import ValidationError
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.views.generic.permissions import PermissionCheckedMixin
from wagtail.permission_policies import ModelPermissionPolicy

from consent import publishing
from consent.models import RefusalCount, RegistryVersion

__all__ = ["PublishView"]

HOW = {"ask": True, "correct": False}


class PublishView(PermissionCheckedMixin, WagtailAdminTemplateMixin, TemplateView):
    """GET compares the registry with its published version; POST with `how` = ask or correct publishes it."""

    template_name = "consent/admin/publish.html"
    page_title = gettext_lazy("Publish the registry")
    header_icon = "upload"
    permission_policy = ModelPermissionPolicy(RegistryVersion)
    permission_required = "add"

    def get_context_data(self, **kwargs):
        content = publishing.content_of_registry()
        versions = list(RegistryVersion.objects.all())
        latest = versions[0] if versions else None
        refusals = RefusalCount.objects.order_by("-day", "-version_number")[:30]
        return super().get_context_data(**kwargs) | {
            "problems": publishing.problems(content),
            "warnings": publishing.warnings(content),
            "changes": publishing.changes(latest.content if latest else {}, content),
            "latest": latest,
            "versions": versions,
            "refusals": refusals,
        }

    def post(self, request):
        how = request.POST.get("how")
        if how not in HOW:
            messages.error(request, _("Choose whether visitors are asked again."))
            return redirect(reverse("consent_publish:index"))
        try:
            version = publishing.publish(HOW[how])
        except ValidationError as error:
            for message in error.messages:
                messages.error(request, message)
        else:
            messages.success(request, _("Version %(number)s is published.") % {"number": version.number})
        return redirect(reverse("consent_publish:index"))
