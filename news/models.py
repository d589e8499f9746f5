from functools import cached_property

from django.core.exceptions import ValidationError
from django.db import models
from django.http import Http404
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.contrib.taggit import ClusterTaggableManager
from modelcluster.fields import ParentalKey
from taggit.models import ItemBase, TagBase
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.search import index

from freshness.bilingual import in_present_language
from khmer.fields import CharField
from news.feeds import ListingAtomFeed, ListingRssFeed
from news.filters import ListingQuery
from news.querysets import ArticleManager
from pages.models.base import BasePage, clean_text, image_field
from pages.models.standard import BodyPage
from pages.motifs import MOTIFS, TONES, motif_for
from slugs import slugify_khmer

__all__ = ["ArticleIndexPage", "ArticlePage", "ArticleTag"]

WORDS_PER_MINUTE = 200
FEED_SLUG = "feed"
LONGEST_SLUG = 90  # of a tag: its column takes ten more, for the number where it is taken


class ArticleTag(TagBase):
    """A tag of articles, one for both languages. Its slug keeps Khmer vowel signs."""

    name_km = CharField(
        _("name in Khmer"), max_length=100, blank=True, help_text=_("Without one, the English name is shown.")
    )

    free_tagging = True
    panels = [FieldPanel("name"), FieldPanel("name_km")]

    class Meta:
        verbose_name = _("tag")
        verbose_name_plural = _("tags")

    def slugify(self, tag, i=None):
        slug = slugify_khmer(tag, LONGEST_SLUG) or "tag"
        return f"{slug}-{i}" if i is not None else slug

    @property
    def local_name(self):
        """The name as a Text in the language in which one reads."""
        return in_present_language(self.name, self.name_km)


class TaggedArticle(ItemBase):
    tag = models.ForeignKey(ArticleTag, on_delete=models.CASCADE, related_name="tagged_articles")
    content_object = ParentalKey("news.ArticlePage", on_delete=models.CASCADE, related_name="tagged_items")


class ArticleIndexPage(RoutablePageMixin, BasePage):
    """A listing of articles, newest first, with filters by year and tag and two feeds. It is their category."""

    ARTICLES_PER_PAGE = 10

    motif = models.CharField(
        _("pattern"),
        max_length=20,
        choices=MOTIFS,
        blank=True,
        help_text=_("Stands in where an article has no picture."),
    )
    tone = models.CharField(_("colour of the pattern"), max_length=20, choices=TONES, blank=True)

    template = "news/article_index_page.html"
    parent_page_types = ["pages.SectionPage"]
    subpage_types = ["news.ArticlePage"]
    content_panels = [
        *BasePage.head_panels,
        MultiFieldPanel([FieldPanel("motif"), FieldPanel("tone")], _("Pattern of this listing")),
    ]

    class Meta:
        verbose_name = _("listing of articles")

    @property
    def articles(self):
        return ArticlePage.objects.in_listing(self).visible()

    def cards(self, articles):
        """The articles, which lie in this listing, as a list that costs no further query to show."""
        articles = list(articles.for_listing())
        for article in articles:
            article.listing = self
        return articles

    @property
    def tags(self):
        """The tags that at least one visible article of the listing has, by name."""
        articles = self.articles.order_by().values("pk")
        return ArticleTag.objects.filter(tagged_articles__content_object__in=articles).distinct().order_by("name", "pk")

    @path("")
    def listing(self, request):
        """One page of the listing. Raises Http404 for a year, tag or page number that does not exist."""
        query = ListingQuery.from_request(self, request.GET)
        if query is None:
            raise Http404("no such part of the listing")
        return self.render(request, context_overrides={"query": query})

    @path(f"{FEED_SLUG}/", name="feed")
    def rss_feed(self, request):
        return ListingRssFeed(self)(request)

    @path(f"{FEED_SLUG}/atom/", name="feed_atom")
    def atom_feed(self, request):
        return ListingAtomFeed(self)(request)

    def get_sitemap_urls(self, request=None):
        return BasePage.get_sitemap_urls(self, request)


def today():
    """The date in Phnom Penh."""
    return timezone.localdate()


class ArticlePage(BodyPage):
    """An article. The listing that it lies in is its category."""

    date = models.DateField(
        _("date"), default=today, db_index=True, help_text=_("Shown with the article. Decides its order.")
    )
    author = CharField(_("author"), max_length=120, blank=True, help_text=_("Leave empty to name nobody."))
    lead_image = image_field(_("lead picture"), _("Above the text and in listings. Without one, a woven pattern."))
    lead_image_alt = CharField(
        _("what the picture shows here"),
        max_length=250,
        blank=True,
        help_text=_("For those who cannot see it. Leave empty to use the description stored with the picture."),
    )
    lead_image_caption = CharField(_("caption"), max_length=250, blank=True)
    motif = models.CharField(_("pattern"), max_length=20, choices=MOTIFS, blank=True)
    tone = models.CharField(_("colour of the pattern"), max_length=20, choices=TONES, blank=True)
    tags = ClusterTaggableManager(through=TaggedArticle, blank=True, help_text=_("Readers filter the listing by them."))

    objects = ArticleManager()

    template = "news/article_page.html"
    parent_page_types = ["news.ArticleIndexPage"]
    subpage_types = []
    show_in_menus_default = False
    search_fields = [
        *BodyPage.search_fields,
        index.SearchField("author"),
        index.FilterField("date"),
        index.RelatedFields("tags", [index.SearchField("local_name")]),
    ]
    content_panels = [
        FieldPanel("title"),
        FieldPanel("summary"),
        FieldPanel("date"),
        MultiFieldPanel(
            [FieldPanel("lead_image"), FieldPanel("lead_image_alt"), FieldPanel("lead_image_caption")],
            _("Lead picture"),
        ),
        FieldPanel("body"),
        FieldPanel("links_terms"),
        FieldPanel("tags"),
        FieldPanel("author"),
        MultiFieldPanel(
            [FieldPanel("motif"), FieldPanel("tone")],
            _("Pattern where there is no picture"),
            help_text=_("Leave empty to use the pattern of the listing."),
            classname="collapsed",
        ),
    ]

    class Meta:
        verbose_name = _("article")

    def clean(self):
        super().clean()
        self.author = clean_text(self.author)
        if self.slug == FEED_SLUG:
            raise ValidationError({"slug": _("This address belongs to the feed of the listing. Choose another one.")})

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        tags = list(self.tags.all())
        return context | {
            "listing": self.listing,
            "tags": tags,
            "previous_article": self.neighbours.before(self).visible().first(),
            "next_article": self.neighbours.after(self).visible().reverse().first(),
            "related_articles": with_listings(ArticlePage.objects.related_to(self, tags, 3), self.listing),
        }

    @cached_property
    def listing(self):
        """The ArticleIndexPage that this article lies in. Lists of articles set it: `with_listings`."""
        return self.get_parent().specific

    @property
    def neighbours(self):
        return ArticlePage.objects.in_listing(self.listing).defer("body")

    @property
    def cover_alt(self):
        return self.lead_image_alt or (self.lead_image.default_alt_text if self.lead_image else "")

    @property
    def share_image(self):
        return self.social_image or self.lead_image or self.listing_image

    @property
    def cover_motif(self):
        """(motif, tone) that stand in for a lead picture: the article's own, the listing's, or chosen by its number."""
        return motif_for(self.pk or 0, self.motif or self.listing.motif, self.tone or self.listing.tone)

    @property
    def minutes_to_read(self):
        words = sum(len(str(text).split()) for text in self.body.stream_block.get_searchable_content(self.body))
        return max(1, round(words / WORDS_PER_MINUTE))

    @property
    def structured_data_type(self):
        return "NewsArticle"


def with_listings(articles, *known):
    """The articles, each with its listing, for one query in all, or none where all lie in listings already `known`."""
    listings = {listing.path: listing for listing in known}
    missing = {article.path[: -article.steplen] for article in articles} - listings.keys()
    if missing:
        listings |= {listing.path: listing for listing in ArticleIndexPage.objects.filter(path__in=missing)}
    for article in articles:
        article.listing = listings[article.path[: -article.steplen]]
    return articles
