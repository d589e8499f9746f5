"""What programs that fill in forms or guess codes meet, and that people get through. The clock is a number."""

import hashlib
from datetime import UTC, datetime, timedelta

import pytest
from django.test import RequestFactory

from hotline import abuse
from hotline.abuse import Verdict

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


@pytest.fixture(autouse=True)
def quiet(settings):
    """No report and no code before; five seconds to fill in the form."""
    settings.HOTLINE_SECONDS_TO_FILL_IN = 5
    abuse.begun.clear()
    abuse.sent.clear()
    abuse.tried.clear()


def after(seconds):
    return NOON + timedelta(seconds=seconds)


def request_from(network="192.0.2.1", **fields):
    return RequestFactory().post("/", fields, REMOTE_ADDR=network)


def judge(at=60, network="192.0.2.1", begun=0, answer="", **fields):
    return abuse.judge(request_from(network, **fields), after(begun), answer, now=after(at))


def solved(begun):
    challenge = abuse.challenge_of(after(begun))
    for number in range(10_000_000):
        digest = hashlib.sha256(f"{challenge}:{number}".encode()).digest()
        if digest[:2] == b"\0\0":
            return str(number)
    raise AssertionError("no number found")


def wrong_code(at, network="192.0.2.1"):
    return abuse.delay_for_code(request_from(network), now=after(at))


def test_a_person_is_let_through():
    assert judge() == Verdict.OK


def test_who_fills_in_what_people_do_not_see_is_asked_for_the_sum_and_loses_nothing():
    assert judge(**{abuse.HONEYPOT: "buy"}) == Verdict.PROVE
    assert judge(answer=solved(0), **{abuse.HONEYPOT: "buy"}) == Verdict.OK
    assert judge(at=abuse.PATIENCE, **{abuse.HONEYPOT: "buy"}) == Verdict.OK


def test_a_form_filled_in_faster_than_a_person_can_waits_for_the_rest_of_the_time():
    assert judge(at=2) == Verdict.WAIT
    assert abuse.seconds_left(request_from(), NOON, Verdict.WAIT, now=after(2)) == 3
    assert judge(at=5) == Verdict.OK


def test_many_reports_from_one_network_are_asked_for_a_sum_and_others_are_not():
    verdicts = [judge(begun=number * 0.1) for number in range(abuse.FEW + 1)]

    assert verdicts == [Verdict.OK] * abuse.FEW + [Verdict.PROVE]
    assert judge(network="192.0.2.2") == Verdict.OK


def test_many_reports_from_everywhere_ask_everybody_for_a_sum():
    for number in range(abuse.MANY):
        assert judge(network=f"198.51.100.{number}") == Verdict.OK

    assert judge(network="192.0.2.200") == Verdict.PROVE


@pytest.fixture
def load():
    for _ in range(abuse.FEW):
        judge()


@pytest.mark.usefixtures("load")
def test_the_sum_lets_one_through():
    assert judge(begun=1, answer=solved(1)) == Verdict.OK


@pytest.mark.usefixtures("load")
@pytest.mark.parametrize("answer", ["", "0", "-1", "១២៣", "1e9", "9" * 5000, "\x00", "\ud800"])
def test_anything_else_is_no_answer(answer):
    assert judge(begun=1, answer=answer) == Verdict.PROVE


@pytest.mark.usefixtures("load")
def test_the_sum_of_one_draft_is_worth_nothing_for_another():
    answer = solved(1)

    assert judge(begun=1.5, answer=answer) == Verdict.PROVE


@pytest.mark.usefixtures("load")
def test_without_javascript_waiting_does_as_well_and_the_time_is_told():
    left = abuse.seconds_left(request_from(), NOON, Verdict.PROVE, now=after(60))

    assert left == abuse.PATIENCE - 60
    assert judge(at=60 + left - 1) == Verdict.PROVE
    assert judge(at=60 + left) == Verdict.OK


@pytest.mark.usefixtures("load")
def test_a_quarter_of_an_hour_later_nothing_is_asked():
    assert judge(at=900, begun=850) == Verdict.OK


def test_a_network_that_sends_without_end_waits_sum_or_not():
    for _ in range(abuse.TOO_MANY):
        assert judge(at=400) == Verdict.OK

    assert judge(at=400) == Verdict.WAIT
    assert abuse.seconds_left(request_from(), NOON, Verdict.WAIT, now=after(400)) == abuse.WINDOW
    assert judge(at=400 + abuse.WINDOW) == Verdict.OK


def test_what_is_asked_comes_with_all_that_its_page_says():
    started = datetime.now(UTC)
    asked = abuse.asked(request_from(), started, Verdict.PROVE)

    assert asked == {"seconds": asked["seconds"], "challenge": abuse.challenge_of(started), "bits": abuse.BITS}
    assert abuse.PATIENCE - 5 <= asked["seconds"] <= abuse.PATIENCE
    assert abuse.asked(request_from(), started, Verdict.WAIT)["challenge"] == ""


def test_the_delay_after_wrong_codes_grows_to_eight_seconds():
    at, waits = 0, []
    for _ in range(12):
        wait = wrong_code(at)
        waits.append(wait)
        at += wait
        if wait:
            assert wrong_code(at) == 0
    assert [wait for wait in waits if wait] == [1, 2, 4, 8, 8, 8, 8, 8, 8]


def test_who_presses_again_and_again_does_not_wait_longer():
    for _ in range(abuse.FREE_TRIES):
        wrong_code(0)

    assert [wrong_code(0.1 * number) for number in range(1, 10)] == [1] * 9
    assert wrong_code(1) == 0


def test_a_network_of_others_is_not_held_up():
    for number in range(20):
        wrong_code(number)

    assert wrong_code(20, network="192.0.2.2") == 0


def test_right_codes_count_for_nothing_and_forgive_nothing():
    for _ in range(abuse.FREE_TRIES):
        assert wrong_code(0) == 0
        abuse.code_was_right(request_from())
    for _ in range(abuse.FREE_TRIES):
        assert wrong_code(0) == 0
    assert wrong_code(1) == 0
    abuse.code_was_right(request_from())

    assert wrong_code(0.5) == 1


def test_guesses_from_everywhere_are_five_a_second_over_time_and_nobody_waits_long():
    tries = waits = 0
    for tenth in range(10 * 60):
        for number in range(3):
            wait = wrong_code(tenth / 10, network=f"10.{tenth // 250}.{tenth % 250}.{number}")
            tries += not wait
            waits = max(waits, wait)
    assert tries <= 6 * abuse.TOGETHER
    assert waits <= abuse.TOGETHER_SECONDS


def test_neither_addresses_nor_more_networks_than_fit_are_kept(monkeypatch):
    monkeypatch.setattr("hotline.recent.NETWORKS", 100)
    for number in range(250):
        assert judge(at=abuse.PATIENCE, network=f"203.0.113.{number}") == Verdict.OK

    assert len(abuse.sent.networks) == 100
    assert "203.0.113" not in repr(vars(abuse.sent))


def test_a_network_that_began_too_many_forms_may_again_when_ten_minutes_are_over():
    def may_begin(second, network="192.0.2.1"):
        return abuse.may_begin(request_from(network), after(second))

    assert all(may_begin(0) for _ in range(abuse.BEGINNINGS))
    assert not may_begin(abuse.WINDOW - 1)
    assert may_begin(abuse.WINDOW - 1, network="192.0.2.2")
    assert may_begin(abuse.WINDOW)


def test_what_is_over_is_forgotten():
    for number in range(20):
        judge(network=f"203.0.113.{number}")
    judge(at=60 + abuse.WINDOW, network="192.0.2.9")

    assert len(abuse.sent.networks) == 1
