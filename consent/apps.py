from importlib import import_module

from django.apps import AppConfig


class ConsentConfig(AppConfig):
    name = "consent"
    verbose_name = "Consent"

    def ready(self):
        # The package adds its defaults to the settings when this is first imported, which must not be in a request.
        import_module("cookie_consent.conf")
