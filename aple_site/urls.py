from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.conf.urls.static import static
from django.urls import include, path, re_path
from django.views.generic import RedirectView
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.contrib.sitemaps.views import sitemap
from wagtail.documents import urls as wagtaildocs_urls

from aple_site import views
from aple_site.sitemaps import PageSitemap
from documents.serving import serve as serve_document
from news.feeds import AllArticlesAtomFeed, AllArticlesRssFeed
from pages.caching import cached_whole
from pages.untranslated import serve
from pageviews.downloads import counts_downloads
from pageviews.listing import explore_root
from search.views import search, suggest

handler404 = "aple_site.views.page_not_found"

urlpatterns = [
    path("admin/", include("accounts.urls")),
    path("admin/pages/", explore_root),
    path("admin/", include(wagtailadmin_urls)),
    re_path(r"^documents/(\d+)/(.*)$", counts_downloads(serve_document)),
    path("documents/", include(wagtaildocs_urls)),
    path("api/views/", include("pageviews.urls")),
    path("robots.txt", views.robots),
    path("sitemap.xml", cached_whole(sitemap), {"sitemaps": {"pages": PageSitemap}}, name="sitemap"),
    path("feed/", AllArticlesRssFeed(), name="feed"),
    path("feed/atom/", AllArticlesAtomFeed(), name="feed_atom"),
    # Nothing, unless DEBUG is on: in production the web server serves pictures in the sizes of the pages, and nobody
    # serves what else was uploaded.
    *static(f"{settings.MEDIA_URL}images/", document_root=f"{settings.MEDIA_ROOT}/images"),
    # Where the earlier site had its Khmer pages.
    re_path(r"^kh/(?P<rest>.*)$", RedirectView.as_view(url="/km/%(rest)s", permanent=True, query_string=True)),
    *i18n_patterns(
        path("consent/", include("consent.urls")),
        path("contact/", include("contact.urls")),
        path("search/", search, name="search"),
        path("search/suggestions/", cached_whole(suggest), name="search_suggestions"),
        path("take-action/", include("hotline.urls")),
        # Wagtail's login of visitors to private pages asks for a password alone.
        path("_util/login/", RedirectView.as_view(pattern_name="account_login", query_string=True)),
        # A course to take away: an address that ends like a file has no slash, which Wagtail's patterns ask for.
        re_path(r"^((?:[^/]+/)+offline\.zip)$", serve),
        # Wagtail's own pattern for pages knows \w and hyphens, which leaves out Khmer vowel signs.
        re_path(r"^((?!_util/)(?:[^/]+/)*)$", serve, name="wagtail_serve"),
        path("", include(wagtail_urls)),
        prefix_default_language=False,
    ),
]
