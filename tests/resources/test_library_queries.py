"""What shelf and resource page cost in queries and bytes: the same with 20 and with 2,000 resources."""

import gzip

import pytest
from django.contrib.contenttypes.models import ContentType
from wagtail.models import Page

from resources.models import ResourceFile, ResourcePage, Topic
from tests.factories import DocumentFactory, ImageFactory, ResourceIndexPageFactory, ResourcePageFactory

pytestmark = pytest.mark.django_db


@pytest.fixture(params=[20, 2000])
def shelf(request, home):
    """A shelf of that many resources, each with two files and a topic, written in a few statements."""
    shelf = ResourceIndexPageFactory(title="Guides")
    first = ResourcePageFactory(
        parent=shelf, title="Guide 0", topics=["Law"], languages=["en"], audiences=["carers"], type="training-guide"
    )
    document = DocumentFactory()
    document.cover = ImageFactory(file__width=300, file__height=420)
    document.save()
    numbers = range(2, request.param + 1)
    shared = {
        "content_type": ContentType.objects.get_for_model(ResourcePage),
        "locale": first.locale,
        "depth": first.depth,
        "live": True,
    }
    pages = Page.objects.bulk_create(
        Page(
            title=f"Guide {number}",
            draft_title=f"Guide {number}",
            slug=f"guide-{number}",
            path=Page._get_path(shelf.path, first.depth, number),
            url_path=f"{shelf.url_path}guide-{number}/",
            translation_key=f"00000000-0000-4000-8000-{number:012}",
            **shared,
        )
        for number in numbers
    )
    Page.objects.filter(pk=shelf.pk).update(numchild=request.param)
    bulk_create_children(pages)
    topic = Topic.objects.get()
    through = ResourcePage.topics.through
    through.objects.bulk_create(through(resourcepage_id=page.pk, topic=topic) for page in pages)
    ResourceFile.objects.bulk_create(
        ResourceFile(page_id=page.pk, document=document, language=language)
        for page in pages
        for language in ("en", "km")
    )
    return shelf


def bulk_create_children(pages):
    """The rows of ResourcePage for these rows of Page, which bulk_create refuses for a model with a parent's table."""
    from django.db import connection

    fields = [field for field in ResourcePage._meta.local_fields if field.name != "page_ptr"]
    columns = ", ".join(connection.ops.quote_name(field.column) for field in ResourcePage._meta.local_fields)
    rows = []
    for page in pages:
        resource = ResourcePage(type="training-guide", year=2020 + page.pk % 5, audiences=["carers"], summary="Words")
        values = [field.get_db_prep_save(field.pre_save(resource, add=True), connection) for field in fields]
        rows.append([page.pk, *values])
    with connection.cursor() as cursor:
        marks = ", ".join(["%s"] * (len(fields) + 1))
        cursor.executemany(f"INSERT INTO resources_resourcepage ({columns}) VALUES ({marks})", rows)


def test_queries_and_bytes(client, shelf, django_assert_num_queries):
    def assert_queries(url, number):
        client.get(url)
        with django_assert_num_queries(number, info=url):
            response = client.get(url)
        assert response.status_code == 200
        assert len(gzip.compress(response.content)) <= 14 * 1024, url

    assert_queries(shelf.url, 17)
    assert_queries(f"{shelf.url}?topic=law&language=km&year=2021", 17)
    assert_queries(f"{shelf.url}?sort=downloads", 20)
    assert_queries(ResourcePage.objects.order_by("path").last().url, 25)
