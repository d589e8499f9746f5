"""What a visitor of the hotline's forms does in a browser, whatever its language."""

from playwright.sync_api import expect

from hotline import abuse, keys
from hotline.permissions import ANALYSTS
from tests.factories import UserFactory
from tests.hotline.conftest import PASSPHRASE
from tests.hotline.visitor import ANSWERS, CONTACT

MESSAGE = [
    ("before", {}),
    ("happening", {"happening": "Somebody frightens me"}),
    ("safe", {"safe": "no", "phone_seen": "unknown"}),
    ("not_safe", {}),
    ("age", {"age": "13-15"}),
    ("answer", {"answer": "telegram"}),
    ("answer_details", {"address": "@me", "may_leave_message": "no"}),
]


def steps_of(kind, contact="anonymous", danger="no"):
    """Every step of a report and what is answered there."""
    return [
        ("exit", {}),
        ("danger", {"danger": danger}),
        *([("danger_now", {})] if danger == "yes" else []),
        ("kind", {"kind": kind}),
        *ANSWERS[kind],
        *([("more", {})] if kind != "other" else []),
        ("province", {"province": "12"}),
        ("contact", {"contact": contact}),
        *([("contact_details", CONTACT)] if contact != "anonymous" else []),
    ]


def expect_step(page, name):
    expect(page.locator(f"input[name=step][value={name}]")).to_have_count(1)


def press(page, go="next"):
    page.locator(f"button[name=go][value='{go}']").click()


def fill(page, fields):
    for name, value in fields.items():
        field = page.locator(f"[name={name}]")
        kind = field.first.get_attribute("type")
        if kind in ("radio", "checkbox"):
            for one in [value] if isinstance(value, str) else value:
                page.locator(f"[name={name}][value='{one}']").check()
        elif field.evaluate("field => field.tagName") == "SELECT":
            field.select_option(value)
        else:
            field.fill(value)


def tab_to(page, selector):
    for _ in range(100):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    raise AssertionError(f"{selector} is not reached")


def answer_all(page, steps):
    for name, fields in steps:
        expect_step(page, name)
        fill(page, fields)
        press(page)
    expect_step(page, "check")


def code_on(page):
    output = page.locator("output")
    expect(output).to_be_visible()
    return output.inner_text()


def open_hotline(analyst=None):
    """An analyst with a key, so that reports are taken in; nobody sent anything before."""
    abuse.begun.clear()
    abuse.sent.clear()
    abuse.tried.clear()
    keys.make_recovery_key("test")
    keys.make_key(analyst or UserFactory(username="analyst", group=ANALYSTS), PASSPHRASE)
