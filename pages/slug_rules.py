"""
Page slugs with Khmer vowel signs.

Django's rule for Unicode slugs is `\\w` and hyphens, and the combining signs of Khmer are no `\\w`: a word would lose
its vowels, or its right spelling be refused. Wagtail's slug field cannot be replaced in a subclass, so its rule is.
"""

import re

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from slugs import slugify_khmer

__all__ = ["allow_vowel_signs", "validate_slug"]


def validate_slug(value):
    """Raises ValidationError for a slug that holds anything but letters with their signs, digits, - and _."""
    if slugify_khmer(re.sub("[_-]+", "", value)) != re.sub("[_-]+", "", value).lower():
        raise ValidationError(_("Use letters, digits, hyphens and underscores only."), code="invalid")


def allow_vowel_signs():
    """Replaces the validator of Wagtail's slug field, on the model and so in every form made from it."""
    field = Page._meta.get_field("slug")
    field.default_validators = [validate_slug]
    field.__dict__.pop("validators", None)
