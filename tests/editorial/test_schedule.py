"""Pages appear and disappear at their time in Phnom Penh, and it shows when nothing makes them do so."""

from datetime import UTC, datetime, timedelta

import pytest
from django.core.management import call_command
from django.test import Client
from django.urls import reverse

from news.models import ArticlePage
from tests.editorial.forms import write
from tests.factories import ArticleIndexPageFactory, ArticlePageFactory, UserFactory

pytestmark = pytest.mark.django_db

PUBLISH = {"action-publish": "1"}
DAY_BEFORE = datetime(2030, 3, 3, 5, tzinfo=UTC)
JUST = timedelta(seconds=1)  # the command takes what is over, and no clock stands at a time for long


@pytest.fixture
def at(monkeypatch, committed):
    """`at(time)` sets the clock; `at(time, publish=True)` also runs the command, as the server does every minute."""

    def at(time, publish=False):
        monkeypatch.setattr("django.utils.timezone.now", lambda: time)
        if publish:
            with committed():
                call_command("publish_scheduled")

    return at


@pytest.fixture
def listing(home):
    return ArticleIndexPageFactory(title="In the Spotlight")


@pytest.fixture
def publisher(at):
    at(DAY_BEFORE)
    client = Client()
    client.force_login(UserFactory(group="Publishers"))
    return client


@pytest.fixture
def scheduled(publisher, listing, committed):
    """An article from 09:00 to 18:00 on 4 March 2030, as an editor typed it."""
    with committed():
        write(publisher, listing, go_live_at="2030-03-04 09:00", expire_at="2030-03-04 18:00", **PUBLISH)
    return ArticlePage.objects.get()


def places(client, listing, page):
    """Where a visitor finds the page at the next request."""
    addresses = [listing.url, "/feed/", f"{listing.url}feed/atom/", "/sitemap.xml"]
    found = {address for address in addresses if page.slug in client.get(address).content.decode()}
    status = client.get(page.get_url()).status_code
    assert status in (200, 404)
    return found | ({"page"} if status == 200 else set())


def test_a_page_appears_and_disappears_by_the_clock_of_phnom_penh(client, settings, listing, scheduled, at):
    settings.PAGE_CACHE = True
    nine, six = datetime(2030, 3, 4, 2, tzinfo=UTC), datetime(2030, 3, 4, 11, tzinfo=UTC)
    everywhere = {listing.url, "/feed/", f"{listing.url}feed/atom/", "/sitemap.xml", "page"}
    minute = timedelta(minutes=1)

    at(nine - minute, publish=True)
    assert places(client, listing, scheduled) == set()
    at(nine + JUST, publish=True)
    assert places(client, listing, scheduled) == everywhere

    at(six - minute, publish=True)
    assert places(client, listing, scheduled) == everywhere
    at(six + JUST, publish=True)
    assert places(client, listing, scheduled) == set()


def jobs(client):
    response = client.get("/healthz/jobs", headers={"Host": "anything.example"})
    assert "no-store" in response["Cache-Control"]
    assert client.get("/healthz").status_code == 200, "the container stays in service"
    return response.status_code, response.content.decode().strip()


def welcome(user):
    client = Client()
    client.force_login(user)
    return client.get(reverse("wagtailadmin_home")).content.decode()


@pytest.mark.parametrize("due", [datetime(2030, 3, 4, 2, tzinfo=UTC), datetime(2030, 3, 4, 11, tzinfo=UTC)])
def test_what_waits_too_long_is_reported_until_the_command_runs(client, scheduled, at, due):
    at(due - timedelta(minutes=1), publish=True)
    at(due + timedelta(minutes=10))
    assert jobs(client) == (200, "ok")

    at(due + timedelta(minutes=25))
    assert jobs(client) == (503, "scheduled publishing is 25 minutes behind")
    assert "is 25\xa0minutes behind" in welcome(UserFactory(group="Administrators"))
    assert "minutes behind" not in welcome(UserFactory(group="Editors"))

    at(due + timedelta(minutes=25), publish=True)
    assert jobs(client) == (200, "ok")
    assert "minutes behind" not in welcome(UserFactory(group="Administrators"))


def test_what_waits_for_people_is_not_late(client, publisher, listing, at, committed):
    with committed():
        write(publisher, listing, title="Nobody approved", go_live_at="2030-03-04 09:00")
    with committed():
        write(publisher, listing, title="No times", **PUBLISH)
    ArticlePageFactory(parent=listing, live=False, expire_at=DAY_BEFORE)

    at(DAY_BEFORE + timedelta(days=9))

    assert ArticlePage.objects.count() == 3
    assert jobs(client) == (200, "ok")


def test_without_a_database_jobs_say_so(client, monkeypatch):
    def unreachable(*args, **kwargs):
        raise OSError

    monkeypatch.setattr("django.db.models.query.QuerySet.aggregate", unreachable)

    response = client.get("/healthz/jobs")
    assert (response.status_code, response.content) == (503, b"database unreachable\n")
