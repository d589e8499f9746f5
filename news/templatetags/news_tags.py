from django import template

from news.models import ArticleIndexPage

register = template.Library()


@register.simple_tag
def latest_articles(listing, count):
    """The newest visible articles of a listing (a Page or None), ready for cards."""
    if not listing or not listing.live:
        return []
    listing = listing.specific
    return listing.cards(listing.articles[:count]) if isinstance(listing, ArticleIndexPage) else []
