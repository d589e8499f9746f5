"""The recordings of the demo: a sample in each language, silent, for the start pages and all that the youngest read."""

from django.core.files.base import ContentFile

from aple_site.demo.library_files import mp3
from documents.models import CustomDocument
from hotline.models import Audience

__all__ = ["load_recordings"]

SECONDS = 10
RECORDINGS = {"recording_en": "Recording in English (sample)", "recording_km": "Recording in Khmer (sample)"}


def load_recordings(report_page, help_page):
    """Before the pages are translated: their translations take the recordings over."""
    samples = {name: make_recording(name, title) for name, title in RECORDINGS.items()}
    youngest = [help_page.text_for(Audience.UNDER_13), *help_page.cards_for(Audience.UNDER_13)]
    for value in youngest:
        value.update(samples)
    for page in (report_page, help_page):
        for name, sample in samples.items():
            setattr(page, name, sample)
        page.save()


def make_recording(name, title):
    file = ContentFile(mp3(SECONDS), f"{name.replace('_', '-')}-sample.mp3")
    return CustomDocument.objects.create(title=title, file=file)
