"""Form fields for what people type in Khmer: limits in characters as a person counts them, dates in any digits."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.deconstruct import deconstructible
from django.utils.translation import ngettext

from khmer.clusters import too_many
from khmer.digits import digits, western

__all__ = ["CharField", "DateField", "DateTimeField", "LengthValidator"]


@deconstructible
class LengthValidator:
    """Refuses a text of more than `limit` characters, or of more than fit into `room` code points."""

    def __init__(self, limit, room=None):
        self.limit = limit
        self.room = room

    def __eq__(self, other):
        return isinstance(other, LengthValidator) and (self.limit, self.room) == (other.limit, other.room)

    def __call__(self, text):
        if over := too_many(text, self.limit, self.room):
            message = ngettext(
                "This is %(over)d character too long. Nothing is lost: please shorten it.",
                "This is %(over)d characters too long. Nothing is lost: please shorten it.",
                over,
            )
            raise ValidationError(digits(message % {"over": over}), code="max_length")


class CharField(forms.CharField):
    """Without the attribute `maxlength`: browsers count otherwise, and cut what is pasted without a word."""

    def __init__(self, *, max_length=None, room=None, **kwargs):
        super().__init__(**kwargs)
        if max_length is not None:
            self.validators.append(LengthValidator(max_length, room))


class TypedDigitsMixin:
    """Takes the digits of every script."""

    def to_python(self, value):
        return super().to_python(western(value) if isinstance(value, str) else value)


class DateField(TypedDigitsMixin, forms.DateField):
    pass


class DateTimeField(TypedDigitsMixin, forms.DateTimeField):
    pass
