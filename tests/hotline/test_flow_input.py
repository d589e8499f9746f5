"""What people and programs put into the forms: it arrives as it was meant, or is refused with nothing lost."""

import unicodedata

import pytest

from hotline.flow.text import carries_a_file, tidy, tidy_links, tidy_number
from hotline.models import Report
from tests.hotline.visitor import CODE, HELP, REPORT, Visitor, only_answers

pytestmark = pytest.mark.django_db

KHMER = "កុមារ\u200bម្នាក់\u200b"
SYLLABLE = "ស្ត្រី"  # one character of six letters and signs
PICTURE = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJ" * 40


@pytest.fixture
def visitor(analyst):
    return Visitor()


def finish(visitor):
    """From the page after the story to the receipt."""
    visitor.answer("province", province="12")
    visitor.answer("contact", contact="anonymous")
    return visitor.send()


def test_ten_thousand_khmer_characters_with_zero_width_spaces_arrive_whole(visitor, analyst):
    text = (KHMER * 2_000).strip()  # កុ, មា, រ, ម្នា and ក់ each time
    visitor.begin("other")
    assert visitor.answer("other", what=text).step == "province"
    finish(visitor)

    assert only_answers(analyst)["What happened?"] == text


def test_too_long_a_text_stays_in_the_form_with_the_number_over(visitor):
    text = "ក" * 10_007
    visitor.begin("other")
    page = visitor.answer("other", what=text)

    assert page.errors == ["This is 7 characters too long. Nothing is lost: please shorten it."]
    assert page.value("what") == text
    assert page.soup.title.get_text().startswith("Error:")
    assert page.soup.find("textarea")["aria-invalid"] == "true"
    described = page.soup.find("textarea")["aria-describedby"].split()
    assert "7 characters" in " ".join(page.soup.find(id=name).get_text() for name in described)
    assert visitor.answer("other", what=text[7:]).step == "province"


def test_a_khmer_text_of_many_pages_comes_back_with_the_number_over(visitor):
    text = "ក" * 80_000
    visitor.begin("other")
    page = visitor.answer("other", what=text)

    assert page.errors[0] == "This is 70000 characters too long. Nothing is lost: please shorten it."
    assert page.value("what") == text


def test_no_field_cuts_off_in_the_browser_what_is_pasted(visitor):
    assert not visitor.begin("other").soup.select("[maxlength]")


def test_all_answers_together_have_a_limit_and_the_text_stays(visitor):
    visitor.begin("in_person")
    visitor.answer("child_age", child_age="unknown")
    visitor.answer("in_person", "skip", place="")
    visitor.answer("child", child=SYLLABLE * 5_000)
    text = SYLLABLE * 5_000
    page = visitor.answer("offender", relation="stranger", offender=text)

    assert page.step == "offender"
    assert "All your answers together are too long. Please shorten this one by" in page.errors[0]
    assert page.value("offender") == text
    over = int("".join(filter(str.isdigit, page.errors[0])))
    assert visitor.answer("offender", relation="stranger", offender=text[over * len(SYLLABLE) :]).step == "when"
    assert visitor.answer("when", "back", when="").step == "offender"


@pytest.mark.parametrize("go", ["next", "back"])
def test_back_does_not_lose_what_is_too_long_for_the_draft(visitor, go):
    visitor.begin("other")
    text = "ក" * 41_000

    assert visitor.answer("other", go, what=text).value("what") == text


@pytest.mark.parametrize(
    "picture",
    [
        f"data:image/png;base64,{PICTURE}",
        "DA\u200bTA:image/svg+xml,%3Csvg",
        PICTURE,
        "\n".join(PICTURE[start : start + 76] for start in range(0, len(PICTURE), 76)),
    ],
)
@pytest.mark.parametrize("step", ["other", "material"])
def test_a_picture_pasted_as_text_is_refused_and_the_rest_stays(visitor, picture, step):
    field = {"other": "what", "material": "links"}[step]
    visitor.begin(step)
    page = visitor.answer(step, **{field: f"https://example.org/page\n{picture}"})

    assert page.step == step
    assert "never send pictures" in page.errors[0]
    assert page.value(field).startswith("https://example.org/page")


@pytest.mark.parametrize(
    "text",
    [
        "The metadata: image of a house; data: text/plain",
        "https://example.org/watch?v=" + "a" * 700,
        "a sentence of many words " * 300,
        KHMER * 500,
        "https://example.org/a/b/c/d?e=f&g=h#i " * 60,
    ],
)
def test_ordinary_text_is_no_picture(text):
    assert not carries_a_file(text)


@pytest.mark.parametrize(
    "text",
    [
        '<script>alert(1)</script><b>bold</b> & "quoted" {{ settings }} {% now %}',
        '=HYPERLINK("http://example.org/")',
        "+1+cmd|' /C calc'!A0",
        "@SUM(1+1)*cmd|' /C calc'!A0",
        "'; DROP TABLE hotline_report; --",
        "\u202eright to left",
        "👩‍👧 family",
        "%00 %s %(name)s {0}",
    ],
)
def test_what_looks_like_code_is_text(visitor, analyst, text):
    visitor.begin("other")
    visitor.answer("other", what=text)
    visitor.answer("province", province="12")
    page = visitor.answer("contact", contact="anonymous")
    assert text in [answer.get_text() for answer in page.soup.select(".answers dd")]
    assert not page.soup.main.select("dd b, dd script")
    visitor.send()

    assert only_answers(analyst)["What happened?"] == text


def test_control_characters_go_and_nothing_else(visitor, analyst):
    visitor.begin("other")
    visitor.answer("other", what="One\x00 two\x07\x1b[31m\r\nthree\tfour\u0085")
    finish(visitor)

    assert only_answers(analyst)["What happened?"] == "One two[31m\nthree\tfour"


def test_bytes_that_are_no_text_do_not_take_the_rest_along(visitor, analyst):
    visitor.begin("other")
    body = b"step=other&go=next&what=before+%ED%A0%80+%FF+after"
    response = visitor.client.post(REPORT, body, content_type="application/x-www-form-urlencoded")
    assert response.status_code == 303
    finish(visitor)

    answer = only_answers(analyst)["What happened?"]
    assert answer.startswith("before ") and answer.endswith(" after")


def test_lone_surrogates_go_and_nothing_else():
    assert tidy("a\ud800b\udfffc") == "abc"


def test_text_is_kept_in_composed_form():
    assert tidy("Cafe\u0301") == unicodedata.normalize("NFC", "Café")


def test_links_lose_what_came_along_and_stay_text(visitor, analyst):
    visitor.begin("material")
    page = visitor.answer("material", links="  https://example.org/\u200bpath \r\n\r\n\ufeffhxxp://two[.]example  ")
    assert page.step == "platform"
    visitor.answer("platform", "back", platform="")

    assert visitor.get().value("links") == "https://example.org/path\nhxxp://two[.]example"
    assert tidy_links("a\u00adb") == "ab"


def test_khmer_digits_stay_in_text_and_become_digits_in_numbers():
    assert tidy("ថ្ងៃទី ១២") == "ថ្ងៃទី ១២"
    assert tidy_number("០១២ ៣៤៥\u200b ៦៧៨") == "012 345 678"
    assert tidy_number("@somebody") == "@somebody"


@pytest.mark.parametrize(
    ("step", "fields"),
    [
        ("danger", {"danger": "perhaps"}),
        ("danger", {}),
        ("kind", {"kind": "help"}),
        ("kind", {"kind": "\x00"}),
        ("province", {"province": "99"}),
        ("province", {"province": ""}),
        ("contact", {"contact": "pigeon"}),
        ("threat", {"threat": ["nothing at all"]}),
    ],
)
def test_an_answer_that_is_not_offered_is_asked_for_again(visitor, step, fields):
    visitor.begin("grooming")
    page = visitor.answer(step, **fields)

    assert page.step == step
    assert len(page.errors) == 1
    target = page.soup.select_one(".error-summary li a")["href"].removeprefix("#")
    assert page.soup.find(id=target).name in ("input", "select")
    assert page.soup.select_one(".error-summary").has_attr("autofocus")


@pytest.mark.parametrize("address", [REPORT, HELP, CODE])
@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"go": "send"},
        {"go": "change:"},
        {"go": "change:\x00"},
        {"go": "back"},
        {"go": "write"},
        {"go": "open", "code": "\x00" * 16},
        {"go": "open", "code": "ក" * 5000},
        {"step": "no such step", "go": "next"},
        {"step": ["exit", "check"], "go": ["send", "forget"]},
        {"step": "check", "go": "skip"},
        {"go": "again", "step": "what", "what": "x" * 30_000},
    ],
)
def test_whatever_is_posted_there_is_a_page(analyst, address, fields):
    visitor = Visitor(address)
    for _ in range(2):
        response = visitor.client.post(address, fields)
        assert response.status_code in (200, 303)
        assert visitor.get().status == 200
    assert not Report.objects.exists()


@pytest.mark.parametrize("token", ["x", "a" * 43, ""])
def test_a_made_up_cookie_is_none(visitor, token):
    visitor.client.cookies["d"] = token
    assert visitor.get().step == "exit"
