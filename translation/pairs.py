"""
What is translated in one form, the Khmer beside the English: fields that end in _km, of settings, snippets and parts of
pages. Here is which of it has its English alone.
"""

from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import cache

from django.apps import apps
from django.urls import reverse
from django.utils.text import capfirst
from modelcluster.fields import ParentalKey
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.contrib.settings.models import BaseGenericSetting, BaseSiteSetting
from wagtail.fields import StreamField
from wagtail.images import get_image_model
from wagtail.models import Locale, Page

from khmer.script import language_of

__all__ = ["Unpaired", "unpaired"]

MOST = 10  # things of a kind that are named one by one


@dataclass(frozen=True)
class Unpaired:
    """
    A thing, or all things of a kind, of which `number` texts have no Khmer. `address` is that of its form or of their
    list, "" where there is none for the user.
    """

    name: str
    number: int
    address: str


def unpaired(user):
    """
    A list of Unpaired, as a user sees it: one for each form that lacks Khmer, or for each kind with more than MOST of
    them. One query for each model and part.
    """
    missing = Counter()
    for model in models():
        related = owners(model)  # without one, what it must have: the site or collection that edit rights hang on
        for instance in model._default_manager.select_related(*related):
            if number := number_unpaired(instance):
                missing[owner_of(instance)] += number
    kinds = defaultdict(dict)
    translated = translations(missing)
    for owner, number in missing.items():
        if owner not in translated:
            kinds[type(owner)][owner] = number
    finder = AdminURLFinder(user)
    return [line for model, numbers in kinds.items() for line in lines(model, numbers, finder)]


def lines(model, numbers, finder):
    """The list of Unpaired for things of a model, given the number of each."""
    if len(numbers) <= MOST:
        return [Unpaired(name_of(owner), number, finder.get_edit_url(owner) or "") for owner, number in numbers.items()]
    may_change = finder.get_edit_url(next(iter(numbers)))
    name = capfirst(model._meta.verbose_name_plural)
    return [Unpaired(name, sum(numbers.values()), address_of_list(model) if may_change else "")]


def address_of_list(model):
    """Where in the admin all things of a model are listed; "" where they are not."""
    if issubclass(model, Page):
        return reverse("wagtailadmin_pages:type_use", args=[model._meta.app_label, model._meta.model_name])
    if model is get_image_model():
        return reverse("wagtailimages:index")
    return reverse(model.snippet_viewset.get_url_name("list")) if hasattr(model, "snippet_viewset") else ""


@cache
def models():
    """The models that have texts in both languages."""
    named = [model for model in apps.get_models() if not issubclass(model, Page)]
    return [model for model in named if any(name.endswith("_km") for name in names(model)) or streams(model)]


def names(model):
    return [field.name for field in model._meta.concrete_fields if not field.is_relation]


def owners(model):
    """The name of the field with the thing in whose form a part of it stands; none for what has a form of its own."""
    return [field.name for field in model._meta.concrete_fields if isinstance(field, ParentalKey)]


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
        if name.endswith("_km") and not text and not value.get("page"):  # a page that is linked to has a title
            base = name.removesuffix("_km")
            number += language_of(value.get(f"{base}_en") or value.get(base) or "") == "en"
    return number


def owner_of(instance):
    """The thing in whose form it stands: that of which it is a part, or itself."""
    return next((getattr(instance, name) for name in owners(type(instance))), instance)


def translations(things):
    """Those that have their parts from a page in English, where both languages of them are written. Two queries."""
    english = Locale.get_default()
    pages = [thing for thing in things if isinstance(thing, Page) and thing.locale_id != english.pk]
    keys = {page.translation_key for page in pages}
    originals = Page.objects.filter(locale=english, translation_key__in=keys)
    keys = set(originals.values_list("translation_key", flat=True))
    return {page for page in pages if page.translation_key in keys}


def name_of(instance):
    kind = capfirst(instance._meta.verbose_name)
    return kind if isinstance(instance, BaseSiteSetting | BaseGenericSetting) else f"{kind}: {instance}"
