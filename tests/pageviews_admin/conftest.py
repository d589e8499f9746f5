from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.utils import timezone

from pageviews.models import Count, DailyCount, Kind
from tests.factories import UserFactory


@pytest.fixture
def editor(home):
    client = Client()
    client.force_login(UserFactory(group="Editors"))
    return client


@pytest.fixture
def shown(editor):
    """An address of the admin, parsed, as an editor gets it."""

    def shown(address, data=None):
        response = editor.get(address, data, follow=True)
        assert response.status_code == 200, f"{address}: {response.status_code}"
        return BeautifulSoup(response.content, "html.parser")

    return shown


@pytest.fixture
def viewed():
    """viewed(page, 3) was viewed three times today; viewed(page, 3, ago=2) two days ago; imported=… before the site."""

    def viewed(page, number=0, ago=0, imported=0, kind=Kind.VIEW):
        day = timezone.localdate() - timedelta(days=ago)
        if number:
            DailyCount.objects.create(kind=kind, object_id=page.pk, day=day, count=number)
        count, _ = Count.objects.get_or_create(kind=kind, object_id=page.pk)
        count.imported += imported
        count.counted += number
        count.save()

    return viewed
