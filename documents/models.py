from django.core.exceptions import ValidationError
from wagtail.documents.models import AbstractDocument

from documents.file_types import check_content

__all__ = ["CustomDocument"]


class CustomDocument(AbstractDocument):
    """
    A file to download. Its content is what its extension says.

    Saving one with a new file raises ValidationError where it is not, or where the extension is not one of
    WAGTAILDOCS_EXTENSIONS.
    """

    admin_form_fields = ("file", "title", "tags", "collection")

    def clean(self):
        super().clean()
        if self.has_new_file:
            try:
                check_content(self.file, self.file_extension.lower())
            except ValidationError as error:
                raise ValidationError({"file": error}) from error

    def save(self, *args, **kwargs):
        if self.has_new_file:
            self.clean()
            self._set_document_file_metadata()
        super().save(*args, **kwargs)

    @property
    def has_new_file(self):
        return bool(self.file) and not self.file._committed
