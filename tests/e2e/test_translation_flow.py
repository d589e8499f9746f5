"""From an English article to its Khmer reader: translated side by side, published, changed, brought up to date."""

import re

import pytest
from django.urls import reverse
from playwright.sync_api import expect
from wagtail.models import Locale

from pages.models import HomePage
from tests.e2e.staff import more_actions
from tests.factories import ArticleIndexPageFactory, ArticlePageFactory

TITLE, SUMMARY = "វគ្គដំបូងបានបញ្ចប់", "គ្រូបង្រៀនជួបគ្នាប្រាំដង។"
NEW_SUMMARY = "គ្រូបង្រៀនជួបគ្នាប្រាំមួយដង។"


@pytest.fixture
def listing():
    """A listing in both languages."""
    home = HomePage.objects.get()
    listing = ArticleIndexPageFactory(title="In the Spotlight", parent=home)
    khmer = Locale.objects.get(language_code="km")
    for page, title in ((home, "ទំព័រដើម"), (listing, "ចំណុចលេចធ្លោ")):
        translation = page.copy_for_translation(khmer)
        translation.title = title
        translation.save_revision().publish()
    return listing


def put(editor, original, translation):
    """Types the translation of one text in the side-by-side editor and waits until it is kept."""
    segment = editor.locator("li.incomplete, li.complete").filter(has_text=original).last
    segment.get_by_role("button", name=re.compile("^(Translate|Edit)$")).click()
    segment.get_by_role("textbox").fill(translation)
    segment.get_by_role("button", name="Save").click()
    expect(segment).to_have_class("complete")


def state_of(editor, title):
    """What the board says of a page."""
    editor.goto(reverse("translation_board"))
    return editor.get_by_role("row").filter(has_text=title)


def test_an_article_is_translated_and_kept_up_to_date(client, listing, signed_in):
    article = ArticlePageFactory(title="The first course is done", summary="Teachers met five times.", parent=listing)
    editor = signed_in("Publishers")
    row = state_of(editor, article.title)
    expect(row).to_contain_text("Not sent for translation")
    row.get_by_role("link", name=re.compile("Send|Translate")).click()
    editor.get_by_label("ខ្មែរ").check()
    editor.get_by_role("button", name="Submit").click()
    expect(editor.get_by_text("Successfully")).to_be_visible()

    translation = article.get_translation(Locale.objects.get(language_code="km"))
    assert client.get(translation.url).status_code == 200
    assert TITLE not in client.get(translation.url).content.decode()
    editor.goto(f"/admin/pages/{translation.pk}/edit/")
    put(editor, article.title, TITLE)
    editor.get_by_role("button", name="Publish in ខ្មែរ").click()
    expect(editor.get_by_text("Nothing was published")).to_be_visible()
    put(editor, article.summary, SUMMARY)
    editor.get_by_role("button", name="Publish in ខ្មែរ").click()
    expect(state_of(editor, article.title)).to_contain_text("Up to date")
    read = client.get(translation.url).content.decode()
    assert TITLE in read
    assert SUMMARY in read

    editor.goto(f"/admin/pages/{article.pk}/edit/")
    editor.locator("[name=summary]").fill("Teachers met six times.")
    more_actions(editor, "Publish")
    row = state_of(editor, article.title)
    expect(row).to_contain_text("The original has changed since")
    row.get_by_role("link").last.click()
    editor.get_by_role("button", name="Update").click()
    editor.goto(f"/admin/pages/{translation.pk}/edit/")
    put(editor, "Teachers met six times.", NEW_SUMMARY)
    editor.get_by_role("button", name="Publish in ខ្មែរ").click()
    expect(state_of(editor, article.title)).to_contain_text("Up to date")
    read = client.get(translation.url).content.decode()
    assert NEW_SUMMARY in read
    assert SUMMARY not in read
