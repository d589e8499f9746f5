"""Search in a real browser: from every page to a word inside a file, with the keyboard, and without script."""

import fpdf
import pytest
from django.core.files.base import ContentFile
from playwright.sync_api import expect

from documents.models import CustomDocument
from pages.models import HomePage
from search.models import DistressWords
from tests.factories import SectionPageFactory, StandardPageFactory, files

WIDE, SMALL, SMALLEST = 1280, 390, 320


@pytest.fixture(autouse=True)
def media_folder(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "media"


@pytest.fixture
def site():
    """A guide for officers whose file alone has the word "thermometer", other pages, and the words of distress."""
    home = HomePage.objects.get()
    explore = SectionPageFactory(title="Explore", parent=home)
    pdf = fpdf.FPDF()
    pdf.add_page()
    pdf.set_font("Helvetica", size=14)
    pdf.multi_cell(0, 10, "How an officer reads a thermometer in an interview room.")
    document = CustomDocument.objects.create(title="A manual", file=ContentFile(bytes(pdf.output()), "manual.pdf"))
    StandardPageFactory(title="For officers", parent=explore, body=files(document))
    for number in range(11):
        StandardPageFactory(title=f"Teachers and children {number}", parent=explore)
    StandardPageFactory(title="Teachers and parents", parent=SectionPageFactory(title="About Us", parent=home))
    lists = DistressWords.load()
    lists.english = "suicide"
    lists.save()


def test_an_officer_finds_a_manual_by_a_word_inside_its_file(page, site):
    page.set_viewport_size({"width": WIDE, "height": 800})
    page.goto("/")
    page.get_by_role("banner").get_by_role("link", name="Search").click()
    page.get_by_role("main").get_by_role("searchbox").or_(page.get_by_role("main").get_by_role("combobox")).fill(
        "thermometer"
    )
    page.keyboard.press("Enter")

    hit = page.locator(".hits li")
    expect(hit).to_have_count(1)
    expect(hit.locator("mark")).to_have_text("thermometer")
    expect(hit.get_by_role("link", name="For officers")).to_be_visible()
    with page.expect_request("**/documents/**") as asked:
        hit.get_by_role("link", name="A manual").evaluate("link => fetch(link.href)")
    assert asked.value.response().status == 200
    assert "referer" not in asked.value.all_headers()


def test_suggestions_with_the_keyboard(page, site):
    asked = []
    page.on("request", lambda request: asked.append(request.url) if "suggestions" in request.url else None)
    page.goto("/search/")
    box = page.locator("main input[type=search]")
    options = page.locator("main [role=option]")
    box.press_sequentially("teachers and ch")

    expect(options).to_have_count(8)
    expect(page.locator("main .search [role=status]")).to_have_text("Suggestions: 8")
    box.press_sequentially("ildren 7")
    expect(options).to_have_text(["Teachers and children 7"])
    expect(box).to_have_attribute("aria-expanded", "true")

    page.keyboard.press("Escape")
    expect(options).to_have_count(0)
    expect(box).to_have_value("teachers and children 7")
    expect(box).to_be_focused()

    box.fill("parents")
    expect(options).to_have_count(1)
    page.keyboard.press("ArrowDown")
    expect(box).to_have_attribute("aria-activedescendant", "search-main-list-0")
    expect(options.first).to_have_attribute("aria-selected", "true")
    page.keyboard.press("Enter")

    expect(page.locator(".hits h2").first).to_have_text("Teachers and parents")
    assert [url.partition("query=")[2] for url in asked] == ["te", "tea", "pa", "par"] or all(
        len(url.partition("query=")[2]) <= 3 for url in asked
    )


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("ស្រ្តី", "សិទ្ធិរបស់ស្ត្រី"),
        ("សិទិ្ធរបស់\u200bស្រ្ដី", "សិទ្ធិរបស់ស្ត្រី"),
        ("អុីនធឺ", "តាមអ៊ីនធឺណិតក្នុងឆ្នាំ២០២៤"),
        ("ខ្ុញំ", "ខ្ញុំនិងFacebook"),
        ("អោយ", "ឱ្យកុមារ"),
        ("ស្អោយ", "ស្អោយ"),
        ("face", "ខ្ញុំនិងFacebook"),
        ("2024", "តាមអ៊ីនធឺណិតក្នុងឆ្នាំ២០២៤"),
    ],
)
def test_titles_in_khmer_are_offered_however_they_are_typed(page, site, typed, offered):
    for title in ("សិទ្ធិរបស់ស្ត្រី", "តាមអ៊ីនធឺណិតក្នុងឆ្នាំ២០២៤", "ខ្ញុំនិងFacebook", "ឱ្យកុមារ", "ស្អោយ"):
        StandardPageFactory(title=title)
    page.goto("/search/")

    page.locator("main input[type=search]").press_sequentially(typed)

    expect(page.locator("main [role=option]")).to_have_text([offered])


def test_all_of_it_without_script_and_from_the_drawer(browser, live_server, site):
    context = browser.new_context(
        base_url=live_server.url, java_script_enabled=False, viewport={"width": SMALLEST, "height": 800}
    )
    page = context.new_page()
    page.goto("/")
    page.get_by_role("link", name="Menu", exact=True).click()
    page.locator("#search-nav").fill("suicide")
    page.keyboard.press("Enter")

    expect(page.locator("main .numbers a[href='tel:1280']")).to_be_visible()
    expect(page.get_by_text("Nothing was found for “suicide”")).to_be_visible()

    page.locator("#search-main").fill("teachers childern")
    page.keyboard.press("Enter")
    expect(page.locator(".alert")).to_contain_text("Did you mean")
    page.get_by_role("link", name="Next").click()
    expect(page.locator(".hits li")).to_have_count(1)
    context.close()


@pytest.mark.parametrize("width", [WIDE, SMALL])
def test_axe_and_the_w3c_checker_find_nothing(page, site, axe, vnu, client, width):
    addresses = [
        f"/search/?query={query}" for query in ("teachers", "childern", "zzzz", "suicide", "%22", "x" * 300, "")
    ]
    page.set_viewport_size({"width": width, "height": 800})
    for address in addresses:
        page.goto(address)
        assert axe(page) == [], address
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.locator("main input[type=search]").press_sequentially("teac")
    expect(page.locator("main [role=option]")).to_have_count(8)
    assert axe(page) == [], "with suggestions"
    if width == WIDE:
        assert vnu([client.get(address).content.decode() for address in addresses]) == []
