"""The registry in the admin: written in both languages, published by administrators, proven in a report."""

import pytest
from bs4 import BeautifulSoup
from django.test import Client

from consent import publishing
from consent.models import ConsentRecord, RegistryVersion, Service
from consent.registry import current_registry
from tests.consent.registries import KHMER, item, publish, service
from tests.factories import UserFactory

pytestmark = pytest.mark.django_db

PUBLISH = "/admin/consent-publish/"


@pytest.fixture
def administrator(home):
    client = Client()
    client.force_login(UserFactory(group="Administrators"))
    return client


@pytest.fixture
def shown(administrator):
    return lambda: administrator.get(PUBLISH).content.decode()


def test_a_service_is_written_with_its_cookies(administrator):
    category = service("other").category
    data = {
        "varname": "youtube",
        "category": category.pk,
        "basis": "consent",
        "ordering": 0,
        "name": "YouTube",
        "name_km": KHMER,
        "description": "Plays videos.",
        "description_km": KHMER,
        "provider": "Google",
        "country": "Ireland",
        "policy_url": "",
        "hosts": "www.youtube-nocookie.com",
        "reason_en": "",
        "reason_km": "",
        "items-TOTAL_FORMS": 1,
        "items-INITIAL_FORMS": 0,
        "items-MIN_NUM_FORMS": 0,
        "items-MAX_NUM_FORMS": 9,
        "items-0-name": "yt-*",
        "items-0-kind": "local",
        "items-0-party": "third",
        "items-0-description": "State",
        "items-0-purpose_km": KHMER,
        "items-0-retention_en": "",
        "items-0-retention_km": "",
        "items-0-ORDER": 1,
    }

    response = administrator.post("/admin/consent_service/new/", data)

    assert response.status_code == 302, response.context["form"].errors
    made = Service.objects.get(varname="youtube")
    assert [item.name for item in made.items.all()] == ["yt-*"]
    assert [cookie.name for cookie in made.cookie_set.all()] == ["yt-*"]

    assert "YouTube" in administrator.get(f"/admin/consent_service/edit/{made.pk}/").content.decode()
    bad = administrator.post("/admin/consent_service/new/", data | {"varname": "id", "hosts": "https://x/"})
    assert bad.status_code == 200
    assert "taken" in bad.content.decode()


def test_nothing_is_published_while_a_text_is_missing(administrator, shown):
    service("youtube", description_km="")

    assert "Publish the registry" in administrator.get("/admin/").content.decode()
    assert "youtube: no text in ខ្មែរ for: description" in shown()
    administrator.post(PUBLISH, {"how": "ask"})
    assert not RegistryVersion.objects.exists()


def test_publishing_shows_what_changes_and_freezes_it(administrator, shown, committed):
    with committed():
        made = service("youtube")
        publish()
        made.description = "Something new."
        made.save()
    assert current_registry("en").optional[0].description == "What youtube does."
    assert "Something new." in shown()

    assert administrator.post(PUBLISH, {"how": "maybe"}).status_code == 302
    with committed():
        administrator.post(PUBLISH, {"how": "correct"})

    assert current_registry("en").optional[0].description == "Something new."
    assert [(v.number, v.asked_number) for v in RegistryVersion.objects.all()] == [(2, 1), (1, 1)]
    assert "Nothing changed." in shown()
    administrator.post(PUBLISH, {"how": "ask"})
    assert RegistryVersion.objects.count() == 2


def test_two_who_publish_at_once_make_one_version(administrator, shown, monkeypatch):
    service("youtube")
    publish()
    Service.objects.update(provider="Somebody else")
    digest_of = publishing.digest_of

    def somebody_was_quicker(content):
        RegistryVersion.objects.create(number=2, asked_number=1, content=content, digest="0" * 64)
        return digest_of(content)

    monkeypatch.setattr(publishing, "digest_of", somebody_was_quicker)
    response = administrator.post(PUBLISH, {"how": "correct"}, follow=True)

    assert "Somebody else has just published" in response.content.decode()


def test_a_category_in_use_cannot_be_deleted(administrator):
    category = service("youtube").category

    assert administrator.post(f"/admin/consent_category/delete/{category.pk}/").status_code == 302

    assert Service.objects.get().category == category


def test_two_entries_of_one_name_are_refused(administrator):
    made = service("youtube")
    for number in (1, 2):
        item(made, f"yt-{number}")
    page = BeautifulSoup(administrator.get(f"/admin/consent_service/edit/{made.pk}/").content, "html.parser")
    data = {tag["name"]: value_of(tag) for tag in page.select("form [name]") if value_of(tag) is not None}

    response = administrator.post(f"/admin/consent_service/edit/{made.pk}/", data | {"items-1-name": "yt-1"})

    assert response.status_code == 200
    assert sorted(cookie.name for cookie in made.cookie_set.all()) == ["yt-1", "yt-2"]


def value_of(tag):
    """What a browser would send for a field of a form."""
    if tag.name == "textarea":
        return tag.text
    if tag.name == "select":
        return next((option["value"] for option in tag.select("option[selected]")), "")
    return tag.get("value", "") if tag.get("type") != "checkbox" else None


def test_the_report_is_exported(administrator, committed):
    with committed():
        service("youtube")
        publish()
    Client().post("/consent/", {"choice": "accept"}, headers={"origin": "http://testserver"})
    record = ConsentRecord.objects.get()

    assert record.pk in administrator.get("/admin/reports/consents/").content.decode()
    export = b"".join(administrator.get("/admin/reports/consents/?export=csv").streaming_content).decode()
    assert record.pk in export
    assert "youtube" in export


@pytest.mark.parametrize("group", ["Editors", "Publishers"])
@pytest.mark.parametrize("url", [PUBLISH, "/admin/consent_service/", "/admin/reports/consents/"])
def test_others_have_no_part_in_it(home, group, url):
    client = Client()
    client.force_login(UserFactory(group=group))

    assert "Publish the registry" not in client.get("/admin/").content.decode()
    assert client.get(url).status_code == 302
    assert client.post(PUBLISH, {"how": "ask"}).status_code == 302
    assert not RegistryVersion.objects.exists()
