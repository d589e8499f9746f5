"""The donate page in the page cache: few entries, and none that the clock made wrong."""

from datetime import date, datetime, timedelta

import pytest
from django.core.cache import cache
from django.utils import timezone

from freshness import generation
from pages.clock import next_campaign_change
from tests.factories import CampaignFactory
from tests.giving.content import donate_page

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def page_cache(settings):
    settings.PAGE_CACHE = True


def entries():
    return sum(key.startswith(":1:page:") for key in cache._cache)


def test_only_what_the_page_knows_is_kept(client, home):
    page = donate_page()
    CampaignFactory(code="letter")
    client.get(page.url)
    before = entries()

    for number in range(5):
        client.get(f"{page.url}?campaign=unknown-{number}", follow=True)
        client.get(f"{page.url}?gift=once-usd-{number}", follow=True)
        client.get(f"{page.url}?amount={number + 100}", follow=True)
    assert entries() == before

    first = client.get(f"{page.url}?campaign=letter")
    assert entries() == before + 1
    assert client.get(f"{page.url}?campaign=letter").content == first.content
    assert b"letter" not in client.get(page.url).content


def test_the_next_change_by_campaigns(db):
    noon = timezone.make_aware(datetime(2026, 3, 10, 12))

    assert next_campaign_change(noon) is None
    CampaignFactory(first_day=date(2026, 3, 1), last_day=date(2026, 3, 20))
    assert next_campaign_change(noon) == timezone.make_aware(datetime(2026, 3, 21))
    CampaignFactory(first_day=date(2026, 3, 15))
    assert next_campaign_change(noon) == timezone.make_aware(datetime(2026, 3, 15))
    CampaignFactory(last_day=date(2026, 3, 10))
    assert next_campaign_change(noon) == timezone.make_aware(datetime(2026, 3, 11))
    assert next_campaign_change(noon + timedelta(days=30)) is None


def test_an_ended_campaign_ends_the_generation(client, home, monkeypatch):
    page = donate_page()
    now = timezone.make_aware(datetime(2026, 3, 10, 23, 59, 30))
    moved(monkeypatch, now)
    CampaignFactory(code="letter", last_day=date(2026, 3, 10))
    generation.bump()

    assert client.get(f"{page.url}?campaign=letter").status_code == 200
    moved(monkeypatch, now + timedelta(seconds=31))
    assert client.get(f"{page.url}?campaign=letter").status_code == 302


def moved(monkeypatch, now):
    monkeypatch.setattr("django.utils.timezone.now", lambda: now)
    monkeypatch.setattr("time.time", now.timestamp)
