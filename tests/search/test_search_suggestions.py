"""Titles for who begins to type: few letters leave the browser, and their answers are the same for everybody."""

import pytest

from tests.factories import StandardPageFactory

pytestmark = pytest.mark.django_db

ADDRESS = "/search/suggestions/"


@pytest.fixture
def suggested(client):
    return lambda text, address=ADDRESS: client.get(address, {"query": text}, follow=True).json()["titles"]


def test_titles_with_a_word_that_begins_so(committed, home, suggested, hide):
    with committed():
        StandardPageFactory(title="Trained teachers", summary="About families")
        StandardPageFactory(title="Café for teachers")
        StandardPageFactory(title="អង្គការការពារកុមារ")
        StandardPageFactory(title="សិទ្ធិរបស់ស្ត្រីនិងអ្នកគ្រូ")
        hidden = StandardPageFactory(title="Teachers in a draft")
    hide(hidden, "draft")

    assert set(suggested("tea")) == {"Trained teachers", "Café for teachers"}
    assert suggested("caf") == ["Café for teachers"]
    for typed in ("កុម", "ក\u200bុមារ"):
        assert suggested(typed) == ["អង្គការការពារកុមារ"]
    for typed in ("ស្ត", "ស្រ្តី", "ស្ដ្រី", "សិទិ្ធ", "គ្រូ"):
        assert suggested(typed) == ["សិទ្ធិរបស់ស្ត្រីនិងអ្នកគ្រូ"]
    assert suggested("fam") == []
    assert suggested("tea", "/km/search/suggestions/") == []


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("Teachers and", "tea"),
        ("  Té", "te"),
        ("ក\u200bុមារ", "កុម"),
        ("ស្រ្តី", "ស្ត"),
        ("កម្ពុជា", "កម"),
        ("x" * 10_000, "xxx"),
        ('"a', ""),
        ("🙂", ""),
    ],
)
def test_more_than_the_first_letters_goes_to_the_address_of_those(client, home, typed, asked):
    response = client.get(ADDRESS, {"query": typed}, follow=True)

    assert response.redirect_chain
    assert response.request["QUERY_STRING"] == client.get(ADDRESS, {"query": asked}).request["QUERY_STRING"]
    assert "is_public" not in vars(client.get(ADDRESS, {"query": typed}))


def test_an_answer_is_kept_until_something_changes(
    committed, home, client, suggested, settings, django_assert_num_queries
):
    settings.PAGE_CACHE = True
    with committed():
        StandardPageFactory(title="Teachers")
    assert suggested("tea") == ["Teachers"]

    with django_assert_num_queries(0):
        response = client.get(ADDRESS, {"query": "tea"})
    assert "public" in response["Cache-Control"]

    with committed():
        StandardPageFactory(title="More teachers")
    assert set(suggested("tea")) == {"Teachers", "More teachers"}
