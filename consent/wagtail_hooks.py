from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.admin.views.reports import ReportView
from wagtail.admin.viewsets.base import ViewSet, ViewSetGroup
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.permission_policies import ModelPermissionPolicy

from consent.models import Category, ConsentRecord, Service
from consent.publish_view import PublishView
from guards.spreadsheets import NEUTRALISED


class PermittedMenuItem(MenuItem):
    """Shown to those who have its `permission`."""

    def __init__(self, *args, permission, **kwargs):
        super().__init__(*args, **kwargs)
        self.permission = permission

    def is_shown(self, request):
        return request.user.has_perm(self.permission)


class CategoryViewSet(ModelViewSet):
    model = Category
    icon = "folder-open-inverse"
    menu_label = _("Categories")
    list_display = ["name_en", "name_km", "sort_order"]
    inspect_view_enabled = False
    copy_view_enabled = False


class ServiceViewSet(ModelViewSet):
    model = Service
    icon = "list-ul"
    menu_label = _("Services")
    list_display = ["name", "category", "basis", "provider"]
    list_filter = ["category", "basis"]
    copy_view_enabled = False


class PublishViewSet(ViewSet):
    """The one page of publishing, as a menu item of the group."""

    name = "consent_publish"
    url_prefix = "consent-publish"
    menu_label = _("Publish the registry")
    icon = "upload"

    def get_urlpatterns(self):
        return [path("", self.construct_view(PublishView), name="index")]

    def get_menu_item(self, order=None):
        return PermittedMenuItem(
            self.menu_label,
            self.menu_url,
            name=self.name,
            icon_name=self.icon,
            order=order,
            permission="consent.add_registryversion",
        )


class ConsentViewSetGroup(ViewSetGroup):
    menu_label = _("Cookies and consent")
    menu_icon = "lock"
    menu_order = 450
    items = (CategoryViewSet("consent_category"), ServiceViewSet("consent_service"), PublishViewSet())


@hooks.register("register_admin_viewset")
def register_viewsets():
    return ConsentViewSetGroup()


class ConsentReport(ReportView):
    """Every positive choice, newest first: proof without a person in it. Exported as CSV or XLSX."""

    model = ConsentRecord
    page_title = _("Consents")
    header_icon = "lock"
    index_url_name = "consent_report"
    index_results_url_name = "consent_report_results"
    permission_policy = ModelPermissionPolicy(ConsentRecord)
    permission_required = "view"
    default_ordering = "-hour"
    columns = [
        Column("id", label=_("Record")),
        Column("version_number", label=_("Version")),
        Column("language", label=_("Language")),
        Column("services", label=_("Services"), accessor=lambda record: ", ".join(record.services)),
        DateColumn("hour", label=_("Hour")),
    ]
    list_export = ["id", "version_number", "version_digest", "language", "services", "hour"]
    custom_value_preprocess = NEUTRALISED


@hooks.register("register_admin_urls")
def register_report_urls():
    return [
        path("reports/consents/", ConsentReport.as_view(), name="consent_report"),
        path("reports/consents/results/", ConsentReport.as_view(results_only=True), name="consent_report_results"),
    ]


@hooks.register("register_reports_menu_item")
def register_report_menu_item():
    return PermittedMenuItem(
        _("Consents"),
        reverse("consent_report"),
        icon_name="lock",
        order=1200,
        permission="consent.view_consentrecord",
    )
