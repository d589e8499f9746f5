"""The start page of Report Abuse as a visitor reads it."""

import pytest

from hotline import keys
from navigation.models import KeyPagesSettings
from tests.factories import ReportAbusePageFactory
from tests.hotline.help_content import make_help_page

pytestmark = pytest.mark.django_db

FORM, CODE = "/take-action/report-abuse/form/", "/take-action/report-abuse/code/"


def links(document):
    return [link["href"] for link in document.main.select("a")]


def test_the_numbers_come_first_as_links_to_call(visit):
    main = visit(ReportAbusePageFactory(danger_text="A child in danger? Call.").url).main

    assert [link["href"] for link in main.select("a")[:3]] == ["tel:1288", "tel:+85592311511", "tel:1280"]
    assert main.h1.find_next("p").get_text() == "A child in danger? Call."
    assert main.h1.find_next("a")["href"] == "tel:1288"


def test_without_words_of_editors_the_page_says_what_is_needed(visit, analyst):
    document = visit(ReportAbusePageFactory().url)

    assert "Is a child in danger now?" in document.main.get_text()
    assert {FORM, CODE, "https://takeitdown.ncmec.org/"} <= set(links(document))


def test_three_ways(visit, home, analyst):
    help_page = make_help_page()
    key_pages = KeyPagesSettings.for_site(home.get_site())
    key_pages.help_page = help_page
    key_pages.save()
    page = ReportAbusePageFactory(
        parent=help_page.get_parent(), online_text="On the net", person_text="In a street", self_text="About you"
    )

    ways = visit(page.url).select(".routes li")

    assert [way.a["href"] for way in ways] == [FORM, FORM, help_page.url]
    assert [way.p.get_text() for way in ways] == ["On the net", "In a street", "About you"]


def test_a_report_is_started_and_found_again(visit, analyst):
    main = visit(ReportAbusePageFactory().url).main

    assert main.find("a", string="Start the report")["href"] == FORM
    assert main.select(f'a[href="{CODE}"]')


def test_nobody_starts_a_report_that_nobody_could_read(visit, analyst):
    page = ReportAbusePageFactory()
    assert FORM in links(visit(page.url))

    keys.retire(keys.active_keys().get(user=analyst), analyst)

    document = visit(page.url)
    assert FORM not in links(document)
    assert "cannot take reports at the moment" in document.main.get_text()
    assert links(document)[:3] == ["tel:1288", "tel:+85592311511", "tel:1280"]


def test_signpost_next_steps_and_questions(visit):
    page = ReportAbusePageFactory(
        take_down_url="https://down.example/",
        take_down_name="Down",
        take_down_text="It removes pictures.",
        next_steps=[("step", {"heading": "We read", "text": "All of it"}), ("step", {"heading": "We act", "text": ""})],
        questions=[("question", {"question": "My name?", "answer": '<p>No. <a href="https://x.example/">Why</a></p>'})],
    )

    main = visit(page.url).main

    signpost = main.find("a", string="Down")
    assert (signpost["href"], signpost["rel"]) == ("https://down.example/", ["noreferrer", "nofollow"])
    assert "It removes pictures." in main.get_text()
    assert [step.b.get_text() for step in main.select("ol li")] == ["We read", "We act"]
    assert main.select_one("details summary").get_text() == "My name?"
    assert main.find("a", string="Why")["rel"] == ["noreferrer", "nofollow"]


def test_without_address_there_is_no_signpost(visit):
    assert "A picture of you is online" not in visit(ReportAbusePageFactory(take_down_url="").url).get_text()


def test_a_draft_is_not_found(client, hide):
    page = ReportAbusePageFactory()

    hide(page, "draft")

    assert client.get(page.url).status_code == 404
