"""Fields of models for texts that people write in Khmer."""

from django.core.validators import MaxLengthValidator
from django.db import models

from khmer import forms
from khmer.clusters import ROOM
from khmer.digits import western

__all__ = ["CharField", "DigitsField"]


class CharField(models.CharField):
    """A line of at most `max_length` characters as a person counts them; the column has ROOM for each."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        kept = [validator for validator in self.validators if not isinstance(validator, MaxLengthValidator)]
        self.validators = [*kept, forms.LengthValidator(self.max_length)]

    def db_type_parameters(self, connection):
        return {"max_length": self.max_length * ROOM}

    def formfield(self, **kwargs):
        return super().formfield(**{"form_class": forms.CharField} | kwargs)


class DigitsField(models.CharField):
    """A number or code that is dialled or copied: kept with 0–9, whichever digits were typed."""

    def to_python(self, value):
        return value and western(super().to_python(value))

    def deconstruct(self):
        name, _path, args, kwargs = super().deconstruct()
        return name, "django.db.models.CharField", args, kwargs
