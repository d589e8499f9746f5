from django.apps import AppConfig


class KhmerConfig(AppConfig):
    name = "khmer"

    def ready(self):
        from khmer.admin_forms import register

        register()
