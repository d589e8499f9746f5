"""How many bytes a page is, compressed as it is sent."""

import gzip

import pytest
from wagtail.models import Locale

from tests.consent.registries import publish, service
from tests.factories import ArticleIndexPageFactory, ArticlePageFactory

pytestmark = pytest.mark.django_db

WORDS = {
    "en": "Teachers, officers and parents met for a day to ask what a child needs to speak, and who would listen. ",
    "km": "គ្រូបង្រៀន មន្ត្រី និងឪពុកម្តាយបានជួបគ្នាមួយថ្ងៃ ដើម្បីសួរថាតើកុមារត្រូវការអ្វីដើម្បីនិយាយ ហើយនរណានឹងស្តាប់។ ",
}


@pytest.mark.parametrize("language", ["en", "km"])
def test_an_article_of_a_thousand_words_with_banner_and_film_is_at_most_14_kb(client, home, language):
    words = WORDS[language]
    locale = Locale.objects.get(language_code=language)
    if language == "km":
        home = home.copy_for_translation(locale)
        home.save_revision().publish()
    service("youtube", hosts="www.youtube-nocookie.com")
    publish()
    listing = ArticleIndexPageFactory(parent=home, locale=locale)
    article = ArticlePageFactory(title=words, parent=listing, locale=locale, tags=["law", "police", "courts"])
    article.body = [
        ("video", {"title": "A film", "url": "https://youtu.be/dQw4w9WgXcQ"}),
        *(
            block
            for number in range(10)
            for block in (
                ("heading", {"text": f"{words[:60]} {number}", "level": "2"}),
                ("paragraph", f"<p>{words * 5} {number}</p>"),
                ("callout", {"tone": "care", "heading": f"Help {number}", "text": "<p>Call us.</p>"}),
            )
        ),
    ]
    article.save()
    for number in range(4):
        ArticlePageFactory(title=f"{words} {number}", parent=listing, locale=locale)

    content = client.get(article.url).content

    assert b"data-consent " in content
    assert len(gzip.compress(content)) <= 14 * 1024
