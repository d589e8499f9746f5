"""
Which changes make a new generation: every save and delete but those known to show nothing to the public.

The list names what does not matter, so that a model added later is fresh at once, at worst too often. Signals, not
hooks, so that it works for the admin, for scheduled publishing, for commands and for the shell alike. After commit, so
that a page built in between cannot bring the old state back.
"""

from django.db import transaction
from django.db.models.signals import m2m_changed, post_delete, post_save
from wagtail.models import DraftStateMixin
from wagtail.signals import post_page_move

from freshness import generation

# Apps, or single models, whose rows no public page shows.
EXEMPT = {
    *{"account", "admin", "auth", "contenttypes", "mfa", "migrations", "sessions"},
    *{"wagtailadmin", "wagtailsearch", "wagtailusers"},
    *{"wagtailcore.comment", "wagtailcore.commentreply", "wagtailcore.modellogentry", "wagtailcore.pagelogentry"},
    *{"wagtailcore.pagesubscription", "wagtailcore.referenceindex", "wagtailcore.revision"},
    *{"wagtailcore.grouppagepermission", "wagtailcore.groupcollectionpermission", "wagtailcore.uploadedfile"},
    *{"wagtailcore.task", "wagtailcore.taskstate", "wagtailcore.workflow", "wagtailcore.workflowpage"},
    *{"wagtailcore.workflowstate", "wagtailcore.workflowtask", "wagtailcore.groupapprovaltask"},
    *{"wagtailimages.uploadedimage", "wagtaildocs.uploadeddocument"},
    # What page views write with each visit.
    *{"pageviews.count", "pageviews.dailycount", "pageviews.dailysalt", "pageviews.seendigest"},
    "pageviews.flushedbatch",
    # What a visitor's choice writes.
    *{"consent.consentrecord", "consent.refusalcount"},
    # What visitors write to the office.
    "contact.contactmessage",
    # Reports and what staff do with them. When they come in shows nowhere.
    *{"hotline.analystkey", "hotline.auditentry", "hotline.audithead", "hotline.codesalt", "hotline.entry"},
    *{"hotline.report", "hotline.reportkey", "hotline.report_excluded", "hotline.sealedstate"},
    # A rendition is made while a page is built.
    "images.customrendition",
}

# Fields of a page or snippet that saving a draft, locking or moderating writes.
DRAFT_FIELDS = {
    *{"latest_revision", "latest_revision_id", "latest_revision_created_at", "draft_title", "has_unpublished_changes"},
    *{"locked", "locked_at", "locked_by", "locked_by_id"},
}


def connect():
    post_save.connect(saved, dispatch_uid="freshness")
    post_delete.connect(changed, dispatch_uid="freshness")
    m2m_changed.connect(relation_changed, dispatch_uid="freshness")
    post_page_move.connect(changed, dispatch_uid="freshness")


def saved(sender, update_fields=None, **kwargs):
    if update_fields is not None and issubclass(sender, DraftStateMixin) and DRAFT_FIELDS.issuperset(update_fields):
        return
    changed(sender)


def relation_changed(sender, action, **kwargs):
    if action.startswith("post_"):
        changed(sender)


def changed(sender, **kwargs):
    if EXEMPT.isdisjoint({sender._meta.app_label, sender._meta.label_lower}):
        transaction.on_commit(generation.bump)
