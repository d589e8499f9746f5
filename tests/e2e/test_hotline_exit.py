"""Leaving the hotline's pages at once, by every way there is, and what is left on the device afterwards."""

import pytest
from playwright.sync_api import expect

from hotline import keys
from hotline.models import SealedState
from navigation.models import KeyPagesSettings
from pages.models import HomePage
from tests.factories import (
    ReportAbusePageFactory,
    SectionPageFactory,
    SeekHelpPageFactory,
    StandardPageFactory,
    UserFactory,
)

FORM = "/take-action/report-abuse/form/"
SAFETY = "/take-action/report-abuse/safety/"
START = "/take-action/report-abuse/"


@pytest.fixture(autouse=True)
def neutral(live_server):
    """The address that the exit leads to, at another host; the start pages; an analyst, so that reports are taken."""
    home = HomePage.objects.get()
    key_pages = KeyPagesSettings.for_site(home.get_site())
    weather = StandardPageFactory(title="Weather", parent=home)
    key_pages.exit_url = f"{live_server.url.replace('localhost', '127.0.0.1')}{weather.url}"
    key_pages.save()
    section = SectionPageFactory(title="Take Action", slug="take-action")
    ReportAbusePageFactory(title="Report Abuse", slug="report-abuse", parent=section)
    SeekHelpPageFactory(title="Seek Help", slug="seek-help", parent=section)
    keys.make_recovery_key("test")
    keys.make_key(UserFactory(username="analyst", group="Hotline analysts"), "correct horse battery staple")
    return key_pages.exit_url


def leave_link(page):
    return page.get_by_role("link", name="Leave this page now")


def begin(page):
    """Opens the form and answers its first page, after which the browser has a draft."""
    page.goto(FORM)
    page.get_by_role("button", name="Continue").click()
    expect(page.locator("h1")).to_contain_text("danger")
    assert [cookie["name"] for cookie in page.context.cookies()] == ["d"]
    assert SealedState.objects.count() == 1


def is_gone(page, neutral):
    """Whether the browser shows the neutral page, and neither it nor the server has anything of the visit."""
    page.wait_for_url(neutral)
    assert page.context.cookies() == []
    assert not SealedState.objects.exists()
    return True


def three_shifts(page):
    for _ in range(3):
        page.keyboard.press("Shift")


def by_keyboard(page):
    page.keyboard.press("Tab")
    expect(page.locator(".skip")).to_be_focused()
    page.keyboard.press("Tab")
    expect(leave_link(page)).to_be_focused()
    page.keyboard.press("Enter")


def by_tap(page):
    leave_link(page).click()


@pytest.mark.parametrize("way", [by_tap, by_keyboard, three_shifts])
def test_every_way_out_forgets_the_draft_and_leads_back_to_before_the_visit(page, neutral, way):
    page.goto("/")
    begin(page)
    if way is by_keyboard:
        page.goto(FORM)
    way(page)

    assert is_gone(page, neutral)
    page.go_back()
    assert "take-action" not in page.url


def test_without_javascript_it_is_a_plain_link(plain, neutral):
    begin(plain)
    leave_link(plain).click()
    assert is_gone(plain, neutral)

    plain.go_back()
    plain.go_back()
    expect(plain.locator("h1")).not_to_contain_text("danger")
    assert plain.context.cookies() == []


def test_the_page_is_blank_before_anything_has_been_answered(page, neutral):
    page.goto(SAFETY)

    assert (
        page.evaluate(
            "document.querySelector('[data-exit]').click(), getComputedStyle(document.documentElement).display"
        )
        == "none"
    )
    page.wait_for_url(neutral)


def test_it_clears_what_the_site_keeps_in_the_browser(page, neutral, live_server):
    page.goto("/")
    page.evaluate("localStorage.setItem('words', 'x'); sessionStorage.setItem('words', 'x'); document.cookie = 'c=1'")
    page.goto(SAFETY)
    leave_link(page).click()
    page.wait_for_url(neutral)

    page.goto(f"{live_server.url}/")
    assert page.evaluate("localStorage.length + document.cookie.length") == 0


def test_a_visit_leaves_one_entry_in_the_history(page):
    page.goto("/")
    page.goto(START)
    entries = page.evaluate("history.length")
    page.get_by_role("link", name="Leave no traces on this phone").click()
    page.wait_for_url(f"**{SAFETY}")
    page.get_by_role("link", name="ខ្មែរ").click()
    page.wait_for_url(f"**/km{SAFETY}")
    page.goto(SAFETY)
    page.evaluate("address => location.replace(address)", FORM)
    page.wait_for_url(f"**{FORM}")
    page.get_by_role("button", name="Continue").click()
    expect(page.locator("h1")).to_contain_text("danger")

    assert page.evaluate("history.length") == entries + 1  # the one by which this test came to the page in English


def test_a_link_within_the_page_moves_the_focus_and_leaves_no_entry(page):
    page.goto(SAFETY)
    entries = page.evaluate("history.length")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")

    expect(page.locator("main")).to_be_focused()
    assert page.evaluate("history.length") == entries


def test_shift_for_capital_letters_leaves_nothing(page):
    page.goto(SAFETY)
    page.keyboard.type("ABCDEF")
    page.keyboard.press("Shift")
    page.keyboard.press("Shift")
    page.keyboard.press("a")
    page.keyboard.press("Shift")

    assert page.url.endswith(SAFETY)
    expect(page.locator("main")).to_be_visible()


# 320 by 256 pixels is a window of 1280 by 1024 at 400 %.
@pytest.mark.parametrize("size", [(320, 256), (320, 640), (390, 844), (768, 400), (1280, 800)])
@pytest.mark.parametrize(
    "address", [START, "/take-action/seek-help/", SAFETY, FORM, "/km/take-action/report-abuse/no/"]
)
def test_it_is_never_covered_and_covers_nothing_that_has_the_focus(page, browser_errors, size, address):
    page.emulate_media(reduced_motion="reduce")  # no smooth scrolling, which would still be on its way
    page.set_viewport_size({"width": size[0], "height": size[1]})
    page.goto(address)
    link = page.locator("[data-exit]")
    for part in (0, 0.5, 1):
        page.evaluate("part => scrollTo(0, part * document.body.scrollHeight)", part)
        expect(link).to_be_in_viewport(ratio=1)
        on_top = "link => { const at = link.getBoundingClientRect(); return link.contains(document.elementFromPoint("
        assert link.evaluate(on_top + "at.x + at.width / 2, at.y + at.height / 2)) && at.height >= 44 }")
    assert page.evaluate("document.documentElement.scrollWidth") <= size[0]

    page.evaluate("scrollTo(0, 0)")
    for _ in range(page.locator("main a, main button, main input, footer a").count() + 6):
        page.keyboard.press("Tab")
        is_seen = """() => {
            const focused = document.activeElement, exit = document.querySelector(".exit");
            if (focused === document.body || exit.contains(focused) || focused.matches(".skip")) return true;
            const at = focused.getBoundingClientRect(), bar = exit.getBoundingClientRect();
            return at.bottom <= bar.top + 1 || at.top >= bar.bottom - 1;
        }"""
        assert page.evaluate(is_seen), page.evaluate("document.activeElement.outerHTML")
    browser_errors[:] = [error for error in browser_errors if "404" not in error]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_axe_finds_nothing(page, axe, browser_errors, scheme, width):
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": width, "height": 800})
    for address in (START, "/take-action/seek-help/", SAFETY, f"/km{SAFETY}", "/take-action/report-abuse/no/"):
        page.goto(address)
        assert axe(page) == [], address
    browser_errors[:] = [error for error in browser_errors if "404" not in error]


def test_the_w3c_checker_reports_no_error(client, vnu):
    addresses = (START, "/take-action/seek-help/", SAFETY, f"/km{SAFETY}", "/take-action/report-abuse/no/")

    assert vnu([client.get(address).content.decode() for address in addresses]) == []
