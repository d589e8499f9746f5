"""Whether `publish_scheduled` runs: nothing that it would publish or take away is left waiting."""

from datetime import timedelta

from django.apps import apps
from django.db.models import Min
from django.utils import timezone
from wagtail.models import DraftStateMixin, Page, Revision

__all__ = ["PATIENCE", "late_since"]

PATIENCE = timedelta(minutes=10)  # the command runs every minute and may take a few


def late_since():
    """
    When the oldest thing that waits for `publish_scheduled` was due, once that is longer ago than PATIENCE; else None.

    Waiting are the rows that Wagtail's command acts on: approved revisions whose time has come, and live pages and
    snippets that should be gone. A draft that nobody approved waits for people, not for the command.
    """
    now = timezone.now()
    models = [Page, *[model for model in apps.get_models() if is_snippet_with_drafts(model)]]
    waiting = [
        *[model.objects.filter(live=True, expire_at__lt=now).aggregate(due=Min("expire_at")) for model in models],
        Revision.objects.filter(approved_go_live_at__lt=now).aggregate(due=Min("approved_go_live_at")),
    ]
    oldest = min((row["due"] for row in waiting if row["due"]), default=now)
    return oldest if now - oldest > PATIENCE else None


def is_snippet_with_drafts(model):
    return issubclass(model, DraftStateMixin) and not issubclass(model, Page)
