"""What a programme shows: its goals and figures, and only those articles and pages that a visitor may see."""

from datetime import date

import pytest

from news.models import ArticleTag
from tests.factories import (
    ArticleIndexPageFactory,
    ArticlePageFactory,
    ImageFactory,
    ProgrammePageFactory,
    SectionPageFactory,
    StandardPageFactory,
)

pytestmark = pytest.mark.django_db

FIGURE = ("figure", {"number": "57", "label": "trainers", "period": "September 2024", "source": "Training records"})


@pytest.fixture
def listing(home):
    return ArticleIndexPageFactory(title="In the Spotlight")


def titles(page, part):
    return [title.get_text() for title in page.select(f'section[aria-labelledby="{part}"] .card__title')]


def test_its_parts_stand_in_order_under_its_colour(visit):
    page = visit(
        ProgrammePageFactory(
            tone="gold",
            goals=[("goal", "Fewer children are hurt"), ("goal", "គោលដៅ")],
            body=[("heading", {"text": "What we do", "level": "2"}), ("paragraph", "<p>We teach.</p>")],
            figures=[FIGURE],
        ).url
    )

    text = page.main.get_text()
    parts = ["Fewer children are hurt", "គោលដៅ", "We teach.", "September 2024. Source: Training records"]
    assert [text.index(part) for part in parts] == sorted(text.index(part) for part in parts)
    assert page.select_one('main .krama[data-tone="gold"]')


def test_the_newest_articles_of_its_tag_come_after_the_chosen_ones(visit, listing):
    made = [
        ArticlePageFactory(title=f"Law {year}", parent=listing, date=date(year, 1, 1), tags=["law"])
        for year in (2021, 2022, 2023, 2024)
    ]
    ArticlePageFactory(title="Not of the law", parent=listing, tags=["other"])
    tag = ArticleTag.objects.get(name="law")
    programme = ProgrammePageFactory(articles_tag=tag)
    assert titles(visit(programme.url), "articles") == ["Law 2024", "Law 2023", "Law 2022"]

    programme.articles = [("article", made[0]), ("article", made[3])]
    programme.save()
    assert titles(visit(programme.url), "articles") == ["Law 2021", "Law 2024", "Law 2023"]

    tag.delete()
    assert titles(visit(programme.url), "articles") == ["Law 2021", "Law 2024"]


@pytest.mark.parametrize("how", ["draft", "expired", "private"])
def test_what_no_visitor_sees_is_left_out(visit, listing, hide, how):
    article = ArticlePageFactory(title="Hidden article", parent=listing, tags=["law"])
    resource = StandardPageFactory(title="Hidden guide")
    programme = ProgrammePageFactory(
        articles_tag=ArticleTag.objects.get(name="law"),
        articles=[("article", article)],
        resources=[("page", resource)],
    )
    assert titles(visit(programme.url), "articles") == ["Hidden article"]
    assert titles(visit(programme.url), "resources") == ["Hidden guide"]

    hide(article, how)
    hide(resource, how)

    assert "Hidden" not in visit(programme.url).main.get_text()


def test_what_was_deleted_is_left_out(visit, listing):
    article = ArticlePageFactory(title="Deleted article", parent=listing)
    resource = StandardPageFactory(title="Deleted guide")
    programme = ProgrammePageFactory(articles=[("article", article)], resources=[("page", resource)])
    article.delete()
    resource.delete()

    page = visit(programme.url)
    assert not page.select("#articles, #resources")


def test_home_shows_each_programme_in_its_colour(visit, home):
    work = SectionPageFactory(title="Our Work")
    for tone in ("dusk", "gold"):
        ProgrammePageFactory(title=f"In {tone}", parent=work, tone=tone)
    StandardPageFactory(title="Without a colour", parent=work)
    home.refresh_from_db()
    home.bands = [("strands", {"heading": "Threads", "text": "", "section": work})]
    home.save_revision().publish()

    assert [band["data-tone"] for band in visit("/").select(".strand .krama")] == ["dusk", "gold", "lotus"]


@pytest.mark.parametrize("how", ["draft", "expired", "private"])
def test_home_names_no_section_that_no_visitor_sees(visit, home, hide, how):
    work = SectionPageFactory(title="Our Work")
    ProgrammePageFactory(title="A thread", parent=work)
    home.refresh_from_db()
    home.bands = [("strands", {"heading": "Threads", "text": "", "section": work})]
    home.save_revision().publish()
    assert "Our Work" in visit("/").main.get_text()

    hide(work, how)

    assert not visit("/").select(".strands")
    assert "Our Work" not in visit("/").main.get_text()


@pytest.mark.parametrize("number", [1, 2])
def test_queries(client, listing, django_assert_num_queries, committed, number):
    """The same with one article, one resource and one logo as with two of each."""
    with committed():
        articles = [ArticlePageFactory(parent=listing, tags=["law"]) for _ in range(number)]
        resources = [StandardPageFactory(parent=listing.get_parent(), listing_image=None) for _ in range(number)]
        partners = [{"name": f"P{image}", "logo": ImageFactory(), "text": ""} for image in range(number)]
        programme = ProgrammePageFactory(
            parent=listing.get_parent(),
            goals=[("goal", "A goal")],
            figures=[FIGURE],
            body=[("partners", {"heading": "Partners", "partners": partners})],
            articles_tag=ArticleTag.objects.get(name="law"),
            articles=[("article", article) for article in articles],
            resources=[("page", resource) for resource in resources],
        )
    client.get(programme.url)
    with django_assert_num_queries(15):
        assert client.get(programme.url).status_code == 200
