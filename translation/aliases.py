"""
No page shows in a language in which nobody wrote it.

To translate a page below one that is not translated, Wagtail copies the parent into the other language as an alias,
which would show its words under the other language's address. Such an alias stays a draft, which keeps its place in the
tree until somebody translates it.
"""

from django.db.models.signals import pre_save
from wagtail.models import Page

__all__ = ["keep_aliases_back"]


def keep_aliases_back():
    pre_save.connect(keep_back, dispatch_uid="translation.aliases")


def keep_back(sender, instance, **kwargs):
    if isinstance(instance, Page) and instance.alias_of_id and instance.alias_of.locale_id != instance.locale_id:
        instance.live = False
