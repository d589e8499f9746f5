"""Rich text as the zone shows it: nothing in it loads anything, and a link tells another site nothing."""

from django.utils.html import format_html
from django.utils.safestring import mark_safe
from wagtail.rich_text import get_text_for_indexing
from wagtail.rich_text.rewriters import EmbedRewriter, LinkRewriter, MultiRuleRewriter

from navigation.links_in_text import PageInTextHandler

__all__ = ["RICH_TEXT_FEATURES", "zone_html"]

# Numbers are links, too (tel:). No pictures, embeds or documents.
RICH_TEXT_FEATURES = ["bold", "link", "ol", "ul"]


def links_elsewhere(attributes):
    return [format_html('<a href="{}" rel="noreferrer nofollow">', link["href"]) for link in attributes]


# Without a rule of its own an embed is left out, and a link to a document leads nowhere.
rewrite = MultiRuleRewriter(
    [
        LinkRewriter(
            bulk_rules={
                PageInTextHandler.identifier: PageInTextHandler.expand_db_attributes_many,
                "external": links_elsewhere,
            }
        ),
        EmbedRewriter(),
    ]
)


def zone_html(value):
    """
    HTML, safe to print, of a rich text field's text or a rich text block's value.

    "" where it holds no word: the editor leaves an empty paragraph behind.
    """
    source = getattr(value, "source", value) or ""
    return mark_safe(rewrite(source)) if get_text_for_indexing(source) else mark_safe("")
