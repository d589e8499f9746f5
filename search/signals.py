"""Each save of a page or document writes its rows anew once the save has lasted. A deleted one takes its rows along."""

from contextlib import contextmanager
from contextvars import ContextVar
from functools import partial

from django.db import transaction
from django.db.models.signals import post_save
from wagtail.documents import get_document_model
from wagtail.models import Page

from freshness.signals import DRAFT_FIELDS
from search import tasks
from search.indexing import rebuild

__all__ = ["connect", "rebuilt_once"]

_waits = ContextVar("waits", default=False)


def connect():
    post_save.connect(page_saved, dispatch_uid="search_page")
    post_save.connect(document_saved, sender=get_document_model(), dispatch_uid="search_document")


@contextmanager
def rebuilt_once():
    """Whatever many pages are saved inside, their rows are written once, at the end, with all others."""
    token = _waits.set(True)
    try:
        yield
    finally:
        _waits.reset(token)
    for _ in rebuild():
        pass


def page_saved(sender, instance, raw=False, update_fields=None, **kwargs):
    is_draft = update_fields is not None and DRAFT_FIELDS.issuperset(update_fields)
    if issubclass(sender, Page) and not raw and not is_draft:
        write_later(tasks.index_page, instance.pk)


def document_saved(instance, raw=False, **kwargs):
    if not raw:
        write_later(tasks.index_document, instance.pk)


def write_later(task, pk):
    if not _waits.get():
        transaction.on_commit(partial(task.enqueue, pk), robust=True)
