"""What is counted: of which pages the views, of which documents the downloads; and whether a number is shown."""

from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import get_page_models

from documents.access import outside_private_collections
from freshness.memory import remember
from pageviews.models import Kind, ViewSettings

__all__ = ["ViewRule", "counted_documents", "counted_types", "is_counted", "is_shown"]

# What a page class says of itself. The hotline's pages say no to views, and with that to everything.
DECLARATIONS = {Kind.VIEW: "counts_views", Kind.DONATE: "counts_donate_clicks"}


class ViewRule(models.TextChoices):
    """What an editor decides for one page."""

    COUNT = "count", _("Count views and show the number")
    HIDE = "hide", _("Count views, show no number")
    STOP = "stop", _("Do not count views")


def is_counted(page):
    """Whether views of a page, in its specific class, count. Pages of the hotline never do."""
    return (
        getattr(page, "counts_views", False)
        and page.view_rule != ViewRule.STOP
        and page.content_type_id not in settings()["stopped"]
    )


def is_shown(page, total):
    """Whether visitors see the number of a page that is counted."""
    return (
        page.view_rule == ViewRule.COUNT
        and page.content_type_id not in settings()["hidden"]
        and total >= settings()["show_from"]
    )


def counted_types(kind):
    """The content types of pages on which something is counted: views, or clicks on ways to give."""
    models = [model for model in get_page_models() if getattr(model, DECLARATIONS[kind], False)]
    types = ContentType.objects.get_for_models(*models).values()
    return ContentType.objects.filter(pk__in=[content_type.pk for content_type in types]).order_by("model")


def counted_documents():
    """The documents whose downloads count."""
    return outside_private_collections()


def settings():
    def build():
        chosen = ViewSettings.load()
        return {
            "hidden": set(chosen.hidden_types.values_list("pk", flat=True)),
            "stopped": set(chosen.stopped_types.values_list("pk", flat=True)),
            "show_from": chosen.show_from,
        }

    return remember("view-settings", build)
