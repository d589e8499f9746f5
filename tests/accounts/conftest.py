import re

import pytest
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes

from tests.factories import UserFactory
from tests.second_factor import code_of, give_app

PASSWORD = "a-password-of-the-tests"
LOGIN = "/admin/login/"


def make_user(**fields):
    user = UserFactory(**fields)
    user.set_password(PASSWORD)
    user.save()
    return user


@pytest.fixture
def newcomer(db):
    """An editor who never logged in."""
    return make_user(group="Editors")


@pytest.fixture
def editor(db):
    """An editor with an authenticator app and recovery codes."""
    user = make_user(group="Editors")
    give_app(user)
    RecoveryCodes.activate(user)
    return user


@pytest.fixture
def secret(editor):
    return give_app(editor).data["secret"]


@pytest.fixture
def password():
    """Sends the password: `password(client, user, next="/admin/…")`."""

    def send(client, user, password=PASSWORD, **query):
        return client.post(LOGIN, {"login": user.username, "password": password}, query_params=query)

    return send


@pytest.fixture
def sign_in(password):
    """Goes all the way with password and app."""

    def sign_in(client, user, windows=0, **query):
        secret = give_app(user).data["secret"]
        password(client, user, **query)
        return client.post(f"{LOGIN}code/", {"code": code_of(secret, windows)})

    return sign_in


@pytest.fixture
def set_up():
    """Sets the app up as the page says. Returns the response and the secret that the page showed."""

    def set_up(client, windows=0, **query):
        page = client.get(f"{LOGIN}set-up/", query)
        secret = re.search(r'id="secret">([A-Z2-7]{32})<', page.content.decode())[1]
        data = {"code": code_of(secret, windows)}
        return client.post(f"{LOGIN}set-up/", data, query_params=query), secret

    return set_up
