from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.images.blocks import ImageChooserBlock

from khmer.blocks import CharBlock, TextBlock

__all__ = ["PeopleBlock", "PersonBlock"]


class PersonBlock(blocks.StructBlock):
    """A member of staff. Name and photo are optional: work of this kind can make it unsafe to be recognised."""

    name = CharBlock(
        required=False, max_length=100, help_text=_("Leave empty to show the role alone, where a name is not safe.")
    )
    role = CharBlock(max_length=120)
    photo = ImageChooserBlock(required=False, help_text=_("Only with the person's consent. Without one, a pattern."))
    biography = TextBlock(required=False, max_length=800, rows=3)

    class Meta:
        icon = "user"
        label = _("Person")


class PeopleBlock(blocks.StructBlock):
    heading = CharBlock(required=False, max_length=100)
    people = blocks.ListBlock(PersonBlock(), min_num=1)

    class Meta:
        icon = "group"
        template = "blocks/people.html"
        label = _("People")
        group = _("Facts")
        preview_value = {
            "heading": "",
            "people": [{"name": "Sample Name", "role": "Trainer", "biography": "A few words."}],
        }
        description = _("People with role, photo and a few words")
