"""The preview of a page that has not been saved yet."""

import pytest
from django.urls import reverse
from wagtail.test.utils.form_data import rich_text

from pages.models import HomePage
from tests.factories import (
    ArticleIndexPageFactory,
    ArticlePageFactory,
    CourseIndexPageFactory,
    CoursePageFactory,
    OpportunityIndexPageFactory,
    SectionPageFactory,
    UserFactory,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def publisher(client):
    client.force_login(UserFactory(is_superuser=True))
    return client


STREAMS = ["body", "bands", "groups", "questions", "next_steps", "explanations", "audience_texts", "cards"]
STREAMS += ["presets", "ways", "use_of_money", "documents", "external_courses"]
BODY = {f"{name}-count": "0" for name in STREAMS}
BODY |= {"comments-TOTAL_FORMS": "0", "comments-INITIAL_FORMS": "0"}

# What an opportunity cannot be without.
BODY |= {"kind": "job", "place": "Kampot", "closes_at": "2036-03-10 17:00"}
BODY |= {"contact": "The office", "contact_email": "work@example.org"}
BODY |= {name: rich_text("<p>Words</p>") for name in ("how_to_apply", "safeguarding")}

PAGE_TYPES = [
    ("pages", "sectionpage"),
    ("pages", "standardpage"),
    ("pages", "teampage"),
    ("pages", "donatepage"),
    ("news", "articleindexpage"),
    ("news", "articlepage"),
    ("pages", "glossarypage"),
    ("resources", "resourceindexpage"),
    ("courses", "courseindexpage"),
    ("courses", "coursepage"),
    ("courses", "lessonpage"),
    ("opportunities", "opportunityindexpage"),
    ("opportunities", "opportunitypage"),
    ("hotline", "reportabusepage"),
    ("hotline", "seekhelppage"),
]

# A section is the parent of all others.
PARENTS = {
    "articlepage": ArticleIndexPageFactory,
    "coursepage": CourseIndexPageFactory,
    "lessonpage": CoursePageFactory,
    "opportunitypage": OpportunityIndexPageFactory,
}


@pytest.mark.parametrize(("app_label", "model_name"), PAGE_TYPES)
def test_a_page_not_yet_saved_is_previewed(publisher, app_label, model_name):
    other = ArticlePageFactory(parent__parent=SectionPageFactory(), title="Another article")
    parent = PARENTS[model_name]() if model_name in PARENTS else other.get_parent().get_parent()
    address = reverse("wagtailadmin_pages:preview_on_add", args=[app_label, model_name, parent.pk])
    fields = {**BODY, "title": "A new page", "summary": "About it", "date": "2026-01-02", "slug": "", "minutes": "10"}

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
