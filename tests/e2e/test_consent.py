"""What a visitor is asked, what the browser fetches and stores before and after the answer, and how to take it back."""

import pytest
from playwright.sync_api import expect

from tests.consent.registries import publish
from tests.e2e.visitor import VIMEO, YOUTUBE, answers, banner, open_settings, player, press, show_services, stored

# Before any answer


def test_a_fresh_visit_asks_first_and_stores_and_fetches_nothing(page, addresses, hosts):
    page.goto(addresses["article"], wait_until="networkidle")
    expect(banner(page)).to_be_visible()
    assert page.evaluate("document.activeElement === document.body"), "focus is not taken"

    page.keyboard.press("Tab")

    assert banner(page).evaluate("banner => banner.contains(document.activeElement)")
    assert page.get_by_role("region", name=banner(page).get_by_role("heading").inner_text()).count() == 1
    assert banner(page).get_attribute("aria-modal") is None
    page.locator(".embed").first.scroll_into_view_if_needed()
    assert stored(page) == []
    assert hosts == []
    expect(page.locator("iframe")).to_have_count(0)


def test_accept_and_reject_look_the_same(page, addresses):
    page.goto(addresses["article"])
    styles = [
        page.get_by_role("button", name=name).evaluate(
            """button => {
                const style = getComputedStyle(button);
                return Object.fromEntries([...style].map(name => [name, style.getPropertyValue(name)]));
            }"""
        )
        for name in ("Reject all", "Accept all")
    ]
    boxes = [page.get_by_role("button", name=name).bounding_box() for name in ("Reject all", "Accept all")]

    assert styles[0] == styles[1]
    assert [boxes[0][name] for name in ("y", "width", "height")] == [
        boxes[1][name] for name in ("y", "width", "height")
    ]


def test_the_page_behind_the_banner_is_reached_and_nothing_focused_lies_under_it(page, addresses):
    page.emulate_media(reduced_motion="reduce")  # no smooth scrolling to wait for
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(addresses["long"])
    expect(banner(page)).to_be_visible()
    covered, last = [], ""
    for _ in range(80):
        page.keyboard.press("Tab")
        state = page.evaluate(
            """() => {
                const focused = document.activeElement, banner = document.querySelector("[data-consent]");
                const box = focused.getBoundingClientRect(), top = banner.getBoundingClientRect().top;
                return {
                    text: focused.textContent.trim(),
                    footer: Boolean(focused.closest("footer")),
                    covered: !banner.contains(focused) && box.bottom > top,
                };
            }"""
        )
        if state["covered"]:
            covered.append(state["text"])
        last = state
        if state["text"] == "Cookie settings":
            break
    assert last["footer"], "the footer is reached with the banner open"
    assert covered == []


def test_nothing_shifts_when_the_banner_appears(page, addresses):
    page.goto(addresses["article"], wait_until="networkidle")
    expect(banner(page)).to_be_visible()

    shift = page.evaluate(
        """() => new Promise(resolve => {
            let sum = 0;
            new PerformanceObserver(list => { for (const entry of list.getEntries()) sum += entry.value; })
                .observe({ type: "layout-shift", buffered: true });
            requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum)));
        })"""
    )

    assert shift < 0.001


# Answers


def test_reject_leaves_the_placeholders_and_is_not_asked_again(page, context, addresses, hosts):
    page.goto(addresses["article"])
    press(page, "Reject all")
    expect(banner(page)).to_be_hidden()

    page.reload(wait_until="networkidle")

    expect(banner(page)).to_be_hidden()
    expect(page.locator("iframe")).to_have_count(0)
    assert stored(page) == ["cookie_consent"]
    assert hosts == []
    given = answers(context)
    assert {name: given[name] for name in ("youtube", "vimeo", "visit-counter")} == {
        "youtube": "-1",
        "vimeo": "-1",
        "visit-counter": "-1",
    }
    assert "id" not in given


def test_accept_loads_at_once_and_after_a_reload_without_playing(page, context, addresses, hosts):
    page.goto(addresses["article"])
    press(page, "Accept all")
    expect(banner(page)).to_be_hidden()
    expect(player(page, YOUTUBE)).to_have_count(1)
    expect(player(page, VIMEO)).to_have_count(1)

    page.reload()

    frame = player(page, YOUTUBE)
    expect(frame).to_have_attribute("loading", "lazy")
    assert "autoplay" not in frame.get_attribute("src") + frame.get_attribute("allow")
    expect(frame).to_have_attribute("referrerpolicy", "strict-origin-when-cross-origin")
    frame.scroll_into_view_if_needed()
    page.wait_for_load_state("networkidle")
    assert set(hosts) <= {YOUTUBE, VIMEO}
    assert YOUTUBE in hosts
    assert stored(page) == ["cookie_consent"]
    assert answers(context)["id"]
    expect(banner(page)).to_be_hidden()


def test_a_mixed_choice_from_the_dialog_holds_after_a_reload(page, context, addresses, hosts):
    page.goto(addresses["article"])
    page.get_by_role("button", name="Manage options").click()
    dialog = page.get_by_role("dialog")
    show_services(dialog)
    for switch in dialog.get_by_role("switch").all():
        expect(switch).not_to_be_checked()
    dialog.locator("[name=accept][value=youtube]").check()
    with page.expect_response("**/consent/"):
        dialog.get_by_role("button", name="Save choices").click()
    expect(dialog).to_have_count(0)
    expect(page.get_by_role("status")).to_contain_text("saved")

    page.reload()

    expect(player(page, YOUTUBE)).to_have_count(1)
    expect(player(page, VIMEO)).to_have_count(0)
    expect(banner(page)).to_be_hidden()
    assert answers(context)["vimeo"] == "-1"
    assert VIMEO not in hosts


def test_a_failed_save_says_so_and_nothing_optional_runs(page, addresses, hosts, browser_errors):
    page.goto(addresses["article"])
    page.route("**/consent/", lambda route: route.fulfill(status=500))
    page.get_by_role("button", name="Accept all").click()

    expect(page.get_by_role("alert")).to_contain_text("could not be saved")
    expect(banner(page)).to_be_visible()
    expect(page.locator("iframe")).to_have_count(0)
    assert stored(page) == []
    assert hosts == []
    browser_errors.clear()


# Videos


def test_play_once_plays_this_video_and_stores_nothing(page, addresses, hosts):
    page.goto(addresses["article"])
    page.get_by_role("button", name="Play once").first.click()

    expect(player(page, YOUTUBE)).to_be_focused()
    assert "autoplay=1" in player(page, YOUTUBE).get_attribute("src")
    expect(player(page, VIMEO)).to_have_count(0)
    assert stored(page) == []
    page.reload(wait_until="networkidle")
    expect(page.locator("iframe")).to_have_count(0)
    assert set(hosts) == {YOUTUBE}


def test_always_allow_turns_on_this_service_alone(page, context, addresses, hosts):
    page.goto(addresses["article"])
    press(page, "Reject all")
    with page.expect_response("**/consent/"):
        page.get_by_role("button", name="Always allow").first.click()
    expect(player(page, YOUTUBE)).to_be_focused()

    page.reload()

    expect(player(page, YOUTUBE)).to_have_count(1)
    expect(player(page, VIMEO)).to_have_count(0)
    given = answers(context)
    assert (given["vimeo"], given["visit-counter"]) == ("-1", "-1")
    assert int(given["youtube"]) > 0


def test_the_placeholder_keeps_its_size_when_the_player_comes(page, addresses, hosts):
    for width in (1280, 390, 320):
        page.set_viewport_size({"width": width, "height": 800})
        page.goto(addresses["article"])
        embed = page.locator(".embed").first
        before = embed.bounding_box()
        embed.get_by_role("button", name="Play once").click()
        frame = embed.locator("iframe")
        expect(frame).to_be_visible()
        assert embed.bounding_box()["height"] == before["height"], width
        box = frame.bounding_box()
        assert box["width"] / box["height"] == pytest.approx(16 / 9, rel=0.02), width


# Taking it back


def test_withdrawing_in_the_footer_removes_frames_cookies_and_storage(page, context, addresses, hosts, live_server):
    page.goto(addresses["article"])
    press(page, "Accept all")
    expect(page.locator("iframe")).to_have_count(2)
    context.add_cookies([{"name": "yt-cookie-1", "value": "x", "url": live_server.url}])
    page.evaluate("localStorage.setItem('yt-local-2', 'x'); localStorage.setItem('theme-of-others', 'x')")
    page.evaluate("sessionStorage.setItem('yt-session-3', 'x')")

    dialog = open_settings(page)
    show_services(dialog)
    youtube = dialog.locator("[name=accept][value=youtube]")
    expect(youtube).to_be_checked()
    youtube.uncheck()
    with page.expect_response("**/consent/"):
        dialog.get_by_role("button", name="Save choices").click()

    expect(player(page, YOUTUBE)).to_have_count(0)
    expect(player(page, VIMEO)).to_have_count(1)
    expect(page.get_by_role("button", name="Play once").first).to_be_visible()
    assert stored(page) == ["cookie_consent", "theme-of-others"]
    page.reload()
    expect(player(page, YOUTUBE)).to_have_count(0)


def test_a_page_from_the_memory_of_the_browser_obeys_the_newer_choice(page, addresses, hosts):
    page.goto(addresses["article"])
    press(page, "Accept all")
    expect(page.locator("iframe")).to_have_count(2)
    page.evaluate("document.cookie = 'cookie_consent=v=1|youtube=-1|vimeo=1; path=/'")

    page.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))")

    expect(player(page, YOUTUBE)).to_have_count(0)
    expect(player(page, VIMEO)).to_have_count(1)


def test_the_switch_of_a_category_is_that_of_its_services(page, addresses):
    page.goto(addresses["article"])
    dialog = open_settings(page)
    category = dialog.locator("[data-consent-category] input")
    show_services(dialog)
    category.first.check()
    for name in ("youtube", "vimeo"):
        expect(dialog.locator(f"[name=accept][value={name}]")).to_be_checked()
    dialog.locator("[name=accept][value=vimeo]").uncheck()
    expect(category.first).not_to_be_checked()


# Versions


def test_a_new_version_asks_again_only_where_the_editor_said_so(page, context, addresses, services, hosts):
    page.goto(addresses["article"])
    press(page, "Accept all")
    first = answers(context)["v"]

    services[0].description = "A smaller wording."
    services[0].save()
    publish(ask_again=False)
    page.reload()
    expect(player(page, YOUTUBE)).to_have_count(1)
    expect(banner(page)).to_be_hidden()

    services[0].description = "Another purpose."
    services[0].save()
    version = publish(ask_again=True)
    hosts.clear()
    page.reload(wait_until="networkidle")
    expect(banner(page)).to_be_visible()
    expect(page.locator("iframe")).to_have_count(0)
    assert hosts == []

    press(page, "Accept all")
    for _ in range(2):
        page.reload()
        expect(player(page, YOUTUBE)).to_have_count(1)
        expect(banner(page)).to_be_hidden()
    assert answers(context)["v"] == str(version.number) != first


# Signals and limits


@pytest.mark.parametrize("signal", ["navigator.globalPrivacyControl = true", "navigator.doNotTrack = '1'"])
def test_a_signal_of_the_browser_is_a_no_without_a_question(page, addresses, hosts, signal):
    name, value = signal.removeprefix("navigator.").split(" = ")
    page.add_init_script(f"Object.defineProperty(Navigator.prototype, '{name}', {{ get: () => {value} }})")
    page.goto(addresses["article"], wait_until="networkidle")
    expect(page.locator(".embed[data-ready]").first).to_be_visible()
    expect(banner(page)).to_be_hidden()
    expect(page.locator("iframe")).to_have_count(0)
    assert stored(page) == []
    assert hosts == []

    with page.expect_response("**/consent/"):
        page.get_by_role("button", name="Always allow").first.click()
    page.reload()

    expect(player(page, YOUTUBE)).to_have_count(1)
    expect(player(page, VIMEO)).to_have_count(0)
    expect(banner(page)).to_be_hidden()


@pytest.mark.parametrize("name", ["report", "help"])
def test_the_pages_of_people_in_need_ask_nothing_and_load_nothing(page, addresses, hosts, name):
    page.goto(addresses["long"])
    press(page, "Accept all")
    page.goto(addresses[name], wait_until="networkidle")

    assert banner(page).count() == 0
    assert page.locator("script[src*=consent], script[src*=embeds], template, iframe").count() == 0
    assert hosts == []
    expect(page.get_by_role("link", name="Cookie settings")).to_have_count(0)
