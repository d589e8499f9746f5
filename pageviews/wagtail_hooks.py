from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from pageviews.listing import ViewsPageViewSet
from pageviews.panels import MostReadPanel
from pageviews.report import PageViewsReport


@hooks.register("register_admin_viewset")
def register_viewset():
    return ViewsPageViewSet()


@hooks.register("construct_homepage_panels")
def add_most_read_panel(request, panels):
    panels.append(MostReadPanel())


@hooks.register("register_admin_urls")
def register_report_urls():
    return [
        path("reports/page-views/", PageViewsReport.as_view(), name="pageviews_report"),
        path(
            "reports/page-views/results/", PageViewsReport.as_view(results_only=True), name="pageviews_report_results"
        ),
    ]


@hooks.register("register_reports_menu_item")
def register_report_menu_item():
    return MenuItem(_("Page views"), reverse("pageviews_report"), icon_name="view", order=1100)
