"""The first login sets a phone up; later the account's owner changes phone and recovery codes."""

import base64
import re
from urllib.parse import unquote

import pytest
from allauth.mfa.models import Authenticator
from bs4 import BeautifulSoup
from django.test import Client

from tests.accounts.conftest import LOGIN, PASSWORD
from tests.second_factor import code_of

pytestmark = pytest.mark.django_db

CODES = f"{LOGIN}recovery-codes/"


def parsed(response):
    assert response.status_code == 200
    return BeautifulSoup(response.content, "html.parser")


def is_inside(client):
    return client.get("/admin/").status_code == 200


def shown_codes(client):
    return [item.get_text() for item in parsed(client.get(CODES)).select(".sign-in-codes li")]


def test_the_first_login_leads_through_the_set_up(client, newcomer, password):
    password(client, newcomer, next="/admin/reports/")
    page = parsed(client.get("/admin/reports/", follow=True))

    secret = page.select_one("#secret").get_text()
    picture = page.select_one(".sign-in-qr")["src"]
    link = page.select_one("a[href^='otpauth:']")["href"]
    assert b"<svg" in base64.b64decode(picture.removeprefix("data:image/svg+xml;base64,"))
    assert f"secret={secret}" in link
    assert "issuer=APLE Cambodia" in unquote(link)
    assert not is_inside(client)

    step = f"{LOGIN}set-up/?next=/admin/reports/"
    response = client.post(step, {"code": code_of(secret)})
    assert unquote(response.headers["Location"]) == f"{CODES}?next=/admin/reports/"
    page = parsed(client.get(response.headers["Location"]))
    codes = [item.get_text() for item in page.select(".sign-in-codes li")]
    assert len(set(codes)) == 10
    file = page.select_one("a[download]")["href"]
    assert unquote(file.removeprefix("data:text/plain;charset=utf-8,")).split() == codes
    assert page.select_one(".sign-in-actions a:not([download])")["href"] == "/admin/reports/"
    assert is_inside(client)


def test_a_wrong_code_keeps_the_secret_and_sets_nothing_up(client, newcomer, password):
    password(client, newcomer)
    before = parsed(client.get(f"{LOGIN}set-up/")).select_one("#secret").get_text()
    page = parsed(client.post(f"{LOGIN}set-up/", {"code": "000000"}))

    assert page.select_one(".error-message").get_text(strip=True)
    assert page.select_one("#secret").get_text() == before
    assert not Authenticator.objects.exists()
    assert not is_inside(client)


@pytest.mark.parametrize("step", ["set-up/", "confirm/", "recovery-codes/", "recovery-codes/new/", "code/"])
def test_nobody_sets_up_without_a_password(client, db, step):
    for response in (client.get(f"{LOGIN}{step}"), client.post(f"{LOGIN}{step}", {"code": "1"})):
        assert response.status_code == 302
        assert response.headers["Location"].startswith(LOGIN)
    assert not Authenticator.objects.exists()


def test_the_next_login_needs_the_phone(client, newcomer, password, set_up):
    password(client, newcomer)
    _, secret = set_up(client)
    other = Client()
    response = password(other, newcomer)
    assert response.headers["Location"] == f"{LOGIN}code/"
    other.post(f"{LOGIN}code/", {"code": code_of(secret, 1)})
    assert is_inside(other)


def test_a_password_alone_replaces_no_phone(client, editor, secret):
    client.login(username=editor.username, password=PASSWORD)
    responses = [client.get(f"{LOGIN}{step}") for step in ("set-up/", "recovery-codes/", "recovery-codes/new/")]
    responses += [client.post(f"{LOGIN}{step}", {"code": "1"}) for step in ("set-up/", "recovery-codes/new/")]
    for response in responses:
        assert response.headers["Location"].startswith(f"{LOGIN}confirm/")
    assert Authenticator.objects.get(user=editor, type="totp").data["secret"] == secret
    assert not is_inside(client)


def test_whoever_logged_in_before_the_set_up_elsewhere_needs_the_phone_too(client, newcomer, password, set_up):
    password(client, newcomer)
    other = Client()
    password(other, newcomer)
    _, secret = set_up(client)
    assert is_inside(client)
    assert not is_inside(other)
    response = other.post(f"{LOGIN}set-up/", {"code": "000000"})
    assert response.headers["Location"].startswith(f"{LOGIN}confirm/")
    other.post(f"{LOGIN}confirm/", {"code": code_of(secret, 1)})
    assert is_inside(other)


def test_recovery_codes_are_shown_once(client, newcomer, password, set_up):
    password(client, newcomer)
    set_up(client)
    codes = shown_codes(client)
    assert len(codes) == 10
    again = client.get(CODES)
    assert not any(code in again.content.decode() for code in codes)
    assert "no-store" in again.headers["Cache-Control"]


def test_new_recovery_codes_end_the_old_ones(client, newcomer, password, set_up):
    password(client, newcomer)
    set_up(client)
    old = shown_codes(client)
    assert "10 recovery codes left" in parsed(client.get(f"{CODES}new/")).get_text()
    assert client.post(f"{CODES}new/").headers["Location"] == CODES
    new = shown_codes(client)
    assert len(new) == 10
    assert not set(new) & set(old)
    assert is_inside(client)

    for code, opens in ((old[0], False), (new[0], True)):
        other = Client()
        password(other, newcomer)
        other.post(f"{LOGIN}code/", {"code": code})
        assert is_inside(other) is opens


def test_another_phone_takes_the_place_of_the_first(client, newcomer, password, set_up):
    password(client, newcomer)
    _, first = set_up(client)
    old_codes = shown_codes(client)
    other = Client()
    password(other, newcomer)
    other.post(f"{LOGIN}code/", {"code": code_of(first, 1)})
    assert is_inside(other)

    _, second = set_up(client)
    assert is_inside(client)
    assert not is_inside(other)
    assert not set(shown_codes(client)) & set(old_codes)
    third = Client()
    password(third, newcomer)
    for code, opens in ((code_of(first), False), (old_codes[0], False), (code_of(second, 1), True)):
        third.post(f"{LOGIN}code/", {"code": code})
        assert is_inside(third) is opens


@pytest.mark.parametrize("step", ["set-up/", "recovery-codes/new/"])
def test_some_time_after_the_last_code_a_change_needs_another(client, editor, sign_in, secret, settings, step):
    sign_in(client, editor)
    assert client.get(f"{LOGIN}{step}").status_code == 200
    settings.ACCOUNT_REAUTHENTICATION_TIMEOUT = 0
    question = client.get(f"{LOGIN}{step}").headers["Location"]
    assert question.startswith(f"{LOGIN}confirm/?next=")
    assert is_inside(client)
    settings.ACCOUNT_REAUTHENTICATION_TIMEOUT = 300
    assert client.post(question, {"code": code_of(secret, 1)}).headers["Location"] == f"{LOGIN}{step}"
    assert client.get(f"{LOGIN}{step}").status_code == 200


def test_the_account_page_leads_to_both(client, editor, sign_in):
    sign_in(client, editor)
    links = [link["href"] for link in parsed(client.get("/admin/account/")).select("#tab-actions a")]
    assert links == [f"{LOGIN}set-up/?next=/admin/account/", f"{CODES}new/"]


def test_the_pages_hold_nothing_that_their_security_policy_blocks(client, newcomer, password, set_up):
    pages = [client.get(LOGIN)]
    password(client, newcomer)
    pages.append(client.get(f"{LOGIN}set-up/"))
    response, _ = set_up(client)
    pages.append(client.get(response.headers["Location"]))
    for page in pages:
        policy = page.headers["Content-Security-Policy"]
        nonce = re.search(r"'nonce-([^']+)'", policy)[1]
        assert "'unsafe-inline'" not in policy.partition("script-src")[2].partition(";")[0]
        for script in parsed(page).select("script:not([src])"):
            assert script.get("nonce") == nonce or script["type"] == "application/json"
        assert not re.search(r"\son\w+=", page.content.decode())
