"""Recordings in the browser: they play without script, one at a time, and end with the exit."""

import pytest
from django.core.files.base import ContentFile
from playwright.sync_api import expect

from tests.documents import samples
from tests.factories import DocumentFactory
from tests.hotline.help_content import SEEK_HELP, card, make_help_page

YOUNGEST = f"{SEEK_HELP}under-13/"


@pytest.fixture(autouse=True)
def recorded(live_server):
    """The page for under 13 and two cards, each with a recording of half a minute."""
    sound = DocumentFactory(title="Sound", file=ContentFile(samples.mp3(30), "sound.mp3")).pk
    return make_help_page(
        [card("first", recording_en=sound), card("second", recording_en=sound), card("silent")],
        {"under_13": {"heading": "You can tell us.", "text": "", "recording_en": sound}},
    )


def player(page, name):
    return page.locator(f"audio[aria-label='Listen: {name}']")


def play(page, name):
    """Presses the button of the browser's own player, at its left end."""
    sound = player(page, name)
    sound.scroll_into_view_if_needed()
    sound.click(position={"x": 25, "y": sound.bounding_box()["height"] / 2})


def expect_playing(page, name):
    expect(player(page, name)).to_have_js_property("paused", False)
    expect(player(page, name)).not_to_have_js_property("currentTime", 0)


def test_without_script_a_card_is_heard_when_it_is_asked_for(plain):
    asked = []
    plain.on("request", lambda request: asked.append(request.url))
    plain.goto(YOUNGEST)
    expect(player(plain, "Question of first")).to_be_visible()
    assert not [url for url in asked if "recording" in url]

    with plain.expect_response("**/under-13/first/recording") as response:
        play(plain, "Question of first")

    assert response.value.status == 206
    assert response.value.header_value("cache-control") == "no-store"
    assert not response.value.request.headers.get("referer")
    assert len([url for url in asked if "recording" in url]) == 1
    assert plain.url.endswith(YOUNGEST)


def test_one_sounds_at_a_time_and_can_be_wound_on(page):
    page.goto(YOUNGEST)
    play(page, "Question of first")
    expect_playing(page, "Question of first")

    play(page, "Question of second")

    expect_playing(page, "Question of second")
    assert player(page, "Question of first").evaluate("sound => sound.paused")
    place = player(page, "Question of second").evaluate(
        "sound => new Promise(done => {  sound.onseeked = () => done(sound.currentTime);  sound.currentTime = 20;})"
    )
    assert place >= 20


def test_the_exit_is_silent_at_once(page):
    page.goto(YOUNGEST)
    exit_url = page.locator("[data-exit]").get_attribute("href")
    page.route(exit_url, lambda route: route.fulfill(status=204))  # no other page comes
    play(page, "You can tell us.")
    expect_playing(page, "You can tell us.")

    for _ in range(3):
        page.keyboard.press("Shift")

    expect(page.locator("html")).to_have_attribute("hidden", "")
    assert player(page, "You can tell us.").evaluate("sound => sound.paused")


@pytest.mark.parametrize("width", [320, 1280])
def test_players_are_accessible_and_fit(page, axe, width):
    page.set_viewport_size({"width": width, "height": 800})
    for path in ("", "under-13/", "under-13/first/"):
        page.goto(SEEK_HELP + path)
        assert page.locator("audio").count() == {"": 1, "under-13/": 3, "under-13/first/": 1}[path]
        assert axe(page) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        for sound in page.locator("audio").all():
            assert sound.bounding_box()["width"] >= 200
    page.goto(YOUNGEST)
    page.locator("#what").scroll_into_view_if_needed()
    player(page, "Question of first").focus()
    page.keyboard.press("Space")
    expect_playing(page, "Question of first")
