import warnings

from bs4 import MarkupResemblesLocatorWarning
from django.apps import AppConfig


class TranslationConfig(AppConfig):
    name = "translation"
    verbose_name = "Translation"

    def ready(self):
        from translation.addresses import keep_khmer_slugs
        from translation.aliases import keep_aliases_back
        from translation.segments import reach_every_text
        from translation.wholeness import keep_back_what_has_gaps

        # wagtail-localize reads each text as HTML, one that is an address too.
        warnings.filterwarnings("ignore", category=MarkupResemblesLocatorWarning, module="wagtail_localize")
        keep_aliases_back()
        keep_back_what_has_gaps()
        keep_khmer_slugs()
        reach_every_text()
