from django.db.models import Q
from wagtail.contrib.sitemaps import Sitemap
from wagtail.models import Page


class PageSitemap(Sitemap):
    """
    Every page that a visitor may see and a search engine may show, in all languages.

    Wagtail's own sitemap stops at the language of the site's root page. BasePage.get_sitemap_urls adds the alternates
    and leaves out pages that editors hid from search engines.
    """

    def items(self):
        roots = self.get_wagtail_site().root_page.get_translations(inclusive=True)
        trees = Q(pk__in=[])
        for root in roots:
            trees |= Q(path__startswith=root.path)
        pages = Page.objects.live().public().filter(trees, alias_of__isnull=True)
        return pages.order_by("path", "pk").defer_streamfields().specific()
