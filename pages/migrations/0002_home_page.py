"""
The first home page, and Khmer as the second language.

Replaces the page that Wagtail makes for a new site. A site that has pages of its own is left as it is.
"""

from django.db import migrations


def create_home_page(apps, schema_editor):
    content_type_model = apps.get_model("contenttypes", "ContentType")
    locale_model = apps.get_model("wagtailcore", "Locale")
    page_model = apps.get_model("wagtailcore", "Page")
    site_model = apps.get_model("wagtailcore", "Site")
    home_page_model = apps.get_model("pages", "HomePage")

    locale_model.objects.get_or_create(language_code="km")
    if page_model.objects.filter(depth__gte=2).exclude(slug="home", content_type__model="page").exists():
        return
    page_model.objects.filter(depth=2).delete()
    content_type, _ = content_type_model.objects.get_or_create(app_label="pages", model="homepage")
    home = home_page_model.objects.create(
        title="APLE Cambodia",
        draft_title="APLE Cambodia",
        slug="home",
        content_type=content_type,
        path="00010001",
        depth=2,
        numchild=0,
        url_path="/home/",
        locale=locale_model.objects.get(language_code="en"),
    )
    page_model.objects.filter(depth=1).update(numchild=1)
    site_model.objects.all().delete()
    site_model.objects.create(
        hostname="localhost", port=80, site_name="APLE Cambodia", root_page_id=home.pk, is_default_site=True
    )


class Migration(migrations.Migration):
    dependencies = [
        ("pages", "0001_initial"),
        ("wagtailcore", "0097_baselogentry_uuid_action_timestamp_indexes"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]
    operations = [migrations.RunPython(create_home_page, migrations.RunPython.noop)]
