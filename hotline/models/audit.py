from django.conf import settings
from django.db import models

__all__ = ["AuditEntry", "AuditHead"]


class AppendOnlyError(RuntimeError):
    """An entry of the audit log was to be changed or deleted."""


class AppendOnlyQuerySet(models.QuerySet):
    def update(self, **kwargs):
        raise AppendOnlyError

    def delete(self):
        raise AppendOnlyError


class AuditEntry(models.Model):
    """Who did what to which report, and when. Each entry holds the hash of the one before (hotline/audit.py)."""

    wagtail_reference_index_ignore = True

    number = models.PositiveBigIntegerField(primary_key=True)
    at = models.DateTimeField()
    # Nothing that the log says depends on another row, so that the account can go and its name stays.
    actor = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.DO_NOTHING, null=True, db_constraint=False)
    actor_name = models.CharField(max_length=150)
    action = models.CharField(max_length=30)
    reference = models.CharField(max_length=12, blank=True)
    detail = models.CharField(max_length=200, blank=True)
    hash = models.CharField(max_length=64)

    objects = AppendOnlyQuerySet.as_manager()

    class Meta:
        default_permissions = ()
        ordering = ["-number"]

    def __str__(self):
        return f"{self.number}: {self.actor_name} {self.action} {self.reference}".strip()

    def save(self, *args, **kwargs):
        if not self._state.adding:
            raise AppendOnlyError
        super().save(*args, **kwargs, force_insert=True)

    def delete(self, *args, **kwargs):
        raise AppendOnlyError


class AuditHead(models.Model):
    """The number and hash of the last entry: taken as a lock by whoever appends, and proof of the log's length."""

    number = models.PositiveBigIntegerField(default=0)
    hash = models.CharField(max_length=64)

    class Meta:
        default_permissions = ()

    def __str__(self):
        return f"{self.number} {self.hash}"
