from django.apps import AppConfig
from django.db.models.signals import post_migrate, pre_migrate


class EditorialConfig(AppConfig):
    name = "editorial"
    verbose_name = "Editorial"

    def ready(self):
        from editorial.groups import note_permissions, set_up_groups

        pre_migrate.connect(note_permissions, sender=self)
        post_migrate.connect(set_up_groups, sender=self)
