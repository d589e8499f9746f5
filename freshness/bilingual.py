"""
Words that are no page's: both languages stand in one form, side by side, in fields whose names end in _en and _km.

Where the Khmer is missing, a Khmer page shows the English, and says in its HTML that it is English.
"""

from django.utils.translation import get_language
from wagtail.admin.panels import FieldPanel, FieldRowPanel

from khmer.script import language_of

__all__ = ["BilingualText", "Text", "in_both_languages", "in_present_language", "marked"]


class Text(str):
    """A text and, in `language`, the code of its language where this is not the one in which somebody reads; or ""."""

    __slots__ = ("language",)

    def __new__(cls, text, language=""):
        made = super().__new__(cls, text)
        made.language = language
        return made

    def __getnewargs__(self):
        return str(self), self.language


def in_present_language(english, khmer):
    """The Text to show of the two, either of which may be empty."""
    return Text(khmer) if khmer and get_language() == "km" else marked(english)


def marked(text):
    """The Text of words that are one for both languages: their letters say in which they are."""
    language = language_of(text)
    return Text(text, language if language != get_language() else "")


class BilingualText:
    """An attribute of a model: the Text of the fields that have its name with _en and _km after it."""

    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        return in_present_language(getattr(instance, f"{self.name}_en"), getattr(instance, f"{self.name}_km"))


def in_both_languages(name):
    """The panel of the two fields."""
    return FieldRowPanel([FieldPanel(f"{name}_en"), FieldPanel(f"{name}_km")])
