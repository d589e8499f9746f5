"""Seek Help as a visitor reads it: who are you, what is happening, what to do, who to call."""

import pytest
from wagtail.models import Locale, PageViewRestriction

from hotline.models import Audience
from navigation.models import ContactSettings
from tests.hotline.help_content import ALL, SEEK_HELP, card, make_help_page

pytestmark = pytest.mark.django_db

NUMBERS = ["tel:1280", "tel:+85592311511", "tel:1288"]


def calls(element):
    return [link["href"] for link in element.select('a[href^="tel:"]')]


def before(document, first, second):
    """Whether the text `first` stands before `second` on the page."""
    text = document.select_one("main").get_text(" ")
    return text.index(first) < text.index(second)


def test_every_audience_and_every_card_for_it_answers(visit):
    cards = [card("for-all", ALL), *(card(f"only-{value}", [value]) for value in ALL)]
    page = make_help_page(cards)

    reached = {}
    for link in visit(page.url).select(".routes a"):
        audience = visit(link["href"])
        reached[link.get_text()] = [
            visit(answer["href"]).h1.get_text() for answer in audience.select(".picture-cards a")
        ]

    assert reached == {
        str(audience.label): ["Question of for-all", f"Question of only-{audience.value}"] for audience in Audience
    }


def test_an_answer_has_four_parts_in_order_and_the_numbers_twice(visit):
    make_help_page([card("threat", ["parent"])])

    document = visit(f"{SEEK_HELP}parent/threat/")

    headings = [heading.get_text() for heading in document.select("main h2")]
    assert headings == ["You are not to blame", "Do now", "Do not", "Who to call"]
    now, not_this = document.select("main .answer ul")
    assert [point.get_text() for point in now.select("li")] == ["First of threat", "Second of threat"]
    assert [point.get_text() for point in not_this.select("li")] == ["Never of threat"]
    assert before(document, "Comfort of threat", "First of threat")
    assert before(document, "Never of threat", "Caller of threat")
    assert sorted(calls(document.main)) == sorted(NUMBERS * 2)


def test_a_card_shows_its_question_and_drawing(visit):
    make_help_page([card("picture"), card("threat", drawing="threat")])

    first, second = visit(f"{SEEK_HELP}under-13/").select(".picture-cards a")

    assert first.get_text(strip=True) == "Question of picture"
    assert first.svg["aria-hidden"] == second.svg["aria-hidden"] == "true"
    assert str(first.svg) != str(second.svg)


@pytest.mark.parametrize("path", ["", "under-13/", "own-thoughts/", "parent/picture/", "services/"])
def test_the_numbers_come_before_all_other_words(visit, path):
    make_help_page([card(audiences=ALL)], summary="The summary")

    main = visit(SEEK_HELP + path).main

    assert main.select_one("section")["class"] == ["numbers"]
    assert main.select_one("h1").find_next(["p", "a", "section", "ul"])["class"] == ["numbers"]
    assert len(calls(main.select_one(".numbers"))) >= 2


@pytest.mark.parametrize(
    ("audience", "numbers"),
    [
        ("under-13", NUMBERS),
        ("13-17", NUMBERS),
        ("parent", ["tel:1288", "tel:+85592311511", "tel:1280"]),
        ("own-thoughts", ["tel:+85592311511", "tel:1288"]),
    ],
)
def test_each_audience_finds_its_own_number_first(visit, audience, numbers):
    make_help_page()

    assert calls(visit(f"{SEEK_HELP}{audience}/").select_one(".numbers")) == numbers


def test_numbers_come_from_the_contact_settings(visit, home):
    make_help_page()
    contact = ContactSettings.for_site(home.get_site())
    contact.hotline_phone, contact.police_phone = "000 111 222", ""
    contact.save()

    assert calls(visit(f"{SEEK_HELP}teacher/").select_one(".numbers")) == ["tel:+85500111222", "tel:1280"]


@pytest.mark.parametrize("path", ["", "parent/", "services/"])
def test_the_numbers_stand_once_in_a_page_that_starts_with_them(visit, path):
    make_help_page()

    assert calls(visit(f"{SEEK_HELP}{path}")).count("tel:1288") == 1


def test_no_typing_on_the_way_of_the_youngest(visit, analyst):
    make_help_page([card()])

    for path in ("under-13/", "under-13/picture/"):
        document = visit(SEEK_HELP + path)
        assert not document.select("form, input, textarea, select, [contenteditable]")
        assert calls(document.main)[:3] == NUMBERS


def test_confidentiality_comes_before_the_first_question(visit):
    make_help_page([card(audiences=ALL)], confidentiality="<p>The general limits</p>")

    for value in ALL:
        document = visit(f"{SEEK_HELP}{value}/")
        assert before(document, "The general limits", "What is happening?")


def test_an_audience_has_words_of_its_own(visit):
    own = {"heading": "Dear teacher", "text": "<p>We know schools</p>", "confidentiality": "<p>Limits for you</p>"}
    make_help_page(texts={"teacher": own}, confidentiality="<p>The general limits</p>")

    teacher, parent = visit(f"{SEEK_HELP}teacher/"), visit(f"{SEEK_HELP}parent/")

    assert teacher.h1.get_text() == "Dear teacher"
    assert "We know schools" in teacher.main.get_text()
    assert "Limits for you" in teacher.main.get_text()
    assert "The general limits" not in teacher.main.get_text()
    assert parent.h1.get_text() == "Parent or carer"
    assert "The general limits" in parent.main.get_text()


def test_without_words_of_editors_the_limits_are_said_all_the_same(visit):
    make_help_page()

    assert "Then we may need others." in visit(f"{SEEK_HELP}13-17/").select_one(".limits").get_text()


def test_the_start_page_leads_to_safety_message_code_and_services(visit, analyst):
    page = make_help_page(phone_safety_text="Does somebody see your phone?", message_text="Four questions.")

    main = visit(page.url).main

    links = {link["href"] for link in main.select("a")}
    assert "/take-action/report-abuse/safety/" in links
    assert {f"{SEEK_HELP}message/", f"{SEEK_HELP}code/", f"{SEEK_HELP}services/"} <= links
    assert "Does somebody see your phone?" in main.get_text()
    assert "Four questions." in main.get_text()


def test_no_message_is_asked_for_that_nobody_could_read(visit):
    page = make_help_page()

    for address in (page.url, f"{SEEK_HELP}under-13/"):
        main = visit(address).main
        assert "We cannot read messages now." in main.get_text()
        assert not main.select(f'a[href="{SEEK_HELP}message/"]')


@pytest.mark.parametrize(
    "path", ["nobody/", "nobody/picture/", "parent/picture/", "under-13/nothing/", "under-13/x/y/"]
)
def test_what_is_not_there_is_not_found_and_still_has_the_numbers(client, path):
    make_help_page([card()])

    response = client.get(SEEK_HELP + path)

    assert response.status_code == 404
    assert b"tel:1288" in response.content


BELOW = ["under-13/", "under-13/picture/", "services/"]


@pytest.mark.parametrize("path", ["", *BELOW])
@pytest.mark.parametrize("how", ["draft", "expired"])
def test_nothing_is_there_while_the_page_is_not_public(client, hide, path, how):
    page = make_help_page([card()])
    assert client.get(SEEK_HELP + path).status_code == 200

    hide(page, how)

    assert client.get(SEEK_HELP + path).status_code == 404


@pytest.mark.parametrize("path", BELOW)
@pytest.mark.parametrize("of_the_section", [False, True])
def test_nothing_is_below_a_private_page(client, committed, path, of_the_section):
    page = make_help_page([card()])
    with committed():
        PageViewRestriction.objects.create(
            page=page.get_parent() if of_the_section else page, restriction_type=PageViewRestriction.LOGIN
        )

    assert client.get(SEEK_HELP + path).status_code == 404


def test_a_draft_of_the_page_changes_nothing(visit):
    page = make_help_page([card()])
    page.confidentiality = "<p>Not yet</p>"
    page.cards = []
    page.save_revision()

    document = visit(f"{SEEK_HELP}under-13/")

    assert "Not yet" not in document.get_text()
    assert document.select(".picture-cards a")


@pytest.mark.parametrize("path", BELOW)
def test_in_khmer_nothing_is_there_without_the_khmer_page(client, path):
    make_help_page([card()])

    response = client.get(f"/km{SEEK_HELP}{path}")

    assert response.status_code == 404
    assert b"tel:1288" in response.content


def test_in_khmer_the_khmer_page_answers(visit, home):
    page = make_help_page([card()])
    khmer = Locale.objects.get_or_create(language_code="km")[0]
    for original in (home, page.get_parent().specific, page):
        copy = original.copy_for_translation(khmer)
        if original == page:
            copy.cards = [("card", {**page.cards[0].value, "question": "សំណួរ"})]
        copy.save_revision().publish()

    document = visit(f"/km{SEEK_HELP}under-13/picture/")

    assert document.html["lang"] == "km"
    assert document.h1.get_text() == "សំណួរ"
    assert document.select_one(".lang")["href"] == f"{SEEK_HELP}under-13/picture/"
    assert "សំណួរ" not in visit(f"{SEEK_HELP}under-13/picture/").get_text()


@pytest.mark.parametrize(("path", "queries"), [("under-13/", 4), ("under-13/picture-0/", 3)])
@pytest.mark.parametrize("count", [8, 80])
def test_more_cards_cost_no_more_queries(client, django_assert_num_queries, analyst, count, path, queries):
    make_help_page([card(f"picture-{number}") for number in range(count)])
    client.get(SEEK_HELP + path)

    with django_assert_num_queries(queries):
        assert client.get(SEEK_HELP + path).status_code == 200


def test_links_to_other_sites_tell_them_nothing_and_nothing_is_loaded(visit):
    text = (
        '<p><a href="https://other.example/">There</a> <a href="tel:1280">1280</a> '
        '<embed embedtype="media" url="https://www.youtube.com/watch?v=x"/>'
        '<embed embedtype="image" id="1" format="left" alt="A"/></p>'
    )
    make_help_page([card(comfort=text)], confidentiality=text)

    for path in ("under-13/", "under-13/picture/"):
        main = visit(SEEK_HELP + path).main
        assert main.find("a", string="There")["rel"] == ["noreferrer", "nofollow"]
        assert "rel" not in main.find("a", string="1280").attrs
        assert not main.select("img, iframe, embed, video, audio, object")
