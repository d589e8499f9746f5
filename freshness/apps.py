from django.apps import AppConfig


class FreshnessConfig(AppConfig):
    name = "freshness"
    verbose_name = "Freshness"

    def ready(self):
        from wagtail.contrib.frontend_cache.utils import get_backends

        from freshness import signals

        signals.connect()
        # A cache in front that is set up wrongly stops the start, and not a publication.
        get_backends()
