"""From an editor's first word to a visitor's page and back: write, preview, submit, approve, find, unpublish."""

import io
from datetime import date, timedelta

import pytest
from django.core.files.storage import default_storage
from PIL import Image
from playwright.sync_api import expect

from images.models import CustomImage
from news.models import ArticlePage
from pages.models import HomePage
from tests.e2e.staff import more_actions
from tests.factories import ArticleIndexPageFactory, ArticlePageFactory, SectionPageFactory

TITLE = "Teachers finish the first course"
GPS, CAMERA, DESCRIPTION, ORIENTATION = 0x8825, 0x0110, 0x010E, 0x0112


@pytest.fixture
def listing():
    listing = ArticleIndexPageFactory(
        title="In the Spotlight", parent=SectionPageFactory(title="Media", parent=HomePage.objects.get())
    )
    ArticlePageFactory(title="An older article", parent=listing, date=date(2025, 1, 1))
    return listing


@pytest.fixture
def photo(tmp_path):
    """A photo as a phone takes it: turned, with the place, the camera and a description inside."""
    exif = Image.Exif()
    exif[ORIENTATION], exif[CAMERA], exif[DESCRIPTION] = 6, "A phone", "Where the child lives"
    exif.get_ifd(GPS).update({1: "N", 2: (11.0, 33.0, 20.0), 3: "E", 4: (104.0, 55.0, 10.0)})
    path = tmp_path / "photo.jpg"
    Image.new("RGB", (900, 600), "#2e3290").save(path, exif=exif)
    assert Image.open(path).getexif().get_ifd(GPS)
    return path


def write_article(page, listing, photo):
    page.goto(f"/admin/pages/add/news/articlepage/{listing.pk}/")
    page.locator("[name=title]").fill(TITLE)
    page.locator("[name=summary]").fill("They met for five sessions.")
    page.get_by_role("button", name="Choose an image").first.click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("tab", name="Upload").click()
    dialog.locator("input[type=file]").set_input_files(photo)
    dialog.locator("[name$=title]").fill("The classroom")
    dialog.locator("[name$=description]").fill("An empty classroom in the evening")
    dialog.get_by_role("button", name="Upload").click()
    expect(dialog).to_be_hidden()


def places(client, listing, later):
    """Where a visitor finds the article at the next request."""
    texts = {
        "listing": client.get(listing.url),
        "feed": client.get("/feed/"),
        "feed of the listing": client.get(f"{listing.url}feed/atom/"),
        "previous": client.get(later.url),
    }
    found = {name for name, response in texts.items() if TITLE in response.content.decode()}
    if "/teachers-finish-the-first-course/" in client.get("/sitemap.xml").content.decode():
        found.add("sitemap")
    return found


def test_an_article_from_the_first_word_to_the_reader(client, listing, photo, signed_in, page, settings):
    # Autosave makes the page by itself at a moment that no test can foresee.
    settings.WAGTAIL_AUTOSAVE_INTERVAL = 0
    editor = signed_in("Editors")
    write_article(editor, listing, photo)

    editor.get_by_role("button", name="Toggle preview").click()
    preview = editor.frame_locator("#w-preview-iframe")
    expect(preview.get_by_role("heading", level=1)).to_have_text(TITLE)

    more_actions(editor, "Submit to Approval before publication")
    expect(editor.get_by_text("submitted for moderation")).to_be_visible()
    article = ArticlePage.objects.get(title=TITLE)
    assert TITLE not in client.get(listing.url).content.decode()

    publisher = signed_in("Publishers")
    expect(publisher.get_by_role("link", name=TITLE).first).to_be_visible()
    publisher.goto(f"/admin/pages/{article.pk}/edit/")
    more_actions(publisher, "Approve and Publish")
    expect(publisher.get_by_role("row").filter(has_text=TITLE)).to_contain_text("live")

    page.goto(listing.url)
    expect(page.locator(".card__title").first).to_have_text(TITLE)
    later = ArticlePageFactory(title="A later article", parent=listing, date=article.date + timedelta(days=1))
    assert places(client, listing, later) == {"listing", "feed", "feed of the listing", "previous", "sitemap"}
    page.goto(later.url)
    expect(page.locator(".prevnext [rel=prev] b")).to_have_text(TITLE)
    page.goto(article.url)
    expect(page.locator(".article-cover img")).to_have_attribute("alt", "An empty classroom in the evening")

    publisher.goto(f"/admin/pages/{article.pk}/unpublish/")
    publisher.get_by_role("button", name="Yes, unpublish it").click()
    expect(publisher.get_by_text("unpublished")).to_be_visible()
    assert places(client, listing, later) == set()
    assert client.get(article.url).status_code == 404

    image = CustomImage.objects.get()
    assert (image.width, image.height) == (600, 900)
    names = [image.file.name, *image.renditions.values_list("file", flat=True)]
    assert len(names) > 5
    for name in names:
        data = default_storage.open(name).read()
        stored = Image.open(io.BytesIO(data))
        assert not stored.getexif(), name
        assert not {"exif", "xmp", "comment", "XML:com.adobe.xmp"} & set(stored.info), name
        assert b"A phone" not in data, name


def test_the_editors_bar_is_for_editors_alone(signed_in, listing, page):
    editor = signed_in("Editors")

    editor.goto(listing.url)
    editor.get_by_role("button", name="View Wagtail quick actions").click()
    expect(editor.get_by_role("menuitem", name="Edit this page")).to_be_visible()

    page.goto(listing.url)
    expect(page.get_by_role("heading", level=1)).to_have_text(listing.title)
    assert page.locator("wagtail-userbar").count() == 0
