"""The editors' guide as staff read it."""

import pytest
from playwright.sync_api import expect


@pytest.mark.parametrize("width", [375, 1280])
def test_the_guide_in_both_languages_is_accessible(signed_in, axe, width):
    page = signed_in("Editors")
    page.get_by_role("link", name="Guide", exact=True).click()
    page.wait_for_url("**/guide/editors.md")
    page.set_viewport_size({"width": width, "height": 800})
    assert axe(page) == []

    page.get_by_role("link", name="ខ្មែរ").click()
    page.wait_for_url("**/guide/editors.km.md")
    assert axe(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.locator(".guide nav").get_by_role("link", name="រូបភាព", exact=True).click()
    expect(page.get_by_role("heading", name="រូបភាព", exact=True)).to_be_in_viewport()
