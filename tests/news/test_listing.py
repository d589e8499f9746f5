"""A listing of articles: order, pages, filters, and what happens with addresses that nobody meant."""

from datetime import date, timedelta

import pytest

from tests.factories import ArticleIndexPageFactory, ArticlePageFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def listing(home):
    return ArticleIndexPageFactory(title="In the Spotlight")


@pytest.fixture(scope="module")
def three_pages(module_db):
    """23 articles of which the newest is number 23, ten to a page."""
    listing = ArticleIndexPageFactory(title="Three pages")
    first = date(2024, 1, 1)
    for number in range(1, 24):
        ArticlePageFactory(parent=listing, title=f"Article {number:02}", date=first + timedelta(days=number))
    return listing


def titles(page):
    return [link.get_text() for link in page.select("main .card__title a")]


def canonical(page):
    return page.select_one("link[rel=canonical]")["href"]


def test_newest_first_whatever_the_order_in_the_tree(listing, visit):
    for title, day in (("Middle", 2), ("Oldest", 1), ("Newest", 3)):
        ArticlePageFactory(parent=listing, title=title, date=date(2024, 5, day))

    assert titles(visit(listing.url)) == ["Newest", "Middle", "Oldest"]


def test_articles_of_one_day_keep_one_order_over_all_pages(listing, visit):
    made = [
        ArticlePageFactory(parent=listing, title=f"Same day {number}", date=date(2024, 5, 1)) for number in range(21)
    ]

    seen = [title for number in (1, 2, 3) for title in titles(visit(f"{listing.url}?page={number}"))]

    assert seen == [article.title for article in reversed(made)]


def test_each_article_is_on_one_of_the_pages(three_pages, visit):
    found = [titles(visit(f"{three_pages.url}?page={number}")) for number in (1, 2, 3)]

    assert [len(page) for page in found] == [10, 10, 3]
    assert [title for page in found for title in page] == [f"Article {number:02}" for number in range(23, 0, -1)]


def test_the_pager_leads_back_and_on(three_pages, visit):
    middle = visit(f"{three_pages.url}?page=2")

    assert middle.select_one("main a[rel=prev]")["href"] == three_pages.url
    assert middle.select_one("main a[rel=next]")["href"] == f"{three_pages.url}?page=3"
    assert not visit(three_pages.url).select("main a[rel=prev]")
    assert not visit(f"{three_pages.url}?page=3").select("main a[rel=next]")


NONSENSE = [
    *[
        "abc",
        "-1",
        "0",
        "999999",
        "999999999999",
        "9" * 5000,
        "1.5",
        "%00",
        "1%00",
        "%E1%9F%A2",
        "%ED%A0%80",
        "%FF",
        "+1",
        "%201",
    ],
    *["01", "1e1", "None", "<script>", "%27%20OR%201=1", "2024;drop", "²", "１"],
]


@pytest.mark.parametrize("parameter", ["page", "year", "tag"])
@pytest.mark.parametrize("value", NONSENSE, ids=lambda value: value[:12])
def test_a_part_that_does_not_exist_is_not_found(tagged, client, parameter, value):
    assert client.get(f"{tagged.url}?{parameter}={value}").status_code == 404


@pytest.mark.parametrize("query", ["page=4", "year=2023", "year=2024&page=4", "tag=never-used"])
def test_a_part_beyond_the_end_is_not_found(three_pages, client, query):
    assert client.get(f"{three_pages.url}?{query}").status_code == 404


@pytest.mark.parametrize("query", ["page=", "year=", "tag=", "year=&tag=&page=", "utm_source=mail", "&&=&", "page"])
def test_an_empty_or_unknown_parameter_is_as_good_as_none(listing, visit, query):
    ArticlePageFactory(parent=listing, title="The only one", tags=["Law"])

    assert titles(visit(f"{listing.url}?{query}")) == ["The only one"]


def test_of_two_values_the_last_counts(three_pages, visit):
    assert titles(visit(f"{three_pages.url}?page=abc&page=3")) == ["Article 03", "Article 02", "Article 01"]


@pytest.mark.parametrize(
    ("query", "kept"),
    [
        ("", ""),
        ("page=1", ""),
        ("utm_source=mail&page=1", ""),
        ("fbclid=x&page=2", "?page=2"),
        ("page=2&year=2024", "?year=2024&page=2"),
        ("year=2024&page=1", "?year=2024"),
    ],
)
def test_the_canonical_address_holds_only_what_the_page_depends_on(three_pages, visit, query, kept):
    assert canonical(visit(f"{three_pages.url}?{query}")) == three_pages.full_url + kept


@pytest.fixture(scope="module")
def tagged(module_db):
    listing = ArticleIndexPageFactory(title="Tagged")
    for title, year, tags in [
        ("Old law", 2022, ["Law"]),
        ("New law", 2024, ["Law", "Online safety"]),
        ("New safety", 2024, ["Online safety"]),
        ("ច្បាប់ថ្មី", 2023, ["ច្បាប់"]),
    ]:
        ArticlePageFactory(parent=listing, title=title, date=date(year, 6, len(title)), tags=tags)
    return listing


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("year=2024", {"New law", "New safety"}),
        ("tag=law", {"New law", "Old law"}),
        ("year=2024&tag=law", {"New law"}),
        ("tag=ច្បាប់", {"ច្បាប់ថ្មី"}),
    ],
)
def test_filters(tagged, visit, query, expected):
    found = titles(visit(f"{tagged.url}?{query}"))

    assert len(found) == len(expected)
    assert set(found) == expected


def test_filters_offered_are_those_that_find_something(tagged, visit):
    other = ArticlePageFactory(date=date(2019, 1, 1), tags=["Elsewhere"])
    page = visit(tagged.url)
    chips = {chip.get_text(strip=True): chip["href"] for chip in page.select("main a.chip")}

    assert other.title not in page.get_text()
    assert set(chips) == {"All years", "2024", "2023", "2022", "Law", "Online safety", "ច្បាប់"}
    for address in chips.values():
        assert titles(visit(address))


def test_the_chosen_filter_is_marked_and_can_be_taken_away(tagged, visit):
    page = visit(f"{tagged.url}?year=2024&tag=law")
    chosen = {chip.get_text(" ", strip=True): chip["href"] for chip in page.select('main a.chip[aria-current="true"]')}

    assert chosen == {"2024": f"{tagged.url}?year=2024&tag=law", "Remove filter: Law": f"{tagged.url}?year=2024"}


def test_two_filters_that_share_no_article_say_so(tagged, visit):
    page = visit(f"{tagged.url}?year=2022&tag=online-safety")

    assert titles(page) == []
    assert page.select_one("main .empty a")["href"] == tagged.url


def test_a_listing_without_articles_says_so(listing, visit):
    page = visit(listing.url)

    assert "No article has been published here yet." in page.select_one("main .empty").get_text()
    assert not page.select("main .list-bar")
