"""
What is translated in one form, the Khmer beside the English: fields that end in _km, of settings, snippets and parts of
pages. Here is which of it has its English alone.
"""

from collections import Counter
from dataclasses import dataclass
from functools import cache

from django.apps import apps
from django.utils.text import capfirst
from modelcluster.fields import ParentalKey
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.contrib.settings.models import BaseGenericSetting, BaseSiteSetting
from wagtail.fields import StreamField
from wagtail.models import Locale, Page

__all__ = ["Unpaired", "unpaired"]


@dataclass(frozen=True)
class Unpaired:
    """A thing of which `number` texts have no Khmer. `address` is that of its form, "" for who may not change it."""

    name: str
    number: int
    address: str


def unpaired(user):
    """A list of Unpaired, one for each form that lacks Khmer, as a user sees it. One query for each model and part."""
    missing = Counter()
    for model in models():
        for instance in model._default_manager.all():
            if number := number_unpaired(instance):
                missing[owner_of(instance)] += number
    addresses = AdminURLFinder(user)
    return [
        Unpaired(name_of(owner), number, addresses.get_edit_url(owner) or "")
        for owner, number in missing.items()
        if not is_translation(owner)
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


def owner_of(instance):
    """The thing in whose form it stands: that of which it is a part, or itself."""
    keys = [field.name for field in instance._meta.concrete_fields if isinstance(field, ParentalKey)]
    return getattr(instance, keys[0]) if keys else instance


def is_translation(owner):
    """Whether it has its parts from a page in English, where both languages of them are written."""
    return isinstance(owner, Page) and owner.locale_id != Locale.get_default().pk


def name_of(instance):
    kind = capfirst(instance._meta.verbose_name)
    return kind if isinstance(instance, BaseSiteSetting | BaseGenericSetting) else f"{kind}: {instance}"
