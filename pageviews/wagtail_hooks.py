from functools import partial

from django.urls import path, reverse
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from pageviews.listing import ViewsPageViewSet
from pageviews.panels import MostReadPanel
from pageviews.report import DonateClicksReport, DownloadsReport, PageViewsReport

REPORTS = [PageViewsReport, DownloadsReport, DonateClicksReport]


@hooks.register("register_admin_viewset")
def register_viewset():
    return ViewsPageViewSet()


@hooks.register("construct_homepage_panels")
def add_most_read_panel(request, panels):
    panels.append(MostReadPanel())


@hooks.register("register_admin_urls")
def register_report_urls():
    for report in REPORTS:
        address, name = f"reports/{report.name}/", url_name(report)
        names = {"index_url_name": name, "index_results_url_name": f"{name}_results"}
        yield path(address, report.as_view(**names), name=name)
        yield path(f"{address}results/", report.as_view(**names, results_only=True), name=f"{name}_results")


def menu_item(report, order):
    return MenuItem(report.page_title, reverse(url_name(report)), icon_name=report.header_icon, order=order)


def url_name(report):
    return f"{report.name}_report"


for order, report in enumerate(REPORTS, start=1100):
    hooks.register("register_reports_menu_item", partial(menu_item, report, order))
