"""The blocks of Seek Help: what is said to each audience, and the picture cards with their answers."""

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import validate_slug
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.stream_block import StreamBlockValidationError

from hotline.models.audiences import Audience
from hotline.models.recordings import RecordedValue, RecordingBlock
from hotline.rich_text import RICH_TEXT_FEATURES
from khmer.blocks import CharBlock, TextBlock

__all__ = ["AudienceTextBlock", "CardsBlock"]


def rich_text(label, **kwargs):
    return blocks.RichTextBlock(features=RICH_TEXT_FEATURES, label=label, **kwargs)


class AudienceTextBlock(blocks.StructBlock):
    """What one audience reads before the cards."""

    heading = CharBlock(max_length=80)
    text = rich_text(_("Text"), required=False)
    confidentiality = rich_text(
        _("Limits of confidentiality"),
        required=False,
        help_text=_("In words of their own, instead of the general ones."),
    )
    recording_en = RecordingBlock("recording_en")
    recording_km = RecordingBlock("recording_km")

    class Meta:
        icon = "group"
        value_class = RecordedValue


class AddressBlock(CharBlock):
    """The last part of an address, which is the same in each language."""

    def get_translatable_segments(self, value):
        return []


class CardBlock(blocks.StructBlock):
    """A question that somebody finds themselves in, and its answer in four parts."""

    question = CharBlock(max_length=80, help_text=_("What happened, in few words: “Somebody shared my picture”."))
    slug = AddressBlock(
        max_length=40,
        validators=[validate_slug],
        label=_("Address"),
        help_text=_(
            "Latin letters, digits and hyphens, for example “picture-shared”. Leave it as it is once published."
        ),
    )
    # Each is a file in templates/hotline/drawings.
    drawing = blocks.ChoiceBlock(
        choices=[
            ("picture", _("A picture that is passed on")),
            ("threat", _("A message that frightens")),
            ("touch", _("A hand that says stop")),
            ("secret", _("A secret")),
            ("home", _("A storm at home")),
            ("stranger", _("A stranger online")),
            ("sad", _("A heavy heart")),
            ("friend", _("A friend")),
        ]
    )
    audiences = blocks.MultipleChoiceBlock(
        choices=Audience.choices, widget=forms.CheckboxSelectMultiple, label=_("Whom it is for")
    )
    comfort_heading = CharBlock(max_length=60, default=_("You are not to blame"), label=_("First heading"))
    comfort = rich_text(_("You are not to blame"))
    do_now = blocks.ListBlock(TextBlock(max_length=200, rows=1), min_num=1, max_num=7, label=_("Do now"))
    do_not = blocks.ListBlock(TextBlock(max_length=200, rows=1), min_num=1, max_num=7, label=_("Do not"))
    who_to_call = rich_text(_("Who to call"), help_text=_("The numbers themselves are shown below it."))

    recording_en = RecordingBlock("recording_en")
    recording_km = RecordingBlock("recording_km")

    class Meta:
        icon = "form"
        label = _("Card")
        value_class = RecordedValue


class CardsBlock(blocks.StreamBlock):
    card = CardBlock()

    def clean(self, value):
        """Raises StreamBlockValidationError for a second card with the address of another."""
        value = super().clean(value)
        seen, errors = set(), {}
        for number, child in enumerate(value):
            slug = child.value["slug"]
            if slug in seen:
                errors[number] = ValidationError(_("Another card has the address “%(slug)s”."), params={"slug": slug})
            seen.add(slug)
        if errors:
            raise StreamBlockValidationError(block_errors=errors)
        return value
