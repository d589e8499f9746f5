from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.images.fields import WagtailImageField as WagtailImageFormField
from wagtail.images.models import WagtailImageField, WagtailImageFieldFile
from wagtail.utils.file import hash_filelike

from images.sanitize import sanitize, upright_size

__all__ = ["CleanImageField", "CleanImageFormField"]


class CleanImageFieldFile(WagtailImageFieldFile):
    """Nothing gets from here into the storage but through `sanitize`."""

    def get_image_dimensions(self):
        """Reads the header only. Wagtail unpacks the picture, and that before anything has looked at the file."""
        was_closed = self.closed
        self.open()
        try:
            return upright_size(self)
        finally:
            if was_closed:
                self.close()
            else:
                self.seek(0)

    def save(self, name, content, save=True):
        """
        Stores the picture, keeps the facts about it on the instance and drops the sizes made of the one before.

        Raises ValidationError for a file that is not a picture.
        """
        clean = sanitize(content, name)
        instance = self.instance
        super().save(clean.name, clean, save=False)
        instance.file_size = clean.size
        instance.file_hash = hash_filelike(clean)
        if instance.pk:
            instance.renditions.all().delete()
        if save:
            instance.save()


class CleanImageField(WagtailImageField):
    attr_class = CleanImageFieldFile


class CleanImageFormField(WagtailImageFormField):
    """
    Wagtail's field with `sanitize` in place of its checks: it takes a file by what it is, not by what its name says,
    and it knows the number of pixels before it unpacks any.
    """

    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        self.help_text = _(
            "A JPEG, PNG, WebP, GIF, HEIC or AVIF file of up to %(size)s. Where and with what a photo was taken is "
            "removed from it."
        ) % {"size": self.max_upload_size_text}

    def to_python(self, data):
        file = forms.FileField.to_python(self, data)
        if file is None:
            return None
        self.check_image_file_size(file)
        return sanitize(file)

    def widget_attrs(self, widget):
        """
        Django's `image/*`, without Wagtail's `image/heic`: Safari on a Mac, given that, turns every picture into HEIC
        under a name of its own, or crashes.
        """
        return forms.ImageField.widget_attrs(self, widget)
