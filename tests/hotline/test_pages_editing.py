"""A publisher changes the words of the zone in the admin: each of them shows, and a mistake is explained."""

import json

import pytest
from django.urls import reverse
from wagtail.test.utils.form_data import nested_form_data, rich_text, streamfield

from hotline.models import ReportAbusePage, SeekHelpPage
from hotline.texts import texts_of
from tests.factories import ReportAbusePageFactory, UserFactory
from tests.hotline.help_content import ALL, SEEK_HELP, card, make_help_page

pytestmark = pytest.mark.django_db

FEATURES = ["bold", "link", "ol", "ul"]


@pytest.fixture
def publisher(client):
    client.force_login(UserFactory(group="Publishers"))
    return client


def words(text):
    return rich_text(f"<p>{text}</p>", features=FEATURES)


def publish(client, committed, page, **fields):
    """Publishes the page as its form is sent. Returns the response: a redirect when everything was right."""
    data = {"title": page.title, "slug": page.slug, "summary": "", "action-publish": "1"}
    data |= {"comments-TOTAL_FORMS": "0", "comments-INITIAL_FORMS": "0"}
    with committed():
        return client.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), nested_form_data({**data, **fields}))


def report_fields(**fields):
    texts = {name: words("") for name in ("receipt_text", "received_text", "looked_at_text", "passed_on_text")}
    streams = {name: streamfield([]) for name in ("next_steps", "questions", "explanations")}
    return {**texts, "closed_text": words(""), **streams, **fields}


def help_fields(**fields):
    streams = {name: streamfield([]) for name in ("audience_texts", "cards", "questions")}
    return {"confidentiality": words(""), **streams, **fields}


def form_of_card(name, **fields):
    value = card(name, ["under-13"])["value"]
    lists = {name: streamfield([("item", text) for text in value[name]]) for name in ("do_now", "do_not")}
    texts = {name: rich_text(value[name], features=FEATURES) for name in ("comfort", "who_to_call")}
    value = {**value, **lists, **texts, **fields}
    # A tuple is sent as one field with several values, a list as several fields.
    return value | {"audiences": tuple(value["audiences"])}


def test_every_text_of_report_abuse_shows(publisher, visit, committed, analyst):
    page = ReportAbusePageFactory()
    plain = {
        name: f"Typed as {name}"
        for name in ("summary", "danger_text", "online_text", "person_text", "self_text", "take_down_text")
    }
    streams = {
        "next_steps": streamfield([("step", {"heading": "Typed as step", "text": "Typed as what it is"})]),
        "questions": streamfield([("question", {"question": "Typed as question", "answer": words("Typed as answer")})]),
    }

    response = publish(
        publisher,
        committed,
        page,
        **report_fields(**plain, **streams, take_down_url="https://down.example/", take_down_name="Typed as name"),
    )

    assert response.status_code == 302, response.context["form"].errors
    text = visit(page.url).main.get_text()
    typed = [*plain.values(), *(f"Typed as {name}" for name in ("step", "what it is", "question", "answer", "name"))]
    assert [words for words in typed if words not in text] == []


def test_texts_of_the_form_and_the_follow_up_show_at_once(publisher, committed):
    page = ReportAbusePageFactory()
    before = texts_of("en")

    response = publish(
        publisher,
        committed,
        page,
        **report_fields(
            explanations=streamfield([("danger", words("Typed for danger")), ("traveller", words("For travellers"))]),
            receipt_text=words("Typed for the receipt"),
            closed_text=words("Typed for closed"),
        ),
    )

    assert response.status_code == 302, response.context["form"].errors
    after = texts_of("en")
    assert "Typed for danger" in after.explanations["danger"]
    assert "For travellers" in after.explanations["traveller"]
    assert after.explanations["check"] == before.explanations["check"]
    assert "Typed for the receipt" in after.receipt
    assert "Typed for closed" in after.states["closed"]
    assert after.states["received"] == before.states["received"]


def test_a_step_is_explained_once(publisher, committed):
    page = ReportAbusePageFactory()
    twice = streamfield([("danger", words("One")), ("danger", words("Two"))])

    response = publish(publisher, committed, page, **report_fields(explanations=twice))

    assert response.status_code == 200
    assert "The maximum number of items is 1" in response.content.decode()
    assert not ReportAbusePage.objects.get().explanations


def test_every_text_of_seek_help_shows(publisher, visit, committed, analyst):
    page = make_help_page()
    own = {"heading": "Typed as heading", "text": words("Typed as text"), "confidentiality": words("Typed as limits")}

    response = publish(
        publisher,
        committed,
        page,
        **help_fields(
            summary="Typed as summary",
            phone_safety_text="Typed as safety",
            message_text="Typed as message",
            confidentiality=words("Typed as general limits"),
            audience_texts=streamfield([("under_13", own)]),
            cards=streamfield([("card", form_of_card("typed"))]),
            questions=streamfield([("question", {"question": "Typed as question", "answer": words("An answer")})]),
        ),
    )

    assert response.status_code == 302, response.context["form"].errors
    start = visit(page.url).main.get_text()
    youngest = visit(f"{SEEK_HELP}under-13/").main.get_text()
    answer = visit(f"{SEEK_HELP}under-13/typed/").main.get_text()
    assert all(f"Typed as {name}" in start for name in ("summary", "safety", "message", "question"))
    assert all(f"Typed as {name}" in youngest for name in ("heading", "text", "limits"))
    assert "Question of typed" in youngest
    assert "Typed as general limits" in visit(f"{SEEK_HELP}parent/").main.get_text()
    assert all(f"{name} of typed" in answer for name in ("Comfort", "First", "Second", "Never", "Caller"))


def test_two_cards_never_share_an_address(publisher, committed):
    page = make_help_page()
    cards = streamfield([("card", form_of_card("same")), ("card", form_of_card("same", question="The other"))])

    response = publish(publisher, committed, page, **help_fields(cards=cards))

    assert response.status_code == 200
    assert "Another card has the address" in response.content.decode()
    assert "The other" in response.content.decode()
    assert not SeekHelpPage.objects.get().cards


@pytest.mark.parametrize(
    ("field", "value"), [("slug", "no spaces"), ("slug", "រូប"), ("slug", ""), ("audiences", []), ("drawing", "gun")]
)
def test_a_card_that_could_not_be_reached_is_refused(publisher, committed, field, value):
    page = make_help_page()
    cards = streamfield([("card", form_of_card("fine", **{field: value}))])

    response = publish(publisher, committed, page, **help_fields(cards=cards))

    assert response.status_code == 200
    assert "Comfort of fine" in response.content.decode(), "what was typed is lost"
    assert not SeekHelpPage.objects.get().cards


def test_a_picture_pasted_into_a_text_is_left_out(publisher, visit, committed):
    page = make_help_page()
    plain = {"depth": 0, "inlineStyleRanges": [], "data": {}}
    film = {"type": "EMBED", "mutability": "IMMUTABLE", "data": {"url": "https://other.example/", "embedType": "video"}}
    pasted = {
        "blocks": [
            {
                **plain,
                "key": "a",
                "type": "atomic",
                "text": " ",
                "entityRanges": [{"offset": 0, "length": 1, "key": 0}],
            },
            {**plain, "key": "b", "type": "unstyled", "text": "The words", "entityRanges": []},
        ],
        "entityMap": {"0": film},
    }

    response = publish(publisher, committed, page, **help_fields(confidentiality=json.dumps(pasted)))

    assert response.status_code == 302
    limits = visit(f"{SEEK_HELP}parent/").select_one(".limits")
    assert "The words" in limits.get_text()
    assert "other.example" not in str(limits)


def test_the_page_of_every_audience_is_previewed(publisher):
    page = make_help_page([card(audiences=ALL)])
    page.cards[0].value["question"] = "A question of the draft"
    page.save_revision()
    address = reverse("wagtailadmin_pages:view_draft", args=[page.pk])

    for mode in ALL:
        assert "A question of the draft" in publisher.get(address, {"mode": mode}).content.decode()
    assert "Who are you?" in publisher.get(address).content.decode()
