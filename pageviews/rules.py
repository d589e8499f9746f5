"""Whether views of a page are counted, and whether the number is shown."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from freshness.memory import remember
from pageviews.models import ViewSettings

__all__ = ["ViewRule", "is_counted", "is_shown"]


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


def settings():
    def build():
        chosen = ViewSettings.load()
        return {
            "hidden": set(chosen.hidden_types.values_list("pk", flat=True)),
            "stopped": set(chosen.stopped_types.values_list("pk", flat=True)),
            "show_from": chosen.show_from,
        }

    return remember("view-settings", build)
