from django import template

from freshness.translations import in_present_language, translation_of
from news.models import ArticleIndexPage, ArticlePage, with_listings

register = template.Library()


@register.simple_tag
def latest_articles(listing, count):
    """The newest visible articles of a listing (a Page or None) in the present language, ready for cards."""
    listing = translation_of(listing)
    if not listing or not listing.live:
        return []
    listing = listing.specific
    return listing.cards(listing.articles[:count]) if isinstance(listing, ArticleIndexPage) else []


@register.simple_tag
def articles_about(page, tag_id, chosen, count):
    """
    At most `count` visible articles in the language of a page, ready for cards: those `chosen` (a list of pages, None
    for a deleted one) in their order, then the newest that have the tag. `tag_id` may be None.
    """
    articles = ArticlePage.objects.visible().in_language_of(page)
    listed = in_present_language(articles.for_listing(), chosen)[:count]
    if tag_id and len(listed) < count:
        others = articles.tagged(tag_id).exclude(pk__in=[article.pk for article in listed])
        listed += others.for_listing()[: count - len(listed)]
    return with_listings(listed)
