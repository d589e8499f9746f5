from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.conf.urls.static import static
from django.urls import include, path, re_path
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.contrib.sitemaps.views import sitemap
from wagtail.documents import urls as wagtaildocs_urls
from wagtail.views import serve

from aple_site import views
from aple_site.sitemaps import PageSitemap
from news.feeds import AllArticlesAtomFeed, AllArticlesRssFeed
from pages.caching import cached_whole
from pageviews.listing import explore_root

handler404 = "aple_site.views.page_not_found"

urlpatterns = [
    path("admin/pages/", explore_root),
    path("admin/", include(wagtailadmin_urls)),
    path("documents/", include(wagtaildocs_urls)),
    path("api/views/", include("pageviews.urls")),
    path("robots.txt", views.robots),
    path("sitemap.xml", cached_whole(sitemap), {"sitemaps": {"pages": PageSitemap}}, name="sitemap"),
    path("feed/", AllArticlesRssFeed(), name="feed"),
    path("feed/atom/", AllArticlesAtomFeed(), name="feed_atom"),
    # Nothing, unless DEBUG is on: in production the web server or the object storage serves uploaded files.
    *static(settings.MEDIA_URL, document_root=settings.MEDIA_ROOT),
    *i18n_patterns(
        path("consent/", include("consent.urls")),
        path("", include(wagtail_urls)),
        # Wagtail's own pattern for pages knows \w and hyphens, which leaves out Khmer vowel signs.
        re_path(r"^((?:[^/]+/)*)$", serve, name="wagtail_serve"),
        prefix_default_language=False,
    ),
]
