from pathlib import PurePosixPath

import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models


def keep_addresses(apps, schema_editor):
    """Each document stays where it is, and its file has the date on which it came."""
    documents = apps.get_model("documents", "CustomDocument").objects.all()
    for document in documents.only("file", "created_at").iterator():
        document.address_name = document.file_name = PurePosixPath(document.file.name).name
        document.file_changed_at = document.created_at
        document.save(update_fields=["address_name", "file_name", "file_changed_at"])


class Migration(migrations.Migration):
    dependencies = [
        ("documents", "0001_initial"),
        ("images", "0001_initial"),
    ]

    operations = [
        migrations.AlterModelOptions(
            name="customdocument",
            options={"base_manager_name": "objects", "verbose_name": "document", "verbose_name_plural": "documents"},
        ),
        migrations.AddField(
            model_name="customdocument",
            name="address_name",
            field=models.CharField(default="", editable=False, max_length=255),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name="customdocument",
            name="file_name",
            field=models.CharField(default="", editable=False, max_length=255),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name="customdocument",
            name="file_changed_at",
            field=models.DateTimeField(default=django.utils.timezone.now, editable=False),
        ),
        migrations.AddField(
            model_name="customdocument",
            name="page_count",
            field=models.PositiveIntegerField(editable=False, null=True),
        ),
        migrations.AddField(
            model_name="customdocument",
            name="duration",
            field=models.PositiveIntegerField(editable=False, help_text="seconds", null=True),
        ),
        migrations.AddField(
            model_name="customdocument",
            name="text",
            field=models.TextField(default="", editable=False),
        ),
        migrations.AddField(
            model_name="customdocument",
            name="cover",
            field=models.OneToOneField(
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to=settings.WAGTAILIMAGES_IMAGE_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="customdocument",
            name="described_hash",
            field=models.CharField(default="", editable=False, max_length=40),
        ),
        migrations.RunPython(keep_addresses, migrations.RunPython.noop),
    ]
