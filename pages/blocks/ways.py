"""Blocks that lead somewhere: cards, calls to action, related pages, phone numbers."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.images.blocks import ImageChooserBlock

from khmer.blocks import CharBlock, TextBlock
from navigation.links import LinkBlock
from pages.blocks.previews import newest_pages

__all__ = ["CallToActionBlock", "CardsBlock", "NumbersBlock", "RelatedPagesBlock"]


class CardsBlock(blocks.StructBlock):
    heading = CharBlock(required=False, max_length=100)
    cards = blocks.ListBlock(
        blocks.StructBlock(
            [
                ("heading", CharBlock(max_length=100)),
                ("text", TextBlock(required=False, max_length=300, rows=2)),
                ("image", ImageChooserBlock(required=False, help_text=_("Without one, a pattern."))),
                ("link", LinkBlock()),
            ],
            label=_("Card"),
        ),
        min_num=1,
        max_num=12,
    )

    class Meta:
        icon = "grip"
        template = "blocks/cards.html"
        label = _("Cards")
        group = _("Ways on")
        preview_value = {
            "heading": "",
            "cards": [{"heading": "Guides", "text": "Free to print.", "link": {"url": "https://example.org"}}],
        }
        description = _("Boxes with heading, words and a link each")


class CallToActionBlock(blocks.StructBlock):
    heading = CharBlock(max_length=100)
    text = TextBlock(required=False, max_length=300, rows=2)
    link = LinkBlock()
    second_link = LinkBlock(required=False)

    class Meta:
        icon = "pick"
        template = "blocks/call_to_action.html"
        label = _("Call to action")
        group = _("Ways on")
        preview_value = {
            "heading": "Teach one lesson this week",
            "text": "The guide takes you through it.",
            "link": {"label": "Get the guide", "url": "https://example.org"},
            "second_link": {},
        }
        description = _("One thing that the reader can do now")


class RelatedPagesBlock(blocks.StructBlock):
    heading = CharBlock(max_length=100, default=_("Read on"))
    pages = blocks.ListBlock(blocks.PageChooserBlock(), min_num=1, max_num=6)

    class Meta:
        icon = "doc-empty-inverse"
        template = "blocks/related_pages.html"
        label = _("Related pages")
        group = _("Ways on")
        description = _("Pages of this site, with title and summary")

    def get_preview_value(self):
        return self.to_python({"heading": "Read on", "pages": newest_pages("news.ArticlePage", 3)})


class NumbersBlock(blocks.StructBlock):
    """The phone numbers of the contact facts, as large rows to tap. The numbers themselves live in the settings."""

    heading = CharBlock(max_length=100, default=_("Call now"))
    text = TextBlock(required=False, max_length=300, rows=2)

    class Meta:
        icon = "mobile-alt"
        template = "blocks/numbers.html"
        label = _("Phone numbers for help")
        group = _("Ways on")
        preview_value = {"heading": "Call now", "text": "All calls are confidential."}
        description = _("Hotline, police and Child Helpline, from the contact facts")
