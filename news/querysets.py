"""Which articles a visitor may see, and in what order: listing, feeds, home page, neighbours and related alike."""

from collections import Counter

from django.db.models import Prefetch, Q
from wagtail.models import PageManager, PageQuerySet

from freshness.privacy import public
from images.renditions import images_with_renditions

__all__ = ["ArticleManager", "ArticleQuerySet"]


class ArticleQuerySet(PageQuerySet):
    def visible(self):
        """What a visitor may see, newest first. Articles of one day keep one order: the later made comes first."""
        return public(self.live()).order_by("-date", "-pk")

    def for_listing(self):
        """Without bodies, with what a card needs, in a constant number of queries."""
        return self.defer("body").prefetch_related(Prefetch("lead_image", queryset=images_with_renditions("card")))

    def in_listing(self, listing):
        return self.child_of(listing)

    def tagged(self, tag_id):
        return self.filter(tagged_items__tag_id=tag_id)

    def in_language_of(self, page):
        return self.filter(locale_id=page.locale_id)

    def before(self, article):
        """Older than `article`, in the order of visible(). An article not yet saved is the newest of its day."""
        if article.pk is None:
            return self.filter(date__lte=article.date)
        return self.filter(Q(date__lt=article.date) | Q(date=article.date, pk__lt=article.pk))

    def after(self, article):
        if article.pk is None:
            return self.filter(date__gt=article.date)
        return self.filter(Q(date__gt=article.date) | Q(date=article.date, pk__gt=article.pk))

    def related_to(self, article, tags, count):
        """
        At most `count` visible articles in the language of `article`: those that share most of the `tags` come first,
        then those of its listing, then the newest.
        """
        others = self.visible().in_language_of(article).exclude(pk=article.pk)
        tagged = others.filter(tagged_items__tag__in=tags)
        shared = Counter(tagged.order_by().values_list("pk", flat=True))
        chosen = [pk for pk, _ in sorted(shared.items(), key=lambda item: (-item[1], -item[0]))[:count]]
        if len(chosen) < count:
            same_listing = others.filter(path__startswith=article.path[: -article.steplen])
            for pool in (same_listing, others):
                chosen += pool.exclude(pk__in=chosen).values_list("pk", flat=True)[: count - len(chosen)]
        found = {page.pk: page for page in self.filter(pk__in=chosen).for_listing()}
        return [found[pk] for pk in chosen if pk in found]


ArticleManager = PageManager.from_queryset(ArticleQuerySet)
