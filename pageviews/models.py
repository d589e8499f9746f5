"""
Counted views, downloads and donate clicks, in rows of their own: publishing or restoring a page never touches them.

What identifies a visitor is a digest with the salt of the day; both go within 48 hours (pageviews/counting.py).
"""

from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.settings.models import BaseGenericSetting, register_setting
from wagtail.models import get_page_content_types

__all__ = ["Count", "DailyCount", "DailySalt", "FlushedBatch", "Kind", "SeenDigest", "ViewSettings"]


class Kind(models.TextChoices):
    VIEW = "view", _("View of a page")
    DOWNLOAD = "download", _("Download of a document")
    DONATE = "donate", _("Click on a way to give")
    KIT = "kit", _("Download of the pictures of a page")


class Count(models.Model):
    """How often something was counted in all: `imported` from the site before this one, and `counted` since."""

    kind = models.CharField(_("kind"), max_length=10, choices=Kind)
    object_id = models.PositiveBigIntegerField()
    imported = models.PositiveBigIntegerField(_("imported"), default=0)
    counted = models.PositiveBigIntegerField(_("counted"), default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["kind", "object_id"], name="one_count")]

    def __str__(self):
        return f"{self.kind} {self.object_id}: {self.total}"

    @property
    def total(self):
        return self.imported + self.counted


class DailyCount(models.Model):
    """How often something was counted on a day of Phnom Penh."""

    kind = models.CharField(_("kind"), max_length=10, choices=Kind)
    object_id = models.PositiveBigIntegerField()
    day = models.DateField(_("day"), db_index=True)
    count = models.PositiveIntegerField(_("number"), default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["kind", "object_id", "day"], name="one_count_a_day")]

    def __str__(self):
        return f"{self.kind} {self.object_id} on {self.day}: {self.count}"


class DailySalt(models.Model):
    """The random key of a day's digests, shared by all processes. Without it no digest can be made again."""

    day = models.DateField(primary_key=True)
    salt = models.BinaryField(max_length=32)

    def __str__(self):
        return str(self.day)


class SeenDigest(models.Model):
    """That somebody was counted once for something on a day."""

    digest = models.BinaryField(primary_key=True, max_length=16)
    day = models.DateField(db_index=True)

    def __str__(self):
        return str(self.day)


class FlushedBatch(models.Model):
    """That a batch of counts from Redis was added, so that it is not added a second time."""

    id = models.CharField(primary_key=True, max_length=32)
    flushed_at = models.DateTimeField(auto_now_add=True, db_index=True)

    def __str__(self):
        return self.id


def page_types():
    return {"pk__in": [content_type.pk for content_type in get_page_content_types(include_base_page_type=False)]}


@register_setting(icon="view", order=410)
class ViewSettings(BaseGenericSetting):
    """What is counted and shown, by type of page. A page can be excepted in its own settings."""

    hidden_types = models.ManyToManyField(
        ContentType,
        blank=True,
        related_name="+",
        limit_choices_to=page_types,
        verbose_name=_("count, but show no number"),
    )
    stopped_types = models.ManyToManyField(
        ContentType, blank=True, related_name="+", limit_choices_to=page_types, verbose_name=_("do not count")
    )
    show_from = models.PositiveIntegerField(
        _("show numbers from"), default=0, help_text=_("Smaller numbers are counted and not shown to visitors.")
    )

    panels = [FieldPanel("hidden_types"), FieldPanel("stopped_types"), FieldPanel("show_from")]

    class Meta:
        verbose_name = _("view counter")
