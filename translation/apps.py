from django.apps import AppConfig


class TranslationConfig(AppConfig):
    name = "translation"
    verbose_name = "Translation"

    def ready(self):
        from translation.aliases import keep_aliases_back
        from translation.segments import pass_over_what_is_empty

        keep_aliases_back()
        pass_over_what_is_empty()
