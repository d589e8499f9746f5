"""A shelf is a saved question over one pool: what it shows, how readers narrow it down, what bad questions get."""

import pytest

from resources.models import ResourcePicture
from tests.factories import ImageFactory, ResourceIndexPageFactory, ResourcePageFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def guides(home):
    return ResourceIndexPageFactory(title="Training Guides", types=["training-guide"])


@pytest.fixture
def pool(guides):
    """Four resources that lie on one shelf."""
    guide = {"type": "training-guide", "parent": guides}
    return [
        ResourcePageFactory(
            title="First phone", year=2024, audiences=["carers"], topics=["Online safety"], languages=["km"], **guide
        ),
        ResourcePageFactory(
            title="Circle of trust",
            year=2025,
            audiences=["carers", "children"],
            topics=["Online safety", "Feelings"],
            languages=["en", "km"],
            **guide,
        ),
        ResourcePageFactory(title="First hour", year=2023, audiences=["justice"], languages=["both"], **guide),
        ResourcePageFactory(title="A study", year=2025, parent=guides, type="research-report", languages=["en"]),
    ]


def titles(soup):
    return [heading.get_text(strip=True) for heading in soup.select(".rows h3")]


def counts(soup, name):
    boxes = soup.select(f"input[name={name}]")
    return {box["value"]: int(box.find_next("span", class_="soft").get_text().strip("()")) for box in boxes}


def test_a_shelf_shows_what_answers_its_question_wherever_it_lies(visit, guides, pool):
    everything = ResourceIndexPageFactory(title="Everything")
    justice = ResourceIndexPageFactory(title="For officers", audiences=["justice", "children"])
    assert titles(visit(guides.url)) == ["Circle of trust", "First phone", "First hour"]
    assert titles(visit(everything.url)) == ["A study", "Circle of trust", "First phone", "First hour"]
    assert titles(visit(justice.url)) == ["Circle of trust", "First hour"]
    empty = ResourceIndexPageFactory(title="Reports", types=["impact-report"])
    assert "Nothing is on this shelf yet" in visit(empty.url).main.get_text()


def test_counts_take_the_other_filters_into_account(visit, guides, pool):
    soup = visit(guides.url)
    assert counts(soup, "audience") == {"children": 1, "carers": 2, "justice": 1}
    assert counts(soup, "language") == {"en": 2, "km": 3}
    assert counts(soup, "year") == {"2025": 1, "2024": 1, "2023": 1}
    assert not soup.select("input[name=type]")

    soup = visit(f"{guides.url}?topic=online-safety&language=en")
    assert titles(soup) == ["Circle of trust"]
    assert counts(soup, "topic") == {"feelings": 1, "online-safety": 1}
    assert counts(soup, "language") == {"en": 1, "km": 2}
    assert counts(soup, "year") == {"2025": 1, "2024": 0, "2023": 0}
    assert soup.select_one("[role=status]").get_text(strip=True) == "1 resource found"
    assert "(2)" in soup.select_one(".filters summary").get_text()
    assert [box["value"] for box in soup.select("input[checked]")] == ["online-safety", "en"]

    chips = soup.select("[aria-label='Active filters'] a")
    assert [chip.get_text(" ", strip=True) for chip in chips] == [
        "Remove filter: Online safety",
        "Remove filter: English",
    ]
    assert titles(visit(chips[1]["href"])) == ["Circle of trust", "First phone"]


def test_a_campaign_of_pictures_alone_is_found_by_their_language(visit, home):
    shelf = ResourceIndexPageFactory(title="Campaign Materials", types=["campaign-material"])
    for title, language in (("In Khmer", "km"), ("In English", "en"), ("Without words", "both")):
        page = ResourcePageFactory(title=title, type="campaign-material", parent=shelf)
        page.pictures = [ResourcePicture(image=ImageFactory(), use="square", language=language)]
        page.save()
    assert counts(visit(shelf.url), "language") == {"en": 2, "km": 2}
    assert titles(visit(f"{shelf.url}?language=km")) == ["Without words", "In Khmer"]


def test_one_of_several_values_is_enough_and_every_filter_has_to_be_met(visit, guides, pool):
    assert len(titles(visit(f"{guides.url}?audience=carers&audience=justice&audience=carers"))) == 3
    soup = visit(f"{guides.url}?audience=justice&topic=feelings")
    assert titles(soup) == []
    assert soup.select_one(".empty a")["href"] == guides.url


@pytest.mark.parametrize(
    ("query", "status"),
    [
        ("?audience=&topic=&sort=&page=", 200),
        ("?utm_source=x&unknown=1", 200),
        ("?sort=downloads", 200),
        *[
            (f"?{query}", 404)
            for query in (
                "audience=nobody",
                "topic=%00",
                "topic=%ED%A0%80",
                "language=both",
                "year=២០២៥",
                "year=1999",
                "type=research-report",
                "sort=oldest",
                "page=2",
                "page=0",
                f"page={'9' * 5000}",
                *("page=abc", "page=-1", "page=999999999999", "page=1.5", "page=២", "page=%00", "page=%D9%A1"),
                "audience=carers&audience=nobody",
            )
        ],
    ],
)
def test_odd_questions(client, guides, pool, query, status):
    assert client.get(f"{guides.url}{query}").status_code == status
