"""Blocks of words: headings, paragraphs, quotes, callouts, takeaways, accordions."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from khmer.blocks import CharBlock, TextBlock
from pages.blocks.searched import SearchedBlock

__all__ = [
    "RICH_TEXT_FEATURES",
    "AccordionBlock",
    "CalloutBlock",
    "HeadingBlock",
    "ParagraphBlock",
    "QuoteBlock",
    "TakeawaysBlock",
]

# What the design has a style for. Headings are a block of their own, so that the table of contents knows them.
RICH_TEXT_FEATURES = ["bold", "italic", "link", "document-link", "ol", "ul"]


class HeadingBlock(SearchedBlock):
    unsearched = ("level",)

    text = CharBlock(max_length=150, label=_("Heading"))
    level = blocks.ChoiceBlock(
        choices=[("2", _("Section")), ("3", _("Part of a section"))],
        default="2",
        help_text=_("Sections are listed under “On this page”."),
    )

    class Meta:
        icon = "title"
        template = "blocks/heading.html"
        label = _("Heading")
        group = _("Text")
        form_layout = ["text", "level"]
        preview_value = {"text": "What the training covers", "level": "2"}
        description = _("A heading inside the page")


class ParagraphBlock(blocks.RichTextBlock):
    def __init__(self, **kwargs):
        super().__init__(**{"features": RICH_TEXT_FEATURES, **kwargs})

    class Meta:
        icon = "pilcrow"
        template = "blocks/paragraph.html"
        label = _("Text")
        group = _("Text")
        preview_value = (
            "<p>Teachers from <b>five provinces</b> met for five sessions.</p><ul><li>Listen first</li></ul>"
        )
        description = _("Paragraphs and lists, with bold, italic and links")


class QuoteBlock(blocks.StructBlock):
    text = TextBlock(max_length=400, label=_("Quote"))
    source = CharBlock(
        max_length=150, help_text=_("Who said it, and that they agreed: for example “A teacher, quoted with consent”.")
    )

    class Meta:
        icon = "openquote"
        template = "blocks/quote.html"
        label = _("Quote")
        group = _("Text")
        preview_value = {"text": "We ask what a child needs first.", "source": "From our way of working"}
        description = _("A sentence that stands out, with its source")


class CalloutBlock(SearchedBlock):
    unsearched = ("tone",)
    ICONS = {"info": "info", "care": "ear", "gold": "book", "lotus": "heart", "danger": "warning"}

    tone = blocks.ChoiceBlock(
        choices=[
            ("info", _("Good to know")),
            ("care", _("Care: where to find help")),
            ("gold", _("Something to try")),
            ("lotus", _("Before a hard passage")),
            ("danger", _("Danger")),
        ],
        default="info",
        label=_("Kind"),
    )
    heading = CharBlock(max_length=100)
    text = blocks.RichTextBlock(features=RICH_TEXT_FEATURES)

    class Meta:
        icon = "info-circle"
        template = "blocks/callout.html"
        label = _("Callout")
        group = _("Text")
        preview_value = {"tone": "care", "heading": "Need to talk?", "text": "<p>Call us, day or night.</p>"}
        description = _("A box beside the story: help, a tip, a warning")

    def get_context(self, value, parent_context=None):
        context = super().get_context(value, parent_context)
        context["icon_name"] = self.ICONS.get(value.get("tone"), "info")
        return context


class TakeawaysBlock(blocks.StructBlock):
    heading = CharBlock(max_length=80, default=_("In short"))
    points = blocks.ListBlock(TextBlock(max_length=300, rows=2, label=_("Point")), min_num=1, max_num=7)

    class Meta:
        icon = "clipboard-list"
        template = "blocks/takeaways.html"
        label = _("Key takeaways")
        group = _("Text")
        preview_value = {"heading": "In short", "points": ["Small fixes came first.", "Children were asked."]}
        description = _("The few points to remember, best at the start")


class AccordionBlock(blocks.StructBlock):
    parts = blocks.ListBlock(
        blocks.StructBlock(
            [
                ("heading", CharBlock(max_length=150, label=_("Question or heading"))),
                ("text", blocks.RichTextBlock(features=RICH_TEXT_FEATURES)),
            ],
            label=_("Part"),
        ),
        min_num=1,
        label=_("Parts"),
    )

    class Meta:
        icon = "collapse-down"
        template = "blocks/accordion.html"
        label = _("Accordion")
        group = _("Text")
        preview_value = {"parts": [{"heading": "Must I give my name?", "text": "<p>No.</p>"}]}
        description = _("Questions that open to show their answers")
