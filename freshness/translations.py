"""Pages that an editor chose, in the language in which somebody reads."""

from django.utils.translation import get_language

from freshness.languages import language_of
from freshness.privacy import public

__all__ = ["in_present_language", "translation_of"]


def translation_of(page):
    """The page itself where it is in the present language, else the translation that visitors see; None without one."""
    if not page or language_of(page) == get_language():
        return page
    return public(page.get_translations().live()).filter(locale__language_code=get_language()).first()


def in_present_language(pages, chosen):
    """
    Of a queryset, those that were chosen (a list of pages, None for a deleted one) or, in their place, the translations
    of these into the present language, once each, in the order chosen. What is not in that language is left out.
    """
    keys = [page.translation_key for page in chosen if page]
    found = pages.filter(translation_key__in=keys, locale__language_code=get_language())
    found = {page.translation_key: page for page in found}
    return [found[key] for key in dict.fromkeys(keys) if key in found]
