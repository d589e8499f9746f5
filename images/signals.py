from django.db.models.signals import pre_save
from django.dispatch import receiver
from wagtail.models import UploadedFile

from images.models import CustomImage
from images.sanitize import sanitize


@receiver(pre_save, sender=UploadedFile)
def clean_picture_that_waits_for_its_description(instance, **kwargs):
    """Wagtail keeps a picture in the media folder while the editor describes it, and for good if nobody does."""
    waits_to_be_image = instance.for_content_type and instance.for_content_type.model_class() is CustomImage
    if waits_to_be_image and not instance.file._committed:
        instance.file = sanitize(instance.file)
