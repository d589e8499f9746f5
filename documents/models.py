from functools import partial
from pathlib import PurePath

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.template.defaultfilters import filesizeformat
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.documents.models import AbstractDocument, DocumentQuerySet

from documents.covers import delete_cover
from documents.file_types import check_content, type_name
from documents.tasks import describe_document
from slugs import khmer_aware_filename

__all__ = ["CustomDocument"]


class DocumentManager(models.Manager.from_queryset(DocumentQuerySet)):
    """Leaves the words of the files, up to a megabyte each, in the database until somebody asks for them."""

    def get_queryset(self):
        return super().get_queryset().defer("text")


class CustomDocument(AbstractDocument):
    """
    A file to download. Its content is what its extension says.

    Saving one with a new file raises ValidationError where it is not, or where the extension is not one of
    WAGTAILDOCS_EXTENSIONS.
    """

    # The name of the first file, which stays in the address when others replace it.
    address_name = models.CharField(max_length=255, editable=False)
    # The name of the present file, to which the storage may have added letters.
    file_name = models.CharField(max_length=255, editable=False)
    file_changed_at = models.DateTimeField(default=timezone.now, editable=False)

    # What documents.tasks finds in the file, and the hash of the file that it was found in.
    page_count = models.PositiveIntegerField(null=True, editable=False)
    duration = models.PositiveIntegerField(null=True, editable=False, help_text="seconds")
    text = models.TextField(default="", editable=False)
    cover = models.OneToOneField(
        settings.WAGTAILIMAGES_IMAGE_MODEL, on_delete=models.SET_NULL, null=True, editable=False, related_name="+"
    )
    described_hash = models.CharField(max_length=40, default="", editable=False)

    objects = DocumentManager()

    admin_form_fields = ("file", "title", "tags", "collection")

    class Meta(AbstractDocument.Meta):
        base_manager_name = "objects"  # for documents that foreign keys lead to

    def clean(self):
        super().clean()
        if self.has_new_file:
            try:
                check_content(self.file, self.file_extension.lower())
            except ValidationError as error:
                raise ValidationError({"file": error}) from error

    def save(self, *args, **kwargs):
        if not self.has_new_file:
            super().save(*args, **kwargs)
            return
        self.clean()
        self._set_document_file_metadata()
        old_cover = self.cover_id
        self.file_name = khmer_aware_filename(self.file.name)
        self.address_name = self.address_name or self.file_name
        self.file_changed_at = timezone.now()
        self.page_count = self.duration = self.cover = None
        self.text = self.described_hash = ""
        super().save(*args, **kwargs)
        delete_cover(old_cover)
        transaction.on_commit(partial(describe_document.enqueue, self.pk), robust=True)

    @property
    def has_new_file(self):
        return bool(self.file) and not self.file._committed

    @property
    def filename(self):
        return PurePath(self.file.name).name if self.has_new_file else self.file_name

    @property
    def url(self):
        """The one address, whichever file the document has now."""
        return reverse("wagtaildocs_serve", args=[self.pk, self.address_name])

    @property
    def type_label(self):
        """The type as people say it: "PDF", "Word", "MP3"."""
        return type_name(self.file_extension.lower())

    @property
    def is_sound(self):
        return self.content_type.startswith("audio/")

    @property
    def length_label(self):
        """ "12 pages", "4 min", or "" where there is neither."""
        if self.page_count:
            return ngettext("%(count)d page", "%(count)d pages", self.page_count) % {"count": self.page_count}
        if self.duration is None:
            return ""
        if self.duration < 60:
            return _("%(seconds)d sec") % {"seconds": self.duration}
        hours, minutes = divmod(round(self.duration / 60), 60)
        if hours:
            return _("%(hours)d h %(minutes)d min") % {"hours": hours, "minutes": minutes}
        return _("%(minutes)d min") % {"minutes": minutes}

    @property
    def size_label(self):
        """ "1.2 MB", or "" where the size is not known."""
        return "" if self.file_size is None else filesizeformat(self.file_size)
