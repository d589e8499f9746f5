"""What editors are told when a resource cannot be published as it is."""

import pytest
from django.urls import reverse

from resources.models import ResourcePage, Topic
from tests.factories import DocumentFactory, ImageFactory, ResourceIndexPageFactory, ResourcePageFactory, UserFactory

pytestmark = pytest.mark.django_db

FORM = {
    "title": "A new guide",
    "summary": "About it",
    "slug": "",
    "type": "training-guide",
    "audiences": ["carers"],
    "year": "2025",
    "view_rule": "count",
    "body-count": "0",
    "comments-TOTAL_FORMS": "0",
    "comments-INITIAL_FORMS": "0",
    **{f"{name}-{part}_FORMS": "0" for name in ("files", "pictures", "related_items") for part in ("TOTAL", "INITIAL")},
}
PUBLISH = {"action-publish": "1"}


@pytest.fixture
def shelf(home):
    return ResourceIndexPageFactory(title="Guides")


@pytest.fixture
def send(client, shelf):
    client.force_login(UserFactory(group="Publishers"))

    def send(page=None, **fields):
        add = reverse("wagtailadmin_pages:add", args=["resources", "resourcepage", shelf.pk])
        address = reverse("wagtailadmin_pages:edit", args=[page.pk]) if page else add
        return client.post(address, FORM | fields)

    return send


def files(*labels):
    document = DocumentFactory()
    fields = {"files-TOTAL_FORMS": str(len(labels))}
    for number, label in enumerate(labels):
        fields |= {
            f"files-{number}-document": str(document.pk),
            f"files-{number}-language": "km",
            f"files-{number}-label": label,
            f"files-{number}-ORDER": str(number),
        }
    return fields


def test_published_with_a_file(send, visit):
    topic = Topic.objects.create(name_en="Online safety", slug="online-safety")
    assert send(topics=[str(topic.pk)], **files("A3", "A4"), **PUBLISH).status_code == 302
    page = ResourcePage.objects.get()
    assert (page.audiences, [file.label for file in page.files.all()]) == (["carers"], ["A3", "A4"])
    assert "Online safety" in visit(page.url).main.get_text()


def picture():
    return {
        "pictures-TOTAL_FORMS": "1",
        "pictures-0-image": str(ImageFactory().pk),
        "pictures-0-use": "square",
        "pictures-0-language": "both",
        "pictures-0-ORDER": "0",
    }


def test_a_resource_shows_in_its_preview_before_it_was_ever_saved(send, client, shelf):
    address = reverse("wagtailadmin_pages:preview_on_add", args=["resources", "resourcepage", shelf.pk])
    assert client.post(address, FORM | files("A3") | picture()).json()["is_available"]
    preview = client.get(address, {"mode": ""})
    assert preview.status_code == 200
    assert "Square, for a feed" in preview.content.decode()


def test_a_draft_shows_a_picture_that_was_never_published(send, client, shelf):
    page = ResourcePageFactory(parent=shelf, external_url="https://example.org/")
    assert send(page, **picture()).status_code == 302
    draft = client.get(reverse("wagtailadmin_pages:view_draft", args=[page.pk]))
    assert draft.status_code == 200
    assert "Square, for a feed" in draft.content.decode()


def test_nothing_to_get(send):
    response = send(**PUBLISH)
    assert "Add at least one file, or the address of another site that has it." in response.content.decode()
    assert not ResourcePage.objects.exists()
    assert send().status_code == 302, "a draft may wait for its files"
    assert send(external_url="https://example.org/", **PUBLISH).status_code == 302
    assert send(external_url="javascript:alert(1)", **PUBLISH).status_code == 200


def test_two_files_that_look_the_same(send):
    response = send(**files("A3", " a3 "), **PUBLISH)
    assert "Another file has this language and label" in response.content.decode()
    assert not ResourcePage.objects.exists()


@pytest.mark.parametrize("year", ["1200", "2999", "-1", "x", "9" * 400])
def test_years_that_cannot_be(send, year):
    assert send(year=year, external_url="https://example.org/", **PUBLISH).status_code == 200
    assert not ResourcePage.objects.exists()


def test_audience_from_outside_the_list(send):
    assert send(audiences=["nobody"], external_url="https://example.org/", **PUBLISH).status_code == 200
    assert not ResourcePage.objects.exists()


def test_replaced_in_a_circle(send, shelf):
    first, second = (ResourcePageFactory(parent=shelf, external_url="https://example.org/") for _ in range(2))
    second.replaced_by = first
    second.save()
    for newer in (first, second):
        response = send(first, replaced_by=str(newer.pk), external_url="https://example.org/", **PUBLISH)
        assert "cannot be replaced by itself or by one that it replaces" in response.content.decode()
    first.refresh_from_db()
    assert first.replaced_by is None


def test_publishers_keep_topics(client, shelf, visit):
    client.force_login(UserFactory(group="Publishers"))
    address = reverse("wagtailsnippets_resources_topic:add")
    client.post(address, {"name_en": "Law & rights", "name_km": "ច្បាប់", "slug": ""})
    topic = Topic.objects.get()
    assert topic.slug == "law-rights"
    again = client.post(address, {"name_en": "Law, rights", "name_km": "", "slug": ""})
    assert "Another topic has this address already." in again.content.decode()
    ResourcePageFactory(parent=shelf, topics=["Law & rights"])
    assert "Law & rights" in visit(shelf.url).main.get_text()
    client.force_login(UserFactory(group="Editors"))
    assert client.get(address).status_code == 302
