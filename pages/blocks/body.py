from wagtail import blocks

from pages.blocks.data import FiguresBlock, TableBlock, TimelineBlock
from pages.blocks.media import FileListBlock, GalleryBlock, PictureBlock, VideoBlock
from pages.blocks.people import PeopleBlock
from pages.blocks.recognition import AwardsBlock, PartnersBlock
from pages.blocks.series import FiguresOverTimeBlock
from pages.blocks.text import AccordionBlock, CalloutBlock, HeadingBlock, ParagraphBlock, QuoteBlock, TakeawaysBlock
from pages.blocks.ways import CallToActionBlock, CardsBlock, NumbersBlock, RelatedPagesBlock
from pages.headings import headings

__all__ = ["BodyBlock"]


class BodyBlock(blocks.StreamBlock):
    """Everything that a page's body can hold."""

    heading = HeadingBlock()
    paragraph = ParagraphBlock()
    takeaways = TakeawaysBlock()
    quote = QuoteBlock()
    callout = CalloutBlock()
    accordion = AccordionBlock()
    picture = PictureBlock()
    gallery = GalleryBlock()
    video = VideoBlock()
    files = FileListBlock()
    figures = FiguresBlock()
    figures_over_time = FiguresOverTimeBlock()
    timeline = TimelineBlock()
    table = TableBlock()
    people = PeopleBlock()
    awards = AwardsBlock()
    partners = PartnersBlock()
    cards = CardsBlock()
    call_to_action = CallToActionBlock()
    related_pages = RelatedPagesBlock()
    numbers = NumbersBlock()

    class Meta:
        template = "blocks/body.html"

    def get_context(self, value, parent_context=None):
        context = super().get_context(value, parent_context)
        anchors = {heading.block_id: heading.anchor for heading in headings(value)}
        context["children"] = [(child, anchors.get(child.id, "")) for child in value]
        return context
