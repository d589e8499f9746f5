"""A reporter and an analyst, each in a browser of their own: from the report to its end, with messages both ways."""

import pytest
from django.contrib.auth import get_user_model
from django.utils import translation
from playwright.sync_api import expect

from hotline.flow.words import WORDS
from hotline.models import Outcome, Referral, Report, State
from hotline.permissions import ANALYSTS
from tests.e2e.hotline_forms import answer_all, code_on, open_hotline, press, steps_of
from tests.e2e.staff import act, read, unlock
from tests.hotline.visitor import CODE, REPORT

REASON = "The police unit in Takeo asked for it"


class Reporter:
    """Makes a report, and comes back with its code."""

    def __init__(self, page, prefix):
        self.page, self.prefix = page, prefix
        self.code = ""

    def report(self):
        self.page.goto(f"{self.prefix}{REPORT}")
        answer_all(self.page, steps_of("other"))
        press(self.page, "send")
        self.code = code_on(self.page)
        press(self.page, "forget")
        expect(self.page.locator("output")).to_have_count(0)

    def come_back(self):
        self.page.goto(f"{self.prefix}{CODE}")
        self.page.locator("[name=code]").fill(self.code)
        press(self.page, "open")

    def write(self, text):
        self.page.locator("[name=text]").fill(text)
        press(self.page, "write")
        expect(self.page.locator(".thread li").last).to_contain_text(text)

    def leave(self):
        press(self.page, "leave")
        expect(self.page.locator(".thread")).to_have_count(0)

    def expect_to_read(self, word, *messages):
        """The report's word, and these messages and no other; nothing that is for staff alone."""
        language = self.prefix.strip("/") or "en"
        expect(self.page.locator("html")).to_have_attribute("lang", language)
        with translation.override(language):
            expect(self.page.locator(".state")).to_have_text(str(WORDS[word]))
        expect(self.page.locator(".thread li p")).to_have_text(list(messages))
        expect(self.page.locator("main")).not_to_contain_text(REASON)


@pytest.fixture
def desk(signed_in):
    """The browser of an analyst with a key, which is not open yet."""
    page = signed_in(ANALYSTS)
    open_hotline(get_user_model().objects.get(groups__name=ANALYSTS))
    return page


@pytest.fixture(params=[True, False], ids=["script-en", "plain-km"])
def reporter(request, browser, live_server, desk):
    with browser.new_context(java_script_enabled=request.param, base_url=live_server.url, locale="en") as context:
        yield Reporter(context.new_page(), "" if request.param else "/km")


def change_state(page, new, **fields):
    act(page, "state", new=new, **fields)
    expect(page.locator("#facts-section td").first).to_have_text(str(new.label))


def test_a_report_from_received_to_closed(reporter, desk):
    reporter.report()
    reporter.come_back()
    reporter.expect_to_read("received")
    reporter.leave()

    unlock(desk)
    reference = Report.objects.get().reference
    desk.get_by_role("link", name=reference).click()
    story = desk.get_by_text("A man in a red car waits")
    expect(story).to_be_hidden()
    desk.get_by_text("What was reported").click()
    expect(story).to_be_visible()
    change_state(desk, State.SCREENED)
    act(desk, "reply", text="When was it?")

    reporter.come_back()
    reporter.expect_to_read("looked_at", "When was it?")
    reporter.write("In March")

    read(desk, reference)
    expect(desk.get_by_text("In March")).to_be_visible()
    change_state(desk, State.ASSESSING)
    change_state(desk, State.REFERRED, referred_to=Referral.POLICE, reason=REASON)
    act(desk, "reply", text="The police know now")

    reporter.page.reload()
    reporter.expect_to_read("passed_on", "When was it?", "In March", "The police know now")
    reporter.write("Thank you")
    reporter.leave()

    read(desk, reference)
    expect(desk.get_by_text("Thank you")).to_be_visible()
    change_state(desk, State.OUTCOME, outcome=Outcome.ACTIONED, reason=REASON)
    change_state(desk, State.CLOSED)

    reporter.come_back()
    reporter.expect_to_read("closed", "When was it?", "In March", "The police know now", "Thank you")
