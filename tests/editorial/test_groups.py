"""What the staff groups may do, from writing to publishing, through the admin."""

import pytest
from django.contrib.auth.models import Group, Permission
from django.core.management import call_command
from django.db.models import Q
from django.urls import reverse
from wagtail.models import Page, WorkflowState

from editorial.groups import set_up_groups
from news.models import ArticlePage
from tests.editorial.forms import write
from tests.factories import ArticleIndexPageFactory, UserFactory

pytestmark = pytest.mark.django_db


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


def may(group):
    """The codenames of everything that a group may do, of whatever kind."""
    codenames = Permission.objects.filter(
        Q(group__name=group)
        | Q(grouppagepermission__group__name=group)
        | Q(groupcollectionpermission__group__name=group)
    ).values_list("codename", flat=True)
    return set(codenames)


@pytest.mark.parametrize(
    ("codename", "groups"),
    [
        ("change_viewsettings", {"Administrators"}),
        ("change_footersettings", {"Publishers", "Administrators"}),
        ("lock_page", {"Publishers", "Administrators"}),
        ("add_customdocument", {"Editors", "Publishers", "Administrators"}),
        ("add_session", set()),
    ],
)
def test_a_release_with_a_new_permission_gives_it_to_its_groups(codename, groups):
    before = {name: may(name) for name in ("Editors", "Publishers", "Administrators")}
    Permission.objects.filter(codename=codename).delete()  # as it was before the release

    call_command("migrate", verbosity=0)

    assert {name for name in before if codename in may(name)} == groups
    assert {name: may(name) for name in before} == before


def test_a_release_gives_nothing_back_that_an_administrator_took_away():
    administrators = Group.objects.get(name="Administrators")
    administrators.permissions.remove(Permission.objects.get(codename="change_footersettings"))
    administrators.page_permissions.filter(permission__codename="lock_page").delete()
    administrators.collection_permissions.filter(permission__codename="delete_customimage").delete()
    before = may("Administrators")

    call_command("migrate", verbosity=0)
    call_command("migrate", verbosity=0)

    assert may("Administrators") == before


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
