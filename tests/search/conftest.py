import datetime
from urllib.parse import urlencode

import pytest
from django.utils import timezone
from wagtail.models import Page
from wagtail.search.backends import get_search_backend

from search.models import SearchEntry
from search.spelling import remember_words
from search.words import tokens


@pytest.fixture
def look(visit, home):
    """`look("words")` is the search page for them, parsed; `look("words", section="explore")` of one section."""

    def look(text, language="", **parameters):
        return visit(f"{language}/search/?{urlencode({'query': text, **parameters})}")

    return look


@pytest.fixture
def fill(home):
    """`fill(2000)` makes that many live pages whose texts have the word "lantern", with their rows in the index."""

    def fill(number):
        pages = Page.objects.bulk_create(
            Page(
                title=f"Lantern {place}",
                slug=f"lantern-{place}",
                path=Page._get_path(home.path, home.depth + 1, place + 100),
                depth=home.depth + 1,
                url_path=f"{home.url_path}lantern-{place}/",
                content_type=home.content_type,
                locale=home.locale,
                last_published_at=timezone.now(),
            )
            for place in range(number)
        )
        entries = SearchEntry.objects.bulk_create(
            SearchEntry(
                page=page,
                language="en",
                title=" ".join(tokens(page.title)),
                summary="",
                text="A lantern in the window",
                date=datetime.date(2025, 1, 1),
            )
            for page in pages
        )
        get_search_backend().get_index_for_model(SearchEntry).add_items(SearchEntry, entries)
        remember_words("Lantern", "en")

    return fill
