from django.apps import AppConfig


class GlossaryConfig(AppConfig):
    name = "glossary"
    verbose_name = "Glossary"

    def ready(self):
        from wagtail.snippets.models import register_snippet

        from glossary.snippets import GlossaryTermViewSet

        register_snippet(GlossaryTermViewSet)
