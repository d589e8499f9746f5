"""A donor in a real browser: a reference to copy, the way to the payment page, and the pages of opportunities."""

import pytest
from playwright.sync_api import expect

from pages.models import HomePage
from tests.factories import CampaignFactory, OpportunityIndexPageFactory, OpportunityPageFactory, SectionPageFactory
from tests.giving.content import donate_page

WIDE, SMALL, SMALLEST = 1280, 390, 320


@pytest.fixture
def addresses(db):
    act = SectionPageFactory(title="Take Action", parent=HomePage.objects.get())
    CampaignFactory(code="letter-2026", line="Thank you for coming from our letter")
    donate = donate_page(parent=act)
    index = OpportunityIndexPageFactory(title="Work with APLE", parent=act)
    job = OpportunityPageFactory(title="Social worker", parent=index)
    return {
        "donate": donate.url,
        "campaign": f"{donate.url}?campaign=letter-2026",
        "refused": f"{donate.url}?amount=nothing",
        "thanks": f"{donate.url}thank-you/",
        "index": index.url,
        "job": job.url,
    }


@pytest.fixture
def paid(context):
    """The addresses of the payment page that the browser went to."""
    asked = []

    def answer(route):
        asked.append(route.request.url)
        route.fulfill(body="<!doctype html><html lang=en><title>Pay</title>", content_type="text/html")

    context.route("https://pay.example.org/**", answer)
    return asked


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [WIDE, SMALL])
def test_axe_finds_nothing(page, addresses, axe, scheme, width):
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    page.set_viewport_size({"width": width, "height": 800})
    for name, address in addresses.items():
        page.goto(address)
        assert axe(page) == [], name


def test_the_w3c_checker_reports_no_error_and_nothing_scrolls_sideways(page, client, addresses, vnu):
    assert vnu([client.get(address).content.decode() for address in addresses.values()]) == []
    page.set_viewport_size({"width": SMALLEST, "height": 800})
    for name, address in addresses.items():
        page.goto(address)
        assert page.evaluate("document.documentElement.scrollWidth") <= SMALLEST, name


@pytest.mark.browser_context_args(permissions=["clipboard-read", "clipboard-write"])
def test_a_donor_copies_a_reference(page, addresses):
    page.goto(addresses["donate"])
    bank = page.locator(".method", has_text="Bank transfer")
    shown = bank.locator("[data-reference]").inner_text()

    bank.get_by_role("button", name="Copy reference").focus()
    page.keyboard.press("Enter")

    expect(page.locator(".toasts")).to_have_text("Reference copied")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == shown.replace(" ", "")
    assert copied[:2] == "RF" and copied[4:8] == "GIFT" and len(copied) == 18
    # ISO 11649: the first four characters moved to the end, letters as 10 to 35, leave 1 of 97.
    assert int("".join(str(int(character, 36)) for character in copied[4:] + copied[:4])) % 97 == 1

    bank.get_by_role("button", name="Copy account number").click()
    expect(page.locator(".toasts")).to_have_text("Account number copied")
    assert page.evaluate("navigator.clipboard.readText()") == "000 000 000"
    page.reload()
    assert bank.locator("[data-reference]").inner_text() != shown


@pytest.mark.parametrize("width", [WIDE, SMALL])
def test_a_donor_chooses_and_pays_from_the_keyboard(page, addresses, paid, width):
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(addresses["campaign"])
    page.evaluate("window.kept = true")
    said = page.locator("[data-give-status]")

    page.locator(".give").get_by_role("link", name="$5", exact=True).focus()
    page.keyboard.press("Enter")
    expect(said).to_have_text("Phone credit for one family Source: Budget 2025. Give $5 a month at Sample Pay")
    expect(page.locator(".give").get_by_role("link", name="$5", exact=True)).to_be_focused()
    expect(page.locator(".method", has_text="By card").get_by_role("link")).to_contain_text("$5")

    field = page.get_by_label("Another sum")
    field.fill("20000")
    page.keyboard.press("Enter")
    expect(said).to_contain_text("Type a whole sum from $1 to $10,000")
    expect(field).to_be_focused()
    expect(field).to_have_value("20000")
    field.fill("25")
    page.keyboard.press("Enter")
    button = page.get_by_role("link", name="Give $25 a month at Sample Pay")
    expect(button).to_be_visible()
    assert page.evaluate("window.kept"), "the page was not loaded anew"
    page.reload()
    button.focus()
    page.keyboard.press("Enter")
    page.wait_for_url("https://pay.example.org/**")

    assert paid == ["https://pay.example.org/USD?sum=25&every=monthly&from=letter-2026"]


def test_the_form_stops_letters_in_the_browser(page, addresses):
    page.goto(addresses["donate"])
    field = page.get_by_label("Another sum")

    field.fill("a lot")
    page.keyboard.press("Enter")

    assert field.evaluate("field => field.validity.patternMismatch")
    for typed in ("២៥", " $1,500 ", "៥០\u200b០០០ ៛"):
        field.fill(typed)
        assert field.evaluate("field => field.validity.valid"), typed


@pytest.mark.browser_context_args(java_script_enabled=False)
def test_a_donor_without_script(page, addresses, paid):
    page.goto(addresses["campaign"])
    expect(page.locator(".give")).to_contain_text("Thank you for coming from our letter")
    bank = page.locator(".method", has_text="Bank transfer")
    expect(bank).to_contain_text("GIFT and your name, or GIFT alone")
    expect(bank.get_by_role("button")).to_have_count(0)

    page.locator(".give").get_by_role("link", name="Once").click()
    page.get_by_label("Another sum").fill("75")
    page.get_by_role("button", name="Use").click()
    page.wait_for_url("**amount=75**")
    page.get_by_role("link", name="Give $75 at Sample Pay").click()
    page.wait_for_url("https://pay.example.org/**")

    assert paid == ["https://pay.example.org/USD?sum=75&every=once&from=letter-2026"]


def test_without_a_network_the_choice_is_a_plain_link(page, context, addresses):
    page.goto(addresses["donate"])
    page.evaluate("() => { window.fetch = () => Promise.reject(new TypeError('gone')); }")

    page.locator(".give").get_by_role("link", name="$5", exact=True).click()

    page.wait_for_url("**?gift=monthly-usd-5")
    expect(page.get_by_role("link", name="Give $5 a month at Sample Pay")).to_be_visible()
