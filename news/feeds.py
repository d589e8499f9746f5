"""RSS 2.0 and Atom 1.0 feeds of one listing and of all. Addresses are absolute; titles hold nothing XML cannot."""

from datetime import datetime, time

from django.contrib.syndication.views import Feed
from django.utils import timezone
from django.utils.feedgenerator import Atom1Feed, Rss201rev2Feed
from django.utils.translation import gettext as _
from wagtail.models import Site

from navigation.menus import navigation_for_request
from pages.caching import CacheRule, apply_cache_rule
from pages.models.base import clean_text

__all__ = ["AllArticlesAtomFeed", "AllArticlesRssFeed", "ListingAtomFeed", "ListingRssFeed"]

LENGTH = 30


class CleanRssFeed(Rss201rev2Feed):
    mime_type = "application/rss+xml; charset=utf-8"


class ArticlesFeed(Feed):
    feed_type = CleanRssFeed

    def __call__(self, request, *args, **kwargs):
        self.request = request
        response = super().__call__(request, *args, **kwargs)
        return apply_cache_rule(response, CacheRule.PUBLIC)

    def site_name(self):
        """The name of the site in the present language, as titles of pages have it."""
        return navigation_for_request(self.request).footer.copyright_holder

    def item_title(self, article):
        return clean_text(article.title)

    def item_description(self, article):
        return clean_text(article.summary)

    def item_link(self, article):
        return article.get_full_url(self.request)

    def item_guid(self, article):
        return self.item_link(article)

    def item_author_name(self, article):
        return clean_text(article.author) or None

    def item_pubdate(self, article):
        return timezone.make_aware(datetime.combine(article.date, time(9)))

    def item_updateddate(self, article):
        return article.last_published_at or self.item_pubdate(article)

    def item_categories(self, article):
        return [clean_text(tag.local_name) for tag in article.tags.all()]


class ListingRssFeed(ArticlesFeed):
    """The newest articles of one listing."""

    def __init__(self, listing):
        self.listing = listing

    def title(self):
        return clean_text(f"{self.listing.title} | {self.site_name()}")

    def link(self):
        return self.listing.get_full_url(self.request)

    def description(self):
        return clean_text(self.listing.meta_description)

    def items(self):
        return self.listing.articles.defer("body").prefetch_related("tagged_items__tag")[:LENGTH]


class ListingAtomFeed(ListingRssFeed):
    feed_type = Atom1Feed
    subtitle = ListingRssFeed.description


class AllArticlesRssFeed(ArticlesFeed):
    """The newest articles of all listings in the site's own language."""

    def get_object(self, request):
        return Site.find_for_request(request) or Site.objects.select_related("root_page").get(is_default_site=True)

    def title(self):
        return clean_text(self.site_name())

    def link(self, site):
        return site.root_page.get_full_url(self.request)

    def description(self):
        return _("The newest articles of %(site)s") % {"site": self.title()}

    def items(self, site):
        from news.models import ArticlePage

        articles = ArticlePage.objects.descendant_of(site.root_page).visible()
        return articles.defer("body").prefetch_related("tagged_items__tag")[:LENGTH]


class AllArticlesAtomFeed(AllArticlesRssFeed):
    feed_type = Atom1Feed
    subtitle = AllArticlesRssFeed.description
