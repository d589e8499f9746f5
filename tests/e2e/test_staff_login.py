"""A new member of staff in a real browser: password, phone, recovery codes, admin, and out again."""

import pytest
from playwright.sync_api import expect

from tests.e2e.conftest import PASSWORD
from tests.factories import UserFactory
from tests.second_factor import code_of


@pytest.fixture
def newcomer():
    user = UserFactory(group="Editors")
    user.set_password(PASSWORD)
    user.save()
    return user


def test_the_first_login_and_the_next(page, axe, newcomer):
    def password():
        page.get_by_label("Username").fill(newcomer.username)
        page.get_by_label("Password").fill(PASSWORD)
        page.get_by_role("button", name="Sign in").click()

    page.goto("/admin/images/")
    assert axe(page) == []
    password()

    expect(page.get_by_role("heading", name="Set up your phone")).to_be_visible()
    picture = page.get_by_role("img", name="QR code")
    assert picture.evaluate("image => image.complete && image.naturalWidth > 0")
    assert axe(page) == []
    secret = page.locator("#secret").inner_text()
    page.get_by_label("Authenticator code").fill("000000")
    page.get_by_role("button", name="Continue").click()
    expect(page.get_by_text("Incorrect code")).to_be_visible()
    page.get_by_label("Authenticator code").fill(code_of(secret))
    page.get_by_role("button", name="Continue").click()

    expect(page.get_by_role("heading", name="Recovery codes")).to_be_visible()
    assert axe(page) == []
    codes = page.locator(".sign-in-codes li").all_inner_texts()
    with page.expect_download() as download:
        page.get_by_role("link", name="Download").click()
    assert download.value.suggested_filename == "recovery-codes.txt"
    assert download.value.path().read_text().split() == codes
    page.get_by_role("link", name="continue").click()
    page.wait_for_url("**/admin/images/")

    page.get_by_role("button", name=newcomer.username).click()
    page.get_by_role("button", name="Log out").click()
    password()
    expect(page.get_by_role("heading", name="Enter the code")).to_be_visible()
    assert axe(page) == []
    page.get_by_label("Code").fill(codes[0])
    page.get_by_role("button", name="Continue").click()
    page.wait_for_url("**/admin/")
