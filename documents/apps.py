from django.apps import AppConfig


class DocumentsConfig(AppConfig):
    name = "documents"

    def ready(self):
        from wagtail.contrib.settings.registry import registry
        from wagtail.models import ReferenceIndex

        from documents import signals  # noqa: F401

        # Wagtail's index has pages, snippets and files; the footer refers to documents too.
        for setting in registry:
            ReferenceIndex.register_model(setting)
