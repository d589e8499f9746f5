"""Every block on a page: what it shows, what it refuses, and that it copes with what has been deleted since."""

import json

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from pages.blocks import BodyBlock, HomeBlock
from pages.blocks.data import FiguresBlock
from tests.factories import (
    ArticleIndexPageFactory,
    ArticlePageFactory,
    ContactPageFactory,
    CookiesPageFactory,
    DocumentFactory,
    DonatePageFactory,
    ImageFactory,
    ProgrammePageFactory,
    ReportAbusePageFactory,
    ResourceIndexPageFactory,
    SectionPageFactory,
    SeekHelpPageFactory,
    StandardPageFactory,
    TeamPageFactory,
    UserFactory,
)

pytestmark = pytest.mark.django_db

BODY, BANDS = BodyBlock(), HomeBlock()
WITH_BODY = [
    ArticlePageFactory,
    ContactPageFactory,
    CookiesPageFactory,
    DonatePageFactory,
    ProgrammePageFactory,
    ResourceIndexPageFactory,
    SectionPageFactory,
    StandardPageFactory,
]
EVERY_TYPE = [*WITH_BODY, ArticleIndexPageFactory, ReportAbusePageFactory, SeekHelpPageFactory, TeamPageFactory]


@pytest.fixture
def stored(db):
    """A picture, a document and a page that blocks point to."""
    return {"image": ImageFactory(), "document": DocumentFactory(), "page": StandardPageFactory(title="Pointed to")}


def body(stored):
    """Every block filled, with the words that a visitor finds on the page: (value, words)."""
    image = {"image": stored["image"].pk, "alt_text": "A described picture", "decorative": False}
    link = {"label": "", "page": stored["page"].pk, "document": None, "url": ""}
    own = {
        "picture": {"image": image, "caption": "Under the picture", "credit": "Drawn by us"},
        "gallery": {"heading": "The gallery", "pictures": [{"image": image, "caption": "One of several"}] * 2},
        "files": {"heading": "To take home", "files": [{"document": stored["document"].pk, "label": "The report"}]},
        "cards": {
            "heading": "The cards",
            "cards": [{"heading": "A card", "text": "Its text", "image": stored["image"].pk, "link": link}],
        },
        "related_pages": {"heading": "More to read", "pages": [stored["page"].pk]},
        "people": {"heading": "The people", "people": [{"role": "Nameless trainer", "photo": stored["image"].pk}]},
        "awards": {
            "heading": "",
            "awards": [
                {"award": "A prize", "giver": "A giver", "year": 2015, "picture": stored["image"].pk, "link": link}
            ],
        },
        "partners": {
            "heading": "Networks",
            "partners": [{"name": "A network", "logo": stored["image"].pk, "text": "What it asks", "link": link}],
        },
    }
    blocks = [
        {
            "type": name,
            "id": f"block-{number}",
            "value": own.get(name) or block.get_prep_value(block.get_preview_value()),
        }
        for number, (name, block) in enumerate(BODY.child_blocks.items())
    ]
    return json.dumps(blocks)


WORDS = {
    "heading": "What the training covers",
    "paragraph": "met for five sessions",
    "takeaways": "Small fixes came first.",
    "quote": "We ask what a child needs first.",
    "callout": "Call us, day or night.",
    "accordion": "Must I give my name?",
    "picture": "Drawn by us",
    "gallery": "One of several",
    "video": "How the string exercise works",
    "files": "The report",
    "figures": "57",
    "figures_over_time": "345",
    "timeline": "An office in Phnom Penh.",
    "table": "People trained in each year (sample)",
    "people": "Nameless trainer",
    "awards": "Given by A giver",
    "partners": "What it asks",
    "cards": "Its text",
    "call_to_action": "Teach one lesson this week",
    "related_pages": "Pointed to",
    "numbers": "All calls are confidential.",
}


@pytest.mark.parametrize("factory", EVERY_TYPE)
def test_a_page_without_content_is_served(visit, factory):
    page = factory()

    assert visit(page.url).select_one("main h1").get_text() == page.title


@pytest.mark.parametrize("factory", WITH_BODY)
def test_every_block_shows_on_every_page(visit, stored, factory):
    text = visit(factory(body=body(stored)).url).select_one("main").get_text()

    assert set(WORDS) == set(BODY.child_blocks), "a block has no words here"
    assert [name for name, words in WORDS.items() if words not in text] == []


@pytest.mark.parametrize("gone", ["image", "document", "page"])
def test_what_was_deleted_leaves_no_broken_link_or_picture(visit, client, stored, gone):
    page = StandardPageFactory(body=body(stored))
    lost = {"image": "img", "document": 'a[href^="/documents/"]', "page": f'a[href="{stored["page"].url}"]'}[gone]
    assert visit(page.url).select(f"main {lost}")

    stored[gone].delete()

    main = visit(page.url).select_one("main")
    assert not main.select(lost)
    assert not main.select('a[href=""], a[href="None"], img[src=""]')
    assert "met for five sessions" in main.get_text()


@pytest.mark.parametrize("how", ["draft", "expired", "private"])
def test_related_pages_leave_out_what_no_visitor_sees(visit, stored, hide, how):
    page = StandardPageFactory(body=[("related_pages", {"heading": "More to read", "pages": [stored["page"]]})])
    assert "Pointed to" in visit(page.url).select_one("main").get_text()

    hide(stored["page"], how)

    main = visit(page.url).select_one("main").get_text()
    assert "Pointed to" not in main
    assert "More to read" not in main


@pytest.mark.parametrize("how", ["draft", "expired", "private"])
def test_a_section_leaves_out_what_no_visitor_sees(visit, hide, how):
    page = StandardPageFactory(title="A child of it")
    section = page.get_parent()
    assert "A child of it" in visit(section.url).select_one("main").get_text()

    hide(page, how)

    assert "A child of it" not in visit(section.url).get_text()


def test_headings_have_anchors_of_their_own_that_keep_khmer_vowels(visit):
    words = ["Goals", "Goals", "គោលដៅ", "!!!", "Goals 2", "Goals"]
    page = StandardPageFactory(body=[("heading", {"text": text, "level": "2"}) for text in words])

    document = visit(page.url)

    anchors = [heading["id"] for heading in document.select(".prose h2")]
    assert len(set(anchors)) == len(words)
    assert anchors[:4] == ["goals", "goals-2", "គោលដៅ", "section"]
    assert [link["href"].lstrip("#") for link in document.select("nav[aria-labelledby=toc] a")] == anchors


def test_parts_of_sections_are_not_in_the_table_of_contents(visit):
    levels = {"One": "2", "Part": "3", "Two": "2"}
    page = StandardPageFactory(body=[("heading", {"text": text, "level": level}) for text, level in levels.items()])

    document = visit(page.url)

    assert [link.get_text() for link in document.select("nav[aria-labelledby=toc] a")] == ["One", "Two"]
    assert document.select_one(".prose h3").get_text() == "Part"


FIGURE = {"number": "57", "label": "police trainers", "period": "September 2024", "source": "Training records"}


@pytest.mark.parametrize("missing", FIGURE)
def test_a_figure_without_period_or_source_is_refused(missing):
    block = FiguresBlock()
    block.clean(block.to_python({"heading": "In figures", "figures": [FIGURE]}))

    with pytest.raises(ValidationError):
        block.clean(block.to_python({"heading": "In figures", "figures": [{**FIGURE, missing: ""}]}))


def test_a_figure_shows_its_period_and_source(visit):
    page = StandardPageFactory(body=[("figures", {"heading": "In figures", "figures": [FIGURE]})])

    text = visit(page.url).select_one(".prose .stats").get_text()

    for words in FIGURE.values():
        assert words in text


def test_text_keeps_only_what_the_design_has():
    widget = BODY.child_blocks["paragraph"].field.widget
    text = "A heading, bold"
    content = {
        "blocks": [
            {
                "key": "a",
                "type": "unstyled",
                "text": text,
                "depth": 0,
                "entityRanges": [{"key": 0, "offset": 0, "length": 1}],
                "inlineStyleRanges": [
                    {"offset": 11, "length": 4, "style": "BOLD"},
                    {"offset": 0, "length": 1, "style": "STRIKETHROUGH"},
                ],
            }
        ],
        "entityMap": {
            "0": {"type": "LINK", "mutability": "MUTABLE", "data": {"url": "javascript:alert(1)"}},
        },
    }

    html = widget.value_from_datadict({"text": json.dumps(content)}, {}, "text")

    assert "<b>bold</b>" in html
    for unwanted in ("<h2", "<s>", "javascript"):
        assert unwanted not in html


@pytest.mark.parametrize(
    "block", [*BODY.child_blocks.values(), *BANDS.child_blocks.values()], ids=lambda block: type(block).__name__
)
@pytest.mark.parametrize("library", ["empty", "filled"])
def test_every_block_has_a_preview_in_the_admin(client, request, library, block):
    if library == "filled":
        request.getfixturevalue("stored")
        ArticlePageFactory()
    client.force_login(UserFactory(group="Editors"))

    response = client.get(reverse("wagtailadmin_block_preview"), {"id": block.definition_prefix})

    assert response.status_code == 200
    assert "css/site.css" in response.content.decode()
