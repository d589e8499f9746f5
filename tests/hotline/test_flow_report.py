"""A report from the first page to the receipt, as its reporter and its analyst meet it."""

import re

import pytest
from django.db import connection

from hotline import alerts, thread
from hotline.flow.help_message import HELP as HELP_FLOW
from hotline.flow.report import REPORT as REPORT_FLOW
from hotline.models import Report, SealedState
from tests.hotline.visitor import ANSWERS, HELP, STORY, Visitor, only_answers

pytestmark = pytest.mark.django_db

KINDS = list(ANSWERS)


@pytest.fixture
def visitor(analyst):
    return Visitor()


# Every kind, from end to end


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_of_report_reaches_the_analyst_anonymously(visitor, analyst, kind):
    visitor.to_check(kind, province="unknown")
    page = visitor.send()

    assert re.fullmatch(r"\d{4} \d{4} \d{4} \d{4}", page.code)
    report = Report.objects.get()
    assert (report.kind, report.province, report.urgent, report.state) == (kind, "", False, "new")
    answers = only_answers(analyst)
    typed = [value for step, fields in ANSWERS[kind] for value in fields.values() if isinstance(value, str)]
    for text in (text for text in typed if " " in text or "/" in text):
        assert text in answers.values()
    assert answers["May we contact you?"] == "No, I want to stay anonymous"
    assert answers["Language of the form"] == "English"
    assert thread.find_by_code(page.code.replace(" ", ""))[0] == report


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_of_report_with_contact(visitor, analyst, kind):
    visitor.to_check(kind, contact="phone")
    visitor.send()

    answers = only_answers(analyst)
    assert answers["Your number, user name or address there"] == "012 345 678"
    assert answers["In which language?"] == "Khmer"
    assert answers["When is it safe to contact you?"] == "after 6"
    assert answers["May we leave a message, or talk to whoever answers?"] == "No. Only talk to me."
    assert Report.objects.get().province == "12"


@pytest.mark.parametrize("kind", KINDS)
def test_i_do_not_know_is_an_answer_to_every_question(visitor, analyst, kind):
    page = visitor.begin(kind)
    while page.step != "province":
        names = {field["name"] for field in page.soup.select("fieldset input")}
        unknown = dict.fromkeys(names, "unknown")
        go = "skip" if page.soup.find("button", value="skip") else "next"
        before = page.step
        page = visitor.answer(before, go, **unknown)
        assert page.step != before, page.text
    visitor.answer("province", province="unknown")
    visitor.answer("contact", contact="anonymous")
    assert visitor.send().code
    assert "I don’t know" in only_answers(analyst).values()


def test_a_report_in_khmer_reaches_the_analyst_with_english_questions(analyst):
    visitor = Visitor("/km/take-action/report-abuse/form/")
    visitor.report("other")

    answers = only_answers(analyst)
    assert answers["What happened?"] == STORY
    assert answers["Language of the form"] == "Khmer"


def test_the_language_can_be_changed_on_the_way(visitor):
    visitor.begin("other")
    visitor.address = f"/km{visitor.address}"

    assert visitor.get().step == "other"


def test_a_child_in_danger_gets_the_numbers_first_and_the_report_is_urgent(visitor):
    visitor.answer("exit")
    page = visitor.answer("danger", danger="yes")

    numbers = [link["href"] for link in page.soup.main.select("form a[href^='tel:']")]
    assert numbers[0] == "tel:1288"
    visitor.answer("danger_now")
    visitor.answer("kind", kind="other")
    visitor.answer("other", what=STORY)
    visitor.answer("province", province="abroad")
    visitor.answer("contact", contact="anonymous")
    visitor.send()
    report = Report.objects.get()
    assert (report.urgent, report.province) == (True, "abroad")


def test_the_message_to_seek_help(analyst):
    visitor = Visitor(HELP)
    assert visitor.get().soup.body["class"] == ["kind"]
    assert visitor.answer("before").step == "happening"
    visitor.answer("happening", happening="Help")
    page = visitor.answer("safe", safe="no", phone_seen="unknown")
    assert page.step == "not_safe"
    assert page.soup.main.find("a", href="tel:1280")
    visitor.answer("not_safe")
    visitor.answer("age", age="0-12")
    page = visitor.answer("answer", answer="telegram")
    assert page.step == "answer_details"
    page = visitor.answer("answer_details", address="@me", safe_time="after school", may_leave_message="no")
    assert page.step == "check"
    page = visitor.send()

    assert page.code
    report = Report.objects.get()
    assert (report.kind, report.urgent) == ("help", True)
    answers = only_answers(analyst)
    assert answers["What is happening?"] == "Help"
    assert answers["Your number or name there"] == "@me"


def test_a_report_and_a_message_at_the_same_time_do_not_mix(visitor):
    visitor.begin("grooming")
    helped = Visitor(HELP)
    helped.client = visitor.client
    helped.answer("before")
    helped.answer("happening", happening="Help")

    assert visitor.get().step == "grooming"
    assert helped.get().step == "safe"
    visitor.post("forget")
    assert helped.get().step == "safe"
    assert visitor.get().step == "exit"


@pytest.mark.parametrize("flow", [REPORT_FLOW, HELP_FLOW])
def test_questions_names_and_sections_of_a_flow_are_sound(flow):
    names = [step.name for step in flow.steps]
    assert len(set(names)) == len(names)
    assert [step.section for step in flow.steps] == sorted(step.section for step in flow.steps)
    assert flow.steps[-1].section == len(flow.sections)
    for kind in KINDS:
        answers = {"kind": kind, "danger": "yes", "safe": "no", "contact": "phone", "answer": "phone"}
        labels = [str(field.label) for step in flow.steps_for(answers) for field in step.base_fields.values()]
        assert len(set(labels)) == len(labels)


# Back, change, and pressing things twice


def test_back_keeps_every_answer_and_what_was_just_typed(visitor):
    visitor.begin("other")
    page = visitor.answer("other", "back", what="Half a sente")
    assert page.step == "kind"
    assert page.value("kind") == ["other"]
    page = visitor.answer("kind", "back", kind="other")
    assert page.value("danger") == ["no"]
    visitor.answer("danger", danger="no")
    page = visitor.answer("kind", kind="other")

    assert page.value("what") == "Half a sente"
    assert page.errors == []


def test_back_from_a_page_that_is_not_answered_shows_no_error_later(visitor):
    visitor.begin("other")
    visitor.answer("other", "back", what="")
    page = visitor.answer("kind", kind="other")

    assert page.step == "other"
    assert page.errors == []


def test_change_leads_back_to_the_check_page(visitor):
    page = visitor.to_check("traveller")
    assert "Hotel Blue" in page.text
    page = visitor.answer("check", "change:where_now")
    assert page.value("where_now") == "Hotel Blue"
    page = visitor.answer("where_now", where_now="Hotel Green")

    assert page.step == "check"
    assert "Hotel Green" in page.text
    assert "Hotel Blue" not in page.text


def test_back_from_a_change_leads_to_the_check_page(visitor):
    visitor.to_check("traveller")
    visitor.answer("check", "change:dates")

    assert visitor.answer("dates", "back", dates="until Friday").step == "check"
    assert visitor.answer("check", "back").step == "contact"


def test_a_changed_kind_asks_what_is_missing_and_keeps_what_fits(visitor, analyst):
    visitor.to_check("traveller")
    visitor.answer("check", "change:kind")
    page = visitor.answer("kind", kind="institution")
    assert page.step == "institution"
    visitor.answer("institution", institution="A club")
    page = visitor.answer("known", known="saw")
    assert page.step == "ongoing"
    page = visitor.answer("ongoing", ongoing="yes")
    assert page.step == "check"
    assert STORY in page.soup.main.get_text()
    visitor.send()

    answers = only_answers(analyst)
    assert answers["What happened?"] == STORY
    assert "Who is it?" not in answers


def test_a_changed_danger_shows_the_numbers_before_the_check_page(visitor):
    visitor.to_check("other")
    visitor.answer("check", "change:danger")
    assert visitor.answer("danger", danger="yes").step == "danger_now"
    assert visitor.answer("danger_now").step == "check"


def test_an_old_tab_saves_to_its_own_step(visitor):
    visitor.begin("traveller")
    visitor.answer("traveller", traveller="John")
    visitor.answer("where_now", where_now="Hotel Blue")
    page = visitor.answer("traveller", traveller="John Smith")

    assert page.step == "where_now"
    assert page.value("where_now") == "Hotel Blue"
    visitor.answer("where_now", "back", where_now="Hotel Blue")
    assert visitor.get().value("traveller") == "John Smith"


def test_nothing_is_sent_while_an_answer_is_missing(visitor):
    visitor.begin("traveller")

    assert visitor.send().step == "traveller"
    assert not Report.objects.exists()


def test_sending_twice_makes_one_report_and_shows_the_same_receipt(visitor):
    code = visitor.report()

    assert visitor.send().code == code
    assert visitor.answer("other", what="late").code == code
    assert visitor.get().code == code
    assert Report.objects.count() == 1


def test_the_receipt_goes_when_it_was_written_down(visitor):
    code = visitor.report()
    page = visitor.post("forget")

    assert code not in page.text
    assert not SealedState.objects.exists()
    assert visitor.client.cookies["d"].value == ""
    assert visitor.get().step == "exit"


def test_the_receipt_is_read_out_in_groups(visitor):
    visitor.to_check("other")
    page = visitor.send()

    digits = ", ".join(" ".join(group) for group in page.code.split())
    assert page.soup.find("output")["aria-label"] == f"Your code: {digits}"


def test_staff_are_told_once_and_after_it_is_stored(visitor, monkeypatch):
    told = []
    monkeypatch.setattr(alerts, "something_waits", lambda: told.append(Report.objects.count()))
    visitor.report()
    visitor.send()

    assert told == [1]


# What is stored


def test_no_answer_is_stored_in_clear_anywhere(visitor, analyst):
    marker = "markerword"
    visitor.begin("other")
    visitor.answer("other", what=f"{marker} ក្រមា")
    assert rows_with(marker) == []
    visitor.answer("province", province="12")
    visitor.answer("contact", contact="phone")
    visitor.answer("contact_details", address=marker, language="km", safe_time=marker, may_leave_message="no")
    page = visitor.send()

    assert only_answers(analyst)["What happened?"] == f"{marker} ក្រមា"
    assert rows_with(marker) == []
    assert rows_with(page.code) == rows_with(page.code.replace(" ", "")) == []


def rows_with(text):
    """The tables of which a row holds a text, as such or in hexadecimal."""
    found = []
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")
            for row in cursor.fetchall():
                cells = [bytes(cell) if isinstance(cell, bytes | memoryview) else str(cell).encode() for cell in row]
                if any(needle in cell for cell in cells for needle in (text.encode(), text.encode().hex().encode())):
                    found.append(table)
    return found


def test_the_search_through_the_tables_would_find_something(visitor):
    Report.objects.create(reference="markerword", month="2026-01-01", kind="other", shared_public=b"", staff_public=b"")

    assert rows_with("markerword") == ["hotline_report"]


def test_pages_say_nothing_in_their_title_and_tell_the_part(visitor):
    titles = {visitor.get().soup.title.get_text()}
    page = visitor.begin("other")
    titles |= {page.soup.title.get_text(), visitor.answer("other", what=STORY).soup.title.get_text()}

    assert len(titles) == 1
    assert "abuse" not in titles.pop().lower()
    assert page.soup.select_one(".steps [aria-current=step]").get_text() == "What happened, current"
