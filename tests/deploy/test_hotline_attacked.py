"""The hotline as it is deployed, robbed and killed: nothing that was reported is found on any disk, nothing is lost."""

import gzip
import os
import pickle
import random
import signal
import subprocess
from collections import Counter
from concurrent.futures import ThreadPoolExecutor, as_completed
from contextlib import contextmanager, suppress
from datetime import timedelta
from http.client import HTTPException
from itertools import chain
from urllib.parse import urlencode

import pytest
import redis as redis_client
from django.contrib.sessions.models import Session
from django.db import connection
from django.test import Client, RequestFactory
from django.utils import timezone

from hotline import alerts, keys, thread
from hotline.models import Report, ReportKey, SealedState
from hotline.permissions import ANALYSTS
from hotline.vaults import DRAFT
from tests.deploy.reporter import Reporter
from tests.deploy.servers import Visitor, files_below
from tests.factories import ReportAbusePageFactory, SectionPageFactory, UserFactory

FORM, CODE = "/take-action/report-abuse/form/", "/take-action/report-abuse/code/"
HELP = "/take-action/seek-help/message/"
KINDS = ["material", "grooming", "in_person", "traveller", "institution", "other"]
PASSPHRASE = "five words that nobody guesses"
MARKER = "Kingfisher"
AGENT = "Heron/7.5"
FORWARDED = "198.51.100.77"  # what somebody on the way says of the reporter's address; nginx adds what it sees


@pytest.fixture
def holder(site):
    """The analyst's open key."""
    keys.make_recovery_key("test")
    return keys.make_key(UserFactory(username="analyst", group=ANALYSTS), PASSPHRASE)


@pytest.fixture
def reporter(nginx, holder):
    def reporter(number, kind="other"):
        visitor = Visitor(nginx, address=f"127.7.{number // 200}.{number % 200 + 1}")
        headers = {"User_Agent": AGENT, "X_Forwarded_For": FORWARDED}
        return Reporter(visitor, f"{MARKER} {number:04}", {kind, "phone", "contact"}, **headers)

    return reporter


@pytest.fixture
def desk(nginx, holder):
    """The analyst at their browser, with the key open."""
    client = Client()
    client.force_login(holder.key.user)
    desk = Reporter(Visitor(nginx, cookies={"sessionid": client.cookies["sessionid"].value}), "")
    form = desk.page("/admin/hotline/unlock/")
    token = form.select_one("[name=csrfmiddlewaretoken]")["value"]
    desk.post("/admin/hotline/unlock/", {"csrfmiddlewaretoken": token, "passphrase": PASSPHRASE})
    return desk


def answers_of(report, holder):
    row = ReportKey.objects.get(report=report, holder=holder.key)
    return str(thread.read(report, thread.secrets_of(row, holder))[0].payload["answers"])


def forms_of(words):
    return [form for word in words for form in (word.encode(), word.encode().hex().encode())]


def files_with(folder, words):
    """The files below a folder in which any of the words is, as it is or in hexadecimal."""
    sought = forms_of(words)
    return (path for path, content in files_below(folder) for word in sought if word in content)


def tables():
    """The name and the content of every table of the database."""
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f'SELECT * FROM "{table}"')
            values = chain.from_iterable(cursor.fetchall())
            raw = (value if isinstance(value, bytes | memoryview) else str(value).encode() for value in values)
            yield table, b" ".join(map(bytes, raw))


def memory_of(client):
    """The keys and values of a Redis, and the pages that are kept in them compressed."""
    for key in client.scan_iter():
        yield key
        if client.type(key) == b"hash":
            yield from chain.from_iterable(client.hgetall(key).items())
            continue
        value = client.get(key)
        yield value
        if b":page:" in key:
            yield gzip.decompress(pickle.loads(value).bodies["gzip"])


@contextmanager
def broken(*tables):
    """Faults in the site: some of its tables are away."""
    for table in tables:
        connection.cursor().execute(f"ALTER TABLE {table} RENAME TO {table}_away")
    try:
        yield
    finally:
        for table in tables:
            connection.cursor().execute(f"ALTER TABLE {table}_away RENAME TO {table}")


def read_article(nginx, article):
    """Somebody reads it, so that Redis has the page, and a view to count."""
    page = Reporter(Visitor(nginx), "").page(article.url)
    token = page.select_one("[data-views]")["data-views"]
    browser = {"User_Agent": "Mozilla/5.0 Firefox/140.0", "Sec_Fetch_Site": "same-origin"}
    assert Visitor(nginx).post("/api/views/", urlencode({"token": token}).encode(), **browser).status == 200


def test_a_stolen_disk_tells_nothing(reporter, desk, nginx, holder, folder, redis, mail_server, article):
    start = ReportAbusePageFactory(parent=SectionPageFactory(slug="take-action"), slug="report-abuse")
    assert f"{start.url}form/" == FORM
    read_article(nginx, article)
    reporters = [(reporter(number, KINDS[number % 6]), HELP if number % 7 == 6 else FORM) for number in range(50)]
    for one, form in reporters:
        one.fill_in(form)
    codes = {}
    for _ in range(20):
        for one, form in reporters:
            if one.text not in codes and (code := one.send(form)):
                codes[one.text] = code
    assert len(codes) == len(reporters)
    first = reporters[0][0]
    first.post(CODE, {"step": "code", "code": codes[first.text]})
    page = first.page(CODE)
    assert MARKER not in page.title.text
    first.post(CODE, first.answers(page) | {"go": "write"})
    assert MARKER in desk.page(f"/admin/hotline/reports/{Report.objects.first().reference}/").text
    # Errors of the site, with all that a reporter sends, and one elsewhere of which the administrator gets a mail.
    noise = Visitor(nginx, address="127.7.9.9").post(f"{FORM}{MARKER}%FF", b"\xff" * 2000, User_Agent=AGENT)
    assert noise.status in (400, 403)
    with broken("hotline_reportabusepage", "hotline_report", "hotline_sealedstate", "news_articlepage"):
        for path in (FORM, CODE):
            assert first.post(f"{path}?{MARKER}", {"step": "exit", "text": MARKER, "code": "0" * 16}).status == 503
        assert first.get(f"{start.url}?{MARKER}").status == 503
        assert Visitor(nginx).get(f"{article.url}?not-kept").status == 500

    # All of it is there, for whoever has the key …
    found = Counter(
        next(text for text in codes if text in answers_of(report, holder)) for report in Report.objects.all()
    )
    assert found == dict.fromkeys(codes, 1)
    # … and for nobody else. In each place something that is no secret is found in the same way.
    sought = [MARKER, AGENT, "127.7.", FORWARDED, PASSPHRASE, *codes.values()]
    database = folder
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("CHECKPOINT")
            cursor.execute("SHOW data_directory")
            database = cursor.fetchone()[0]
        assert list(files_with(database, sought)) == []
    assert any(files_with(database, [holder.key.user.username]))

    client = redis_client.Redis.from_url(redis.url)
    client.save()
    assert {"dump.rdb"} <= {path.name for path in files_with(redis.folder, ["views:pending"])}
    assert any(path.suffix == ".aof" for path in files_with(redis.folder, ["views:pending"]))
    memory = b" ".join(memory_of(client))
    assert article.title.encode() in memory
    assert not [word for word in forms_of(sought) if word in memory]

    # Uploads, the logs and folders of gunicorn, nginx and Redis, mail as it came, the file of SQLite and its journal.
    assert any(files_with(folder, ["Booting worker"]))
    assert list(files_with(folder, sought)) == []

    contents = dict(tables())
    assert article.title.encode() in contents["news_articlepage"] + contents["wagtailcore_page"]
    for table, content in contents.items():
        assert not [word for word in forms_of(sought) if word in content], table
    sessions = str([session.get_decoded() for session in Session.objects.all()])
    assert str(holder.key.user.pk) in sessions
    assert not [word for word in sought if word in sessions]

    waits, errors = mail_server.to("on-call@example.org"), mail_server.to("admin@example.org")
    assert waits and all(alerts.SUBJECT in text and "Something waits in the hotline's queue." in text for text in waits)
    assert errors and all(article.url in text for text in errors), "of the zone there is none"
    assert not [word for word in [*sought, "take-action"] if word in "".join(waits + errors)]


def workers(gunicorn):
    found = subprocess.run(["pgrep", "-P", str(gunicorn.process.pid)], capture_output=True, text=True, check=False)
    return [int(number) for number in found.stdout.split()]


@pytest.mark.skipif(connection.vendor == "sqlite", reason="the site is deployed on PostgreSQL")
def test_nothing_is_lost_or_doubled_when_processes_die(reporter, gunicorn, holder):
    total = 200
    pattern = reporter(0)
    pattern.fill_in(FORM)
    request = RequestFactory().get(FORM)
    request.COOKIES = pattern.visitor.cookies
    draft = DRAFT.open(request).data
    begun = (timezone.now() - timedelta(minutes=10)).isoformat()
    reporters = []
    for number in range(1, total + 1):
        one, locker = reporter(number), DRAFT.new()
        typed = {name: one.text if value == pattern.text else value for name, value in draft["report"]["typed"].items()}
        locker.data = {"report": draft["report"] | {"typed": typed, "begun": begun}}
        DRAFT.store(locker)
        one.visitor.cookies = {DRAFT.cookie: locker.token}
        reporters.append(one)
    assert SealedState.objects.count() == total + 1

    def send(one):
        """Presses again until there is a code. Returns it with the number of times."""
        for times in range(1, 100):
            with suppress(AssertionError, HTTPException, OSError):  # no answer, or that the site is away
                if code := one.send(FORM):
                    return code, times
        raise AssertionError("never sent")

    codes, times, chance = {}, {}, random.Random(4)
    with ThreadPoolExecutor(4) as pool:
        sending = {pool.submit(send, one): one.text for one in reporters}
        for number, sent in enumerate(as_completed(sending), start=1):
            text = sending[sent]
            codes[text], times[text] = sent.result()
            if number % 20 == 0 and (alive := workers(gunicorn)):
                os.kill(chance.choice(alive), signal.SIGKILL)

    assert max(times.values()) > 1, "nobody was in the middle of it"
    assert len(codes) == total
    for text, code in codes.items():
        report, found = thread.find_by_code(code)
        assert text in str(thread.read(report, found)[0].payload["answers"])
    assert Report.objects.count() == total
    assert all(MARKER in answers_of(report, holder) for report in Report.objects.all())
