"""A lost phone: an administrator or a command takes the second factor from an account."""

import pytest
from allauth.mfa.models import Authenticator
from django.core.management import CommandError, call_command
from django.test import Client
from wagtail.models import ModelLogEntry

from tests.accounts.conftest import LOGIN, make_user
from tests.second_factor import give_app

pytestmark = pytest.mark.django_db


def address(user):
    return f"/admin/users/{user.pk}/second-factor/"


def has_app(user):
    return Authenticator.objects.filter(user=user).exists()


@pytest.fixture
def administrator():
    client = Client()
    client.user = make_user(group="Administrators")
    client.force_login(client.user)
    return client


def by_command(administrator, user):
    call_command("reset_second_factor", user.username)


def by_button(administrator, user):
    administrator.post(address(user))


@pytest.mark.parametrize("reset", [by_command, by_button])
def test_after_a_reset_the_next_login_leads_through_the_set_up(
    client, administrator, editor, password, sign_in, set_up, reset
):
    sign_in(client, editor)
    half_way = Client()
    password(half_way, editor)

    reset(administrator, editor)

    assert not has_app(editor)
    for session in (client, half_way):
        assert session.get("/admin/", follow=True).request["PATH_INFO"] == LOGIN
        assert session.get(f"{LOGIN}set-up/").headers["Location"].startswith(LOGIN)
    assert administrator.get("/admin/").status_code == 200
    fresh = Client()
    password(fresh, editor)
    assert fresh.get("/admin/", follow=True).request["PATH_INFO"] == f"{LOGIN}set-up/"
    set_up(fresh)
    assert fresh.get("/admin/").status_code == 200


@pytest.mark.parametrize(("reset", "named"), [(by_command, False), (by_button, True)])
def test_a_reset_is_logged(administrator, editor, reset, named):
    reset(administrator, editor)
    entry = ModelLogEntry.objects.get(action="accounts.reset_second_factor")
    assert (entry.object_id, entry.user) == (str(editor.pk), administrator.user if named else None)
    report = administrator.get("/admin/reports/site-history/").content.decode()
    assert "Second factor reset" in report


def test_the_list_of_users_has_the_button_where_it_does_something(administrator, editor, newcomer):
    page = administrator.get("/admin/users/").content.decode()
    assert address(editor) in page
    assert address(newcomer) not in page
    assert address(administrator.user) not in page
    question = administrator.get(address(editor)).content.decode()
    assert editor.username in question
    assert has_app(editor)


def test_only_administrators_reset_and_only_superusers_superusers(administrator, editor):
    superuser, other = make_user(is_superuser=True), make_user(is_superuser=True)
    for user in (superuser, other):
        give_app(user)
    publisher = Client()
    publisher.force_login(make_user(group="Publishers"))

    publisher.post(address(editor))
    assert has_app(editor)
    administrator.post(address(superuser))
    assert has_app(superuser)
    administrator.post(address(administrator.user))
    assert has_app(administrator.user)
    client = Client()
    client.force_login(other)
    client.post(address(superuser))
    assert not has_app(superuser)
    assert client.post("/admin/users/999999/second-factor/").status_code == 404


def test_the_command_names_an_account_that_is_not_there(db):
    with pytest.raises(CommandError, match="no account “nobody”"):
        call_command("reset_second_factor", "nobody")


def test_the_button_needs_a_token(administrator, editor):
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(administrator.user)
    assert strict.post(address(editor)).status_code == 403
    assert has_app(editor)
