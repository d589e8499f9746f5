"""What the rows of the index cost those who write, which pages never get one, and what the admin's own search finds."""

import pytest
from bs4 import BeautifulSoup

from freshness import generation
from tests.factories import DocumentFactory, StandardPageFactory, UserFactory, files
from tests.search.found import titles

pytestmark = pytest.mark.django_db


def test_saving_a_draft_leaves_the_cached_pages_as_they_are(committed, home):
    with committed():
        page = StandardPageFactory(title="Lantern")
    before = generation.current()

    with committed():
        page.title = "Candle"
        revision = page.save_revision()
    assert generation.current() == before

    with committed():
        revision.publish()
    assert generation.current() != before


def test_a_page_hidden_from_search_engines_is_not_found_nor_are_its_files(committed, look, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    document = DocumentFactory(title="A lantern manual")
    with committed():
        page = StandardPageFactory(title="Lantern", body=files(document))
    assert set(titles(look("lantern"))) == {"Lantern", "A lantern manual"}

    page.hide_from_search_engines = True
    with committed():
        page.save_revision().publish()
    with committed():
        document.save()  # a new version of the file

    assert titles(look("lantern")) == []

    page.hide_from_search_engines = False
    with committed():
        page.save_revision().publish()
    assert set(titles(look("lantern"))) == {"Lantern", "A lantern manual"}


def test_the_admins_own_search_sorts_all_that_it_finds(client, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    for number in range(23):
        DocumentFactory(title=f"Lantern {number:02}")
    client.force_login(UserFactory(is_superuser=True))

    response = client.get("/admin/documents/", {"q": "lantern", "ordering": "title"})

    page = BeautifulSoup(response.content, "html.parser")
    found = [title.get_text(strip=True) for title in page.select("td.title .title-wrapper")]
    assert found == [f"Lantern {number:02}" for number in range(20)]
