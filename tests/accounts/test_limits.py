"""How often one may try, and what is remembered of it."""

import pytest
from django.core.cache import cache
from django.test import Client

from tests.accounts.conftest import LOGIN, PASSWORD, make_user
from tests.second_factor import code_of

pytestmark = pytest.mark.django_db


def is_inside(client):
    return client.get("/admin/").status_code == 200


def test_after_five_wrong_passwords_the_right_one_waits(client, editor, password):
    for _ in range(5):
        assert "not correct" in password(client, editor, password="wrong").content.decode()
    page = password(Client(REMOTE_ADDR="203.0.113.9"), editor)
    assert page.status_code == 200
    assert "Too many" in page.content.decode()
    assert password(client, make_user(group="Editors")).status_code == 302


def test_after_five_wrong_codes_the_right_one_waits(client, editor, password, secret):
    password(client, editor)
    for _ in range(5):
        client.post(f"{LOGIN}code/", {"code": "000000"})
    page = client.post(f"{LOGIN}code/", {"code": code_of(secret)})
    assert "Too many" in page.content.decode()
    other = Client(REMOTE_ADDR="203.0.113.9")
    password(other, editor)
    other.post(f"{LOGIN}code/", {"code": code_of(secret)})
    assert not is_inside(other)


def test_a_code_that_was_used_does_not_free_wrong_ones(client, editor, password, secret, sign_in):
    used = code_of(secret)
    sign_in(Client(), editor)
    password(client, editor)
    for _ in range(5):
        client.post(f"{LOGIN}code/", {"code": "000000"})
        client.post(f"{LOGIN}code/", {"code": used})
    assert "Too many" in client.post(f"{LOGIN}code/", {"code": code_of(secret, 1)}).content.decode()


def test_the_step_of_a_session_that_grew_old_is_limited_too(client, editor, secret):
    client.login(username=editor.username, password=PASSWORD)
    for _ in range(5):
        client.post(f"{LOGIN}confirm/", {"code": "000000"})
    client.post(f"{LOGIN}confirm/", {"code": code_of(secret)})
    assert not is_inside(client)


def test_one_network_is_stopped_with_a_page_that_says_so(client, editor, password):
    statuses = [password(client, make_user(), password="wrong").status_code for _ in range(31)]
    assert statuses[:30] == [200] * 30
    assert statuses[30] == 429
    page = password(client, editor)
    assert page.status_code == 429
    assert "Too many attempts" in page.content.decode()
    assert password(Client(REMOTE_ADDR="203.0.113.9"), editor).status_code == 302


def test_the_address_that_counts_is_that_of_the_client(editor, password, settings):
    settings.TRUSTED_PROXY_COUNT = 1
    for _ in range(31):
        last = password(Client(headers={"x-forwarded-for": "203.0.113.7"}), editor, password="wrong")
    assert last.status_code == 429
    assert password(Client(headers={"x-forwarded-for": "203.0.113.8"}), editor).status_code == 200


def test_no_address_and_no_name_is_kept(client, editor, password):
    password(client, editor, password="wrong")
    kept = list(cache._cache)
    assert any("login_failed" in key for key in kept)
    assert not [key for key in kept if "127.0.0.1" in key or editor.username in key]


def test_while_tries_cannot_be_counted_nobody_logs_in(client, editor, password, sign_in, settings, monkeypatch):
    monkeypatch.setattr("aple_site.cache.ForgivingClient.paused_until", 0.0)
    inside = Client()
    sign_in(inside, editor)
    settings.CACHES = {"default": {"BACKEND": "aple_site.cache.RedisCache", "LOCATION": "redis://127.0.0.1:1/0"}}
    assert password(client, editor).status_code == 429
    assert not is_inside(client)
    assert is_inside(inside)
