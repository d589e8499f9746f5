"""How many bytes a page is, compressed as it is sent."""

import gzip

import pytest

from tests.consent.registries import publish, service
from tests.factories import ArticlePageFactory

pytestmark = pytest.mark.django_db

WORDS = "Teachers, officers and parents met for a day to ask what a child would need to speak, and who would listen. "


def test_an_article_of_a_thousand_words_with_banner_and_film_is_at_most_14_kb(client, home):
    service("youtube", hosts="www.youtube-nocookie.com")
    publish()
    article = ArticlePageFactory(title="A long article", tags=["law", "police", "courts"])
    article.body = [
        ("video", {"title": "A film", "url": "https://youtu.be/dQw4w9WgXcQ"}),
        *(
            block
            for number in range(10)
            for block in (
                ("heading", {"text": f"Section {number}", "level": "2"}),
                ("paragraph", f"<p>{WORDS * 5} {number}</p>"),
                ("callout", {"tone": "care", "heading": f"Help {number}", "text": "<p>Call us.</p>"}),
            )
        ),
    ]
    article.save()
    for number in range(4):
        ArticlePageFactory(title=f"Another {number}", parent=article.get_parent())

    content = client.get(article.url).content

    assert b"data-consent " in content
    assert len(gzip.compress(content)) <= 14 * 1024
