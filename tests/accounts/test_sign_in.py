"""The way into the admin: password, code of the app or recovery code, and out again."""

import time

import pytest
from allauth.mfa.models import Authenticator
from bs4 import BeautifulSoup
from django.test import Client
from django.urls import NoReverseMatch, reverse

from tests.accounts.conftest import LOGIN, PASSWORD, make_user
from tests.second_factor import code_of

pytestmark = pytest.mark.django_db

WINDOW = 30


@pytest.fixture
def clock(monkeypatch):
    """A clock that stands in the middle of a window of codes until it is moved."""

    class Clock:
        now = time.time() // WINDOW * WINDOW + 2.5 * WINDOW

        def move(self, seconds):
            self.now += seconds

    clock = Clock()
    monkeypatch.setattr(time, "time", lambda: clock.now)
    return clock


def is_inside(client):
    return client.get("/admin/").status_code == 200


def send_code(client, code, step="code", **query):
    return client.post(f"{LOGIN}{step}/", {"code": code}, query_params=query)


def recovery_codes(user):
    return Authenticator.objects.get(user=user, type=Authenticator.Type.RECOVERY_CODES).wrap().generate_codes()


def test_password_then_code_opens_the_admin(client, editor, password, secret):
    response = password(client, editor)
    assert (response.status_code, response.headers["Location"]) == (302, f"{LOGIN}code/")
    assert not is_inside(client)

    response = send_code(client, code_of(secret))
    assert (response.status_code, response.headers["Location"]) == (302, "/admin/")
    assert is_inside(client)


def test_one_gets_where_one_wanted_to_go(client, editor, sign_in):
    address = client.get("/admin/reports/locked/").headers["Location"]
    assert "next=/admin/reports/locked/" in address

    assert sign_in(client, editor, next="/admin/reports/locked/").headers["Location"] == "/admin/reports/locked/"
    assert client.get(address).headers["Location"] == "/admin/reports/locked/"


@pytest.mark.parametrize(
    "target", ["https://evil.example/", "//evil.example/", "javascript:alert(1)", "\\\\evil.example"]
)
def test_no_other_host_is_a_target(client, editor, newcomer, password, sign_in, set_up, target):
    assert sign_in(client, editor, next=target).headers["Location"] == "/admin/"
    assert client.get(LOGIN, {"next": target}).headers["Location"] == "/admin/"

    other = Client()
    assert password(other, newcomer, next=target).headers["Location"] == "/admin/"
    assert "evil" not in other.get(LOGIN, {"next": target}).headers["Location"]
    response, _ = set_up(other, next=target)
    assert response.headers["Location"] == f"{LOGIN}recovery-codes/"
    assert "evil" not in other.get(f"{LOGIN}recovery-codes/", {"next": target}).content.decode()


@pytest.mark.parametrize("code", ["000000", "", "12345", "abcdef", "១២៣៤៥៦", "\x00", "9" * 5000])
def test_a_wrong_code_opens_nothing_and_says_so(client, editor, password, secret, code):
    password(client, editor)
    page = send_code(client, code)

    assert page.status_code == 200
    assert BeautifulSoup(page.content, "html.parser").select_one(".error-message").get_text(strip=True)
    assert not is_inside(client)
    send_code(client, code_of(secret))
    assert is_inside(client)


@pytest.mark.parametrize(("windows", "opens"), [(-2, False), (-1, True), (0, True), (1, True), (2, False)])
def test_a_clock_may_be_one_window_wrong(client, editor, sign_in, clock, windows, opens):
    sign_in(client, editor, windows)
    assert is_inside(client) is opens


@pytest.mark.parametrize("seconds", [0, 29, 31, 59])
def test_a_code_opens_once_as_long_as_it_lasts(client, editor, password, secret, clock, seconds):
    code = code_of(secret, 1)
    password(client, editor)
    send_code(client, code)
    assert is_inside(client)

    clock.move(seconds)
    second = Client()
    password(second, editor)
    send_code(second, code)
    assert not is_inside(second)
    clock.move(WINDOW)
    send_code(second, code_of(secret, 1))
    assert is_inside(second)


def test_a_code_of_before_the_last_one_opens_nothing(client, editor, password, secret, clock):
    earlier, later = code_of(secret, -1), code_of(secret)
    password(client, editor)
    send_code(client, later)
    second = Client()
    password(second, editor)
    send_code(second, earlier)
    assert not is_inside(second)


def test_the_code_of_the_set_up_opens_once(client, newcomer, password, set_up, clock):
    password(client, newcomer)
    _, secret = set_up(client)
    second = Client()
    password(second, newcomer)
    send_code(second, code_of(secret))
    assert not is_inside(second)


def test_a_recovery_code_opens_once(client, editor, password):
    first, second = recovery_codes(editor)[:2]
    password(client, editor)
    send_code(client, first)
    assert is_inside(client)

    for code, opens in ((first, False), (second, True)):
        browser = Client()
        password(browser, editor)
        send_code(browser, code)
        assert is_inside(browser) is opens


def test_the_session_of_one_browser_is_not_that_of_another(client, editor, newcomer, password, sign_in):
    sign_in(client, editor)
    other = Client()
    password(other, editor)
    assert not is_inside(other)

    # Another person in the browser of somebody who is inside starts from the beginning.
    password(client, newcomer)
    assert not is_inside(client)


def test_a_code_of_somebody_else_opens_nothing(client, editor, password, secret):
    other = make_user(group="Editors")
    Authenticator.objects.create(user=other, type="totp", data={"secret": "A" * 32})
    password(client, other)
    send_code(client, code_of(secret))
    assert not is_inside(client)


def test_the_session_key_changes_with_each_step(client, editor, password, secret):
    client.get(LOGIN)
    session = client.session
    session["planted"] = "x"
    session.save()
    keys = [client.session.session_key]
    password(client, editor)
    keys.append(client.session.session_key)
    send_code(client, code_of(secret))
    keys.append(client.session.session_key)

    assert len(set(keys)) == 3
    assert "planted" not in client.session
    assert client.cookies["sessionid"]["httponly"]


def test_a_login_lasts_until_the_browser_closes_and_twelve_hours_at_most(client, editor, sign_in, secret, clock):
    sign_in(client, editor)
    assert not client.cookies["sessionid"]["max-age"]
    assert client.session.get_expiry_age() == 12 * 3600
    clock.move(12 * 3600 - 60)
    assert is_inside(client)
    clock.move(120)
    assert not is_inside(client)

    step = client.get(f"{LOGIN}?next=/admin/reports/").headers["Location"]
    assert step.startswith(f"{LOGIN}confirm/")
    assert client.get(step).status_code == 200
    assert client.post(step, {"code": "000000"}).status_code == 200
    assert not is_inside(client)
    key = client.session.session_key
    response = client.post(step, {"code": code_of(secret)})
    assert (response.status_code, response.headers["Location"]) == (302, "/admin/reports/")
    assert is_inside(client)
    assert client.session.session_key != key


def test_logout(client, editor, sign_in, password):
    sign_in(client, editor)
    client.post("/admin/logout/")
    assert not is_inside(client)
    assert "_auth_user_id" not in client.session

    half_way = Client()
    half_way.login(username=editor.username, password=PASSWORD)
    half_way.post("/admin/logout/")
    assert "_auth_user_id" not in half_way.session
    assert half_way.get(LOGIN).status_code == 200


def test_a_reset_password_still_needs_the_second_factor(client, editor, mailoutbox, secret):
    client.post("/admin/password_reset/", {"email": editor.email})
    link = next(word for word in mailoutbox[0].body.split() if "/password_reset/confirm/" in word)
    form = client.get(link, follow=True)
    address = form.request["PATH_INFO"]
    client.post(address, {"new_password1": "another-password-of-it", "new_password2": "another-password-of-it"})
    assert not is_inside(client)

    client.post(LOGIN, {"login": editor.username, "password": "another-password-of-it"})
    assert not is_inside(client)
    send_code(client, code_of(secret))
    assert is_inside(client)


def test_somebody_without_access_to_the_admin_can_sign_in_as_another(client, sign_in, editor):
    reader = make_user()
    sign_in(client, reader)
    page = client.get("/admin/", follow=True)
    assert page.request["PATH_INFO"] == LOGIN
    assert "do not have permission" in page.content.decode()

    sign_in(client, editor)
    assert is_inside(client)


@pytest.mark.parametrize("fields", [{"is_active": False}, {}])
def test_wrong_password_and_inactive_account_look_alike(client, password, fields):
    user = make_user(group="Editors", **fields)
    page = password(client, user, password=PASSWORD if fields else "wrong")
    assert "not correct" in page.content.decode()
    assert "_auth_user_id" not in client.session


def test_forms_of_other_sites_are_refused(editor, newcomer):
    strict = Client(enforce_csrf_checks=True)
    data = {"login": editor.username, "password": PASSWORD}
    assert strict.post(LOGIN, data).status_code == 403
    assert strict.post(f"{LOGIN}code/", {"code": "1"}).status_code == 403
    strict.login(username=newcomer.username, password=PASSWORD)
    assert strict.post(f"{LOGIN}set-up/", {"code": "1"}).status_code == 403
    assert strict.post("/admin/logout/").status_code == 403
    page = Client(enforce_csrf_checks=True)
    token = BeautifulSoup(page.get(LOGIN).content, "html.parser").select_one("[name=csrfmiddlewaretoken]")["value"]
    assert page.post(LOGIN, {**data, "csrfmiddlewaretoken": token}).headers["Location"] == f"{LOGIN}code/"


def test_allauth_has_no_other_way_in():
    for name in ("account_signup", "account_reset_password", "account_email", "mfa_deactivate_totp", "mfa_trust"):
        with pytest.raises(NoReverseMatch):
            reverse(name)
