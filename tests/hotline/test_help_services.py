"""Services by province: what a visitor finds, and how editors keep them."""

from datetime import date, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Locale

from hotline.models import Audience, HelpService, Province
from tests.factories import UserFactory
from tests.hotline.help_content import SEEK_HELP, make_help_page

pytestmark = pytest.mark.django_db

SERVICES = f"{SEEK_HELP}services/"
LIST, ADD = "wagtailsnippets_hotline_helpservice:list", "wagtailsnippets_hotline_helpservice:add"


def make_service(name="A centre", **fields):
    fields = {"locale": Locale.get_default(), "phone": "000 000 001", "hours": "At noon", "offers": "Talks"} | fields
    return HelpService.objects.create(name=name, **fields)


@pytest.fixture
def editors(client):
    client.force_login(UserFactory(group="Publishers"))
    return client


def test_services_stand_under_each_of_their_provinces(visit):
    make_help_page()
    make_service("Everywhere")
    make_service("In two", provinces=[Province.SIEM_REAP, Province.BATTAMBANG])
    make_service("In one", provinces=[Province.BATTAMBANG])

    groups = visit(SERVICES).select("main details")

    found = {group.h2.get_text(): [heading.get_text() for heading in group.select("h3")] for group in groups}
    assert list(found.items()) == [
        ("All of Cambodia", ["Everywhere"]),
        ("Battambang", ["In one", "In two"]),
        ("Siem Reap", ["In two"]),
    ]


def test_what_is_said_of_a_service(visit):
    make_help_page()
    make_service(
        "The centre",
        offers="A room and a bed",
        audiences=[Audience.UNDER_13, Audience.SURVIVOR],
        languages="Khmer, Thai",
        website="https://centre.example/",
        checked_on=date(2025, 11, 3),
    )
    make_service("The clinic", is_free=False)

    centre, clinic = visit(SERVICES).select(".services li")

    text = " ".join(centre.get_text(" ").split())
    said = ["A room and a bed", "At noon", "Free.", "For: Under 13, Adult survivor.", "Languages: Khmer, Thai."]
    assert [words for words in [*said, "Number checked on 3 November 2025."] if words not in text] == []
    assert centre.select_one('a[href="tel:+85500000001"]')
    assert centre.select_one('a[href^="https:"]')["rel"] == ["noreferrer", "nofollow"]
    assert "May cost something." in clinic.get_text()
    assert "For:" not in clinic.get_text()


def test_without_services_the_page_says_so(visit):
    make_help_page()

    assert "No services are listed yet." in visit(SERVICES).main.get_text()


def test_services_of_another_language_are_not_shown(visit):
    make_help_page()
    make_service("មណ្ឌល", locale=Locale.objects.get_or_create(language_code="km")[0])

    assert "មណ្ឌល" not in visit(SERVICES).get_text()


def test_more_services_cost_no_more_queries(client, django_assert_num_queries):
    make_help_page()
    for number in range(40):
        make_service(f"Service {number}", provinces=[str(number % 24 + 1)])
    client.get(SERVICES)

    with django_assert_num_queries(4):
        client.get(SERVICES)


FORM = {
    "name": "A new centre",
    "offers": "A room",
    "provinces": ["12", "17"],
    "audiences": ["under-13"],
    "phone": "000 000 009",
    "hours": "Always",
    "languages": "",
    "is_free": "on",
    "website": "",
    "checked_on": "2025-11-03",
}


def test_a_publisher_adds_a_service(editors, visit, committed):
    make_help_page()

    with committed():
        response = editors.post(reverse(ADD), FORM | {"action-publish": "Publish"})

    assert response.status_code == 302
    service = HelpService.objects.get()
    assert (service.provinces, service.audiences) == (["12", "17"], ["under-13"])
    assert "A new centre" in visit(SERVICES).get_text()
    edit = editors.get(reverse("wagtailsnippets_hotline_helpservice:edit", args=[service.pk]))
    checked = edit.context["form"]["provinces"].value()
    assert checked == ["12", "17"]


@pytest.mark.parametrize(
    ("field", "value", "message"),
    [
        ("phone", "call us", "Use digits and spaces only"),
        ("provinces", ["99"], "99 is not one of the available choices"),
        ("provinces", [""], "is not one of the available choices"),
        ("audiences", ["nobody"], "nobody is not one of the available choices"),
        ("checked_on", (timezone.localdate() + timedelta(days=2)).isoformat(), "This day has not come yet."),
        ("website", "javascript:alert(1)", "Enter a valid URL"),
    ],
)
def test_a_mistake_is_explained_and_loses_nothing(editors, field, value, message):
    response = editors.post(reverse(ADD), FORM | {field: value})

    text = response.content.decode()
    assert response.status_code == 200
    assert message in text
    assert 'value="A new centre"' in text
    assert not HelpService.objects.exists()


def test_editors_find_services_by_province_and_word(editors):
    make_service("Everywhere")
    make_service("In the north", provinces=[Province.STUNG_TRENG], offers="A boat")
    make_service("In the south", provinces=[Province.KEP])

    def shown(**query):
        text = editors.get(reverse(LIST), query).content.decode()
        return [name for name in ("Everywhere", "In the north", "In the south") if name in text]

    assert shown() == ["Everywhere", "In the north", "In the south"]
    assert shown(province=Province.STUNG_TRENG.value) == ["Everywhere", "In the north"]
    assert shown(q="boat") == ["In the north"]


@pytest.mark.parametrize(("group", "may"), [("Editors", False), ("Publishers", True), ("Administrators", True)])
def test_who_keeps_the_services(client, group, may):
    client.force_login(UserFactory(group=group))

    assert (client.get(reverse(ADD)).status_code == 200) == may
