"""Recordings of the zone's pages and cards: where each plays, and that nobody learns who listens."""

import logging

import pytest
from django.core.files.base import ContentFile
from django.urls import reverse
from wagtail.models import Collection, CollectionViewRestriction, PageViewRestriction
from wagtail.test.utils.form_data import streamfield

from hotline.models import SeekHelpPage
from pageviews.models import Count
from search.models import SearchEntry
from tests.documents import samples
from tests.factories import DocumentFactory, ReportAbusePageFactory, UserFactory
from tests.hotline.help_content import ALL, SEEK_HELP, card, make_help_page
from tests.hotline.test_pages_editing import form_of_card, help_fields, publish, words
from tests.hotline.test_zone_headers import check

pytestmark = pytest.mark.django_db

SOUND = samples.mp3(2)
CARD = f"{SEEK_HELP}under-13/picture/recording"
ADDRESSES = {
    "report": "/take-action/report-abuse/recording",
    "start": f"{SEEK_HELP}recording",
    "youngest": f"{SEEK_HELP}under-13/recording",
    "card": CARD,
}
VISITOR = {"REMOTE_ADDR": "192.0.2.77", "HTTP_USER_AGENT": "Rare Browser 9", "HTTP_SEC_FETCH_SITE": "same-origin"}


def sound(name, content=SOUND):
    return DocumentFactory(title=f"Title of {name}", file=ContentFile(content, f"{name}.mp3"))


@pytest.fixture
def recordings(home):
    """Documents by the names of ADDRESSES, each with other bytes."""
    return {name: sound(name, SOUND + name.encode()) for name in ADDRESSES}


@pytest.fixture
def help_page(recordings):
    """Seek Help with every recording in English, and a second card without one."""
    page = make_help_page(
        [card(recording_en=recordings["card"].pk), card("silent")],
        {"under_13": {"heading": "You can tell us.", "text": "", "recording_en": recordings["youngest"].pk}},
        recording_en=recordings["start"],
    )
    ReportAbusePageFactory(
        title="Report Abuse", slug="report-abuse", parent=page.get_parent(), recording_en=recordings["report"]
    )
    return page


@pytest.fixture
def publisher(client):
    client.force_login(UserFactory(group="Publishers"))
    return client


def body(response):
    return b"".join(response) if response.streaming else response.content


def played(document):
    """The addresses of the players of a page, by what a screen reader calls them."""
    return {player["aria-label"]: player["src"] for player in document.main.select("audio")}


# Where they play


def test_a_recording_plays_on_its_page_and_on_the_card_that_leads_there(visit, help_page):
    youngest, start, report = "Listen: You can tell us.", "Listen: Seek Help", "Listen: Report Abuse"
    picture = {"Listen: Question of picture": CARD}

    assert played(visit("/take-action/report-abuse/")) == {report: ADDRESSES["report"]}
    assert played(visit(SEEK_HELP)) == {start: ADDRESSES["start"], "Listen: Under 13": ADDRESSES["youngest"]}
    assert played(visit(f"{SEEK_HELP}under-13/")) == {youngest: ADDRESSES["youngest"], **picture}
    assert played(visit(f"{SEEK_HELP}under-13/picture/")) == picture


def test_a_player_is_the_browsers_own_and_waits_to_be_asked(visit, help_page, recordings):
    type(recordings["card"]).objects.filter(pk=recordings["card"].pk).update(duration=72)

    document = visit(f"{SEEK_HELP}under-13/picture/")

    player = document.main.audio
    assert player.has_attr("controls") and not player.has_attr("autoplay")
    assert player["preload"] == "none"
    assert player.a["href"] == player["src"]
    assert document.select_one(".recording p").get_text(" ", strip=True).startswith("Listen English, 1 min, 3")
    assert "Question of picture" in document.h1  # what is read aloud can be read


def test_what_has_no_recording_shows_nothing_and_has_no_address(client, visit, help_page):
    silent = visit(f"{SEEK_HELP}under-13/silent/")

    assert not silent.select(".recording, audio")
    for path in ("under-13/silent/recording", "parent/recording", "parent/picture/recording", "nobody/recording"):
        response = client.get(SEEK_HELP + path)
        assert response.status_code == 404
        assert b"tel:1288" in response.content


@pytest.mark.parametrize("name", ADDRESSES)
def test_each_is_heard_whole_and_in_parts(client, help_page, name):
    whole = client.get(ADDRESSES[name], headers={"Accept-Encoding": "gzip"})
    part = client.get(ADDRESSES[name], headers={"Accept-Encoding": "gzip", "Range": "bytes=5-"})
    head = client.head(ADDRESSES[name])

    content = SOUND + name.encode()
    assert (whole.status_code, body(whole)) == (200, content)
    assert (part.status_code, body(part)) == (206, content[5:])
    assert part["Content-Range"] == f"bytes 5-{len(content) - 1}/{len(content)}"
    assert (head.status_code, head["Content-Length"]) == (200, str(len(content)))
    for response in (whole, part, head):
        check(response)
        assert response["Content-Type"] == "audio/mpeg"
        assert response["Accept-Ranges"] == "bytes"
        assert response["Content-Disposition"] == "inline"
        assert not {"Content-Encoding", "Set-Cookie"} & set(response.headers)
        assert not response.cookies


def test_a_part_that_is_not_there_is_an_error_that_says_how_long_it_is(client, help_page):
    response = client.get(CARD, headers={"Range": "bytes=9999999-"})

    assert response.status_code == 416
    assert response["Content-Range"] == f"bytes */{len(SOUND) + len(b'card')}"
    check(response)


def test_more_recordings_cost_no_more_queries(client, django_assert_max_num_queries, analyst):
    document = sound("card")
    make_help_page([card(f"picture-{number}", recording_en=document.pk) for number in range(40)])
    client.get(f"{SEEK_HELP}under-13/")

    with django_assert_max_num_queries(6):
        assert client.get(f"{SEEK_HELP}under-13/").content.count(b"<audio") == 40


# Who hears of it


def test_nobody_counts_or_writes_down_who_listens(client, help_page, caplog, django_capture_on_commit_callbacks):
    caplog.set_level(logging.DEBUG)
    logging.getLogger("django.server").propagate = True
    client.cookies["cookie_consent"] = "statistics=2026-01-01"

    with django_capture_on_commit_callbacks(execute=True):
        for address in ADDRESSES.values():
            body(client.get(address, **VISITOR))
            client.get(address, **VISITOR, HTTP_RANGE="bytes=9999999-")
        client.get(f"{CARD}-of-another", **VISITOR)

    logged = " ".join(f"{vars(record)}" for record in caplog.records if not record.name.startswith("django.db"))
    assert not [word for word in ("take-action", "192.0.2.77", "Rare Browser") if word in logged]
    assert not Count.objects.exists()
    assert not client.session.keys()


def test_search_does_not_find_them(home, committed):
    with committed():
        make_help_page(recording_en=sound("start"))

    assert SearchEntry.objects.filter(page__slug="seek-help").exists()
    assert not SearchEntry.objects.filter(document__isnull=False).exists()


# Who may hear it


def test_a_draft_plays_for_nobody(client, help_page, recordings):
    help_page.cards = [("card", {**help_page.cards[1].value, "recording_en": recordings["start"]})]
    help_page.save_revision()

    assert client.get(f"{SEEK_HELP}under-13/silent/recording").status_code == 404
    assert body(client.get(CARD)) == SOUND + b"card"


@pytest.mark.parametrize("how", ["draft", "private"])
def test_it_ends_with_the_page(client, help_page, hide, how):
    hide(help_page, how)

    assert [client.get(ADDRESSES[name]).status_code for name in ("start", "youngest", "card")] == [404] * 3


@pytest.fixture
def lock(committed):
    """Puts a document into a private collection: lock(document)."""

    def lock(document):
        collection = Collection.get_first_root_node().add_child(name="Private")
        with committed():
            CollectionViewRestriction.objects.create(collection=collection, restriction_type=PageViewRestriction.LOGIN)
            document.collection = collection
            document.save()

    return lock


def test_a_private_collection_stays_private(client, visit, help_page, recordings, lock):
    lock(recordings["card"])

    assert client.get(CARD).status_code == 404
    assert not visit(f"{SEEK_HELP}under-13/picture/").select("audio")


def test_a_file_that_is_lost_or_no_sound_any_more_is_not_there(client, visit, help_page, recordings):
    recordings["youngest"].file.storage.delete(recordings["youngest"].file.name)
    recordings["card"].file = ContentFile(b"%PDF-1.7\n%%EOF\n", "leaflet.pdf")
    recordings["card"].save()

    assert client.get(ADDRESSES["youngest"]).status_code == 404
    assert client.get(CARD).status_code == 404
    assert not visit(f"{SEEK_HELP}under-13/picture/").select("audio")


# Who chooses it


def test_an_editor_chooses_recordings_in_the_forms(publisher, client, committed, recordings):
    page = make_help_page()
    own = {"heading": "Heading", "text": words(""), "confidentiality": words("")}
    named = {name: {"recording_en": document.pk, "recording_km": ""} for name, document in recordings.items()}

    response = publish(
        publisher,
        committed,
        page,
        **help_fields(
            **named["start"],
            audience_texts=streamfield([("under_13", own | named["youngest"])]),
            cards=streamfield([("card", form_of_card("picture", **named["card"]))]),
        ),
    )

    assert response.status_code == 302, response.context["form"].errors
    for name in ("start", "youngest", "card"):
        assert body(client.get(ADDRESSES[name])) == SOUND + name.encode()


def test_only_a_sound_can_be_chosen(publisher, committed):
    page, leaflet = make_help_page(), DocumentFactory(title="The leaflet")
    cards = streamfield([("card", form_of_card("picture", recording_en=leaflet.pk, recording_km=""))])

    for fields in ({"recording_km": leaflet.pk}, {"cards": cards}):
        response = publish(publisher, committed, page, **help_fields(**fields))

        assert response.status_code == 200
        assert "is no recording. Choose a sound" in response.content.decode()
    saved = SeekHelpPage.objects.get()
    assert saved.recording_km is None and not saved.cards


def test_a_sound_of_a_private_collection_cannot_be_chosen(publisher, committed, recordings, lock):
    page = make_help_page()
    lock(recordings["card"])

    response = publish(publisher, committed, page, **help_fields(recording_en=recordings["card"].pk))

    assert "“Title of card” is in a private collection" in response.content.decode()
    assert SeekHelpPage.objects.get().recording_en is None


@pytest.fixture
def missing(publisher, help_page):
    """What the form of Seek Help says that the youngest cannot listen to, or ""."""

    def missing():
        form = publisher.get(reverse("wagtailadmin_pages:edit", args=[help_page.pk])).content.decode()
        start = form.find("These have nothing to listen to")
        return "" if start < 0 else form[start : form.index("</ul>", start)]

    return missing


def test_the_form_names_recordings_that_nobody_hears(missing, recordings, lock):
    lock(recordings["card"])
    assert "Recording in English: Question of picture; Question of silent<" in missing()

    recordings["youngest"].file = ContentFile(b"%PDF-1.7\n%%EOF\n", "leaflet.pdf")
    recordings["youngest"].save()
    assert "Recording in English: Under 13; Question of picture; Question of silent<" in missing()


def test_the_form_names_what_the_youngest_cannot_listen_to(missing, help_page):
    assert "Recording in English: Question of silent<" in missing()
    assert "Recording in Khmer: Under 13; Question of picture; Question of silent<" in missing()

    help_page.cards = [("card", {**help_page.cards[0].value, "audiences": ["parent"]})]
    help_page.audience_texts = []
    help_page.save_revision()
    assert missing() == ""


def test_a_preview_plays_what_is_not_published_yet(publisher, help_page, recordings):
    help_page.cards = [("card", {**help_page.cards[1].value, "recording_en": recordings["start"]})]
    help_page.save_revision()

    preview = publisher.get(reverse("wagtailadmin_pages:view_draft", args=[help_page.pk]), {"mode": "under-13"})

    assert f'src="{recordings["start"].url}"' in preview.content.decode()
    assert body(publisher.get(recordings["start"].url)) == SOUND + b"start"


def test_every_audience_can_have_one(client, home, recordings):
    names = ("under_13", "teenager", "parent", "teacher", "survivor", "own_thoughts")
    make_help_page(texts={name: {"heading": name, "text": "", "recording_en": recordings["card"].pk} for name in names})

    assert {client.get(f"{SEEK_HELP}{value}/recording").status_code for value in ALL} == {200}
