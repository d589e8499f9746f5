"""Words that are no page's: in Khmer on Khmer pages, and where there are none, marked as English."""

import json

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import Site

from consent.models import BannerText
from navigation.models import ContactSettings, FooterSettings
from news.models import ArticleTag
from resources.models import Topic
from tests.factories import (
    ArticlePageFactory,
    ImageFactory,
    ResourceIndexPageFactory,
    ResourcePageFactory,
    StandardPageFactory,
    UserFactory,
)

pytestmark = pytest.mark.django_db

BOARD = "/admin/reports/state-of-translation/"


def link(**fields):
    return {"label": "", "label_km": "", "page": None, "document": None, "url": ""} | fields


@pytest.fixture
def footer(home, committed):
    """Saves a footer: footer(**fields)."""

    def footer(**fields):
        columns, legal_links = fields.pop("columns", []), fields.pop("legal_links", [])
        settings = FooterSettings.for_site(Site.objects.get())
        for name, value in fields.items():
            setattr(settings, name, value)
        settings.columns = json.dumps([{"type": "column", "value": value} for value in columns])
        settings.legal_links = json.dumps([{"type": "link", "value": value} for value in legal_links])
        with committed():
            settings.save()
        return settings

    return footer


def words_of(element):
    """(words, language) of each innermost element that has words."""
    return [
        (found.get_text(strip=True), found.get("lang") or (found.find_parent(lang=True) or {}).get("lang"))
        for found in element.find_all(["p", "h2", "a", "span"])
        if found.get_text(strip=True)
    ]


def test_footer_and_address_are_in_the_language_of_the_page(visit, khmer, footer, committed):
    footer(
        about_en="Who we are",
        about_km="យើងជានរណា",
        vision_en="What we want",
        vision_km="អ្វីដែលយើងចង់បាន",
        columns=[
            {
                "heading_en": "More",
                "heading_km": "បន្ថែម",
                "links": [link(label="The network", label_km="បណ្តាញ", url="https://example.org")],
            }
        ],
        legal_links=[link(label="Law", label_km="ច្បាប់", url="https://example.org/law")],
    )
    contact = ContactSettings.for_site(Site.objects.get())
    with committed():
        contact.address_en, contact.address_km = "Siem Reap", "សៀមរាប"
        contact.save()

    english, khmer_footer = visit("/").footer, visit("/km/").footer

    for text, translation in [
        ("Who we are", "យើងជានរណា"),
        ("What we want", "អ្វីដែលយើងចង់បាន"),
        ("More", "បន្ថែម"),
        ("The network", "បណ្តាញ"),
        ("Law", "ច្បាប់"),
        ("Siem Reap", "សៀមរាប"),
    ]:
        assert text in english.get_text()
        assert translation not in english.get_text()
        assert translation in khmer_footer.get_text()
        assert text not in khmer_footer.get_text()
    assert not khmer_footer.select("[lang]")


def test_what_has_no_khmer_is_marked_as_english(visit, khmer, footer):
    page = StandardPageFactory(title="Not translated")
    footer(
        about_en="Who we are",
        columns=[{"heading_en": "More", "heading_km": "", "links": [link(label="Go on", page=page.pk)]}],
        legal_links=[link(page=page.pk)],
    )

    found = dict(words_of(visit("/km/").footer))

    assert {found[text] for text in ("Who we are", "More", "Go on", "Not translated")} == {"en"}
    assert "Not translated" in visit("/").footer.get_text()
    assert not visit("/").footer.select("[lang], [hreflang]")


def test_a_link_without_a_khmer_label_has_the_title_of_the_translation(visit, khmer, footer, translate):
    page = StandardPageFactory(title="Mission")
    translation = translate(page)
    footer(legal_links=[link(label="Our aim", page=page.pk)])

    found = visit("/km/").footer.select_one(f'a[href="{translation.url}"]')

    assert found.get_text() == "ខ្មែរ Mission"
    assert not found.has_attr("lang")


def test_topics_and_tags_without_khmer_are_marked(visit, khmer, translate, committed):
    Topic.objects.create(name_en="Interviewing", name_km="ការសម្ភាស", slug="interviewing")
    resource = translate(ResourcePageFactory(title="Manual", languages=["km"], topics=["Interviewing", "Figures"]))
    article = translate(ArticlePageFactory(title="News", tags=["Training", "Law"]))
    with committed():
        ArticleTag.objects.filter(name="Training").update(name_km="ការបណ្តុះបណ្តាល")

    topics = dict(words_of(visit(resource.url).select_one("dl.facts")))
    tags = dict(words_of(visit(article.url).select_one(".tags")))

    assert (topics["ការសម្ភាស"], topics["Figures"]) == ("km", "en")
    assert (tags["ការបណ្តុះបណ្តាល"], tags["Law"]) == ("km", "en")


def test_the_label_of_a_file_is_in_the_language_of_the_page_and_the_board_asks_for_it(
    client, visit, translate, committed
):
    page = ResourcePageFactory(title="Poster", languages=["km", "en"])
    page.refresh_from_db()
    with committed():
        first, second = page.files.all()
        first.label, first.label_km, second.label = "To print", "សម្រាប់បោះពុម្ព", "For the screen"
        first.save()
        second.save()
    translation = translate(page)

    words = dict(words_of(visit(translation.url).select_one(".resource__files")))
    assert (words["សម្រាប់បោះពុម្ព"], words["For the screen"]) == ("km", "en")
    assert "សម្រាប់បោះពុម្ព" not in visit(page.url).select_one(".resource__files").get_text()

    client.force_login(UserFactory(group="Publishers"))
    text = client.get(BOARD).content.decode()
    assert f'<a href="/admin/pages/{page.pk}/edit/">Resource: Poster</a> (1 text)' in text
    assert text.count("(1 text)") == 1


def test_the_board_lists_what_has_no_khmer(client, khmer, footer):
    footer(
        about_en="Who we are",
        vision_en="What we want",
        vision_km="អ្វីដែលយើងចង់បាន",
        columns=[{"heading_en": "More", "heading_km": "", "links": [link(label="Go on", url="https://example.org")]}],
    )
    Topic.objects.create(name_en="Interviewing", slug="interviewing")
    BannerText.objects.create(heading_km="", text_km="")
    client.force_login(UserFactory(group="Publishers"))

    text = client.get(BOARD).content.decode()

    address = f"/admin/settings/navigation/footersettings/{Site.objects.get().pk}/"
    assert f'<a href="{address}">Footer</a> (3 texts)' in text
    assert "Topic of resources: Interviewing</a> (1 text)" in text
    assert "<li>Consent banner (2 texts)" in text, "it has no link for those who may not change it"


@pytest.fixture
def labelled(committed):
    """Makes a resource with a file that has a label: labelled(label, **fields)."""

    def labelled(label, **fields):
        page = ResourcePageFactory(languages=["en"], **fields)
        with committed():
            page.files.update(label=label)
        return page

    return labelled


def test_the_board_does_not_ask_for_what_has_its_khmer_elsewhere(client, footer, labelled):
    page = StandardPageFactory()
    footer(legal_links=[link(label="Our aim", page=page.pk)])
    Topic.objects.create(name_en="ការសម្ភាស", slug="interviewing")
    labelled("សម្រាប់បោះពុម្ព")
    client.force_login(UserFactory(group="Publishers"))

    assert "Khmer words are missing here" not in client.get(BOARD).content.decode()


def test_the_board_asks_for_the_parts_of_a_page_begun_in_khmer(client, home, khmer, labelled):
    shelf = ResourceIndexPageFactory(parent=home.get_translation(khmer), locale=khmer)
    page = labelled("To print", title="ផ្ទាំងរូបភាព", parent=shelf, locale=khmer)
    client.force_login(UserFactory(group="Publishers"))

    line = f'<a href="/admin/pages/{page.pk}/edit/">Resource: ផ្ទាំងរូបភាព</a> (1 text)'
    assert line in client.get(BOARD).content.decode()


def test_many_things_of_a_kind_have_one_line_and_cost_no_more_queries(client, labelled):
    client.force_login(UserFactory(group="Publishers"))
    shelf = ResourceIndexPageFactory()

    def board(count):
        for _ in range(count):
            ImageFactory()
            labelled("To print", parent=shelf)
        client.get(BOARD)
        with CaptureQueriesContext(connection) as captured:
            text = client.get(BOARD).content.decode()
        return text, len(captured)

    text, few = board(5)
    assert text.count("(1 text)") == 10
    text, many = board(20)
    assert "(1 text)" not in text
    assert '<a href="/admin/images/">Images</a> (25 texts)' in text
    assert '<a href="/admin/pages/usage/resources/resourcepage/">Resources</a> (25 texts)' in text
    assert many <= few
