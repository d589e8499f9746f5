"""When a reader's browser tells that a page was seen, and when it stays silent."""

import pytest
from playwright.sync_api import expect

from pages.models import HomePage
from pageviews.models import Count
from tests.e2e.visitor import READER, stored
from tests.factories import (
    ArticleIndexPageFactory,
    ArticlePageFactory,
    DonatePageFactory,
    ReportAbusePageFactory,
    SeekHelpPageFactory,
    StandardPageFactory,
)

pytestmark = pytest.mark.browser_context_args(user_agent=READER)
# Lets a test say whether the page is seen, `show()`, or hidden or being prerendered at first.
HIDDEN = """
    let state = "hidden";
    Object.defineProperty(Document.prototype, "visibilityState", { get: () => state });
    window.show = () => { state = "visible"; document.dispatchEvent(new Event("visibilitychange")); };
"""
PRERENDERED = """
    let prerendering = true;
    Object.defineProperty(Document.prototype, "prerendering", { get: () => prerendering });
    window.show = () => { prerendering = false; document.dispatchEvent(new Event("prerenderingchange")); };
"""


def navigator_says(name, value):
    return f"Object.defineProperty(Navigator.prototype, '{name}', {{ get: () => {value} }})"


@pytest.fixture
def reader(context):
    """A browser that no program steers, as far as the site can tell."""
    context.add_init_script(navigator_says("webdriver", "false"))


@pytest.fixture
def article(db):
    listing = ArticleIndexPageFactory(title="In the Spotlight", parent=HomePage.objects.get())
    article = ArticlePageFactory(title="Read me", parent=listing)
    Count.objects.create(kind="view", object_id=article.pk, imported=22)
    return article


WAYS_TO_GIVE = """
    <p><a href="https://give.example/card">By card</a> <a href="/robots.txt">Here</a>
    <a href="mailto:info@example.org">Write</a></p>
"""


@pytest.fixture
def donate(page, context, db):
    """The donate page, open; the other site answers nothing, so that it stays open."""
    context.route("https://give.example/**", lambda route: route.fulfill(status=204))
    donate = DonatePageFactory(parent=HomePage.objects.get(), body=[("paragraph", WAYS_TO_GIVE)])
    page.goto(donate.url, wait_until="networkidle")
    return donate


@pytest.fixture
def sent(context):
    """The views and clicks that the browser sent so far."""
    requests = []
    context.on("request", lambda request: requests.append(request) if "/api/views/" in request.url else None)
    return requests


def number(page):
    return page.locator("[data-view-count]")


def counted(article):
    return Count.objects.get(object_id=article.pk).counted


def test_a_seen_page_counts_once_and_shows_the_new_number(page, article, reader, sent):
    page.goto(article.url)

    expect(number(page)).to_have_text("View: 23", use_inner_text=True)
    page.reload(wait_until="networkidle")
    expect(number(page)).to_have_text("View: 23", use_inner_text=True)
    assert counted(article) == 1
    assert stored(page) == []
    assert all(request.header_value("cookie") is None for request in sent)


def test_each_reader_raises_the_number_of_the_kept_page(browser, page, article, base_url):
    page.request.get(article.url)  # the first one makes the rows of the settings, which is a change
    html = page.request.get(article.url).body()
    for visitor in range(1, 6):
        context = browser.new_context(base_url=base_url, user_agent=f"{READER} Edg/{visitor}")
        context.add_init_script(navigator_says("webdriver", "false"))
        tab = context.new_page()
        tab.goto(article.url)
        expect(number(tab)).to_have_text(f"View: {22 + visitor}", use_inner_text=True)
        context.close()

    assert page.request.get(article.url).body() == html
    assert counted(article) == 5


@pytest.mark.parametrize(
    "script",
    [
        navigator_says("webdriver", "true"),
        navigator_says("globalPrivacyControl", "true"),
        navigator_says("doNotTrack", "'1'"),
        "document.cookie = 'cookie_consent=v=1|visit-counter=-1; path=/'",
        "document.cookie = 'aple_staff=1; path=/'",
    ],
    ids=["automated", "privacy control", "do not track", "opted out", "staff"],
)
def test_programs_refusals_and_staff_send_nothing(page, article, reader, sent, script):
    page.add_init_script(script)
    page.route("**/admin/userbar/**", lambda route: route.fulfill(status=204))
    page.goto(article.url, wait_until="networkidle")

    assert sent == []
    expect(number(page)).to_have_text("View: 22", use_inner_text=True)


@pytest.mark.parametrize("script", [HIDDEN, PRERENDERED], ids=["background tab", "prerendered"])
def test_a_page_not_seen_yet_counts_when_it_is(page, article, reader, sent, script):
    page.add_init_script(script)
    page.goto(article.url, wait_until="networkidle")
    assert sent == []

    page.evaluate("show()")

    expect(number(page)).to_have_text("View: 23", use_inner_text=True)
    page.evaluate("show()")
    page.wait_for_load_state("networkidle")
    assert len(sent) == 1


def test_a_page_in_a_frame_sends_nothing(page, article, reader, sent, base_url):
    """The site refuses to be framed; this is what holds where a browser or a proxy lets it happen."""

    def frameable(route):
        response = route.fetch()
        names = ("x-frame-options", "content-security-policy")
        route.fulfill(response=response, headers={k: v for k, v in response.headers.items() if k not in names})

    page.route(f"**{article.url}", frameable)
    page.route("**/frame", lambda route: route.fulfill(body=f"<iframe src='{article.url}'></iframe>"))
    page.goto("/frame", wait_until="networkidle")

    expect(page.frame_locator("iframe").locator("h1")).to_have_text("Read me")
    assert sent == []


def test_coming_back_from_the_browsers_memory_is_no_new_view(browser_type, whole_chromium, article, base_url, db):
    other = StandardPageFactory(title="Elsewhere", parent=HomePage.objects.get())
    browser = browser_type.launch(**whole_chromium, ignore_default_args=["--disable-back-forward-cache"])
    page = browser.new_page(base_url=base_url, user_agent=READER)
    page.add_init_script(navigator_says("webdriver", "false"))
    page.add_init_script("window.addEventListener('pageshow', event => { window.persisted = event.persisted; })")
    sent = []
    page.on("request", lambda request: sent.append(request.post_data) if "/api/views/" in request.url else None)

    page.goto(article.url)
    expect(number(page)).to_have_text("View: 23", use_inner_text=True)
    page.goto(other.url, wait_until="networkidle")
    page.go_back(wait_until="commit")
    page.wait_for_function("window.persisted === true")

    expect(number(page)).to_have_text("View: 23", use_inner_text=True)
    assert len(sent) == 2, "one for each page"
    assert len(set(sent)) == 2
    browser.close()


@pytest.mark.parametrize("factory", [ReportAbusePageFactory, SeekHelpPageFactory])
def test_nobody_is_counted_where_people_seek_help(page, article, reader, sent, factory):
    found = factory(parent=HomePage.objects.get())
    page.goto(found.url, wait_until="networkidle")

    assert page.locator("script[src*=views], [data-views]").count() == 0
    assert sent == []
    assert stored(page) == []
    assert not Count.objects.filter(object_id=found.pk).exists()


def test_without_script_the_number_is_there(browser, article, base_url):
    context = browser.new_context(base_url=base_url, user_agent=READER, java_script_enabled=False)
    page = context.new_page()
    page.goto(article.url)

    expect(number(page)).to_have_text("View: 22", use_inner_text=True)
    context.close()


@pytest.mark.parametrize("how", ["click", "middle click", "key"])
def test_a_click_on_a_way_to_give_counts(reader, donate, page, how):
    link = page.get_by_role("link", name="By card")
    with page.expect_response("**/api/views/") as answer:
        if how == "key":
            link.press("Enter")
        else:
            link.click(button="middle" if how == "middle click" else "left")

    assert answer.value.status == 204
    assert Count.objects.get(kind="donate").object_id == donate.pk


def test_a_click_counts_although_the_reader_leaves(reader, donate, page, context):
    context.route("https://give.example/**", lambda route: route.fulfill(body="<title>Give</title>"))
    page.expose_function("clicks", Count.objects.filter(kind="donate", object_id=donate.pk, counted=1).count)

    page.get_by_role("link", name="By card").click()

    expect(page).to_have_title("Give")
    page.wait_for_function("async () => await clicks() === 1")


def test_other_links_and_buttons_of_the_mouse_are_no_way_to_give(reader, donate, page, sent):
    sent.clear()
    page.get_by_role("link", name="By card").click(button="right")
    page.get_by_role("link", name="Write").click()
    page.locator("[data-donate]").get_by_role("link", name="Here").click(button="middle")
    page.locator("[data-donate] .prose p").click(position={"x": 1, "y": 1})
    page.wait_for_load_state("networkidle")

    assert sent == []


def test_a_reader_who_opts_out_on_the_page_is_not_counted_when_giving(reader, donate, page, sent):
    sent.clear()
    page.evaluate("document.cookie = 'cookie_consent=v=1|visit-counter=-1; path=/'")
    with page.expect_request("https://give.example/card"):
        page.get_by_role("link", name="By card").click()
    page.wait_for_load_state("networkidle")

    assert sent == []
