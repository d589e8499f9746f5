"""A publisher opens the forms of every page type, with every block that it can hold."""

import pytest
from django.urls import reverse

from pages.models import HomePage
from tests.factories import (
    ArticleIndexPageFactory,
    ArticlePageFactory,
    DonatePageFactory,
    OpportunityIndexPageFactory,
    OpportunityPageFactory,
    ReportAbusePageFactory,
    ResourceIndexPageFactory,
    ResourcePageFactory,
    SectionPageFactory,
    SeekHelpPageFactory,
    StandardPageFactory,
    TeamPageFactory,
    UserFactory,
)

pytestmark = pytest.mark.django_db

FACTORIES = [
    ArticleIndexPageFactory,
    ArticlePageFactory,
    DonatePageFactory,
    OpportunityIndexPageFactory,
    OpportunityPageFactory,
    ReportAbusePageFactory,
    ResourceIndexPageFactory,
    ResourcePageFactory,
    SectionPageFactory,
    SeekHelpPageFactory,
    StandardPageFactory,
    TeamPageFactory,
]


@pytest.fixture
def publisher(client):
    client.force_login(UserFactory(group="Publishers"))
    return client


@pytest.mark.parametrize("factory", FACTORIES)
def test_forms_of_a_page(publisher, factory):
    page = factory(title="To be edited")
    kind = [page._meta.app_label, page._meta.model_name]
    # Of some types a section holds only one, so the new page goes into another section or listing.
    parent = factory().get_parent() if page.max_count_per_parent is None else SectionPageFactory()

    edit = publisher.get(reverse("wagtailadmin_pages:edit", args=[page.pk]))
    create = publisher.get(reverse("wagtailadmin_pages:add", args=[*kind, parent.pk]))

    assert edit.status_code == create.status_code == 200
    assert "To be edited" in edit.content.decode()
    for response in (edit, create):
        text = response.content.decode()
        assert 'name="action-publish"' in text
        assert "Listing and sharing" in text


def test_form_of_the_home_page(publisher):
    response = publisher.get(reverse("wagtailadmin_pages:edit", args=[HomePage.objects.get().pk]))

    assert response.status_code == 200
    assert 'name="hero_heading"' in response.content.decode()


def test_an_editor_gets_no_button_to_publish(client):
    page = StandardPageFactory()
    client.force_login(UserFactory(group="Editors"))

    text = client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()

    assert "Submit to" in text
    assert 'name="action-publish"' not in text


@pytest.mark.parametrize(("group", "status"), [("Editors", 302), ("Publishers", 200), ("Administrators", 200)])
def test_who_changes_the_contact_facts(client, group, status):
    client.force_login(UserFactory(group=group))

    response = client.get(reverse("wagtailsettings:edit", args=["navigation", "contactsettings"]), follow=False)

    assert response.status_code == 302 if status == 302 else response.status_code in (200, 302)
    if status == 200:
        assert client.get(response.headers.get("Location", response.request["PATH_INFO"])).status_code == 200


@pytest.mark.parametrize("factory", FACTORIES)
def test_the_parts_of_the_tree_take_only_their_own_kinds(publisher, home, factory):
    """Of all kinds of page the home page takes sections and standard pages alone."""
    kind = factory._meta.model._meta
    response = publisher.get(reverse("wagtailadmin_pages:add", args=[kind.app_label, kind.model_name, home.pk]))

    assert (response.status_code == 200) == (factory in (SectionPageFactory, StandardPageFactory))
