"""Parallel requests, a locked database and one that is gone: one report, or an honest page with the answers in it."""

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from threading import Barrier

import pytest
from django.db import OperationalError, connection, connections

from hotline import thread
from hotline.models import Report
from tests.hotline.visitor import CODE, STORY, Page, Visitor, only_answers

pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)

PATIENCE = 0.2  # seconds that a statement waits for a lock


@pytest.fixture
def visitor(disk, analyst):
    return Visitor()


@contextmanager
def locked(disk):
    """Somebody else writes for a long time."""
    if disk:
        connection.close()
        connection.settings_dict["OPTIONS"]["timeout"] = PATIENCE
        other = sqlite3.connect(disk, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        yield
        other.execute("ROLLBACK")
        other.close()
    else:
        connection.cursor().execute(f"SET lock_timeout = '{int(PATIENCE * 1000)}ms'")
        other = connection.copy()
        other.cursor().execute("BEGIN; LOCK TABLE hotline_sealedstate, hotline_report IN SHARE ROW EXCLUSIVE MODE")
        yield
        other.close()


def gone(execute, sql, params, many, context):
    raise OperationalError("the database is gone")


def test_a_step_that_cannot_be_saved_keeps_its_answers_in_the_form(visitor, disk):
    visitor.begin("other")
    with locked(disk):
        page = visitor.answer("other", what=STORY)

        assert page.status == 503
        assert page.step == "other"
        assert page.value("what") == STORY
        assert page.soup.title.get_text().startswith("Error:")
        assert page.soup.select_one(".error-summary a[href='tel:1288']")
    assert visitor.answer("other", what=STORY).step == "province"


def test_a_report_that_cannot_be_stored_can_be_sent_again(visitor, disk, analyst):
    visitor.to_check("other")
    with locked(disk):
        page = visitor.send()

        assert page.status == 503
        assert page.step == "check"
        assert STORY in page.soup.main.get_text()
        assert page.soup.find("button", value="send")
    assert not Report.objects.exists()
    assert visitor.send().code
    assert only_answers(analyst)["What happened?"] == STORY


def test_a_message_that_cannot_be_stored_stays_in_the_form(visitor, disk):
    code = visitor.report()
    visitor.address = CODE
    token = visitor.post("open", code=code).value("token")
    with locked(disk):
        page = visitor.post("write", text=STORY, token=token)

        assert page.status == 503
        assert (page.value("text"), page.value("token")) == (STORY, token)
    assert STORY in visitor.post("write", text=STORY, token=token).soup.select_one(".thread").get_text()


def test_the_first_press_says_so_as_well(visitor, disk):
    with locked(disk):
        page = visitor.answer("exit")

        assert (page.status, page.step) == (503, "exit")
        assert not visitor.client.cookies


@pytest.mark.parametrize("fields", [{"step": "other", "go": "next", "what": STORY}, {"step": "check", "go": "send"}])
def test_without_a_database_there_are_the_numbers_and_the_answers(visitor, fields):
    visitor.to_check("other")
    with connection.execute_wrapper(gone):
        shown = visitor.get()
        posted = Page(visitor.client.post(visitor.address, fields))

    for page in (shown, posted):
        assert page.status == 503
        assert page.soup.main.find("a", href="tel:1288")
    assert posted.soup.find("button", value=fields["go"])
    assert posted.step == fields["step"]
    if "what" in fields:
        assert posted.value("what") == STORY
    assert visitor.send().code


def test_without_a_database_the_code_stays_in_the_form(visitor):
    code = visitor.report()
    visitor.address = CODE
    with connection.execute_wrapper(gone):
        assert visitor.get().soup.find("input", {"name": "code"})
        page = visitor.post("open", code=code)
        left = visitor.post("leave")

    assert (page.status, page.value("code")) == (503, code)
    assert left.status == 200


def test_a_fault_in_the_middle_of_sending_leaves_no_half_report(visitor, analyst):
    visitor.to_check("other")

    def fault(execute, sql, params, many, context):
        if "INSERT" in sql and "hotline_entry" in sql:
            raise OperationalError("disk full")
        return execute(sql, params, many, context)

    with connection.execute_wrapper(fault):
        assert visitor.send().status == 503
    assert not Report.objects.exists()
    assert visitor.send().code
    assert only_answers(analyst)["What happened?"] == STORY


def at_once(number, do):
    """Runs `do` in threads that start together; what each returned."""
    barrier = Barrier(number)

    def run(_):
        barrier.wait()
        try:
            return do()
        finally:
            connections.close_all()

    with ThreadPoolExecutor(number) as pool:
        return list(pool.map(run, range(number)))


def same_browser(visitor):
    other = Visitor(visitor.address)
    other.client.cookies = visitor.client.cookies
    return other


def test_sending_many_times_at_once_makes_one_report(visitor):
    visitor.to_check("other")
    codes = at_once(6, lambda: same_browser(visitor).send().code)

    assert len(set(codes)) == 1
    assert Report.objects.count() == 1
    assert thread.find_by_code(codes[0].replace(" ", ""))[0]


def test_a_message_sent_many_times_at_once_is_one(visitor):
    code = visitor.report()
    visitor.address = CODE
    token = visitor.post("open", code=code).value("token")
    at_once(6, lambda: same_browser(visitor).post("write", text=STORY, token=token))

    assert len(visitor.get().soup.select(".thread li")) == 2


def test_two_steps_answered_at_once_are_both_kept(visitor):
    visitor.to_check("traveller")
    answers = iter([("dates", "until Sunday"), ("where_now", "Hotel Green"), ("traveller", "Jim")])

    def answer():
        step, text = next(answers)
        same_browser(visitor).answer(step, **{step: text})

    at_once(3, answer)
    visitor.answer("check", "change:more")
    page = visitor.answer("more", more="x")

    assert all(text in page.text for text in ("until Sunday", "Hotel Green", "Jim"))
