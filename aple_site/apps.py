from django.apps import AppConfig


class ApleSiteConfig(AppConfig):
    name = "aple_site"
    verbose_name = "Site"
