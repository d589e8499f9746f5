"""
Words that are no page's: both languages stand in one form, side by side, in fields whose names end in _en and _km.

Where the Khmer is missing, a Khmer page shows the English, and says in its HTML that it is English.
"""

from django.utils.translation import get_language
from wagtail.admin.panels import FieldPanel, FieldRowPanel

__all__ = ["BilingualText", "Text", "in_both_languages", "in_present_language"]


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
    if get_language() != "km":
        return Text(english)
    return Text(khmer) if khmer else Text(english, "en" if english else "")


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
