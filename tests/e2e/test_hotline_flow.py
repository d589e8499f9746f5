"""The hotline's forms in a browser, with and without script: end to end, history, and what can go wrong on the way."""

import re

import pytest
from django.db import OperationalError
from playwright.sync_api import expect

from hotline import abuse, intake, thread
from hotline.models import Report, State
from tests.e2e.hotline_forms import MESSAGE, answer_all, code_on, expect_step, fill, open_hotline, press, steps_of
from tests.hotline.visitor import ANSWERS, CODE, HELP, REPORT, Visitor

KINDS = list(ANSWERS)


@pytest.fixture(autouse=True)
def analyst(db):
    open_hotline()


# From end to end


# Each kind with and without JavaScript, with contact and anonymously, and in both languages.
@pytest.mark.parametrize(
    ("kind", "script", "language"),
    [
        (kind, script, "" if script == bool(number % 2) else "/km")
        for number, kind in enumerate(KINDS)
        for script in (True, False)
    ],
)
def test_each_kind_of_report_and_back_with_the_code(request, kind, script, language):
    page = request.getfixturevalue("page" if script else "plain")
    contact = "phone" if script else "anonymous"
    page.goto(f"{language}{REPORT}")
    answer_all(page, steps_of(kind, contact))
    press(page, "send")
    code = code_on(page)
    assert re.fullmatch(r"(\d{4} ){3}\d{4}", code)
    assert page.url.endswith(f"{language}{REPORT}")
    report = Report.objects.get()
    assert report.kind == kind
    press(page, "forget")
    expect(page.locator("output")).to_have_count(0)
    assert page.context.cookies() == []

    thread.add(report, "to_reporter", "When was it?", by="analyst")
    Report.objects.update(state=State.REFERRED)
    page.goto(f"{language}{CODE}")
    page.locator("[name=code]").fill(code)
    press(page, "open")
    assert code_on(page) == code
    expect(page.locator(".thread")).to_contain_text("When was it?")
    page.locator("[name=text]").fill("In March")
    press(page, "write")
    expect(page.locator(".thread li").last).to_contain_text("In March")
    press(page, "leave")
    expect(page.locator(".thread")).to_have_count(0)
    assert page.context.cookies() == []
    _, secrets = thread.find_by_code(code.replace(" ", ""))
    assert [entry.payload.get("text") for entry in thread.read(report, secrets)] == [None, "When was it?", "In March"]


@pytest.mark.parametrize("language", ["", "/km"])
@pytest.mark.parametrize("script", [True, False])
def test_a_message_to_seek_help(request, script, language):
    page = request.getfixturevalue("page" if script else "plain")
    page.goto(f"{language}{HELP}")
    answer_all(page, MESSAGE)
    press(page, "send")
    code_on(page)

    assert Report.objects.get().urgent


# The browser's history, pressing twice, a connection that breaks


def test_the_form_is_one_entry_in_the_history(page):
    page.goto("about:blank")
    page.goto(REPORT)
    before = page.evaluate("history.length")
    page.locator("button[value=next]").click()
    expect_step(page, "danger")
    press(page)
    expect(page.locator(".error-summary")).to_be_visible()
    fill(page, {"danger": "no"})
    press(page)
    answer_all(page, steps_of("other")[2:])
    press(page, "change:other")
    expect_step(page, "other")
    press(page, "back")
    expect_step(page, "check")
    press(page, "send")
    code_on(page)
    assert page.evaluate("history.length") == before
    assert page.url.endswith(REPORT)
    press(page, "forget")
    expect(page.locator("output")).to_have_count(0)

    page.go_back()
    assert page.url == "about:blank"


def test_following_up_is_one_entry_in_the_history(page):
    visitor = Visitor()
    code = visitor.report()
    page.goto("about:blank")
    page.goto(CODE)
    before = page.evaluate("history.length")
    page.locator("[name=code]").fill("1234")
    press(page, "open")
    expect(page.locator(".error-summary")).to_be_focused()
    page.locator("[name=code]").fill(code)
    press(page, "open")
    page.locator("[name=text]").fill("In March")
    press(page, "write")
    expect(page.locator(".thread li").last).to_contain_text("In March")

    assert page.evaluate("history.length") == before
    assert page.url.endswith(CODE)


def test_without_script_every_entry_has_the_same_address_and_title(plain):
    plain.goto(REPORT)
    title = plain.title()
    answer_all(plain, steps_of("other"))

    assert plain.title() == title
    plain.go_back()
    assert plain.url.endswith(REPORT)
    expect_step(plain, "check")


@pytest.mark.parametrize("script", [True, False])
def test_two_presses_make_one_report(request, script):
    page = request.getfixturevalue("page" if script else "plain")
    page.goto(REPORT)
    answer_all(page, steps_of("other"))
    page.locator("button[value=send]").dblclick()
    code_on(page)
    page.reload()
    code_on(page)

    assert Report.objects.count() == 1


def test_a_broken_connection_leaves_what_was_typed_in_the_form(page, browser_errors):
    page.goto(REPORT)
    answer_first = steps_of("other")[:3]
    for name, fields in answer_first:
        expect_step(page, name)
        fill(page, fields)
        press(page)
    expect_step(page, "other")
    fill(page, {"what": "A long story"})
    page.context.set_offline(True)
    press(page)
    alert = page.locator("[data-not-sent]")
    expect(alert).to_be_visible()
    expect(page.locator("[name=what]")).to_have_value("A long story")
    page.context.set_offline(False)
    press(page)
    expect_step(page, "province")
    assert all("ERR_INTERNET_DISCONNECTED" in error for error in browser_errors)
    browser_errors.clear()


def write_too_much(page, text):
    page.goto(REPORT)
    for name, fields in [*steps_of("other")[:3], ("other", {"what": text})]:
        expect_step(page, name)
        fill(page, fields)
        press(page)


@pytest.mark.parametrize("script", [True, False])
def test_what_is_too_long_stays_in_the_form_which_says_by_how_much(request, script):
    page = request.getfixturevalue("page" if script else "plain")
    text = "ក" * 30_000
    write_too_much(page, text)

    expect(page.locator(".error-summary")).to_contain_text("20000 characters too long")
    expect(page.locator("[name=what]")).to_have_value(text)


def test_what_is_too_long_for_the_server_stays_in_the_form(page, browser_errors):
    text = "ក" * 100_000
    write_too_much(page, text)

    expect(page.locator("[data-not-sent]")).to_contain_text("too long")
    expect(page.locator("[name=what]")).to_have_value(text)
    assert all("413" in error for error in browser_errors)
    browser_errors.clear()


@pytest.mark.parametrize("script", [True, False])
def test_a_database_that_fails_is_told_and_sending_again_works(request, monkeypatch, browser_errors, script):
    def fail(*args, **kwargs):
        raise OperationalError("disk full")

    page = request.getfixturevalue("page" if script else "plain")
    page.goto(REPORT)
    answer_all(page, steps_of("other"))
    with monkeypatch.context() as patch:
        patch.setattr(intake, "receive", fail)
        press(page, "send")
        summary = page.locator(".error-summary")
        expect(summary).to_contain_text("1288")
        expect(page.locator(".answers")).to_contain_text("red car")
        if script:
            expect(summary).to_be_focused()
            assert page.title().startswith("Error:")
    press(page, "send")
    code_on(page)
    assert all("503" in error for error in browser_errors)
    browser_errors.clear()


def test_the_sum_under_load_is_done_by_the_browser(page, settings):
    settings.HOTLINE_SECONDS_TO_FILL_IN = 0
    for _ in range(abuse.FEW):
        Visitor().report()
    abuse.sent.networks.clear()
    with abuse.sent.lock:
        abuse.sent.all.extend([abuse.timezone.now().timestamp()] * abuse.MANY)
    page.goto(REPORT)
    answer_all(page, steps_of("other"))
    press(page, "send")
    expect(page.locator("[data-ready]")).to_be_visible(timeout=60_000)
    press(page, "send")
    code_on(page)
