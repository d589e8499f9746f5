"""Commands: whether content and registry agree, and how long proof is kept."""

from datetime import timedelta

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from consent.models import ConsentRecord, RefusalCount
from tests.consent.registries import item, publish, service
from tests.factories import StandardPageFactory

pytestmark = pytest.mark.django_db

VIDEO = [("video", {"title": "A film", "url": "https://www.youtube.com/watch?v=aaaaaaaaaaa"})]


def test_an_embed_that_no_service_declares_fails(home, capsys, committed):
    with committed():
        service("map", hosts="maps.example.org")
        publish()
        page = StandardPageFactory(title="With a film", body=VIDEO)

    with pytest.raises(CommandError, match=f"(?s){page.slug}.*www.youtube-nocookie.com"):
        call_command("check_consent")

    with committed():
        service("youtube", hosts="www.youtube-nocookie.com")
        publish()
    call_command("check_consent")
    assert "version 2" in capsys.readouterr().out


def test_a_draft_embeds_nothing(home, committed):
    with committed():
        service("map", hosts="maps.example.org")
        publish()
        StandardPageFactory(body=VIDEO, live=False)

    call_command("check_consent")


def test_a_cookie_without_retention_is_named(home, capsys, committed):
    with committed():
        item(service("map"), "map_cookie", retention_en="")
        publish()

    call_command("check_consent")

    assert "map_cookie" in capsys.readouterr().err


def test_a_frame_that_the_security_policy_allows_and_nobody_declares_is_named(home, capsys, committed, settings):
    directives = {"frame-src": ["'self'", "https://www.youtube-nocookie.com", "https://player.example.org"]}
    settings.CONTENT_SECURITY_POLICY = {"DIRECTIVES": directives}
    with committed():
        service("youtube", hosts="www.youtube-nocookie.com")
        publish()

    call_command("check_consent")

    errors = capsys.readouterr().err
    assert "player.example.org" in errors
    assert "youtube" not in errors


def test_nothing_published_is_an_error(home):
    with pytest.raises(CommandError, match="not published"):
        call_command("check_consent")


def test_old_proof_goes_when_told_to(db, capsys):
    now = timezone.now()
    for number, age in enumerate([1, 3 * 365 - 1, 3 * 365 + 1]):
        then = now - timedelta(days=age)
        ConsentRecord.objects.create(id=str(number), version_number=1, language="en", services=["a"], hour=then)
        RefusalCount.objects.create(version_number=1, day=timezone.localdate(then), count=5)

    call_command("prune_consent_records")
    assert ConsentRecord.objects.count() == RefusalCount.objects.count() == 3
    assert "would be deleted" in capsys.readouterr().out

    call_command("prune_consent_records", "--delete")
    assert ConsentRecord.objects.count() == RefusalCount.objects.count() == 2
