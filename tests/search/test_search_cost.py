"""What a search costs, and which backend makes it."""

import pytest
from django.core.exceptions import ImproperlyConfigured
from wagtail.search.backends import get_search_backend

from aple_site.settings.search_backends import search_backends
from khmer import compounds
from search.words import index_tokens


@pytest.mark.parametrize("number", [20, 2000])
@pytest.mark.django_db
def test_queries(fill, client, django_assert_num_queries, number):
    fill(number)

    def assert_queries(text, expected):
        client.get("/search/", {"query": text})
        with django_assert_num_queries(expected, info=text):
            assert client.get("/search/", {"query": text}).status_code == 200

    assert_queries("window", 9)
    assert_queries("lantern window", 9)
    assert_queries("lanternn", 15)
    assert_queries("qqqq", 8)
    assert_queries("", 1)


@pytest.mark.django_db
def test_many_misspelt_words_cost_no_more_than_one(fill, client, django_assert_max_num_queries):
    fill(1)
    client.get("/search/", {"query": "qqqq"})

    with django_assert_max_num_queries(16):
        client.get("/search/", {"query": " ".join(f"lantern{letter}" for letter in "abcdefghijklmnopqrst")})


def test_a_server_is_a_setting_away(settings):
    settings.WAGTAILSEARCH_BACKENDS = search_backends("https://user:secret@search.example.org:9200/aple")

    backend = get_search_backend()

    assert backend.hosts[0]["host"] == "search.example.org"
    assert backend.hosts[0]["port"] == 9200 and backend.hosts[0]["use_ssl"]
    assert backend.index_prefix == "aple_"


@pytest.mark.parametrize("url", ["search.example.org", "redis://host/1", "https://", "opensearch"])
def test_what_names_no_server_stops_the_start(url):
    with pytest.raises(ImproperlyConfigured):
        search_backends(url)


def test_a_run_of_letters_that_is_no_word_costs_no_more_than_others(monkeypatch):
    asked, pieces = [], compounds.pieces
    monkeypatch.setattr(compounds, "pieces", lambda text: asked.append(text) or pieces(text))

    assert len(index_tokens("ង" * 400)) == 2

    assert sum(map(len, asked)) < 10 * 400
