"""The mail that tells the site's administrators of an error: it comes, and it carries nobody's secrets."""

import logging

import pytest
from django.core import mail
from django.utils.log import AdminEmailHandler

from hotline.permissions import ANALYSTS
from tests.accounts.conftest import LOGIN, PASSWORD, make_user
from tests.second_factor import give_app

pytestmark = pytest.mark.django_db

SECRET = "marked words of mine"


@pytest.fixture(autouse=True)
def mailed(settings, client, monkeypatch):
    """All that the one mail says, with the variables of the program that Django adds where it is asked to."""
    settings.ADMINS = [("Admin", "admin@example.org")]
    handler = next(found for found in logging.getLogger("django").handlers if isinstance(found, AdminEmailHandler))
    monkeypatch.setattr(handler, "include_html", True)
    client.raise_request_exception = False

    def mailed():
        (message,) = mail.outbox
        return message.body + message.alternatives[0].content

    return mailed


@pytest.fixture
def break_(monkeypatch):
    """Makes something of the site raise an error."""

    def fail(*args, **kwargs):
        raise RuntimeError("nothing goes")

    return lambda name: monkeypatch.setattr(name, fail)


def test_an_error_is_told_and_the_page_says_so(client, home, break_, mailed):
    break_("pages.models.HomePage.serve")

    assert client.get("/").status_code == 500

    assert mail.outbox[0].to == ["admin@example.org"]
    assert "Exception Value: nothing goes" in mailed()


def test_no_cookie_goes_with_it(client, home, break_, mailed):
    break_("pages.models.HomePage.serve")
    for name in ("d", "t", "k", "sessionid", "anything"):
        client.cookies[name] = SECRET

    client.get("/")

    assert "anything" in mailed()
    assert "marked" not in mailed()


@pytest.mark.parametrize(
    ("path", "place", "data"),
    [
        ("unlock/", "hotline.keys.unlocked", {"passphrase": SECRET}),
        ("keys/make/", "hotline.staff.key_views.NewPassphraseForm.clean", {"passphrase": SECRET, "again": SECRET}),
        ("keys/passphrase/", "hotline.keys.unlocked", {"present": SECRET}),
    ],
)
def test_no_passphrase_goes_with_it(client, break_, mailed, path, place, data):
    break_(place)
    client.force_login(make_user(group=ANALYSTS))

    assert client.post(f"/admin/hotline/{path}", data).status_code == 500

    assert "nothing goes" in mailed()
    assert "marked" not in mailed()


@pytest.mark.parametrize("step", ["code", "confirm"])
def test_no_code_of_a_second_factor_goes_with_it(client, break_, mailed, step):
    user = make_user()
    give_app(user)
    client.post(LOGIN, {"login": user.username, "password": PASSWORD})
    if step == "confirm":
        client.login(username=user.username, password=PASSWORD)
    break_("accounts.forms.CodeOnceMixin.clean_code")

    assert client.post(f"{LOGIN}{step}/", {"code": SECRET}).status_code == 500

    assert "nothing goes" in mailed()
    assert "marked" not in mailed()
