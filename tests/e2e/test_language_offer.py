"""The bar that offers a page in the language that the browser prefers, without moving anything or leading anywhere."""

import pytest
from playwright.sync_api import expect
from wagtail.models import Locale

from pages.models import HomePage
from tests.factories import ReportAbusePageFactory, StandardPageFactory

SHIFT = """() => new Promise(resolve => {
    let sum = 0;
    new PerformanceObserver(list => { for (const entry of list.getEntries()) sum += entry.value; })
        .observe({ type: "layout-shift", buffered: true });
    requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum)));
})"""


@pytest.fixture(autouse=True)
def addresses(db):
    """A page in both languages, by language, and pages in English alone."""
    home, khmer = HomePage.objects.get(), Locale.objects.get(language_code="km")
    home.copy_for_translation(khmer).save_revision().publish()
    pages = {"page": StandardPageFactory(title="Mission"), "report": ReportAbusePageFactory(title="Report abuse")}
    for page in pages.values():
        page.get_parent().specific.copy_for_translation(khmer).save_revision().publish()
        page.copy_for_translation(khmer).save_revision().publish()
    found = {"en": pages["page"].url, "km": f"/km{pages['page'].url}", "zone": pages["report"].url}
    return found | {"untranslated": StandardPageFactory(title="Vision").url}


@pytest.fixture
def reader(browser, base_url, browser_errors):
    """A page of a browser that prefers these languages: reader("km-KH"), reader("fr", "en-GB")."""

    contexts = []

    def reader(*languages, **options):
        context = browser.new_context(base_url=base_url, locale=languages[0], **options)
        contexts.append(context)
        if languages[1:]:
            script = f"Object.defineProperty(navigator, 'languages', {{ get: () => {list(languages)!r} }})"
            context.add_init_script(script)
        context.on("weberror", lambda error: browser_errors.append(str(error.error)))
        return context.new_page()

    yield reader
    for context in contexts:
        context.close()


def offer(page):
    return page.locator(".language-offer")


def test_a_khmer_browser_on_an_english_page(reader, addresses):
    page = reader("km-KH")
    page.goto(addresses["en"])

    assert page.url.endswith(addresses["en"]), "nobody is sent anywhere unasked"
    bar = page.get_by_role("region", name="ភាសា")
    expect(bar).to_be_visible()
    bar.get_by_role("link").click()
    expect(page.locator("html")).to_have_attribute("lang", "km")
    expect(offer(page)).to_be_hidden()


@pytest.mark.parametrize("languages", [("en-US",), ("fr-FR", "en-GB", "km")])
def test_an_english_browser_on_a_khmer_page(reader, addresses, languages):
    page = reader(*languages)
    page.goto(addresses["km"])

    expect(page.get_by_role("region", name="Language").get_by_role("link")).to_have_text("Read this page in English")


@pytest.mark.parametrize(
    ("languages", "name"),
    [(("en",), "en"), (("km",), "km"), (("fr", "de"), "en"), (("fr", "de"), "km"), (("en", "km"), "en")],
)
def test_nothing_is_offered_to_others(reader, addresses, languages, name):
    page = reader(*languages)
    page.goto(addresses[name])

    expect(page.locator("h1")).to_be_visible()
    expect(offer(page)).to_be_hidden()


def test_put_away_by_keyboard_it_stays_away_for_the_visit(reader, addresses):
    page = reader("km-KH")
    page.goto(addresses["en"])
    page.keyboard.press("Tab")  # to the content
    page.keyboard.press("Tab")
    expect(offer(page).get_by_role("link")).to_be_focused()
    page.keyboard.press("Tab")
    expect(offer(page).get_by_role("button", name="បិទ")).to_be_focused()

    page.keyboard.press("Enter")

    expect(offer(page)).to_be_hidden()
    expect(page.locator("#main")).to_be_focused()
    page.goto(addresses["en"])
    expect(page.locator("h1")).to_be_visible()
    expect(offer(page)).to_be_hidden()
    assert page.evaluate("Object.keys(sessionStorage)") == ["language-offer"]
    assert page.evaluate("localStorage.length + document.cookie.length") == 0


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize(("locale", "name"), [("km-KH", "en"), ("en", "km")])
def test_it_moves_nothing_and_passes_axe(reader, axe, addresses, width, locale, name):
    page = reader(locale, viewport={"width": width, "height": 800})
    page.goto(addresses[name], wait_until="networkidle")
    expect(offer(page)).to_be_visible()

    assert page.evaluate(SHIFT) < 0.001
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert axe(page) == []


def test_without_script_there_is_none(reader, addresses):
    page = reader("km-KH", java_script_enabled=False)
    page.goto(addresses["en"])

    expect(page.locator("h1")).to_be_visible()
    expect(offer(page)).to_be_hidden()


@pytest.mark.parametrize("name", ["zone", "untranslated"])
def test_none_where_people_report_and_none_where_there_is_no_translation(reader, addresses, name):
    page = reader("km-KH")
    page.goto(addresses[name])

    expect(page.locator("h1")).to_be_visible()
    expect(offer(page)).to_have_count(0)
