"""Bands of the home page, each the full width of the window."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from khmer.blocks import CharBlock, TextBlock
from navigation.links import LinkBlock
from pages.blocks.data import FiguresBlock, TimelineBlock
from pages.blocks.previews import newest_pages
from pages.blocks.recognition import PartnersBlock
from pages.blocks.text import QuoteBlock
from pages.blocks.ways import CallToActionBlock

__all__ = ["HomeBlock"]


class StrandsBlock(blocks.StructBlock):
    heading = CharBlock(max_length=100)
    text = TextBlock(required=False, max_length=300, rows=2)
    section = blocks.PageChooserBlock(
        page_type="pages.SectionPage", help_text=_("Its pages become the threads, in the order of the page tree.")
    )

    class Meta:
        icon = "list-ul"
        template = "blocks/home/strands.html"
        label = _("Threads of work")
        description = _("The pages of a section as woven threads")

    def get_context(self, value, parent_context=None):
        return super().get_context(value, parent_context) | {"sections": [value["section"]]}

    def get_preview_value(self):
        section = next(iter(newest_pages("pages.SectionPage", 1)), None)
        return self.to_python({"heading": "One thread breaks. A cloth holds.", "text": "", "section": section})


class StepsBlock(blocks.StructBlock):
    heading = CharBlock(max_length=100)
    text = TextBlock(required=False, max_length=300, rows=2)
    steps = TimelineBlock()

    class Meta:
        icon = "history"
        template = "blocks/home/steps.html"
        label = _("Steps, with the hotline number")
        preview_value = {
            "heading": "What happens when you call",
            "text": "",
            "steps": {"heading": "", "events": [{"heading": "Someone listens", "text": ""}]},
        }
        description = _("What happens, one step after the other")


class LatestArticlesBlock(blocks.StructBlock):
    heading = CharBlock(max_length=100)
    listing = blocks.PageChooserBlock(page_type="news.ArticleIndexPage")

    class Meta:
        icon = "doc-full-inverse"
        template = "blocks/home/latest_articles.html"
        label = _("Latest articles of a listing")
        description = _("The newest article large, three more below it")

    def get_preview_value(self):
        listing = next(iter(newest_pages("news.ArticleIndexPage", 1)), None)
        return self.to_python({"heading": "In the Spotlight", "listing": listing})


class WaysInBlock(blocks.StructBlock):
    heading = CharBlock(max_length=100)
    text = TextBlock(required=False, max_length=300, rows=2)
    ways = blocks.ListBlock(
        blocks.StructBlock(
            [("link", LinkBlock()), ("text", CharBlock(required=False, max_length=120))], label=_("Way in")
        ),
        min_num=2,
        max_num=6,
        label=_("Ways in"),
    )
    has_search = blocks.BooleanBlock(
        required=False, label=_("Search box"), help_text=_("A box beside them that searches the whole site.")
    )

    class Meta:
        icon = "arrow-right"
        template = "blocks/home/ways_in.html"
        label = _("Ways in")
        preview_value = {
            "heading": "Find something to use today",
            "text": "",
            "ways": [
                {"link": {"label": "For parents", "url": "https://example.org"}, "text": "Ways to start the talk"}
            ],
        }
        description = _("A short list of places to go, one line each")


class HomeBlock(blocks.StreamBlock):
    """What the home page shows below its hero, in the order that editors choose."""

    strands = StrandsBlock()
    figures = FiguresBlock(template="blocks/home/figures.html")
    steps = StepsBlock()
    latest_articles = LatestArticlesBlock()
    ways_in = WaysInBlock()
    partners = PartnersBlock(template="blocks/home/partners.html")
    quote = QuoteBlock(template="blocks/home/quote.html")
    give = CallToActionBlock(template="blocks/home/give.html", label=_("Give, on a night ground"))
