"""A report that is sent while many come in: the browser does a sum, or the person waits."""

import pytest
from playwright.sync_api import expect

from hotline import abuse, keys
from hotline.models import Report
from tests.factories import UserFactory
from tests.hotline.visitor import REPORT, Visitor


@pytest.fixture
def check_page(page, live_server, monkeypatch):
    """The browser of somebody who has answered everything, while many reports come in."""
    keys.make_recovery_key("test")
    keys.make_key(UserFactory(username="analyst", group="Hotline analysts"), "correct horse battery staple")
    visitor = Visitor()
    visitor.to_check("other")
    token = visitor.client.cookies["d"].value
    page.context.add_cookies([{"name": "d", "value": token, "url": live_server.url, "sameSite": "Strict"}])
    monkeypatch.setattr(abuse, "FEW", 0)
    page.goto(REPORT)
    return page


def send(page):
    page.get_by_role("button", name="Send", exact=True).click()


def test_the_browser_does_the_sum_and_the_report_is_sent(check_page, axe):
    send(check_page)

    expect(check_page.get_by_role("alert")).to_contain_text("Many messages are coming in at the moment")
    expect(check_page.get_by_role("alert")).to_contain_text("it works now", timeout=60_000)
    assert axe(check_page) == []
    assert not Report.objects.exists()
    send(check_page)
    expect(check_page.locator(".receipt output")).to_be_visible()
    assert Report.objects.count() == 1


def test_without_the_sum_the_page_says_how_long_to_wait(plain, check_page):
    plain.context.add_cookies(check_page.context.cookies())
    plain.goto(REPORT)
    send(plain)

    expect(plain.get_by_role("alert")).to_contain_text("seconds and press “Send” again, or call us")
    expect(plain.locator("main")).to_contain_text("A man in a red car")
