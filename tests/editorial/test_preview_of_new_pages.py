"""The preview of a page that has not been saved yet."""

import pytest
from django.urls import reverse

from pages.models import HomePage
from tests.factories import ArticlePageFactory, SectionPageFactory, UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def publisher(client):
    client.force_login(UserFactory(is_superuser=True))
    return client


BODY = {"body-count": "0", "bands-count": "0", "groups-count": "0", "comments-TOTAL_FORMS": "0"}
BODY |= {"comments-INITIAL_FORMS": "0"}

PAGE_TYPES = [
    ("pages", "sectionpage"),
    ("pages", "standardpage"),
    ("pages", "teampage"),
    ("pages", "donatepage"),
    ("news", "articleindexpage"),
    ("news", "articlepage"),
    ("resources", "resourceindexpage"),
    ("hotline", "reportabusepage"),
    ("hotline", "seekhelppage"),
]


@pytest.mark.parametrize(("app_label", "model_name"), PAGE_TYPES)
def test_a_page_not_yet_saved_is_previewed(publisher, app_label, model_name):
    other = ArticlePageFactory(parent__parent=SectionPageFactory(), title="Another article")
    parent = other.get_parent() if model_name == "articlepage" else other.get_parent().get_parent()
    address = reverse("wagtailadmin_pages:preview_on_add", args=[app_label, model_name, parent.pk])
    fields = {**BODY, "title": "A new page", "summary": "About it", "date": "2026-01-02", "slug": ""}

    assert publisher.post(address, fields).json()["is_valid"]

    response = publisher.get(address)
    assert response.status_code == 200
    assert "A new page" in response.content.decode()
    assert "no-store" in response.headers["Cache-Control"]
    assert response.headers["X-Frame-Options"] == "SAMEORIGIN"


def test_the_home_page_is_previewed(publisher):
    home = HomePage.objects.get()
    address = reverse("wagtailadmin_pages:preview_on_edit", args=[home.pk])
    fields = {**BODY, "title": "A new title", "slug": "home", "hero_heading": "A new promise"}

    assert publisher.post(address, fields).json()["is_valid"]
    assert "A new promise" in publisher.get(address).content.decode()
