"""The demo content in Khmer: km.po holds each text once, and it is put in as a translator would, by wagtail-localize."""

from pathlib import Path

import polib
from wagtail.models import Locale
from wagtail_localize.models import StringTranslation, Translation, TranslationSource

from aple_site.demo.pictures import PICTURES
from glossary.models import GlossaryTerm
from hotline.models import HelpService
from images.models import CustomImage
from translation.wholeness import needed

__all__ = ["load_khmer"]

TEXTS = Path(__file__).with_name("km.po")


def load_khmer(pages):
    """
    Translates pages, parents first, and the pictures and snippets of the demo. Returns the number of pages made.

    Raises KeyError for a text that TEXTS lacks.
    """
    khmer = Locale.objects.get(language_code="km")
    texts = {entry.msgid: entry.msgstr for entry in polib.pofile(str(TEXTS))}
    for image in CustomImage.objects.filter(description__in=[picture.description for picture in PICTURES.values()]):
        image.description_km = texts[image.description]
        image.save()
    for instance in [*GlossaryTerm.objects.all(), *HelpService.objects.all(), *pages]:
        translate(instance, khmer, texts)
    return len(pages)


def translate(instance, locale, texts):
    source, _ = TranslationSource.update_or_create_from_instance(instance)
    job = Translation.objects.create(source=source, target_locale=locale)
    segments = needed().filter(source=source).select_related("string", "context")
    StringTranslation.objects.bulk_create(
        [
            StringTranslation(translation_of=s.string, context=s.context, locale=locale, data=texts[s.string.data])
            for s in segments
        ],
        ignore_conflicts=True,
    )
    # Published here: save_target would do so when the transaction ends, each time with the search index.
    job.save_target(publish=False)
    job.get_target_instance().get_latest_revision().publish()
