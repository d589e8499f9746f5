"""The demo of the hotline: words that a child understands, and keys with which reports can be read."""

import gzip
import json
import re
from pathlib import Path

import pytest
from django.conf import settings

from aple_site.demo.hotline import HOTLINE_LOGINS, PASSPHRASE, load_services, make_keys
from aple_site.demo.recordings import load_recordings
from aple_site.demo.report_abuse import REPORT
from aple_site.demo.seek_help import HELP
from aple_site.staticfiles import one_stylesheet
from documents.models import CustomDocument
from hotline import intake, keys
from hotline.models import AnalystKey, Audience, HelpService
from tests.factories import ReportAbusePageFactory, UserFactory
from tests.hotline.help_content import SEEK_HELP, make_help_page

pytestmark = pytest.mark.django_db

LONGEST = 5


@pytest.fixture
def people(db):
    return {name: UserFactory(username=name, group=group) for name, group in HOTLINE_LOGINS.items()}


@pytest.fixture
def seek_help(people):
    make_keys()
    fields = dict(HELP.fields)
    cards = [{"type": kind, "value": value} for kind, value in fields.pop("cards")]
    texts = dict(fields.pop("audience_texts"))
    return make_help_page(cards, texts, **streams(fields))


@pytest.fixture
def report_abuse(seek_help):
    return ReportAbusePageFactory(title=REPORT.title, parent=seek_help.get_parent(), **streams(REPORT.fields))


def streams(fields):
    """Lists of (kind, value) as a stream field stores them."""
    return {
        name: json.dumps([{"type": kind, "value": part} for kind, part in value]) if isinstance(value, list) else value
        for name, value in fields.items()
    }


def sentences(main):
    for part in main.select("h1, h2, p, li > span, .answer li, .picture-cards span, .btn, .numbers span"):
        for sentence in re.split(r"[.!?:]+", part.get_text(" ", strip=True)):
            if words := [word for word in sentence.split() if re.search("[a-z]", word)]:
                yield words


def test_the_youngest_read_sentences_of_five_words_at_most(visit, seek_help):
    start = visit(f"{SEEK_HELP}under-13/").main
    answers = [visit(link["href"]).main for link in start.select(".picture-cards a")]

    assert len(answers) >= 4
    read = [words for main in (start, *answers) for words in sentences(main)]
    assert [" ".join(words) for words in read if len(words) > LONGEST] == []


def test_there_are_cards_for_everybody(visit, seek_help):
    counts = {audience: len(seek_help.cards_for(audience)) for audience in Audience}

    assert all(counts.values())
    assert counts[Audience.UNDER_13] >= 5
    assert counts[Audience.TEENAGER] >= 5


def test_every_sample_service_says_that_it_is_none(visit, seek_help):
    load_services()

    services = visit(f"{SEEK_HELP}services/").select(".services li")

    assert len({service.h3.get_text() for service in services}) == HelpService.objects.count() == 8
    for service in services:
        assert "(fictional)" in service.h3.get_text()
        assert service.a["href"].startswith("tel:+85500000")


def test_the_analyst_and_the_supervisor_of_the_demo_read_what_comes_in(people):
    recovery_key = make_keys()

    assert intake.is_open()
    report = intake.receive("other", {"what": "A sample"}).report
    for name in ("demo-analyst", "demo-supervisor"):
        holder = keys.unlocked(people[name], PASSPHRASE)
        assert report.keys.filter(holder=holder.key).exists()
    assert keys.recovery_holder(recovery_key).key.user is None
    assert not AnalystKey.objects.filter(user=people["demo-auditor"]).exists()


def test_keys_that_are_there_stay(people, analyst):
    before = list(AnalystKey.objects.order_by("pk").values_list("pk", "state"))

    assert make_keys() == ""

    assert list(AnalystKey.objects.order_by("pk").values_list("pk", "state")) == before


class Folder:
    def open(self, name):
        return Path(settings.BASE_DIR, "static", name).open("rb")


def compressed(name):
    if name.endswith(".css"):
        names = [f"css/{path.name}" for path in Path(settings.BASE_DIR, "static/css").glob("*.css")]
        content = one_stylesheet(name, {part: (Folder(), part) for part in names}).encode()
    else:
        content = Folder().open(name).read()
    return len(gzip.compress(content))


def test_a_first_view_is_at_most_14_kb(client, visit, seek_help, report_abuse):
    load_recordings(report_abuse, seek_help)
    for address in (report_abuse.url, seek_help.url, f"{SEEK_HELP}under-13/", f"{SEEK_HELP}13-17/"):
        document = visit(address)
        fetched = [
            tag.get("href") or tag["src"]
            for tag in document.select("link[rel=stylesheet], link[rel=icon], [src]:not(audio)")
        ]
        assert all(name.startswith("/static/") for name in fetched)
        files = sum(compressed(name.removeprefix("/static/")) for name in fetched)
        page = len(gzip.compress(client.get(address).content))
        assert document.select("audio")
        assert len(fetched) >= 3
        assert files + page <= 14 * 1024, address


def test_the_youngest_can_listen_to_everything_in_both_languages(seek_help, report_abuse, visit):
    load_recordings(report_abuse, seek_help)

    assert seek_help.missing_recordings() == []
    document = visit(f"{SEEK_HELP}under-13/")
    assert len(document.select(".picture-cards audio")) == len(document.select(".picture-cards li"))
    titles = CustomDocument.objects.values_list("title", flat=True)
    assert sorted(titles) == ["Recording in English (sample)", "Recording in Khmer (sample)"]
