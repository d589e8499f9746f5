"""The registry in the admin: written in both languages, published by administrators, proven in a report."""

import pytest
from django.test import Client

from consent.models import ConsentRecord, RegistryVersion, Service
from consent.registry import current_registry
from tests.consent.registries import KHMER, publish, service
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
