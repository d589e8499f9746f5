"""
What is translated in one form, the Khmer beside the English: settings and snippets with fields that end in _km. Here is
which of it has its English alone.
"""

from dataclasses import dataclass
from functools import cache

from django.apps import apps
from django.utils.text import capfirst
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.contrib.settings.models import BaseGenericSetting, BaseSiteSetting
from wagtail.fields import StreamField
from wagtail.models import Page

__all__ = ["Unpaired", "unpaired"]


@dataclass(frozen=True)
class Unpaired:
    """A thing of which `number` texts have no Khmer. `address` is that of its form, "" for who may not change it."""

    name: str
    number: int
    address: str


def unpaired(user):
    """A list of Unpaired, one for each thing that lacks Khmer, as a user sees it. One query for each model."""
    found = [(instance, number_unpaired(instance)) for model in models() for instance in model._default_manager.all()]
    addresses = AdminURLFinder(user)
    return [
        Unpaired(name_of(instance), number, addresses.get_edit_url(instance) or "")
        for instance, number in found
        if number
    ]


@cache
def models():
    """The models that have texts in both languages."""
    named = [model for model in apps.get_models() if not issubclass(model, Page)]
    return [model for model in named if any(name.endswith("_km") for name in names(model)) or streams(model)]


def names(model):
    return [field.name for field in model._meta.concrete_fields]


def streams(model):
    return [field.name for field in model._meta.concrete_fields if isinstance(field, StreamField)]


def number_unpaired(instance):
    number = number_in({name: getattr(instance, name) for name in names(type(instance))})
    return number + sum(number_in(getattr(instance, name).get_prep_value()) for name in streams(type(instance)))


def number_in(value):
    """How many English texts in a value, of dictionaries and lists, have an empty Khmer field beside them."""
    if isinstance(value, list):
        return sum(map(number_in, value))
    if not isinstance(value, dict):
        return 0
    number = sum(map(number_in, value.values()))
    for name, text in value.items():
        if name.endswith("_km") and not text:
            base = name.removesuffix("_km")
            number += bool(value.get(f"{base}_en") or value.get(base))
    return number


def name_of(instance):
    kind = capfirst(instance._meta.verbose_name)
    return kind if isinstance(instance, BaseSiteSetting | BaseGenericSetting) else f"{kind}: {instance}"
