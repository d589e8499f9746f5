"""Headings, links, buttons and labels of Khmer pages say where a line may end; no text changes."""

import pytest
from bs4 import BeautifulSoup
from wagtail.models import Locale

from khmer.lines import break_lines
from tests.factories import ArticleIndexPageFactory, ArticlePageFactory

pytestmark = pytest.mark.django_db

TITLE = "អង្គការការពារកុមារនៅកម្ពុជា"
BODY = [("heading", {"text": TITLE, "level": "2"}), ("paragraph", f'<p>{TITLE} <a href="/">{TITLE}</a></p>')]


@pytest.fixture
def article(home, committed):
    with committed():
        locale = Locale.objects.get(language_code="km")
        khmer = home.copy_for_translation(locale)
        khmer.save_revision().publish()
        listing = ArticleIndexPageFactory(title="ព័ត៌មាន", parent=khmer, locale=locale)
        return ArticlePageFactory(title=TITLE, parent=listing, locale=locale, body=BODY)


def test_a_page(client, article):
    response = client.get(article.url)
    soup = BeautifulSoup(response.content, "html.parser")

    for place in ["h1", "article h2", "article p a", "nav a"]:
        assert any(element.wbr for element in soup.select(place)), place
    assert soup.h1.get_text(strip=True) == TITLE
    assert TITLE in soup.title.string
    assert not [p for p in soup.select("main p") if any(each.parent == p for each in p.select("km-text"))]
    assert "\u200b" not in response.text
    assert int(response["Content-Length"]) == len(response.content)


def test_what_is_kept_has_no_breaks(article):
    article.refresh_from_db()

    assert article.title == TITLE
    assert "wbr" not in str(article.body.render_as_block())


# Written short: {text}, [word], | for <wbr>.
SIGNS = {"{": "<km-text>", "}": "</km-text>", "[": "<km-word>", "]": "</km-word>", "|": "<wbr>"}


@pytest.mark.parametrize(
    "html",
    [
        "<h2>{[សាលារៀន]|ថ្មី}</h2>",
        "<summary>{[សាលារៀន]}</summary>",
        "<button>{&lt;[សាលារៀន]|ថ្មី&gt;}</button>",
        "<label>{[សាលារៀន]|ថ្មី }<textarea>សាលារៀនថ្មី</textarea></label>",
        "<a title='សាលារៀនថ្មី>'>APLE</a>",
        "<p>សាលារៀនថ្មី <a>{[សាលារៀន]|ថ្មី}</a></p>",
        "<abbr>សាលារៀនថ្មី</abbr>",
        "<h2>{[សាលារៀន]\u200bថ្មី}</h2>",
        "<h2>{[ធំៗ]}<a>ណា</a></h2>",
        "<h2>{[ការចូល]}</h2>",
        "<h2>{[មើល]|[ហ្វេសប៊ុក]}</h2>",
        "<h2>{តើ|[នរណា] APLE ([សាលារៀន])}</h2>",
        "<h2>ខ្ញុំ</h2>",
        "<h2>School</h2>",
        "<h2>សាលារៀនថ្មី",
        "",
    ],
)
def test_html(html):
    plain = html.translate(dict.fromkeys(map(ord, SIGNS)))

    assert break_lines(plain) == html.translate(str.maketrans(SIGNS))


@pytest.mark.parametrize("text", ["\u17d2" * 9, "ាាា", "ក" * 5000, "ៗៗៗ", "\x00ក\x00", "ក្ក្ក្ក្"])
def test_no_text_is_lost(text):
    assert BeautifulSoup(break_lines(f"<h2>{text}</h2>"), "html.parser").get_text() == text
