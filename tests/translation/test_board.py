"""The board: how far each page is in the other language, and whose turn it is."""

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import Locale
from wagtail_localize.models import TranslationSource

from glossary.models import GlossaryTerm
from tests.factories import SectionPageFactory, StandardPageFactory, UserFactory

pytestmark = pytest.mark.django_db

ADDRESS = "/admin/reports/state-of-translation/"


@pytest.fixture
def board(client):
    """Title → (state, whose turn, links of the row), as an editor sees it: board(**filters)."""
    client.force_login(UserFactory(group="Editors"))

    def board(**filters):
        page = BeautifulSoup(client.get(ADDRESS, filters).content, "html.parser")
        rows = {}
        for row in page.select("table.listing tbody tr"):
            cells = [" ".join(cell.get_text(" ").split()) for cell in row.select("td")]
            links = [link["href"] for cell in row.select("td")[3:] for link in cell.select("a")]
            rows[cells[0]] = (cells[3], cells[4], links)
        return rows

    return board


def test_a_page_that_nobody_sent(board, khmer):
    page = StandardPageFactory(title="Mission")

    state, turn, links = board()["Mission"]

    assert (state, turn) == ("Not sent for translation", "Editor: send it for translation")
    assert links == [f"/admin/localize/submit/page/{page.pk}/"]


def test_a_page_half_translated(board, translate):
    page = StandardPageFactory(title="Mission", summary="Why we are here")
    translation = translate(page, most=1, publish=False)

    state, turn, links = board()["Mission"]

    assert state == "Being translated 1 of 2 texts"
    assert turn == "Translator: translate what is left"
    assert links == [f"/admin/pages/{translation.pk}/edit/"]


def test_a_page_translated_and_not_published(board, khmer, translate):
    page = StandardPageFactory(title="Mission", slug="mission")
    translate(page, publish=False)

    assert board()["Mission"][:2] == ("Translated, not published", "Publisher: read and publish it")


def test_a_translation_that_is_up_to_date(board, translate):
    translate(StandardPageFactory(title="Mission"))

    assert board()["Mission"][:2] == ("Up to date", "Nobody")


def test_an_original_that_changed_since(board, translate):
    page = StandardPageFactory(title="Mission")
    page.save_revision().publish()
    translate(page)
    sent = page.get_latest_revision()
    page.title = "Vision"
    page.save_revision().publish()

    state, turn, links = board()["Vision"]

    assert state == "The original has changed since What changed"
    assert turn == "Editor: bring the change into the translation"
    source = TranslationSource.objects.get()
    assert links == [
        f"/admin/pages/{page.pk}/revisions/compare/{sent.pk}...live/",
        f"/admin/localize/update/{source.pk}/",
    ]


def test_a_change_brought_over_is_done(board, translate):
    page = StandardPageFactory(title="Mission")
    translate(page)
    page.title = "Vision"
    page.save_revision().publish()
    translate(page)

    assert board()["Vision"][0] == "Up to date"


def test_a_page_begun_in_khmer_is_the_original(board, home, khmer):
    StandardPageFactory(title="ទស្សនៈ", parent=home.get_translation(khmer).specific, locale=khmer)

    assert board()["ទស្សនៈ"][0] == "Not sent for translation"


def test_a_page_written_in_both_languages_has_one_row(board, home, khmer):
    page = StandardPageFactory(title="Mission", parent=home)
    other = page.copy_for_translation(khmer)
    other.title = "បេសកកម្ម"
    other.save_revision().publish()

    assert board()["Mission"][0] == "Up to date"
    assert "បេសកកម្ម" not in board()


def test_what_keeps_a_place_in_the_tree_is_no_translation(board, khmer):
    section = SectionPageFactory(title="About us")
    StandardPageFactory(title="Mission", parent=section).copy_for_translation(khmer, copy_parents=True)

    assert board()["About us"][0] == "Not sent for translation"


def test_terms_are_on_the_board_too(client, board, khmer, translate):
    term = GlossaryTerm.objects.create(term="grooming", explanation="Building trust.", locale=Locale.get_default())
    kind = "glossary.glossaryterm"
    client.force_login(UserFactory(group="Publishers"))

    state, turn, links = board(kind=kind)["grooming"]
    assert (state, turn) == ("Not sent for translation", "Editor: send it for translation")
    assert client.get(links[0]).status_code == 200

    translate(term, most=1, publish=False)
    state, turn, links = board(kind=kind)["grooming"]
    assert state == "Being translated 1 of 2 texts"
    assert client.get(links[0]).status_code == 200

    translate(term)
    assert board(kind=kind)["grooming"][:2] == ("Up to date", "Nobody")
    assert "grooming" in client.get(ADDRESS, {"kind": kind, "export": "csv"}).getvalue().decode()
    assert "grooming" not in board()


def test_what_changed_in_a_term(client, board, translate):
    term = GlossaryTerm.objects.create(term="grooming", explanation="Trust.", locale=Locale.get_default())
    term.save_revision().publish()
    translate(term)
    term.explanation = "Building trust."
    term.save_revision().publish()
    client.force_login(UserFactory(group="Publishers"))

    state, _, links = board(kind="glossary.glossaryterm")["grooming"]

    assert state == "The original has changed since What changed"
    assert "Building trust." in client.get(links[0]).content.decode()
    assert client.get(links[1]).status_code == 200


@pytest.mark.parametrize("parameters", [{"kind": "no.model"}, {"kind": "hotline.helpservice"}])
@pytest.mark.parametrize("ordering", ["title", "-content_type__model", "nothing"])
def test_what_is_asked_wrongly_of_the_board_is_no_error(client, home, parameters, ordering):
    client.force_login(UserFactory(group="Editors"))

    assert client.get(ADDRESS, parameters | {"ordering": ordering}).status_code == 200


def test_filters_by_state(board, translate):
    translate(StandardPageFactory(title="Mission"))
    StandardPageFactory(title="Vision")

    assert "Mission" in board(state="live")
    assert "Vision" not in board(state="live")
    assert "Mission" not in board(state="missing")


def test_queries_do_not_grow(board, translate):
    def queries():
        with CaptureQueriesContext(
            connection,
        ) as captured:
            board()
        return len(captured)

    translate(StandardPageFactory())
    queries()
    few = queries()
    for _ in range(10):
        translate(StandardPageFactory())

    assert queries() <= few
