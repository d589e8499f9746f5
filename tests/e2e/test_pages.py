"""Each page type in a real browser: accessible, valid, usable from the keyboard and without script."""

import json

import pytest
from playwright.sync_api import expect

from navigation.models import KeyPagesSettings
from news.models import ArticlePage
from pages.models import HomePage
from tests.factories import (
    ArticleIndexPageFactory,
    ArticlePageFactory,
    DocumentFactory,
    DonatePageFactory,
    ImageFactory,
    ReportAbusePageFactory,
    ResourceIndexPageFactory,
    SectionPageFactory,
    SeekHelpPageFactory,
    StandardPageFactory,
    TeamPageFactory,
)

WIDE, SMALL, SMALLEST = 1280, 390, 320
LINK = {"label": "Read it", "page": None, "document": None, "url": "https://example.org/"}
BODY = [
    ("takeaways", {"heading": "In short", "points": ["One point", "Another point"]}),
    ("heading", {"text": "Goals", "level": "2"}),
    ("paragraph", "<p>Words with a <a href='https://example.org/'>link</a>.</p><ul><li>One</li></ul>"),
    ("quote", {"text": "We ask first.", "source": "From our way of working"}),
    ("callout", {"tone": "care", "heading": "Need to talk?", "text": "<p>Call us.</p>"}),
    ("accordion", {"parts": [{"heading": "Must I give my name?", "text": "<p>No, never.</p>"}]}),
    ("heading", {"text": "Goals", "level": "2"}),
    ("video", {"title": "A sample", "url": "https://www.youtube.com/watch?v=aaaaaaaaaaa", "poster": None}),
    (
        "figures",
        {
            "heading": "In figures",
            "figures": [{"number": "57", "label": "trainers", "period": "2024", "source": "Training records"}],
        },
    ),
    ("timeline", {"heading": "Steps", "events": [{"date": "2003", "heading": "The start", "text": "An office."}]}),
    ("people", {"heading": "People", "people": [{"name": "", "role": "Trainer", "photo": None, "biography": ""}]}),
    ("cards", {"heading": "Ways", "cards": [{"heading": "A card", "text": "Words", "image": None, "link": LINK}]}),
    ("call_to_action", {"heading": "Do it", "text": "Now", "link": LINK, "second_link": {**LINK, "url": ""}}),
    ("numbers", {"heading": "Call now", "text": "Day and night."}),
]


def stored_blocks():
    """The blocks that show pictures and files, and the table."""
    image, document = ImageFactory(file__width=900, file__height=600), DocumentFactory()
    used = {"image": image.pk, "alt_text": "A drawing of a well", "decorative": False}
    table = {
        "columns": [{"type": "text", "heading": "Year"}, {"type": "number", "heading": "People"}],
        "rows": [{"values": ["2024", "57"]}],
    }
    blocks = [
        ("picture", {"image": used, "caption": "A caption", "credit": "Artwork of the site"}),
        ("gallery", {"heading": "Pictures", "pictures": [{"image": used, "caption": ""}] * 2}),
        ("files", {"heading": "Files", "files": [{"document": document.pk, "label": "", "language": "km"}]}),
        ("table", {"caption": "People trained", "table": table, "source": "Training records"}),
    ]
    return image, [{"type": kind, "value": value} for kind, value in blocks]


@pytest.fixture
def addresses():
    """The address of one page of each type, in a small tree that the menu shows."""
    home = HomePage.objects.get()
    explore = SectionPageFactory(title="Explore", parent=home, menu_heading="Read and learn")
    media = SectionPageFactory(title="Media", parent=explore)
    listing = ArticleIndexPageFactory(title="In the Spotlight", parent=media)
    for number in range(12):
        ArticlePageFactory(title=f"Article {number}", parent=listing, tags=["law"])
    article = ArticlePageFactory(title="With every block", parent=listing, body=BODY, tags=["law", "police"])
    image, blocks = stored_blocks()
    pictured = ArticlePageFactory(title="With pictures", parent=listing, lead_image=image)
    pictured.body = ArticlePage._meta.get_field("body").to_python(json.dumps(blocks))
    pictured.save()
    about = SectionPageFactory(title="About Us", parent=HomePage.objects.get())
    made = {
        "section": explore,
        "listing": listing,
        "article": article,
        "pictured article": pictured,
        "standard": StandardPageFactory(title="Mission", parent=about, body=BODY),
        "team": TeamPageFactory(title="Our Team", parent=about),
        "shelf": ResourceIndexPageFactory(title="Guides", parent=explore),
        "donate": DonatePageFactory(title="Donate", parent=about),
        "report": ReportAbusePageFactory(title="Report Abuse", parent=about),
        "help": SeekHelpPageFactory(title="Seek Help", parent=about),
    }
    key_pages = KeyPagesSettings.for_site(home.get_site())
    key_pages.report_page, key_pages.help_page = made["report"], made["help"]
    key_pages.save()
    return {"home": "/"} | {name: page.url for name, page in made.items()}


def open_menu(page, width):
    if width == WIDE:
        page.locator(".nav summary").first.click()
    else:
        page.locator("[data-nav-open]").click()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [WIDE, SMALL])
def test_axe_finds_nothing(page, addresses, axe, browser_errors, scheme, width):
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    page.set_viewport_size({"width": width, "height": 800})
    for name, address in {**addresses, "404": "/not-there/"}.items():
        page.goto(address)
        assert axe(page) == [], name
        if name not in ("report", "help"):
            open_menu(page, width)
            assert axe(page) == [], f"{name} with the menu open"
    browser_errors[:] = [error for error in browser_errors if "404" not in error]


def test_the_w3c_checker_reports_no_error(client, addresses, vnu):
    pages = [client.get(address).content.decode() for address in [*addresses.values(), "/not-there/"]]

    assert vnu(pages) == []


def test_every_picture_of_the_pictured_article_loads(page, addresses):
    page.goto(addresses["pictured article"])
    pictures = page.locator("main article img")

    expect(pictures).to_have_count(4)
    for number in range(4):
        pictures.nth(number).scroll_into_view_if_needed()
        page.wait_for_function(
            "number => document.querySelectorAll('main article img')[number].naturalWidth", arg=number
        )


def test_nothing_scrolls_sideways_at_320_pixels(page, addresses):
    page.set_viewport_size({"width": SMALLEST, "height": 800})
    for name, address in addresses.items():
        page.goto(address)
        width = page.evaluate("document.documentElement.scrollWidth")
        assert width <= SMALLEST, f"{name}: {width}"


@pytest.mark.parametrize("width", [WIDE, SMALL])
@pytest.mark.parametrize("name", ["home", "listing", "article", "pictured article"])
def test_nothing_shifts_while_the_page_loads(page, addresses, name, width):
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(addresses[name], wait_until="networkidle")

    shift = page.evaluate(
        """() => new Promise(resolve => {
            let sum = 0;
            new PerformanceObserver(list => { for (const entry of list.getEntries()) sum += entry.value; })
                .observe({ type: "layout-shift", buffered: true });
            requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum)));
        })"""
    )

    assert shift < 0.001


def test_the_panels_from_the_keyboard(page, addresses):
    page.set_viewport_size({"width": WIDE, "height": 800})
    page.goto("/")
    first, second = page.locator(".nav details").nth(0), page.locator(".nav details").nth(1)

    first.locator("summary").focus()
    page.keyboard.press("Enter")
    expect(first).to_have_attribute("open", "")
    page.keyboard.press("Escape")
    expect(first).not_to_have_attribute("open", "")
    expect(first.locator("summary")).to_be_focused()

    page.keyboard.press("Space")
    expect(first).to_have_attribute("open", "")
    second.locator("summary").focus()
    page.keyboard.press("Enter")
    expect(second).to_have_attribute("open", "")
    expect(first).not_to_have_attribute("open", "")


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_the_drawer_from_the_keyboard(page, addresses, key):
    page.set_viewport_size({"width": SMALL, "height": 800})
    page.goto("/")
    opener = page.locator("[data-nav-open]")

    opener.focus()
    page.keyboard.press(key)
    expect(page.locator("[data-nav-close]")).to_be_focused()
    assert page.evaluate("document.querySelector('main').inert")
    assert opener.get_attribute("aria-expanded") == "true"

    page.keyboard.press("Escape")
    expect(page.locator("#site-nav")).to_be_hidden()
    expect(opener).to_be_focused()
    assert not page.evaluate("document.querySelector('main').inert")


def test_the_skip_link_comes_first(page, addresses):
    page.goto("/")
    page.keyboard.press("Tab")
    expect(page.locator(".skip")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()


def test_the_accordion_from_the_keyboard(page, addresses):
    page.goto(addresses["article"])
    answer = page.get_by_text("No, never.")
    expect(answer).to_be_hidden()

    page.locator(".accordion summary").focus()
    page.keyboard.press("Enter")

    expect(answer).to_be_visible()


def test_dark_colours_last_for_the_visit_and_leave_nothing(page, context, addresses):
    page.emulate_media(color_scheme="light")
    page.goto("/")
    page.get_by_role("button", name="Dark colours").click()
    page.goto(addresses["article"])

    expect(page.get_by_role("button", name="Dark colours")).to_have_attribute("aria-pressed", "true")
    assert page.evaluate("document.documentElement.dataset.theme") == "dark"
    assert page.evaluate("localStorage.length") == 0
    assert context.cookies() == []


def test_print_leaves_out_what_is_for_the_screen(page, addresses):
    page.goto(addresses["article"])
    page.emulate_media(media="print")

    expect(page.locator(".masthead")).to_be_hidden()
    expect(page.locator(".prevnext")).to_be_hidden()
    expect(page.locator("h1")).to_be_visible()


def test_without_script_menu_and_numbers_work(browser, addresses, live_server):
    context = browser.new_context(
        java_script_enabled=False, viewport={"width": SMALL, "height": 800}, base_url=live_server.url
    )
    page = context.new_page()
    page.goto(addresses["report"])

    expect(page.get_by_role("link", name="1288").first).to_be_visible()
    page.goto("/")
    page.locator("[data-nav-open]").click()
    expect(page.locator("#site-nav")).to_be_visible()
    page.locator(".nav summary").first.click()
    expect(page.locator(".nav__panel a").first).to_be_visible()
    page.locator("[data-nav-close]").click()
    expect(page.locator("#site-nav")).to_be_hidden()
    page.goto(addresses["article"])
    expect(page.get_by_role("link", name="Watch on YouTube")).to_be_visible()
    context.close()
