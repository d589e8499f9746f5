from django.apps import AppConfig, apps
from django.db.backends.signals import connection_created
from django.db.models.signals import post_migrate
from django.utils.translation import gettext_lazy as _


def overwrite_what_is_deleted(connection, **kwargs):
    """SQLite does so only when it is told to: the keys of a purged report, of who is excluded, of who has left."""
    if connection.vendor == "sqlite":
        connection.cursor().execute("PRAGMA secure_delete = ON")


class HotlineConfig(AppConfig):
    name = "hotline"
    verbose_name = _("Hotline")

    def ready(self):
        from wagtail.snippets.models import register_snippet

        from hotline.help.snippets import HelpServiceViewSet
        from hotline.permissions import set_up_groups

        connection_created.connect(overwrite_what_is_deleted, dispatch_uid="hotline")
        # The last app: by then every permission exists.
        post_migrate.connect(set_up_groups, sender=apps.get_app_config("editorial"), dispatch_uid="hotline")
        register_snippet(HelpServiceViewSet)
