from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

__all__ = ["AnalystKey", "CodeSalt"]


class AnalystKey(models.Model):
    """
    A key pair of somebody who may read reports, or of the printed recovery key, which has no user and no box.

    `box` holds the secret half under the analyst's passphrase (hotline/keys.py); the site never has it open but while
    an analyst works.
    """

    class State(models.TextChoices):
        PENDING = "pending", _("Waits to be admitted")
        ACTIVE = "active", _("Active")
        RETIRED = "retired", _("Retired")

    wagtail_reference_index_ignore = True

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="hotline_keys"
    )
    public = models.BinaryField(max_length=32)
    salt = models.BinaryField(max_length=16)
    box = models.BinaryField()
    state = models.CharField(max_length=8, choices=State, default=State.PENDING)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(
                fields=["user"], condition=models.Q(state="active"), name="one_active_key_for_each_analyst"
            ),
            models.UniqueConstraint(
                fields=["user"], condition=models.Q(state="pending"), name="one_pending_key_for_each_analyst"
            ),
        ]

    def __str__(self):
        return str(self.user) if self.user else str(_("Recovery key"))

    @property
    def fingerprint(self):
        """The first 8 bytes of the public half, in groups, to compare over the phone."""
        text = bytes(self.public)[:8].hex()
        return " ".join(text[start : start + 4] for start in range(0, 16, 4))


class CodeSalt(models.Model):
    """The one random salt of the slow hash of codes: it makes guesses prepared for other sites worthless."""

    salt = models.BinaryField(max_length=16)

    class Meta:
        default_permissions = ()

    def __str__(self):
        return "salt"
