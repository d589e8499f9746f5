"""The hotline's pages of the admin from the keyboard, and for the checker."""

from datetime import date

from django.contrib.auth import get_user_model
from playwright.sync_api import expect

from hotline import keys, thread, triage
from hotline.models import AnalystKey, Report
from hotline.permissions import ANALYSTS, SUPERVISORS
from tests.e2e.hotline_forms import open_hotline, tab_to
from tests.e2e.staff import read, unlock
from tests.factories import UserFactory
from tests.hotline.conftest import PASSPHRASE
from tests.hotline.desk import report_in


def desk_of(signed_in, group):
    """The browser of somebody with a key, which is not open yet, and the user."""
    page = signed_in(group)
    user = get_user_model().objects.get(groups__name=group)
    open_hotline(user)
    return page, user


def test_from_the_keyboard_alone(signed_in):
    page, _user = desk_of(signed_in, ANALYSTS)
    report = report_in()
    page.goto(f"/admin/hotline/reports/{report.reference}/")
    tab_to(page, "[name=passphrase]")
    page.keyboard.type("wrong")
    page.keyboard.press("Enter")
    expect(page.get_by_text("That is not the passphrase of your key.")).to_be_visible()
    tab_to(page, "[name=passphrase]")
    page.keyboard.type(PASSPHRASE)
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Lock now")).to_be_visible()
    page.goto("/admin/hotline/")
    tab_to(page, "table.listing a")
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_contain_text(report.reference)
    story = page.get_by_text("a man with a red scarf")
    expect(story).to_be_hidden()
    tab_to(page, "details.entry summary")
    page.keyboard.press("Enter")
    expect(story).to_be_visible()
    tab_to(page, "#action-reply-section textarea")
    page.keyboard.type("When was it?")
    tab_to(page, "#action-reply-section button[type=submit]")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Reply to the reporter")).to_be_visible()
    tab_to(page, "nav[aria-label=Hotline] button")
    page.keyboard.press("Enter")

    expect(page.get_by_text("Your key is locked.")).to_be_visible()


def test_axe_finds_nothing(signed_in, axe):
    page, user = desk_of(signed_in, SUPERVISORS)
    keys.make_key(UserFactory(group=ANALYSTS), PASSPHRASE)
    report, late = report_in(urgent=True), report_in()
    for _ in range(6):
        report_in("other")
    Report.objects.filter(kind="other").update(month=date(2020, 1, 1))
    thread.add_from_reporter(report, "In March")
    triage.note(report, "A note", by=user)
    triage.hold(late, "Court", by=user)
    wrong = []

    def check(name):
        # Wagtail fades its messages in, and half faded they have little contrast.
        page.evaluate("document.getAnimations().forEach((animation) => animation.finish())")
        wrong.extend(f"{name}: {violation}" for violation in axe(page))

    page.goto("/admin/hotline/reports/")
    check("locked queue")
    page.goto("/admin/hotline/unlock/")
    check("unlock")
    unlock(page)
    check("queue")
    read(page, report.reference)
    check("report")
    page.locator("#action-state-section [name=new]").select_option("urgent")
    page.locator("#action-state-section button[type=submit]").click()
    expect(page.get_by_text("Give a reason for this step.")).to_be_visible()
    check("report with an error in an action")
    page.locator("#action-export-section [name=passphrase]").fill("short")
    page.locator("#action-export-section [name=again]").fill("another")
    page.locator("#action-export-section button[type=submit]").click()
    expect(page.get_by_text("Take at least 16 letters.")).to_be_visible()
    check("report with errors in the export")
    page.goto("/admin/hotline/keys/")
    check("keys")
    pending = AnalystKey.objects.get(state="pending")
    page.goto(f"/admin/hotline/keys/{pending.pk}/admit/")
    check("admit")
    page.goto("/admin/hotline/log/")
    check("log")
    page.goto("/admin/hotline/statistics/")
    expect(page.locator("table.listing").first).to_be_visible()
    check("statistics")

    assert wrong == []
