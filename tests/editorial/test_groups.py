"""What the staff groups may do, from writing to publishing, through the admin."""

import pytest
from django.contrib.auth.models import Group
from django.urls import reverse
from wagtail.models import Page, WorkflowState

from editorial.groups import set_up_groups
from news.models import ArticlePage
from tests.factories import ArticleIndexPageFactory, UserFactory

pytestmark = pytest.mark.django_db

FORM = {
    "body-count": "0",
    "comments-TOTAL_FORMS": "0",
    "comments-INITIAL_FORMS": "0",
    "slug": "",
    "tags": "",
    "view_rule": "count",
}


def write(client, listing, **action):
    address = reverse("wagtailadmin_pages:add", args=["news", "articlepage", listing.pk])
    fields = {**FORM, "title": "A new article", "summary": "About it", "date": "2025-01-02", **action}
    return client.post(address, fields)


@pytest.fixture
def listing(db):
    return ArticleIndexPageFactory(title="In the Spotlight")


def test_an_editor_cannot_publish(client, listing):
    client.force_login(UserFactory(group="Editors"))

    write(client, listing, **{"action-publish": "1"})

    assert not ArticlePage.objects.live().exists()


def test_an_editor_submits_and_a_publisher_approves(client, listing, committed):
    client.force_login(UserFactory(group="Editors"))
    write(client, listing, **{"action-submit": "1"})
    article = ArticlePage.objects.get()
    assert not article.live
    state = WorkflowState.objects.get()
    assert state.status == WorkflowState.STATUS_IN_PROGRESS

    client.force_login(UserFactory(group="Publishers"))
    assert "A new article" in client.get(reverse("wagtailadmin_home")).content.decode()
    address = reverse("wagtailadmin_pages:workflow_action", args=[article.pk, "approve", state.current_task_state.pk])
    with committed():
        client.post(address, {"comment": ""})

    client.logout()
    assert "A new article" in client.get(listing.url).content.decode()


def test_a_publisher_publishes_and_unpublishes(client, listing, committed):
    client.force_login(UserFactory(group="Publishers"))
    with committed():
        write(client, listing, **{"action-publish": "1"})
    article = ArticlePage.objects.get()
    assert client.get(article.url).status_code == 200

    with committed():
        client.post(reverse("wagtailadmin_pages:unpublish", args=[article.pk]))

    assert client.get(article.url).status_code == 404
    assert "A new article" not in client.get(listing.url).content.decode()


def test_the_address_of_the_feed_is_refused(client, listing):
    client.force_login(UserFactory(group="Publishers"))

    response = write(client, listing, slug="feed", **{"action-publish": "1"})

    assert "belongs to the feed of the listing" in response.content.decode()
    assert not ArticlePage.objects.exists()


def test_scheduled_pages_are_on_the_welcome_page(client, listing):
    client.force_login(UserFactory(group="Publishers"))
    write(client, listing, go_live_at="2099-01-02 09:00", **{"action-publish": "1"})

    text = client.get(reverse("wagtailadmin_home")).content.decode()

    assert "Scheduled" in text
    assert "2 January 2099, 09:00" in text


def test_setting_up_again_keeps_what_an_administrator_changed():
    group = Group.objects.get(name="Editors")
    group.page_permissions.all().delete()

    set_up_groups()

    assert not group.page_permissions.exists()
    assert Page.objects.exists()


def test_a_khmer_title_gives_a_slug_with_its_vowels_and_a_number_where_taken(client, listing, committed):
    client.force_login(UserFactory(group="Publishers"))
    for _ in range(2):
        with committed():
            write(client, listing, title="ការពារកុមារ", **{"action-publish": "1"})

    slugs = ArticlePage.objects.live().order_by("pk").values_list("slug", flat=True)
    assert list(slugs) == ["ការពារកុមារ", "ការពារកុមារ-2"]


def test_a_title_without_letters_asks_for_an_address(client, listing):
    client.force_login(UserFactory(group="Publishers"))

    response = write(client, listing, title="…!", **{"action-publish": "1"})

    assert "Type an address" in response.content.decode()
