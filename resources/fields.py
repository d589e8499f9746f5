from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext as _

__all__ = ["ChoicesField"]


class ChoicesField(models.JSONField):
    """Several of the `choices`, as a list in their order; an empty list where none is chosen."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **{"default": list, "blank": True} | kwargs)

    def formfield(self, **kwargs):
        field = forms.MultipleChoiceField(
            choices=self.choices,
            widget=forms.CheckboxSelectMultiple,
            required=not self.blank,
            label=kwargs.get("label", self.verbose_name),
            help_text=self.help_text,
        )
        return field

    def validate(self, value, model_instance):
        known = dict(self.flatchoices)
        if not isinstance(value, list) or not all(isinstance(part, str) and part in known for part in value):
            raise ValidationError(_("Choose from the list."), code="invalid_choice")
        if not value and not self.blank:
            raise ValidationError(self.error_messages["blank"], code="blank")
