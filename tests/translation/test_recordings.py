"""Recordings in two languages: each page plays that of its own, never that of the other."""

import pytest
from django.core.files.base import ContentFile
from django.urls import reverse

from tests.documents import samples
from tests.factories import DocumentFactory, UserFactory
from tests.hotline.help_content import SEEK_HELP, card, make_help_page

pytestmark = pytest.mark.django_db

SOUND = samples.mp3(1)
ADDRESSES = [f"{SEEK_HELP}{path}recording" for path in ("", "under-13/", "under-13/picture/")]


@pytest.fixture
def recordings():
    """English and Khmer by the name of the field."""
    return {
        name: DocumentFactory(title=name, file=ContentFile(SOUND + name.encode(), f"{name}.mp3"))
        for name in ("recording_en", "recording_km")
    }


@pytest.fixture
def published(translate):
    """Makes Seek Help with recordings, whole in both languages: published(recordings) returns the original."""

    def published(recordings):
        keys = {name: document.pk for name, document in recordings.items()}
        text = {"heading": "Heading", "text": "", **keys}
        page = make_help_page([card(**keys)], {"under_13": text}, **recordings)
        page.cards = [(block.block_type, block.value) for block in page.cards]  # whose lists have ids, as from a form
        page.save_revision().publish()
        translate(page.get_parent().specific)
        translate(page)
        return page

    return published


def heard(client, address):
    response = client.get(address)
    return b"".join(response).removeprefix(SOUND) if response.status_code == 200 else response.status_code


def test_each_language_plays_its_own(client, published, recordings):
    published(recordings)

    assert [heard(client, address) for address in ADDRESSES] == [b"recording_en"] * 3
    assert [heard(client, f"/km{address}") for address in ADDRESSES] == [b"recording_km"] * 3


@pytest.mark.parametrize(("only", "silent"), [("recording_en", "/km"), ("recording_km", "")])
def test_none_plays_the_other_where_its_own_is_missing(client, visit, published, recordings, only, silent):
    published({only: recordings[only]})

    assert [heard(client, f"{silent}{address}") for address in ADDRESSES] == [404] * 3
    assert not visit(f"{silent}{SEEK_HELP}under-13/").select("audio")


def test_a_new_recording_goes_over_with_an_update(client, published, recordings, committed, khmer, sync):
    page = published({"recording_en": recordings["recording_en"]})
    page.recording_km = recordings["recording_km"]
    page.cards[0].value["recording_km"] = recordings["recording_km"]
    with committed():
        page.save_revision().publish()
    client.force_login(UserFactory(is_superuser=True))

    editor = client.get(reverse("wagtailadmin_pages:edit", args=[page.get_translation(khmer).pk])).content.decode()
    assert "Recording in English" not in editor and "Recording in Khmer" not in editor
    sync(page)

    assert heard(client, f"/km{ADDRESSES[0]}") == heard(client, f"/km{ADDRESSES[2]}") == b"recording_km"
