"""The glossary: its page, the links to it in texts, and how editors keep it."""

import pytest
from bs4 import BeautifulSoup
from django.core.exceptions import ValidationError
from django.urls import reverse
from wagtail.models import Locale, get_page_models

from glossary.models import GlossaryTerm
from pages.models.standard import BodyPage
from tests.factories import (
    ArticlePageFactory,
    GlossaryPageFactory,
    LessonPageFactory,
    ResourcePageFactory,
    UserFactory,
)
from tests.hotline.help_content import SEEK_HELP, card, make_help_page

pytestmark = pytest.mark.django_db


@pytest.fixture
def term(home):
    def term(word, *others, explanation="What it means.", language="en"):
        locale = Locale.objects.get_or_create(language_code=language)[0]
        return GlossaryTerm.objects.create(
            term=word, other_forms="\n".join(others), explanation=explanation, locale=locale
        )

    return term


@pytest.fixture
def glossary(home):
    return GlossaryPageFactory()


@pytest.fixture
def linked(visit, glossary):
    """The linked words, and the text, of a lesson with paragraphs."""

    def linked(*paragraphs, kind="paragraph"):
        page = LessonPageFactory(body=[(kind, paragraph) for paragraph in paragraphs])
        prose = visit(page.url).select_one(".prose")
        return [link.get_text() for link in prose.select("a.term")], prose

    return linked


def test_the_page_lists_terms_from_a_to_z_with_anchors(visit, glossary, term):
    term("sextortion", explanation="One.\n\nTwo <b>bold</b>.")
    term("Grooming")
    term("age verification")
    term("  ")

    page = visit(glossary.url)

    rows = page.select(".glossary dl > div")
    assert [row.dt.get_text() for row in rows[-3:]] == ["age verification", "Grooming", "sextortion"]
    assert [row["id"] for row in rows[-3:]] == ["term-age-verification", "term-grooming", "term-sextortion"]
    assert [paragraph.get_text() for paragraph in rows[-1].select("p")] == ["One.", "Two <b>bold</b>."]
    assert {link["href"] for link in page.select(".chips a")} == {
        f"#{heading['id']}" for heading in page.select(".glossary h2")
    }


def test_the_first_occurrence_on_the_page_is_linked_whatever_its_case_and_form(linked, glossary, term):
    term("sextortion")
    term("trusted adult", "trusted adults")

    words, prose = linked(
        "<p>Sextortion and sextortion.</p>", "<p>SEXTORTION. Two trusted\u00a0adults, a trusted adult.</p>"
    )

    assert words == ["Sextortion", "trusted\u00a0adults"]
    assert prose.select_one("a.term")["href"] == f"{glossary.url}#term-sextortion"


def test_only_whole_words_are_linked_and_the_longest_term_wins(linked, term):
    term("child sexual abuse")
    term("child sexual abuse material", "CSAM")
    term("groom")

    words, _ = linked(
        "<p>A bridegroom is <b>groom</b>ing, groomed, groom_x.</p>",
        "<p>child sexual abuse material, child sexual abuse material; child sexual abuse.</p>",
    )

    assert words == ["child sexual abuse material", "child sexual abuse"]


def test_no_link_in_links_and_in_other_blocks(linked, term):
    term("grooming")
    assert linked('<p><a href="https://example.org/">about grooming</a></p>')[0] == []
    assert linked({"text": "Grooming", "level": "2"}, kind="heading")[0] == []
    assert linked({"text": "Grooming is planned.", "source": "Grooming"}, kind="quote")[0] == []
    assert linked({"tone": "info", "heading": "Grooming", "text": "<p>Grooming</p>"}, kind="callout")[0] == []
    assert linked("<blockquote>grooming</blockquote><p><code>grooming</code></p>")[0] == []
    assert linked('<p><a href="https://example.org/">grooming</a> <i>and grooming</i></p>')[0] == ["grooming"]


def test_khmer_terms_are_found_as_words_and_not_inside_others(linked, term):
    term("កុមារ")

    assert linked("<p>អង្គការការពារកុមារនៅកម្ពុជា</p>")[0] == ["កុមារ"]
    assert linked("<p>កុមារភាព</p>")[0] == [], "childhood is another word"
    assert linked("<p>ការពារ\u200bកុមារ\u200bនៅ</p>")[0] == ["កុមារ"]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("child", "a \u200echild"),
        ("child abuse", "\ufeffchild abuse"),
        ("child", "(\u200echild)"),
        ("កុមារ", "ជួយ \u200cកុមារ"),
    ],
)
def test_an_invisible_mark_before_a_word_hides_no_term(linked, term, name, text):
    term(name)

    assert linked(f"<p>{text}</p>")[0] == [name]


@pytest.mark.parametrize(
    "word", ["a.*", "(x", "[a-z]+", "<b>bold</b>", '" onclick="x', "a & b", "C++", "\\d", "😀 sign"]
)
def test_a_hostile_term_is_a_word_like_any_other(linked, visit, glossary, term, word):
    term(word, explanation="<script>alert(1)</script>")
    escaped = BeautifulSoup("<p></p>", "html.parser").p
    escaped.string = f"Before {word} after, aaa 7."

    words, prose = linked(str(escaped))

    assert words == [word]
    assert prose.get_text().strip() == f"Before {word} after, aaa 7."
    assert not prose.select("script, [onclick], b")
    assert not visit(glossary.url).select("main script, main [onclick], main b")


def test_markup_around_is_kept(linked, term):
    term("grooming")
    html = "<p>1 &lt; 2 &amp; <b>so <i>grooming</i></b>, <br/>then.</p><ul><li>grooming</li></ul>"

    _, prose = linked(html)

    prose.select_one("a.term").unwrap()
    assert str(prose.p) + str(prose.ul) == html


def test_nothing_is_linked_where_the_editor_does_not_allow_it_or_there_is_no_glossary(visit, term, committed, hide):
    term("grooming")
    body = [("paragraph", "<p>About grooming.</p>")]
    lesson, article = LessonPageFactory(body=body), ArticlePageFactory(body=body)
    assert not visit(lesson.url).select(".term"), "no glossary yet"
    with committed():
        glossary = GlossaryPageFactory()

    assert visit(lesson.url).select(".term")
    assert not visit(article.url).select(".term"), "off for articles"
    with committed():
        lesson.links_terms, article.links_terms = False, True
        lesson.save()
        article.save()
    assert not visit(lesson.url).select(".term")
    assert visit(article.url).select(".term")
    hide(glossary, "draft")
    assert not visit(article.url).select(".term")


@pytest.mark.parametrize("model", [model for model in get_page_models() if issubclass(model, BodyPage)])
def test_editors_can_allow_it_wherever_a_page_has_a_body(model):
    assert "links_terms" in model.get_edit_handler().get_form_class().base_fields


def test_a_term_of_the_web_version_of_a_resource_is_linked(visit, glossary, term):
    term("grooming")
    body = [("paragraph", "<p>About grooming.</p>")]
    assert visit(ResourcePageFactory(body=body, links_terms=True).url).select("a.term")
    assert not visit(ResourcePageFactory(body=body).url).select("a.term")


def test_a_changed_term_shows_at_the_next_request(visit, glossary, term, committed):
    lesson = LessonPageFactory(body=[("paragraph", "<p>Grooming and luring.</p>")])
    grooming = term("grooming")
    assert visit(lesson.url).select_one(".term").get_text() == "Grooming"
    with committed():
        grooming.term = "luring"
        grooming.save()

    assert visit(lesson.url).select_one(".term").get_text() == "luring"
    with committed():
        grooming.delete()
    assert not visit(lesson.url).select(".term")


@pytest.mark.parametrize("count", [4, 40])
def test_queries_do_not_grow_with_terms_and_paragraphs(client, glossary, term, count, django_assert_num_queries):
    for number in range(count):
        term(f"word{number}")
    lesson = LessonPageFactory(body=[("paragraph", f"<p>A word{number}.</p>") for number in range(count)])
    for url, number in ((lesson.url, 9), (glossary.url, 6)):
        client.get(url)
        with django_assert_num_queries(number, info=url):
            assert client.get(url).content.count(b"word") >= count


# Editors


@pytest.mark.parametrize(
    "fields",
    [
        {"term": "???"},
        {"term": "x", "other_forms": "1234"},
        {"term": "GROOMING"},
        {"term": "x", "other_forms": "groomers"},
        {"term": "x", "other_forms": "y" * 101},
    ],
)
def test_a_term_that_could_not_be_found_or_is_there_already_is_refused(term, fields):
    term("grooming", "groomers")
    new = GlossaryTerm(**{"explanation": "x", "other_forms": "", "locale": Locale.get_default()} | fields)

    with pytest.raises(ValidationError):
        new.full_clean()


def test_publishers_keep_terms_and_find_them(client, home):
    client.force_login(UserFactory(group="Publishers"))
    names = "wagtailsnippets_glossary_glossaryterm"
    data = {"term": " age  verification ", "other_forms": "AV\n\nAV", "explanation": "How old somebody is."}

    assert client.post(reverse(f"{names}:add"), data).status_code == 302

    made = GlossaryTerm.objects.get()
    assert (made.term, made.other_forms) == ("age verification", "AV")
    assert "age verification" in client.get(reverse(f"{names}:list"), {"q": "verif"}).content.decode()
    assert "age verification" not in client.get(reverse(f"{names}:list"), {"q": "nothing like it"}).content.decode()


def test_nothing_is_linked_where_people_look_for_help(visit, glossary, term):
    term("grooming")
    make_help_page([card(comfort="<p>About grooming.</p>", audiences=["13-17"])])

    addresses = [SEEK_HELP, f"{SEEK_HELP}13-17/", f"{SEEK_HELP}13-17/picture/"]
    pages = [visit(address) for address in addresses]

    assert "About grooming." in pages[-1].get_text()
    assert not [page for page in pages if page.select(".term, a[href*=glossary]")]
