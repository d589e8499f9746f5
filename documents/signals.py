from django.db.models.signals import post_delete
from django.dispatch import receiver

from documents.covers import delete_cover
from documents.models import CustomDocument


@receiver(post_delete, sender=CustomDocument)
def delete_its_cover(instance, **kwargs):
    delete_cover(instance.cover_id)
