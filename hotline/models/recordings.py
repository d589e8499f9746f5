"""
What is read aloud: a recording of a page or a card, with a field for each language.

Both stand on the page that was written first and go over to its translation as they are, so that no language plays the
recording of another because its own is missing.
"""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.blocks import StructValue
from wagtail.documents import get_document_model_string
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail_localize.fields import SynchronizedField

from documents.access import private_collections

__all__ = ["RECORDINGS", "RecordedPage", "RecordedValue", "RecordingBlock"]

# The names of the fields, which end with the code of a language.
RECORDINGS = {"recording_en": _("Recording in English"), "recording_km": _("Recording in Khmer")}
HELP = _("The words of the page, read aloud: an MP3 or M4A file.")


def check_recording(document):
    """Raises ValidationError for a document that visitors could not hear."""
    if document and not document.is_sound:
        raise ValidationError(
            _("“%(title)s” is no recording. Choose a sound, an MP3 or M4A file, which every phone plays."),
            params={"title": document.title},
            code="no_sound",
        )
    if document and is_private(document):
        raise ValidationError(
            _("“%(title)s” is in a private collection, so that visitors could not hear it. Move it to another one."),
            params={"title": document.title},
            code="private",
        )


def is_private(document):
    return document.collection_id in private_collections()


class Recorded:
    """A page or a card with a document, or None, under each name of RECORDINGS."""

    @property
    def recording(self):
        """What visitors hear in the active language: a document, or None."""
        return self.recording_of(f"recording_{get_language()}")

    def recording_of(self, name):
        """What visitors hear of a field of RECORDINGS: its document, or None."""
        document = self.chosen_recording(name)
        return document if document and document.is_sound and not is_private(document) else None


class RecordedValue(Recorded, StructValue):
    def chosen_recording(self, name):
        return self[name]


class RecordingBlock(DocumentChooserBlock):
    """For a field of RECORDINGS in a block whose value is a RecordedValue."""

    def __init__(self, name):
        super().__init__(required=False, label=RECORDINGS[name], help_text=HELP)

    def clean(self, value):
        value = super().clean(value)
        check_recording(value)
        return value

    def get_translatable_segments(self, value):
        """Nothing that a translator would change: the recording in their language has a field of its own."""
        return []


def recording_field(name):
    return models.ForeignKey(
        get_document_model_string(),
        verbose_name=RECORDINGS[name],
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        help_text=HELP,
    )


class RecordedPage(Recorded, models.Model):
    recording_en = recording_field("recording_en")
    recording_km = recording_field("recording_km")

    recording_panel = MultiFieldPanel([FieldPanel(name) for name in RECORDINGS], _("Read aloud"))
    override_translatable_fields = [SynchronizedField(name, overridable=False) for name in RECORDINGS]

    class Meta:
        abstract = True

    def chosen_recording(self, name):
        return getattr(self, name)

    def clean(self):
        super().clean()
        for name in RECORDINGS:
            try:
                check_recording(getattr(self, name))
            except ValidationError as error:
                raise ValidationError({name: error}) from error
