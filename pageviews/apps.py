from django.apps import AppConfig


class PageViewsConfig(AppConfig):
    name = "pageviews"
    verbose_name = "Views"
