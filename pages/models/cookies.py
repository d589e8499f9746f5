from django.utils.translation import gettext_lazy as _
from wagtail.contrib.routable_page.models import RoutablePageMixin

from pages.models.base import BasePage
from pages.models.standard import BodyPage

__all__ = ["CookiesPage"]


class CookiesPage(RoutablePageMixin, BodyPage):
    """What the site keeps on a visitor's device, made from the published registry, and the settings of the visitor."""

    template = "pages/cookies_page.html"
    parent_page_types = ["pages.HomePage", "pages.SectionPage", "pages.StandardPage"]
    subpage_types = []
    max_count_per_parent = 1

    class Meta:
        verbose_name = _("cookies page")

    def get_sitemap_urls(self, request=None):
        return BasePage.get_sitemap_urls(self, request)
