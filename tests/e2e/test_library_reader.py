"""A teacher looks for a guide: with and without script, from the keyboard, on a wide and on a small screen."""

import re

import pytest
from playwright.sync_api import expect

from pages.models import HomePage
from tests.factories import ResourceIndexPageFactory, ResourcePageFactory, SectionPageFactory

WIDE, SMALL = 1280, 390


@pytest.fixture(autouse=True)
def media_folder(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "media"


@pytest.fixture
def shelf(db):
    explore = SectionPageFactory(title="Explore", parent=HomePage.objects.get())
    shelf = ResourceIndexPageFactory(
        title="Resources", parent=explore, body=[("paragraph", "<p>Before you print.</p>")]
    )
    guide = {"parent": shelf, "type": "training-guide", "audiences": ["carers"]}
    ResourcePageFactory(title="First phone", topics=["Online safety"], languages=["en", "km"], **guide)
    ResourcePageFactory(title="English alone", topics=["Online safety"], languages=["en"], **guide)
    for number in range(14):
        ResourcePageFactory(title=f"Leaflet {number}", parent=shelf, audiences=["children"], languages=["km"])
    ResourcePageFactory(
        title="A guide elsewhere", parent=shelf, type="training-guide", external_url="https://guides.example/"
    )
    return shelf


def titles(page):
    return page.locator(".rows h3").all_inner_texts()


@pytest.mark.parametrize("script", [True, False])
def test_a_teacher_downloads_a_khmer_training_guide(browser, live_server, shelf, script):
    context = browser.new_context(
        java_script_enabled=script,
        base_url=live_server.url,
        locale="en",
        viewport={"width": SMALL if script else WIDE, "height": 800},
    )
    page = context.new_page()
    page.goto(shelf.url)
    if script:
        page.locator(".filters summary").click()
    page.get_by_label("Khmer").check()
    if script:
        expect(page.get_by_role("status").first).to_have_text("15 resources found")
    page.get_by_label("Training guide").check()
    page.get_by_role("button", name="Show results").click()

    expect(page.locator("#found")).to_have_text("1 resource found")
    assert titles(page) == ["First phone"]
    assert page.url.endswith("?type=training-guide&language=km")
    with page.expect_response("**/documents/**") as answer:
        page.get_by_role("link", name=re.compile("Khmer.*First phone")).click()
    assert answer.value.status == 200
    assert answer.value.headers["content-type"] == "application/pdf"
    context.close()


def test_filters_without_a_reload(page, shelf):
    page.set_viewport_size({"width": WIDE, "height": 800})
    page.goto(shelf.url)
    page.evaluate("window.same = true")

    page.get_by_label("English").focus()
    page.keyboard.press("Space")
    expect(page.locator("#found")).to_have_text("2 resources found")
    expect(page.get_by_label("English")).to_be_focused()
    expect(page.get_by_label("English")).to_be_checked()
    assert page.url.endswith("?language=en")

    page.get_by_role("link", name="Remove filter: English").click()
    expect(page.locator("#found")).to_have_text("17 resources found")
    expect(page.locator("#found")).to_be_focused()
    expect(page.get_by_label("English")).not_to_be_checked()

    page.get_by_role("link", name="Next").click()
    expect(page.locator(".pager [aria-current]")).to_have_text("Page 2")
    page.go_back()
    page.go_back()
    expect(page.get_by_label("English")).to_be_checked()
    expect(page.locator("#found")).to_have_text("2 resources found")
    assert page.evaluate("window.same")


@pytest.mark.parametrize("width", [WIDE, SMALL])
def test_axe_finds_nothing_on_shelf_and_resource(page, shelf, axe, width):
    page.emulate_media(reduced_motion="reduce")
    page.set_viewport_size({"width": width, "height": 800})
    resource = f"{shelf.url}first-phone/"
    for address in (shelf.url, f"{shelf.url}?language=km&type=training-guide", resource):
        page.goto(address)
        if width == SMALL and address != resource:
            page.locator(".filters summary").click()
        assert axe(page) == [], address
        page.set_viewport_size({"width": 320, "height": 800})
        assert page.evaluate("document.documentElement.scrollWidth") <= 320, address
        page.set_viewport_size({"width": width, "height": 800})
    page.goto(shelf.url)
    first = page.locator(".rows").bounding_box()
    assert first["y"] < page.get_by_text("Before you print.").bounding_box()["y"]


def test_the_w3c_checker_reports_no_error_on_the_library(client, shelf, vnu):
    addresses = [shelf.url, f"{shelf.url}?language=en&year=2025", f"{shelf.url}first-phone/", f"{shelf.url}a-course/"]
    assert vnu([client.get(address).content.decode() for address in addresses]) == []


def test_the_citation_is_copied(page, context, shelf):
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(f"{shelf.url}first-phone/")
    page.get_by_role("button", name="Copy citation").click()
    expect(page.locator(".toast")).to_have_text("Citation copied")
    assert "(2025). First phone." in page.evaluate("navigator.clipboard.readText()")
