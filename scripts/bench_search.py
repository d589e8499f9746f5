"""
How long a search takes over 40 and over 20,000 pages, by the whole answer of the search page, in a database of its own.

On SQLite, or on the server that DATABASE_URL names (scripts/with-postgres). The words of the pages are as frequent as
those of a language are: the second is half as frequent as the first, the hundredth a hundredth (Zipf).
"""

import datetime
import os
import random
import sys
import time
from itertools import accumulate, count
from pathlib import Path

import django

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
os.environ["DJANGO_SETTINGS_MODULE"] = "aple_site.settings.test"
django.setup()

from django.db import connection  # noqa: E402
from django.test import Client  # noqa: E402
from django.utils import timezone  # noqa: E402
from wagtail.models import Page, Site  # noqa: E402
from wagtail.search.backends import get_search_backend  # noqa: E402

from search.models import SearchEntry  # noqa: E402
from search.spelling import remember_words  # noqa: E402
from search.words import tokens  # noqa: E402

SIZES = [40, 20_000]
RUNS = 15
BATCH = 500
VOCABULARY = 5_000
TITLE, SUMMARY, TEXT = 6, 15, 100  # words
KHMER = "អង្គការការពារកុមារនៅកម្ពុជា"

dice = random.Random(1)
SYLLABLES = [first + second for first in "bdfgklmnprstv" for second in "aeiou"]
WORDS = ["".join(dice.choices(SYLLABLES, k=3)) for _ in range(VOCABULARY)]
WEIGHTS = list(accumulate(1 / rank for rank in range(1, VOCABULARY + 1)))

SEARCHES = {
    "a word of every page": WORDS[0],
    "a frequent word": WORDS[20],
    "a seldom word": WORDS[3000],
    "two words": f"{WORDS[10]} {WORDS[400]}",
    "four words": f"{WORDS[1]} {WORDS[2]} {WORDS[30]} {WORDS[70]}",
    "Khmer": "កុមារ",
    "misspelt": f"{WORDS[500]}xx",
    "nothing": "qqqq",
}


def some_words(number):
    return " ".join(dice.choices(WORDS, cum_weights=WEIGHTS, k=number))


def section_of(site):
    """The page that all others lie below."""
    home = site.root_page
    section = home.get_children().first()
    return section or home.add_child(instance=Page(title="Explore", slug="explore", locale=home.locale))


def fill(site, start, size):
    """Adds pages until there are `size`, with their rows, the quick way: no signal and no task."""
    root, now, first = section_of(site), timezone.now(), datetime.date(2000, 1, 1)
    index = get_search_backend().get_index_for_model(SearchEntry)
    for begin in range(start, size, BATCH):
        numbers = range(begin, min(begin + BATCH, size))
        texts = [(some_words(TITLE), some_words(SUMMARY), some_words(TEXT)) for _ in numbers]
        pages = Page.objects.bulk_create(
            Page(
                title=title,
                slug=f"page-{number}",
                path=Page._get_path(root.path, root.depth + 1, number + 1),
                depth=root.depth + 1,
                url_path=f"{root.url_path}page-{number}/",
                content_type=root.content_type,
                locale=root.locale,
                last_published_at=now,
            )
            for number, (title, _, _) in zip(numbers, texts, strict=True)
        )
        entries = [
            SearchEntry(
                page=page,
                language="en",
                title=" ".join(tokens(title)),
                summary=" ".join(tokens(summary)),
                text=f"{text} {KHMER if page.pk % 10 == 0 else ''}",
                date=first + datetime.timedelta(days=page.pk % 9000),
            )
            for page, (title, summary, text) in zip(pages, texts, strict=True)
        ]
        index.add_items(SearchEntry, SearchEntry.objects.bulk_create(entries))
        remember_words(" ".join(f"{title} {summary}" for title, summary, _ in texts), "en")
    with connection.cursor() as cursor:
        # What PostgreSQL does by itself after a while.
        cursor.execute("VACUUM ANALYZE" if connection.vendor == "postgresql" else "ANALYZE")


def networks():
    for number in count():
        yield f"10.0.{number // 250}.{number % 250}"


def times(client, addresses):
    """The least time in milliseconds that each search took: what else the machine does only adds to it."""
    found = {}
    for name, text in SEARCHES.items():
        taken = []
        for _ in range(RUNS):
            # Each from another network, since one alone may not search as often.
            address = next(addresses)
            started = time.perf_counter()
            response = client.get("/search/", {"query": text}, REMOTE_ADDR=address)
            taken.append((time.perf_counter() - started) * 1000)
            assert response.status_code == 200, response.status_code
        found[name] = min(taken)
    return found


def main():
    connection.creation.create_test_db(verbosity=0, serialize=False)
    try:
        site, client, addresses, start, measured = Site.objects.get(), Client(), networks(), 0, []
        for size in SIZES:
            fill(site, start, size)
            start = size
            times(client, addresses)
            measured.append(times(client, addresses))
    finally:
        connection.creation.destroy_test_db(":memory:" if connection.vendor == "sqlite" else "postgres", verbosity=0)
    few, many = measured
    print(f"\n{f'search on {connection.vendor}':<24}{SIZES[0]:>8} pages{SIZES[1]:>8} pages{'ratio':>8}")
    for name in SEARCHES:
        print(f"{name:<24}{few[name]:>11.1f} ms{many[name]:>11.1f} ms{many[name] / few[name]:>8.2f}")
    few, many = sum(few.values()), sum(many.values())
    print(f"{'all':<24}{few:>11.1f} ms{many:>11.1f} ms{many / few:>8.2f}")


if __name__ == "__main__":
    main()
