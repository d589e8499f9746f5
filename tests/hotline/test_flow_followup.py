"""Coming back with the code."""

import re
from datetime import timedelta

import pytest
from django.template.defaultfilters import date
from django.utils import timezone
from django.utils.translation import override

from hotline import abuse, alerts, codes, retention, thread
from hotline.flow.followup import FollowUpView
from hotline.models import Entry, Report, SealedState, State
from khmer.digits import digits
from tests.hotline.visitor import CODE, HELP_CODE, STORY, Page, Visitor

pytestmark = pytest.mark.django_db


@pytest.fixture
def code(analyst):
    return Visitor().report()


@pytest.fixture
def back(code):
    """The reporter in another browser, with the thread open."""
    visitor = Visitor(CODE)
    assert visitor.post("open", code=code).soup.find("textarea")
    return visitor


def messages(page):
    return [entry.p.get_text() for entry in page.soup.select(".thread li") if entry.p]


def test_the_code_opens_the_report_without_its_answers(code):
    visitor = Visitor(CODE)
    page = visitor.post("open", code=code)

    assert page.soup.select_one(".state").get_text() == "Received"
    assert STORY not in page.text
    assert page.code == code
    assert page.soup.select_one("details.receipt").has_attr("open")
    assert visitor.get().soup.select_one(".state")


@pytest.mark.parametrize("separator", ["", "-", "\u200b", " – "])
def test_the_code_is_read_as_people_type_it(code, separator):
    khmer = str.maketrans("0123456789", "០១២៣៤៥៦៧៨៩")

    assert Visitor(CODE).post("open", code=code.replace(" ", separator)).soup.select_one(".state")
    assert Visitor(HELP_CODE).post("open", code=code.translate(khmer)).soup.select_one(".state")


@pytest.mark.parametrize(
    ("typed", "error"),
    [
        ("1234 5678 9012 345", "The code has 16 digits, we read 15. Please check it."),
        ("1234 5678 9012 34567", "The code has 16 digits, we read 17. Please check it."),
        ("O123 4567 8901 2345", "The code has 16 digits, we read 15. Please check it."),
        ("x1234 5678 9012 3456", "There is something between the digits that is no digit. Please type digits only."),
        ("", "Type the 16 digits of your code."),
    ],
)
def test_a_code_that_is_none_gets_a_helpful_error(code, typed, error):
    page = Visitor(CODE).post("open", code=typed)

    assert page.errors == [error]
    assert page.value("code") == typed
    assert page.soup.title.get_text().startswith("Error:")


def test_a_wrong_code_is_told_so_and_sets_no_cookie(code):
    visitor = Visitor(CODE)
    page = visitor.post("open", code=wrong(code))

    assert "no report under this code" in page.errors[0]
    assert "delete" in page.errors[0]
    assert page.value("code") == wrong(code)
    assert not visitor.client.cookies


def test_a_wrong_code_costs_the_same_work_as_a_right_one(code, monkeypatch):
    worked = []
    monkeypatch.setattr(thread, "keys_of", lambda typed: worked.append(typed) or codes.keys_of(typed))
    Visitor(CODE).post("open", code=wrong(code))
    Visitor(CODE).post("open", code=code)

    assert worked == [wrong(code), code.replace(" ", "")]


def test_after_wrong_codes_one_waits_and_then_gets_in(code, monkeypatch):
    visitor = Visitor(CODE)
    for _ in range(abuse.FREE_TRIES):
        visitor.post("open", code=wrong(code))
    page = visitor.post("open", code=code)
    assert "Please wait 1 second" in page.errors[0]
    assert page.value("code") == code

    abuse.tried.clear()
    assert visitor.post("open", code=code).soup.select_one(".state")


def test_the_right_code_does_not_count_as_a_guess(code):
    for _ in range(abuse.FREE_TRIES + 3):
        assert Visitor(CODE).post("open", code=code).soup.select_one(".state")


def wrong(code):
    return f"{(int(code.replace(' ', '')) + 1) % 10**16:016}"


@pytest.mark.parametrize(
    ("state", "word"),
    [
        (State.NEW, "Received"),
        (State.SCREENED, "Being looked at"),
        (State.URGENT, "Being looked at"),
        (State.ASSESSING, "Being looked at"),
        (State.WAITING, "Being looked at"),
        (State.REFERRED, "Passed on"),
        (State.OUTCOME, "Passed on"),
        (State.CLOSED, "Closed"),
    ],
)
def test_each_state_is_one_of_four_words(back, state, word):
    Report.objects.update(state=state)

    assert back.get().soup.select_one(".state").get_text() == word


def test_messages_go_both_ways(back, code):
    report = Report.objects.get()
    thread.add(report, "to_reporter", "When <b>was</b> it? https://example.org/", by="analyst")
    thread.add(report, "note", "Between us", by="analyst")
    Report.objects.update(state=State.WAITING)
    page = back.post("write", text="In March\nor April", token="1")

    assert messages(page) == ["When <b>was</b> it? https://example.org/", "In March\nor April"]
    assert not page.soup.select(".thread a, .thread p b")
    assert "Between us" not in page.text
    assert Report.objects.get().state == State.ASSESSING
    assert not page.soup.select_one("details.receipt").has_attr("open")
    assert page.value("text") == ""


def test_a_date_is_in_the_readers_language(code):
    visitor = Visitor(f"/km{CODE}")
    page = visitor.post("open", code=code)

    day, time = page.soup.select_one(".thread .hint").get_text().split(", ")
    with override("km"):
        assert day == digits(date(timezone.localtime()))
    assert re.fullmatch("[០-៩]{2}:[០-៩]{2}", time)


def test_a_message_that_is_sent_twice_is_one(back, monkeypatch):
    told = []
    monkeypatch.setattr(alerts, "something_waits", lambda: told.append(1))
    token = back.get().value("token")
    back.post("write", text="In March", token=token)
    page = back.post("write", text="In March", token=token)
    assert messages(page) == ["In March"]
    assert page.value("token") != token

    assert messages(back.post("write", text="In March", token=page.value("token"))) == ["In March", "In March"]
    assert told == [1, 1]


def test_an_empty_message_is_asked_for_and_a_long_one_stays(back):
    assert back.post("write", text=" ", token="1").errors == ["Write your message first."]
    text = "ក" * 10_001
    page = back.post("write", text=text, token="1")

    assert page.value("text") == text
    assert len(page.errors) == 1
    assert page.soup.select_one(".state")


def test_when_the_time_is_over_the_message_waits_for_the_code(back, code):
    SealedState.objects.update(expires_at=timezone.now())
    page = back.post("write", text=STORY, token="1")
    assert page.value("text") == STORY
    assert page.soup.find("input", {"name": "code"})
    page = back.post("open", code=code, text=STORY)

    assert page.value("text") == STORY
    assert messages(page) == []
    assert messages(back.post("write", text=STORY, token="2")) == [STORY]


def test_leaving_forgets_the_thread(back, code):
    before = SealedState.objects.count()
    page = back.post("leave")

    assert code not in page.text
    assert SealedState.objects.count() == before - 1
    assert back.client.cookies["t"].value == ""
    assert back.get().soup.find("input", {"name": "code"})


def purge():
    Report.objects.update(state=State.CLOSED, closed_on=timezone.localdate() - timedelta(days=retention.DAYS))
    retention.purge(Report.objects.get(), "test")


def test_a_purged_report_is_gone_for_who_has_it_open_and_for_the_code(back, code):
    purge()

    assert back.get().soup.find("input", {"name": "code"})
    page = back.post("write", text=STORY, token="1")
    assert page.value("text") == STORY
    assert "no report under this code" in Visitor(CODE).post("open", code=code).errors[0]


def test_a_report_that_is_purged_at_that_moment_takes_no_message(back, monkeypatch):
    report = FollowUpView.report

    def purged_meanwhile(view, data):
        found = report(view, data)
        purge()
        return found

    monkeypatch.setattr(FollowUpView, "report", purged_meanwhile)
    page = back.post("write", text=STORY, token="1")

    assert page.value("text") == STORY
    assert page.soup.find("input", {"name": "code"})
    assert not Entry.objects.exists()


def test_another_code_opens_another_report(back, analyst):
    other = Visitor().report("traveller")
    page = back.post("open", code=other)

    assert page.code == other


def test_a_message_that_was_changed_in_the_database_is_there_but_not_shown(back):
    entry = thread.add(Report.objects.get(), "to_reporter", "Hello", by="analyst")
    entry.sealed = b"\x01" + b"x" * 80
    entry.save()

    assert "cannot be shown" in back.get().text


def test_a_browser_without_cookies_is_told(code):
    visitor = Visitor(CODE)
    response = visitor.client.post(CODE, {"go": "open", "code": code})
    visitor.client.cookies.clear()
    page = Page(visitor.client.get(response["Location"]))

    assert "cookie" in page.heading


def test_the_thread_is_kept_under_the_cookie_alone(back, code):
    cookie = back.client.cookies["t"]
    assert (cookie["httponly"], cookie["samesite"], cookie["max-age"]) == (True, "Strict", 1800)
    state = SealedState.objects.order_by("-expires_at").first()

    assert code.replace(" ", "").encode() not in bytes(state.box)
