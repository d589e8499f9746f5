"""The editor's bar: fetched by staff, never part of a page."""

import pytest
from django.test import Client

from tests.factories import StandardPageFactory, UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor(home):
    client = Client()
    client.force_login(UserFactory(group="Editors"))
    return client


def test_an_editor_gets_the_bar_of_the_page(editor, home):
    page = StandardPageFactory(title="Our purpose")

    bar = editor.get("/admin/userbar/", {"path": page.url}).content.decode()

    assert f"/admin/pages/{page.pk}/edit/" in bar
    assert "wagtail-userbar" in bar


@pytest.mark.parametrize("path", ["", "/nowhere/", "/admin/", "/\x00/", "//evil.example/", "ក", "/" * 3000, "/km/"])
def test_addresses_without_a_page_have_no_bar(editor, path):
    assert editor.get("/admin/userbar/", {"path": path}).status_code == 404


def test_visitors_get_no_bar(client, home):
    assert client.get("/admin/userbar/", {"path": "/"}).status_code == 302


def test_the_cookie_says_that_somebody_is_logged_in_and_nothing_else(editor, client):
    cookie = editor.get("/admin/").cookies["aple_staff"]
    assert (cookie.value, cookie["samesite"]) == ("1", "Lax")
    assert "aple_staff" not in editor.get("/admin/").cookies

    editor.post("/admin/logout/")
    assert editor.get("/admin/login/").cookies["aple_staff"].value == ""
    assert "aple_staff" not in client.get("/admin/login/").cookies


def test_a_public_page_never_sets_it(editor):
    assert not editor.get("/").cookies
