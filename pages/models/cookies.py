from django.http import Http404
from django.utils.translation import gettext_lazy as _
from wagtail.contrib.routable_page.models import RoutablePageMixin, path

from consent.registry import current_registry, older_versions, version_registry
from pages.models.base import BasePage
from pages.models.standard import BodyPage

__all__ = ["CookiesPage"]


class CookiesPage(RoutablePageMixin, BodyPage):
    """What the site keeps on a visitor's device, made from the published registry, and the settings of the visitor."""

    template = "pages/cookies_page.html"
    version_template = "pages/cookies_version.html"
    parent_page_types = ["pages.HomePage", "pages.SectionPage", "pages.StandardPage"]
    subpage_types = []
    max_count_per_parent = 1

    class Meta:
        verbose_name = _("cookies page")

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        return context | {
            "registry": current_registry(self.locale.language_code),
            "older_versions": older_versions(),
        }

    @path("versions/<int:number>/", name="version")
    def version(self, request, number):
        """An earlier version as it was. Raises Http404 for a number that was never published."""
        registry = version_registry(number, self.locale.language_code)
        if registry is None:
            raise Http404("no such version")
        return self.render(request, template=self.version_template, context_overrides={"registry": registry})

    def get_sitemap_urls(self, request=None):
        return BasePage.get_sitemap_urls(self, request)
