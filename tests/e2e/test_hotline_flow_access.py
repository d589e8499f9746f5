"""The hotline's forms from the keyboard, on small screens, on paper, and for the checkers."""

import pytest
from playwright.sync_api import expect
from wagtail.models import Locale

from hotline.models import HelpService, Report
from tests.e2e import zoomed
from tests.e2e.hotline_forms import (
    MESSAGE,
    answer_all,
    code_on,
    expect_step,
    fill,
    open_hotline,
    press,
    steps_of,
    tab_to,
)
from tests.factories import ReportAbusePageFactory
from tests.hotline.help_content import SEEK_HELP, card, make_help_page
from tests.hotline.visitor import ANSWERS, CODE, HELP, HELP_CODE, REPORT, Visitor

KINDS = list(ANSWERS)


@pytest.fixture(autouse=True)
def analyst(db):
    open_hotline()


def test_from_the_keyboard_alone(page):
    page.goto(REPORT)
    tab_to(page, "button[value=next]")
    page.keyboard.press("Enter")
    expect_step(page, "danger")
    tab_to(page, "button[value=next]")
    page.keyboard.press("Enter")
    expect(page.locator(".error-summary")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")  # the link in the summary leads to the first choice
    expect(page.locator("#id_danger_0")).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect_step(page, "kind")
    tab_to(page, "[name=kind]")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
    expect_step(page, "other")
    tab_to(page, "[name=what]")
    page.keyboard.type("A man waits at the school")
    tab_to(page, "button[value=next]")
    page.keyboard.press("Space")
    expect_step(page, "province")
    tab_to(page, "[name=province]")
    page.keyboard.type("Kep")
    tab_to(page, "button[value=next]")
    page.keyboard.press("Enter")
    expect_step(page, "contact")
    tab_to(page, "[name=contact]")
    page.keyboard.press("Enter")
    expect_step(page, "check")
    tab_to(page, "button[value=send]")
    page.keyboard.press("Enter")
    code_on(page)

    assert Report.objects.get().province == "23"


def test_without_script_an_error_takes_the_focus(plain):
    plain.goto(REPORT)
    press(plain)
    press(plain)

    expect(plain.locator(".error-summary")).to_be_focused()


def walk(page, steps, check):
    """Goes through the steps; calls check() on each as it comes, and with all the errors that it can have."""
    for name, fields in steps:
        expect_step(page, name)
        check(name)
        if fields and name not in ("contact", "answer"):
            press(page)
            expect(page.locator(".error-summary")).to_be_visible()
            check(f"{name} with errors")
        fill(page, fields)
        press(page)
    expect_step(page, "check")
    check("check")


def checker(page, axe, size, scheme):
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    page.set_viewport_size(size)

    def check(name):
        if size == zoomed.SIZE:
            assert zoomed.problems(page) == [], name
        else:
            assert page.evaluate("document.documentElement.scrollWidth") <= size["width"], name
        if (key := (name, scheme)) not in seen:
            seen.add(key)
            assert axe(page) == [], name

    return check


# Steps that were checked before in another report.
seen = set()
SIZES = [
    pytest.param(zoomed.SIZE, "light", id="400%-light"),
    pytest.param({"width": 1280, "height": 640}, "dark", id="1280-dark"),
]


@pytest.mark.parametrize(("size", "scheme"), SIZES)
@pytest.mark.parametrize("kind", KINDS)
def test_every_step_fits_and_axe_finds_nothing(page, axe, kind, size, scheme):
    page.goto(f"{'/km' if kind == 'traveller' else ''}{REPORT}")
    check = checker(page, axe, size, scheme)
    walk(page, steps_of(kind, "phone", "yes"), check)
    press(page, "send")
    code = code_on(page)
    check("receipt")
    press(page, "forget")
    expect(page.locator("output")).to_have_count(0)
    check("forgotten")
    page.goto(CODE)
    check("code")
    page.locator("[name=code]").fill("1234")
    press(page, "open")
    expect(page.locator(".error-summary")).to_be_visible()
    check("code with errors")
    page.locator("[name=code]").fill(code)
    press(page, "open")
    page.locator("[name=text]").fill("a" * 300)
    press(page, "write")
    expect(page.locator(".thread li").last).to_contain_text("aaa")
    check("thread")
    press(page, "write")
    expect(page.locator(".error-summary")).to_be_visible()
    check("thread with errors")


@pytest.mark.parametrize(("size", "scheme"), SIZES)
def test_the_message_fits_and_axe_finds_nothing(page, axe, size, scheme):
    page.goto(HELP)
    check = checker(page, axe, size, scheme)
    walk(page, MESSAGE, check)
    press(page, "send")
    code_on(page)
    check("receipt of a message")


def test_the_other_pages_can_be_used_at_400_percent(page):
    seek_help = make_help_page([card()])
    ReportAbusePageFactory(title="Report Abuse", slug="report-abuse", parent=seek_help.get_parent())
    HelpService.objects.create(
        name="A centre", phone="000 000 001", hours="At noon", offers="Talks", locale=Locale.get_default()
    )
    page.emulate_media(reduced_motion="reduce")
    page.set_viewport_size(zoomed.SIZE)
    for address in (
        "/take-action/report-abuse/",
        SEEK_HELP,
        f"{SEEK_HELP}under-13/",
        f"{SEEK_HELP}under-13/picture/",
        f"{SEEK_HELP}services/",
        "/take-action/report-abuse/safety/",
        "/km/take-action/report-abuse/safety/",
        f"/km{CODE}",
        HELP_CODE,
    ):
        assert page.goto(address).status == 200, address
        assert zoomed.problems(page) == [], address


def test_the_w3c_checker_finds_nothing(vnu):
    visitor = Visitor()
    pages = []

    def keep(page):
        pages.append(str(page.response.content.decode()))
        return page

    keep(visitor.get())
    for name, fields in steps_of("grooming", "phone", "yes"):
        if fields:
            keep(visitor.answer(name))
        keep(visitor.answer(name, **fields))
    keep(visitor.send())
    keep(visitor.post("forget"))
    code = visitor.report()
    visitor.address = CODE
    keep(visitor.get())
    keep(visitor.post("open", code="1"))
    keep(visitor.post("open", code=code))
    keep(visitor.post("write", text="In March", token="1"))

    assert vnu(pages) == []


def test_the_code_is_copied_and_printed(page, context):
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(REPORT)
    answer_all(page, steps_of("other"))
    press(page, "send")
    code = code_on(page)
    page.locator("[data-copy-code]").click()
    expect(page.locator("[data-copy-code]")).to_contain_text("Copied")
    assert page.evaluate("navigator.clipboard.readText()") == code

    page.emulate_media(media="print")
    expect(page.locator("output")).to_be_visible()
    expect(page.locator(".exit")).to_be_hidden()
    expect(page.locator("[data-copy-code]")).to_be_hidden()
