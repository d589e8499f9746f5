"""The people: in groups that can be reached by links, with or without name, photo and biography."""

import pytest

from tests.factories import ImageFactory, TeamPageFactory

pytestmark = pytest.mark.django_db


def group(kind, heading, *people):
    return "group", {"kind": kind, "heading": heading, "people": list(people)}


def person(name="", role="Trainer", **fields):
    return {"name": name, "role": role, "photo": None, "biography": "", **fields}


def test_each_group_has_a_link_that_leads_to_it_and_keeps_its_address(visit):
    page = visit(
        TeamPageFactory(
            groups=[
                group("leadership", "", person("A Sample")),
                group("staff", "Hotline", person()),
                group("staff", "ការងារ", person()),
                group("board", "Board of directors", person("B Sample")),
            ]
        ).url
    )

    links = {link.get_text(): link["href"] for link in page.select('nav[aria-label="Groups"] a')}
    assert links == {
        "Leadership": "#leadership",
        "Hotline": "#staff",
        "ការងារ": "#staff-2",
        "Board of directors": "#board",
    }
    for words, anchor in links.items():
        assert page.select_one(anchor).get_text() == words


def test_one_group_needs_no_list_of_groups(visit):
    assert not visit(TeamPageFactory(groups=[group("staff", "", person())]).url).select('nav[aria-label="Groups"]')


def test_groups_from_before_there_were_kinds_are_staff(visit):
    page = TeamPageFactory(groups=[("group", {"heading": "Everybody", "people": [person("A Sample")]})])
    assert visit(page.url).select_one("#staff").get_text() == "Everybody"


def test_a_biography_opens_in_place_and_nothing_stands_where_there_is_none(visit):
    people = [person("A Sample", biography="Since 2010."), person("", "Analyst"), person("C", photo=ImageFactory())]
    shown = visit(TeamPageFactory(groups=[group("staff", "", *people)]).url).select("main .person")

    assert "Since 2010." in shown[0].details.get_text() and "A Sample" in shown[0].summary.get_text()
    assert not shown[1].details and shown[1].h3.get_text() == "Analyst" and shown[1].select_one("svg")
    assert shown[2].img


def test_queries(client, home, django_assert_num_queries):
    page = TeamPageFactory(groups=[group("staff", "", *[person() for _ in range(30)])])
    client.get(page.url)
    with django_assert_num_queries(6):
        client.get(page.url)
