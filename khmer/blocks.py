"""Blocks for texts and numbers that people write in Khmer. Migrations know them as Wagtail's own."""

from django import forms
from wagtail import blocks

from khmer.digits import western
from khmer.forms import LengthValidator

__all__ = ["CharBlock", "DigitsBlock", "IntegerBlock", "TextBlock"]


class LimitedMixin:
    """A text of at most `max_length` characters as a person counts them."""

    def __init__(self, *args, max_length=None, validators=(), **kwargs):
        if max_length is not None:
            validators = [*validators, LengthValidator(max_length)]
        super().__init__(*args, validators=validators, **kwargs)


class CharBlock(LimitedMixin, blocks.CharBlock):
    pass


class TextBlock(LimitedMixin, blocks.TextBlock):
    pass


class DigitsBlock(CharBlock):
    """A number or code that is copied: kept with 0–9, whichever digits were typed."""

    def clean(self, value):
        return super().clean(western(value or ""))


class IntegerBlock(blocks.IntegerBlock):
    """A whole number in any script's digits. A browser's number field takes Latin ones alone."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.field.widget = forms.TextInput(attrs={"inputmode": "numeric"})


DECONSTRUCT_ALIASES = {
    CharBlock: "wagtail.blocks.CharBlock",
    DigitsBlock: "wagtail.blocks.CharBlock",
    IntegerBlock: "wagtail.blocks.IntegerBlock",
    TextBlock: "wagtail.blocks.TextBlock",
}
