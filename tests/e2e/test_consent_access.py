"""Banner and dialog for everybody: by keyboard, on a small screen, in Khmer, without script, for the checkers."""

import re

import pytest
from playwright.sync_api import expect
from wagtail.models import Locale

from pages.models import HomePage
from tests.e2e.visitor import VIDEOS, answers, banner, open_settings, show_services
from tests.factories import (
    StandardPageFactory,
)

# Keyboard, small screens, Khmer


def test_the_dialog_from_the_keyboard_alone(page, context, addresses):
    page.goto(addresses["article"])
    opener = page.get_by_role("button", name="Manage options")
    for _ in range(3):
        page.keyboard.press("Tab")
    expect(opener).to_be_focused()
    page.keyboard.press("Enter")
    dialog = page.get_by_role("dialog", name="Cookie settings")
    expect(dialog.get_by_role("heading", level=2)).to_be_focused()
    for _ in range(30):
        page.keyboard.press("Tab")
        assert page.evaluate(
            "document.activeElement === document.body || Boolean(document.activeElement.closest('dialog'))"
        )
    page.keyboard.press("Escape")
    expect(dialog).to_have_count(0)
    expect(opener).to_be_focused()
    assert answers(context) == {}

    page.keyboard.press("Enter")
    switch = dialog.locator("[data-consent-category] input").first
    expect(switch).to_be_visible()
    switch.focus()
    page.keyboard.press("Space")
    with page.expect_response("**/consent/"):
        page.keyboard.press("Enter")
    expect(dialog).to_have_count(0)
    expect(page.locator("main")).to_be_focused()
    assert int(answers(context)["youtube"]) > 0


def test_the_dialog_opens_again_before_the_page_heard_that_it_closed(page, addresses):
    page.goto(addresses["article"])
    page.get_by_role("button", name="Manage options").click()
    heading = page.get_by_role("dialog", name="Cookie settings").get_by_role("heading", level=2)
    expect(heading).to_be_focused()

    page.evaluate(
        "document.querySelector('dialog').close(); document.querySelector('button[data-consent-open]').click()"
    )

    expect(page.locator("dialog")).to_have_count(1)
    expect(heading).to_be_focused()
    assert "#" not in page.url


@pytest.mark.parametrize("height", [640, 400])
def test_banner_and_dialog_fit_320_pixels(page, addresses, height):
    page.set_viewport_size({"width": 320, "height": height})
    page.goto(addresses["article"])
    expect(banner(page)).to_be_visible()
    assert banner(page).bounding_box()["height"] <= 0.7 * height + 1
    for name in ("article", "long", "cookies"):
        page.goto(addresses[name])
        assert page.evaluate("document.documentElement.scrollWidth") <= 320, name
    page.goto(addresses["article"])
    page.get_by_role("button", name="Manage options").click()
    dialog = page.get_by_role("dialog")
    show_services(dialog)
    assert dialog.evaluate("dialog => dialog.scrollWidth <= dialog.clientWidth")
    dialog.locator("[name=accept][value=vimeo]").check()
    with page.expect_response("**/consent/"):
        dialog.get_by_role("button", name="Save choices").click()
    expect(banner(page)).to_be_hidden()


@pytest.fixture
def khmer(addresses):
    """The address of a Khmer home page and of a Khmer article with the films."""
    locale = Locale.objects.get(language_code="km")
    home = HomePage.objects.get().copy_for_translation(locale)
    home.title = "ទំព័រដើម"
    home.save_revision().publish()
    page = StandardPageFactory(title="វីដេអូ", parent=home, body=VIDEOS, locale=locale)
    return page.url


def test_on_khmer_pages_everything_is_asked_in_khmer(page, khmer, hosts):
    page.goto(khmer)
    expect(banner(page).get_by_role("button", name="បដិសេធទាំងអស់")).to_be_visible()
    expect(banner(page).get_by_role("button", name="ទទួលយកទាំងអស់")).to_be_visible()
    expect(page.get_by_role("button", name="ចាក់ម្តង").first).to_be_visible()
    text = banner(page).inner_text()
    assert not re.search("[a-z]{4}", text), text
    page.locator("footer [data-consent-open]").click()
    expect(page.get_by_role("dialog", name="ការកំណត់ខូគី")).to_be_visible()
    with page.expect_response("**/km/consent/"):
        page.get_by_role("dialog").get_by_role("button", name="បដិសេធទាំងអស់").click()
    expect(banner(page)).to_be_hidden()


# Without script


def test_without_script_the_choice_is_made_on_the_cookies_page(plain, addresses):
    plain.goto(addresses["article"])
    expect(banner(plain)).to_be_hidden()
    expect(plain.get_by_role("link", name="Watch on YouTube")).to_be_visible()
    expect(plain.get_by_role("button", name="Play once")).to_have_count(0)

    plain.locator("footer").get_by_role("link", name="Cookie settings").click()
    form = plain.locator("form[data-consent-form]")
    form.locator("[name=accept][value=youtube]").check()
    form.locator("[name=decline][value=visit-counter]").check()
    form.get_by_role("button", name="Save choices").click()

    plain.wait_for_url("**/consent/**")
    expect(plain.locator("[name=accept][value=youtube]")).to_be_checked()
    expect(plain.locator("[name=accept][value=vimeo]")).not_to_be_checked()
    given = answers(plain.context)
    assert int(given["youtube"]) > 0
    assert (given["vimeo"], given["visit-counter"]) == ("-1", "-1")


# Checkers


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 320])
def test_axe_finds_nothing_with_banner_and_dialog_open(page, addresses, axe, scheme, width):
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    page.set_viewport_size({"width": width, "height": 800})
    for name in ("article", "cookies"):
        page.goto(addresses[name])
        expect(banner(page)).to_be_visible()
        assert axe(page) == [], name
    page.goto(addresses["article"])
    dialog = open_settings(page)
    assert axe(page) == []
    show_services(dialog)
    assert axe(page) == []


def test_the_w3c_checker_finds_nothing_with_banner_and_dialog_open(page, client, addresses, vnu):
    page.goto(addresses["article"])
    expect(banner(page)).to_be_visible()
    open_settings(page)

    assert vnu([page.content(), client.get(addresses["cookies"]).content.decode()]) == []
