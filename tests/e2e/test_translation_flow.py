"""From an English article to its Khmer reader: translated side by side, published, changed, brought up to date."""

import pytest
from django.urls import reverse
from playwright.sync_api import expect
from wagtail.models import Locale

from pages.models import HomePage
from tests.e2e.staff import more_actions
from tests.factories import ArticleIndexPageFactory, ArticlePageFactory

TITLE, SUMMARY, NEW_SUMMARY = "The first course is done", "Teachers met five times.", "Teachers met six times."
KHMER = {
    TITLE: "វគ្គដំបូងបានបញ្ចប់",
    SUMMARY: "គ្រូបង្រៀនជួបគ្នាប្រាំដង។",
    NEW_SUMMARY: "គ្រូបង្រៀនជួបគ្នាប្រាំមួយដង។",
}


@pytest.fixture
def article(settings):
    """An English article in a listing that is there in both languages."""
    # Autosave writes a draft at a moment that no test can foresee.
    settings.WAGTAIL_AUTOSAVE_INTERVAL = 0
    home = HomePage.objects.get()
    listing = ArticleIndexPageFactory(title="In the Spotlight", parent=home)
    for page in (home, listing):
        page.copy_for_translation(Locale.objects.get(language_code="km")).save_revision().publish()
    return ArticlePageFactory(title=TITLE, summary=SUMMARY, parent=listing)


def row_of_board(editor):
    """What the board says of the article."""
    editor.goto(reverse("translation_board"))
    return editor.get_by_role("row").filter(has_text=TITLE)


def segment(editor, text):
    """Where the side-by-side editor asks for the translation of a text."""
    return editor.locator("li:is(.incomplete, .complete)", has=editor.get_by_text(text, exact=True))


def translate(editor, text):
    """Types the translation of a text and waits until the server has kept it."""
    place = segment(editor, text)
    place.get_by_role("button", name="Translate").click()
    place.get_by_role("textbox").fill(KHMER[text])
    place.get_by_role("button", name="Save").click()
    expect(place).to_contain_text("Translated manually")


def publish(editor):
    editor.get_by_role("button", name="Publish in ខ្មែរ").click()


def expect_up_to_date(editor):
    row = row_of_board(editor)
    expect(row).to_contain_text("Up to date")
    expect(row).to_contain_text("Nobody")


def test_an_article_is_translated_and_kept_up_to_date(article, signed_in, page):
    address = f"/km{article.url}"

    def expect_khmer(title, summary):
        """A visitor reads these words, and none of the original."""
        page.goto(address)
        expect(page.get_by_role("heading", level=1)).to_have_text(KHMER[title])
        expect(page.locator("main")).to_contain_text(KHMER[summary])
        expect(page.locator("main")).not_to_contain_text("Teachers")

    def expect_notice():
        page.goto(address)
        expect(page.locator("main").get_by_role("link", name=TITLE)).to_have_attribute("href", article.url)

    expect_notice()
    editor = signed_in("Publishers")
    row = row_of_board(editor)
    expect(row).to_contain_text("Not sent for translation")
    row.get_by_role("link", name="Editor: send it for translation").click()
    editor.get_by_label("ខ្មែរ").check()
    editor.get_by_role("button", name="Submit").click()
    expect(editor.get_by_text("successfully submitted")).to_be_visible()
    translate(editor, TITLE)
    publish(editor)
    expect(editor.get_by_text("Nothing was published: 1 text is not translated yet.")).to_be_visible()
    expect_notice()
    translate(editor, SUMMARY)
    publish(editor)
    expect(editor.get_by_text("Published '")).to_be_visible()
    expect_khmer(TITLE, SUMMARY)
    expect_up_to_date(editor)

    editor.get_by_role("link", name=TITLE).click()
    editor.locator("[name=summary]").fill(NEW_SUMMARY)
    more_actions(editor, "Publish")
    expect(editor.get_by_text("published.")).to_be_visible()
    page.goto(article.url)
    expect(page.locator("main")).to_contain_text(NEW_SUMMARY)
    expect_khmer(TITLE, SUMMARY)

    row = row_of_board(editor)
    expect(row).to_contain_text("The original has changed since")
    row.get_by_role("link", name="Editor: bring the change into the translation").click()
    # Wagtail-localize promises to put the original's words into gaps, which the site never does.
    editor.get_by_label("Publish immediately").check()
    editor.get_by_role("button", name="Submit").click()
    expect(editor.get_by_text("Successfully updated translations")).to_be_visible()
    expect_khmer(TITLE, SUMMARY)
    row_of_board(editor).get_by_role("link", name="Translator: translate what is left").click()
    expect(segment(editor, TITLE)).to_contain_text(KHMER[TITLE])
    translate(editor, NEW_SUMMARY)
    expect_khmer(TITLE, SUMMARY)
    publish(editor)
    expect(editor.get_by_text("Published '")).to_be_visible()
    expect_khmer(TITLE, NEW_SUMMARY)
    expect_up_to_date(editor)
