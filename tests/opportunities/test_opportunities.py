"""Opportunities: open ones are listed, closed ones disappear by the clock alone, from pages that are kept whole too."""

import json
from datetime import datetime, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page
from wagtail.test.utils.form_data import rich_text

from freshness import generation
from opportunities.models import OpportunityPage
from opportunities.querysets import next_closing
from pages.models import SectionPage
from tests.factories import (
    OpportunityIndexPageFactory,
    OpportunityPageFactory,
    ProgrammePageFactory,
    StandardPageFactory,
    UserFactory,
)

pytestmark = pytest.mark.django_db

NOON = timezone.make_aware(datetime(2026, 3, 10, 12))
FIVE = timezone.make_aware(datetime(2026, 3, 10, 17))


@pytest.fixture
def index(home):
    return OpportunityIndexPageFactory(title="Work with APLE")


@pytest.fixture
def clock(monkeypatch):
    """Sets the time, for the site and for what its cache keeps."""

    def clock(now):
        monkeypatch.setattr("django.utils.timezone.now", lambda: now)
        monkeypatch.setattr("time.time", now.timestamp)

    clock(NOON)
    return clock


def listed(page):
    return [title.get_text() for title in page.select(".openings h3")]


def graph(page):
    return json.loads(page.select_one("script[type='application/ld+json']").string)["@graph"]


def test_an_index_lists_its_open_ones_and_what_closes_first_comes_first(visit, index, clock, hide):
    for title, days in (("Later", 9), ("Sooner", 2), ("Closed", -1)):
        OpportunityPageFactory(title=title, parent=index, closes_at=NOON + timedelta(days=days))
    OpportunityPageFactory(title="Elsewhere")
    hide(OpportunityPageFactory(title="Draft", parent=index), "draft")
    hide(OpportunityPageFactory(title="Private", parent=index), "private")

    page = visit(index.url)

    assert listed(page) == ["Sooner", "Later"]
    assert "12 March 2026, 12:00 in Phnom Penh" in page.select_one(".openings").get_text()
    assert "Work with APLE" not in page.select_one(".masthead").get_text(), "the footer leads here, not the menu"


def test_an_index_without_open_ones_says_so(visit, index):
    assert "Nothing is open at the moment." in visit(index.url).main.get_text()


def test_an_open_job(visit, index, clock):
    job = OpportunityPageFactory(title="Social worker", parent=index, hours="Full time", closes_at=FIVE)
    page = visit(job.url)
    text = page.main.get_text(" ", strip=True)

    for words in ("Job", "Siem Reap", "Full time", "10 March 2026, 17:00 in Phnom Penh", "Write one page about you."):
        assert words in text
    assert "We check everybody." in text
    assert page.select_one("main a[href^=mailto]").get_text() == "work@example.org"
    posting = next(data for data in graph(page) if data["@type"] == "JobPosting")
    assert posting["title"] == "Social worker"
    assert posting["validThrough"] == "2026-03-10T17:00:00+07:00"
    assert posting["jobLocation"]["address"]["addressLocality"] == "Siem Reap"
    assert posting["hiringOrganization"]["@id"].endswith("#organisation")
    assert not page.select("meta[name=robots]")


def test_a_tender_is_no_job_posting(visit, index):
    tender = OpportunityPageFactory(parent=index, kind="tender")

    assert "JobPosting" not in [data["@type"] for data in graph(visit(tender.url))]


def test_one_closes_by_the_clock_on_pages_that_are_kept_whole(client, visit, index, clock, settings):
    settings.PAGE_CACHE = True
    job = OpportunityPageFactory(title="Social worker", parent=index, closes_at=FIVE)
    generation.bump()
    clock(FIVE - timedelta(seconds=20))
    assert listed(visit(index.url)) == ["Social worker"]
    assert "How to apply" in visit(job.url).main.get_text()
    assert job.url in client.get("/sitemap.xml").content.decode()

    clock(FIVE + timedelta(seconds=1))
    assert listed(visit(index.url)) == []
    assert job.url not in client.get("/sitemap.xml").content.decode()
    page = visit(job.url)
    assert "Closed on 10 March 2026, 17:00 in Phnom Penh." in " ".join(page.main.get_text().split())
    assert page.select_one(".callout a")["href"] == index.url
    assert "How to apply" not in page.main.get_text()
    assert [tag["content"] for tag in page.select("meta[name=robots]")] == ["noindex"]
    assert "JobPosting" not in [data["@type"] for data in graph(page)]

    clock(FIVE + timedelta(days=30) - timedelta(seconds=20))
    assert client.get(job.url).status_code == 200
    clock(FIVE + timedelta(days=30, seconds=1))
    assert client.get(job.url).status_code == 404


def test_one_that_closed_is_gone_from_the_pages_that_point_to_it(visit, index, clock):
    job = OpportunityPageFactory(title="Social worker", parent=index, closes_at=FIVE)
    related = StandardPageFactory(body=[("related_pages", {"heading": "Read on", "pages": [job]})])
    programme = ProgrammePageFactory(resources=[("page", job)])
    for page in (related, programme):
        assert "Social worker" in visit(page.url).main.get_text()

    clock(FIVE)
    for page in (related, programme):
        assert "Social worker" not in visit(page.url).main.get_text()


def test_a_later_date_opens_it_again(visit, index, clock, committed):
    job = OpportunityPageFactory(title="Social worker", parent=index, closes_at=NOON - timedelta(days=40))
    assert listed(visit(index.url)) == []

    with committed():
        job.closes_at = NOON + timedelta(days=1)
        job.save_revision().publish()

    assert listed(visit(index.url)) == ["Social worker"]
    assert "How to apply" in visit(job.url).main.get_text()


def test_the_next_moment_at_which_something_changes(index):
    assert next_closing(NOON) is None
    OpportunityPageFactory(parent=index, closes_at=NOON - timedelta(days=20))
    assert next_closing(NOON) == NOON + timedelta(days=10)
    OpportunityPageFactory(parent=index, closes_at=FIVE)
    assert next_closing(NOON) == FIVE
    OpportunityPageFactory(parent=index, closes_at=FIVE - timedelta(hours=1), live=False)
    assert next_closing(NOON) == FIVE
    assert next_closing(FIVE) == NOON + timedelta(days=10)
    assert next_closing(FIVE + timedelta(days=90)) is None


@pytest.mark.parametrize("number", [2, 40])
def test_queries(client, index, django_assert_num_queries, number):
    for position in range(number):
        OpportunityPageFactory(title=f"Job {position}", parent=index)
    job = OpportunityPage.objects.first()
    for page, queries in ((index, 7), (job, 6)):
        client.get(page.url)
        with django_assert_num_queries(queries, info=page.url):
            assert client.get(page.url).status_code == 200


def test_the_preview_of_one_that_closed_long_ago(client, index):
    job = OpportunityPageFactory(title="Social worker", parent=index, closes_at=NOON - timedelta(days=4000))
    job.save_revision()
    client.force_login(UserFactory(is_superuser=True))

    response = client.get(reverse("wagtailadmin_pages:view_draft", args=[job.pk]))
    assert "Social worker" in response.content.decode()
    assert client.get(job.url).status_code == 404


def test_a_publisher_makes_one_and_is_told_what_is_missing(client, index):
    client.force_login(UserFactory(group="Publishers"))
    address = reverse("wagtailadmin_pages:add", args=["opportunities", "opportunitypage", index.pk])
    form = {
        "title": "Trainer",
        "summary": "",
        "kind": "job",
        "place": "Kampot",
        "hours": "",
        "slug": "trainer",
        "contact": "The office",
        "contact_email": "work@example.org",
        "view_rule": "count",
        "body-count": "0",
        "documents-count": "0",
        "comments-TOTAL_FORMS": "0",
        "comments-INITIAL_FORMS": "0",
        **{name: rich_text("<p>We check everybody.</p>") for name in ("how_to_apply", "safeguarding")},
        "action-publish": "1",
    }

    assert "This field is required" in client.post(address, form).content.decode()
    client.post(address, {**form, "closes_at": "2036-03-10 17:00"})

    made = OpportunityPage.objects.get()
    assert made.live
    assert timezone.localtime(made.closes_at).hour == 17
    assert isinstance(Page.objects.get(pk=index.pk).get_parent().specific, SectionPage)
