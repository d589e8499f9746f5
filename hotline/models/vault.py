from django.db import models

__all__ = ["SealedState"]


class SealedState(models.Model):
    """
    What one browser is in the middle of, encrypted with a key that only its cookie holds (hotline/vault.py).

    The row says neither what it is nor whose. It is gone soon: `expires_at` is at most half an hour ahead.
    """

    digest = models.BinaryField(primary_key=True, max_length=16)
    box = models.BinaryField()
    expires_at = models.DateTimeField(db_index=True)

    class Meta:
        default_permissions = ()

    def __str__(self):
        return bytes(self.digest).hex()
