"""What a visitor is asked, what the browser fetches and stores before and after the answer, and how to take it back."""

import re
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect
from wagtail.models import Locale

from pages.models import HomePage
from tests.consent.registries import item, publish, service
from tests.e2e.storage import stored
from tests.factories import (
    ArticleIndexPageFactory,
    ArticlePageFactory,
    CookiesPageFactory,
    ReportAbusePageFactory,
    SectionPageFactory,
    SeekHelpPageFactory,
    StandardPageFactory,
)

YOUTUBE, VIMEO = "www.youtube-nocookie.com", "player.vimeo.com"
VIDEOS = [
    ("video", {"title": "A first film", "url": "https://www.youtube.com/watch?v=aaaaaaaaaaa", "poster": None}),
    ("paragraph", "<p>Words between two films.</p>"),
    ("video", {"title": "A second film", "url": "https://vimeo.com/76979871", "poster": None}),
]
LONG = [
    ("paragraph", f"<p>Paragraph {number} with <a href='https://example.org/'>a link</a>.</p>") for number in range(40)
]


@pytest.fixture
def services(db):
    """YouTube and Vimeo, off until allowed; the counter of views, on until refused."""
    made = [service("youtube", hosts=YOUTUBE), service("vimeo", hosts=VIMEO), service("visit-counter")]
    for kind in ("cookie", "local", "session"):
        item(made[0], f"yt-{kind}-*", kind=kind)
    publish(ask_again=True)
    return made


@pytest.fixture
def addresses(services):
    home = HomePage.objects.get()
    about = SectionPageFactory(title="About Us", parent=home)
    listing = ArticleIndexPageFactory(title="In the Spotlight", parent=about)
    return {
        "article": ArticlePageFactory(title="With films", parent=listing, body=VIDEOS).url,
        "long": StandardPageFactory(title="Long", parent=about, body=LONG).url,
        "cookies": CookiesPageFactory(parent=home).url,
        "report": ReportAbusePageFactory(title="Report Abuse", parent=about, body=VIDEOS).url,
        "help": SeekHelpPageFactory(title="Seek Help", parent=about, body=VIDEOS).url,
    }


@pytest.fixture
def hosts(context, live_server):
    """The other hosts that the browser asked for anything, in order. The players answer from here."""
    asked = []
    own = urlsplit(live_server.url).netloc

    def record(request):
        host = urlsplit(request.url).netloc
        if host not in ("", own):
            asked.append(host)

    context.on("request", record)
    context.route(
        re.compile(rf"https://({re.escape(YOUTUBE)}|{re.escape(VIMEO)})/"),
        lambda route: route.fulfill(body="<!doctype html><title>Player</title>", content_type="text/html"),
    )
    return asked


def answers(context):
    """The visitor's cookie as a dictionary."""
    cookies = [cookie for cookie in context.cookies() if cookie["name"] == "cookie_consent"]
    pairs = (pair.split("=") for pair in cookies[0]["value"].strip('"').split("|")) if cookies else ()
    return dict(pairs)


def banner(page):
    return page.locator("[data-consent]")


def player(page, host):
    return page.locator(f"iframe[src*='{host}']")


def press(page, name):
    """Presses a button and waits until the server has answered."""
    with page.expect_response("**/consent/"):
        page.get_by_role("button", name=name).first.click()


def open_settings(page):
    page.locator("footer").get_by_role("link", name="Cookie settings").click()
    dialog = page.get_by_role("dialog")
    expect(dialog).to_be_visible()
    return dialog


def show_services(dialog):
    expect(dialog).to_be_visible()
    for summary in dialog.locator("summary").all():
        summary.click()


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
    expect(page.get_by_role("link", name="Watch on YouTube")).to_be_visible()
    assert hosts == []
    page.locator("footer").get_by_role("link", name="Cookie settings").click()
    expect(page.get_by_role("heading", level=1, name="Cookies")).to_be_visible()
    expect(page.get_by_role("dialog")).to_have_count(0)


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


@pytest.fixture
def plain(browser, live_server):
    context = browser.new_context(java_script_enabled=False, base_url=live_server.url, locale="en")
    yield context.new_page()
    context.close()


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
