"""Team, impact, awards and networks, programmes, the whole front page and the contact page in a real browser."""

import pytest
from django.core import mail
from playwright.sync_api import expect

from contact.models import ContactMessage
from pages.models import HomePage
from tests.factories import (
    ArticleIndexPageFactory,
    ArticlePageFactory,
    ContactPageFactory,
    ImageFactory,
    ProgrammePageFactory,
    SectionPageFactory,
    StandardPageFactory,
    TeamPageFactory,
)

WIDE, SMALL, SMALLEST = 1280, 390, 320
LINK = {"label": "Read it", "page": None, "document": None, "url": "https://example.org/"}
FIGURE = {"number": "10,106", "label": "people trained", "period": "2003–2015", "source": "Training records"}
POINTS = [
    {"time": "June–December 2021", "number": 119},
    {"time": "2022", "number": 0},
    {"time": "2023", "number": 10**9},
]
SERIES = {"heading": "Cases", "unit": "cases", "period": "2021–2023", "source": "Hotline records", "points": POINTS}


def person(name, biography=""):
    return {"name": name, "role": "Trainer of the police", "photo": None, "biography": biography}


@pytest.fixture
def addresses(db):
    home = HomePage.objects.get()
    about = SectionPageFactory(title="About Us", parent=home)
    listing = ArticleIndexPageFactory(title="In the Spotlight", parent=about)
    article = ArticlePageFactory(title="An article", parent=listing)
    partners = [
        {"name": "A network", "logo": ImageFactory(), "since": "2015", "text": "What it asks of us.", "link": LINK},
        {"name": "Another", "logo": None, "since": "", "text": "", "link": {**LINK, "url": ""}},
    ]
    awards = [{"award": "A prize", "giver": "A giver", "year": 2015, "text": "Why", "picture": None, "link": LINK}]
    networks = ("partners", {"heading": "Networks", "partners": partners})
    programme = ProgrammePageFactory(
        title="Legal Reforms",
        parent=about,
        tone="gold",
        goals=[("goal", "The law covers what happens on a screen")],
        body=[("heading", {"text": "What we do", "level": "2"}), ("paragraph", "<p>We compare laws.</p>")] * 2,
        figures=[("figure", FIGURE)],
        articles=[("article", article)],
        resources=[("page", listing)],
    )
    people = [
        ("group", {"kind": kind, "heading": "", "people": [person("A Sample", "Since 2010."), person("")]})
        for kind in ("leadership", "staff", "board")
    ]
    made = {
        "programme": programme,
        "team": TeamPageFactory(title="Our Team", parent=about, groups=people),
        "impact": StandardPageFactory(title="Impact", parent=about, body=[("figures_over_time", SERIES)]),
        "recognitions": StandardPageFactory(
            title="Recognitions", parent=about, body=[("awards", {"heading": "Awards", "awards": awards}), networks]
        ),
        "contact": ContactPageFactory(map_url="https://example.org/map"),
    }
    home.refresh_from_db()
    home.bands = [
        ("strands", {"heading": "Threads", "text": "", "section": about}),
        ("figures", {"heading": "In figures", "figures": [FIGURE]}),
        ("latest_articles", {"heading": "Latest", "listing": listing}),
        (
            "ways_in",
            {"heading": "Find it", "text": "", "ways": [{"link": LINK, "text": "A way"}] * 2, "has_search": True},
        ),
        networks,
    ]
    home.save_revision().publish()
    return {"home": "/", **{name: page.url for name, page in made.items()}, "sent": "/contact/sent/"}


@pytest.mark.parametrize(("width", "scheme"), [(WIDE, "light"), (SMALL, "dark")])
def test_axe_finds_nothing_and_nothing_scrolls_sideways(page, addresses, axe, width, scheme):
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    for name, address in addresses.items():
        page.set_viewport_size({"width": width, "height": 800})
        page.goto(address)
        for details in page.locator(".person details").all():
            details.evaluate("element => { element.open = true; }")
        assert axe(page) == [], name
        if name == "contact":
            page.get_by_role("button", name="Send the message").click()
            expect(page.locator(".error-summary")).to_be_visible()
            assert axe(page) == [], "contact with errors"
        page.set_viewport_size({"width": SMALLEST, "height": 800})
        assert page.evaluate("document.documentElement.scrollWidth") <= SMALLEST, name


def test_the_w3c_checker_reports_no_error(client, addresses, vnu):
    pages = [client.get(address).content.decode() for address in addresses.values()]
    wrong = client.post("/contact/send/", {}, headers={"sec-fetch-site": "same-origin"})

    assert vnu([*pages, wrong.content.decode()]) == []


def test_team_from_the_keyboard(page, addresses):
    page.goto(addresses["team"])
    page.get_by_role("link", name="Board").focus()
    page.keyboard.press("Enter")
    assert page.url.endswith("#board")
    expect(page.locator("#board")).to_be_in_viewport()

    summary = page.locator("section[aria-labelledby=board] summary").first
    summary.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_text("Since 2010.").last).to_be_visible()


def test_the_chart_fits_its_words_at_320_pixels(page, addresses):
    page.set_viewport_size({"width": SMALLEST, "height": 800})
    page.goto(addresses["impact"])
    overlaps = page.evaluate(
        """() => {
            const boxes = [...document.querySelectorAll(".series svg text, .series svg rect")]
                .map(element => element.getBoundingClientRect()).filter(box => box.width);
            const svg = document.querySelector(".series svg").getBoundingClientRect();
            const apart = (a, b) => a.right <= b.left || b.right <= a.left
                || a.bottom <= b.top + 1 || b.bottom <= a.top + 1;
            return boxes.filter((a, i) => boxes.some((b, j) => i < j && !apart(a, b))
                || a.left < svg.left - 1 || a.right > svg.right + 1 || a.bottom > svg.bottom + 1).length;
        }"""
    )
    assert overlaps == 0


@pytest.mark.parametrize("script", [True, False])
def test_a_message_is_corrected_and_sent_from_the_keyboard(browser, live_server, addresses, script):
    with browser.new_context(java_script_enabled=script, base_url=live_server.url, locale="en") as context:
        page = context.new_page()
        page.goto(addresses["contact"])
        page.get_by_label("Your name").focus()
        for text in ("Sample Reader", "reader@", "", ""):
            page.keyboard.type(text)
            page.keyboard.press("Tab")
        page.keyboard.type("ខ្ញុំចង់សួរ")
        page.keyboard.press("Tab")
        expect(page.get_by_role("button", name="Send the message")).to_be_focused()
        page.keyboard.press("Enter")

        summary = page.locator(".error-summary")
        expect(summary).to_be_focused()
        assert page.title().startswith("Error:")
        expect(page.get_by_label("Your message")).to_have_value("ខ្ញុំចង់សួរ")
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        expect(page.get_by_label("E-mail", exact=False).and_(page.locator("input"))).to_be_focused()
        page.keyboard.press("End")
        page.keyboard.type("example.org")
        page.get_by_label("What is it about?").select_option("training")
        page.get_by_role("button", name="Send the message").press("Enter")

        expect(page.get_by_role("heading", level=1)).to_have_text("Thank you")
        page.reload()
        assert ContactMessage.objects.get().email == "reader@example.org"
        assert len(mail.outbox) == 1
        assert context.cookies() == []


def test_a_button_pressed_twice_sends_one_message(page, addresses):
    page.goto(addresses["contact"])
    page.get_by_label("Phone").fill("012 345 678")
    page.get_by_label("What is it about?").select_option("press")
    page.get_by_label("Your message").fill("Two presses")
    page.get_by_role("button", name="Send the message").dblclick()

    expect(page.get_by_role("heading", level=1)).to_have_text("Thank you")
    assert ContactMessage.objects.count() == len(mail.outbox) == 1


def test_the_search_box_of_the_front_page_asks_with_the_words(page, addresses, browser_errors):
    page.goto("/")
    page.locator("main").get_by_label("Search this site").fill("ការពារ កុមារ")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search/?query=*")
    browser_errors.clear()  # the page of results may not be there
