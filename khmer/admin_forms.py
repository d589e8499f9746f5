"""What editors type into the fields of any model: limits as a person counts, numbers and dates in any digits."""

from django import forms
from django.db import models
from wagtail.admin.forms.models import register_form_field_override
from wagtail.admin.widgets import AdminAutoHeightTextInput, AdminDateInput, AdminDateTimeInput

from khmer.forms import CharField, DateField, DateTimeField

__all__ = ["register"]


def register():
    register_form_field_override(models.CharField, override=line, exact_class=True)
    register_form_field_override(
        models.TextField, override={"form_class": CharField, "widget": AdminAutoHeightTextInput}, exact_class=True
    )
    register_form_field_override(models.DateField, override={"form_class": DateField, "widget": AdminDateInput})
    register_form_field_override(
        models.DateTimeField, override={"form_class": DateTimeField, "widget": AdminDateTimeInput}
    )
    register_form_field_override(models.IntegerField, override=number)


def line(field):
    """A column of Wagtail's own, such as a title, has no more room than it says."""
    return {"form_class": CharField, "room": field.max_length}


def number(field):
    """A browser's number field takes Latin digits alone."""
    return {} if field.choices else {"widget": forms.TextInput(attrs={"inputmode": "numeric"})}
