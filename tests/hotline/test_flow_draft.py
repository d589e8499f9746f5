"""What a browser is in the middle of: its cookie, and what is left when the time is over or somebody stops."""

from datetime import timedelta

import pytest
from django.utils import timezone

from hotline import abuse
from hotline.models import Report, SealedState
from tests.hotline.visitor import STORY, Page, Visitor

pytestmark = pytest.mark.django_db


@pytest.fixture
def visitor(analyst):
    return Visitor()


def test_no_cookie_before_the_first_answer_and_then_only_the_draft(visitor):
    visitor.get()
    assert not visitor.client.cookies
    visitor.answer("exit")

    assert list(visitor.client.cookies) == ["d"]
    cookie = visitor.client.cookies["d"]
    assert (cookie["httponly"], cookie["samesite"], cookie["max-age"]) == (True, "Strict", 1800)


def test_behind_tls_nobody_else_can_plant_a_draft_of_theirs(analyst, settings):
    settings.SESSION_COOKIE_SECURE = True
    mallory, visitor = Visitor(), Visitor()
    mallory.client.post(mallory.address, {"step": "exit"}, secure=True)
    [cookie] = mallory.client.cookies.values()
    # What browsers refuse from another host and over plain HTTP.
    assert cookie.key.startswith("__Host-")
    assert (cookie["secure"], cookie["path"], cookie["domain"]) == (True, "/", "")

    visitor.client.cookies["d"] = cookie.value

    assert Page(visitor.client.get(visitor.address, secure=True)).step == "exit"
    mallory.client.post(mallory.address, {"go": "forget"}, secure=True)
    [gone] = mallory.client.cookies.values()
    assert (gone.value, gone["secure"]) == ("", True)
    assert not SealedState.objects.exists()


def test_a_browser_without_cookies_is_told_before_it_typed_anything(analyst):
    visitor = Visitor()
    response = visitor.client.post(visitor.address, {"step": "exit"})
    visitor.client.cookies.clear()
    page = Page(visitor.client.get(response["Location"]))

    assert "cookie" in page.heading
    assert page.soup.main.find("a", href="tel:1288")


def test_when_the_time_is_over_what_was_just_typed_is_kept(visitor):
    visitor.begin("other")
    SealedState.objects.update(expires_at=timezone.now())
    page = visitor.answer("other", what=STORY)

    assert page.soup.title.get_text().startswith("Error:")
    assert "Your earlier answers are gone" in page.text
    assert page.value("what") == STORY
    assert visitor.answer("other", "again", what=STORY).step == "danger"
    visitor.answer("danger", danger="no")
    assert visitor.answer("kind", kind="other").value("what") == STORY


def test_too_long_a_text_is_shortened_before_the_form_starts_again(visitor):
    visitor.begin("other")
    SealedState.objects.update(expires_at=timezone.now())
    text = "ក" * 41_000
    visitor.answer("other", what=text)
    page = visitor.answer("other", "again", what=text)

    assert "All your answers together are too long. Please shorten this one by 1000 characters." in page.errors
    assert page.value("what") == text
    assert visitor.answer("other", "again", what=text[1000:]).step == "danger"


def test_one_network_does_not_fill_the_database_with_forms_that_it_began(visitor, monkeypatch):
    monkeypatch.setattr(abuse, "BEGINNINGS", 2)
    for _ in range(3):
        page = Visitor().answer("exit")
    assert (page.status, page.step) == (429, "exit")
    assert "Too many forms come from your network" in page.text
    assert "our side" not in page.text
    assert page.soup.main.find("a", href="tel:1288")
    for step, go in (("what", "next"), ("other", "again"), ("check", "again")):
        page = Visitor().answer(step, go, what=STORY)
        assert page.status == (200 if go == "next" else 429)
        assert (STORY in str(page.soup)) is (step != "check")
    assert SealedState.objects.count() == 2

    visitor.client.defaults["REMOTE_ADDR"] = "192.0.2.7"
    visitor.begin("other")
    visitor.answer("other", "forget")
    assert visitor.answer("exit").step == "danger"


def test_when_the_time_is_over_on_the_check_page_nothing_is_sent(visitor):
    visitor.to_check("other")
    SealedState.objects.update(expires_at=timezone.now())
    page = visitor.send()

    assert "Your earlier answers are gone" in page.text
    assert not Report.objects.exists()
    assert visitor.answer("exit", "again").step == "danger"


def test_every_saved_step_renews_the_time(visitor):
    visitor.begin("other")
    SealedState.objects.update(expires_at=timezone.now() + timedelta(minutes=1))
    visitor.answer("other", what=STORY)

    assert SealedState.objects.get().expires_at > timezone.now() + timedelta(minutes=29)


def test_stop_deletes_the_draft(visitor):
    visitor.begin("other")
    visitor.answer("other", "forget", what=STORY)

    assert not SealedState.objects.exists()
    assert visitor.get().step == "exit"


def test_without_an_analyst_nobody_is_asked_anything(recovery_key):
    page = Visitor().get()

    assert page.step is None
    assert page.soup.main.find("a", href="tel:1288")


def test_when_the_last_analyst_left_on_the_way_the_answers_stay(visitor, analyst):
    visitor.to_check("other")
    analyst.hotline_keys.update(state="retired")
    page = visitor.send()

    assert page.soup.main.find("a", href="tel:1288")
    assert not Report.objects.exists()
    analyst.hotline_keys.update(state="active")
    assert visitor.send().code
