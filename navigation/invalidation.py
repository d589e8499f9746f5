"""
The one place that knows when navigation changes.

Signals, not hooks, so that it works for the admin, for scheduled publishing, for commands and for the shell alike.
After commit, so that a page built in between cannot bring the old state back.
"""

from django.db import transaction
from django.db.models.signals import post_delete, post_save
from wagtail.models import Locale, Page, PageViewRestriction, Site
from wagtail.signals import post_page_move

from navigation import menus
from navigation.models import ContactSettings, FooterSettings, KeyPagesSettings

SHOWN = {"title", "slug", "url_path", "path", "live", "expired", "show_in_menus", "summary", "menu_heading"}
OTHERS = (PageViewRestriction, Site, Locale, ContactSettings, FooterSettings, KeyPagesSettings)


def connect():
    post_save.connect(page_saved, dispatch_uid="navigation")
    post_delete.connect(page_deleted, dispatch_uid="navigation")
    post_page_move.connect(changed, dispatch_uid="navigation")
    for model in OTHERS:
        post_save.connect(changed, sender=model, dispatch_uid="navigation")
        post_delete.connect(changed, sender=model, dispatch_uid="navigation")


def changed(**kwargs):
    transaction.on_commit(menus.invalidate)


def page_saved(sender, update_fields=None, **kwargs):
    if not issubclass(sender, Page):
        return
    # Saving a draft writes only fields that no visitor sees.
    if update_fields is None or SHOWN.intersection(update_fields):
        changed()


def page_deleted(sender, **kwargs):
    if issubclass(sender, Page):
        changed()
