"""Exact numbers when many count at once: threads, processes, and a flush that dies."""

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import date
from urllib.parse import urlsplit

import pytest
from django.db import connection

from pageviews import counting, redis_buffer
from pageviews.models import Count, DailyCount, FlushedBatch
from tests.factories import StandardPageFactory

needs_redis = pytest.mark.skipif("TEST_REDIS_URL" not in os.environ, reason="scripts/with-redis starts one")
# One of Redis' sixteen databases for each process that tests.
WORKER = os.environ.get("PYTEST_XDIST_WORKER", "gw0").removeprefix("gw")
REDIS_URL = f"{os.environ.get('TEST_REDIS_URL')}?db={WORKER}"
PROCESSES, POSTS, TOGETHER = 8, 500, 20
# Half of the posts repeat the one before; the first tenth of the addresses is the same in every process.
VISITORS = POSTS // 10 + PROCESSES * (POSTS // 2 - POSTS // 10)
DAY = date(2026, 3, 1)


@pytest.fixture
def buffer(settings):
    """The connection to an empty Redis, which counting uses."""
    settings.REDIS_URL = REDIS_URL
    redis_buffer.client().flushdb()
    yield redis_buffer.client()
    redis_buffer.client().flushdb()


@pytest.fixture
def environment(db, tmp_path):
    """What a process needs to work on the test's database, or on a copy on disk where that lies in memory."""
    if connection.vendor == "sqlite":
        copy = tmp_path / "db.sqlite3"
        connection.cursor().execute("VACUUM INTO %s", [str(copy)])
        with closing(sqlite3.connect(copy)) as database:
            database.execute("PRAGMA journal_mode=WAL")  # as migrating leaves it, before many open it at once
        url = f"sqlite:///{copy}"
    else:
        url = urlsplit(os.environ["DATABASE_URL"])._replace(path=f"/{connection.settings_dict['NAME']}").geturl()
    return {**os.environ, "DATABASE_URL": url, "DJANGO_SETTINGS_MODULE": "aple_site.settings.test", "REDIS_URL": ""}


@pytest.fixture
def subject(db):
    return StandardPageFactory()


@pytest.fixture
def token(subject):
    return counting.token_for("view", subject.pk)


def work(environment, *arguments):
    command = [sys.executable, "-W", "ignore", "-m", "tests.pageviews.worker", *map(str, arguments)]
    ended = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=300)
    assert ended.returncode == 0, ended.stderr


def totals(environment, subject):
    """The number of a page in all, and of all its days, in the database that the processes used."""
    if connection.vendor == "sqlite":
        with sqlite3.connect(environment["DATABASE_URL"].removeprefix("sqlite:///")) as database:
            counts = database.execute("SELECT counted FROM pageviews_count WHERE object_id = ?", [subject.pk])
            days = database.execute("SELECT sum(count) FROM pageviews_dailycount WHERE object_id = ?", [subject.pk])
            return [row[0] for row in counts], days.fetchone()[0]
    counts, days = (model.objects.filter(object_id=subject.pk) for model in (Count, DailyCount))
    return [count.counted for count in counts], sum(day.count for day in days)


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_first_views_at_once(subject, token, environment):
    work(environment, "first", TOGETHER, token)

    assert totals(environment, subject) == ([TOGETHER], TOGETHER)


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_many_processes(subject, token, environment):
    work(environment, "many", PROCESSES, POSTS, token)

    assert totals(environment, subject) == ([VISITORS], VISITORS)


@needs_redis
@pytest.mark.skipif(connection.vendor != "sqlite", reason="the processes write to Redis alone, whatever the database")
@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_many_processes_through_redis(subject, token, environment, buffer):
    environment |= {"REDIS_URL": REDIS_URL}
    work(environment, "many", PROCESSES, POSTS, token)

    assert counting.total_of("view", subject.pk) == VISITORS
    assert redis_buffer.flush() == VISITORS
    assert Count.objects.get(object_id=subject.pk).counted == VISITORS
    assert counting.total_of("view", subject.pk) == VISITORS


def count_three():
    for visitor in range(3):
        redis_buffer.count("view", 7, DAY, bytes([visitor]) * 16)


class Died(Exception):  # noqa: N818
    """The process ended here."""


@needs_redis
@pytest.mark.django_db(transaction=True, serialized_rollback=True)
@pytest.mark.parametrize(
    "step", ["after taking", "while adding", "before committing", "after adding", "after dropping"]
)
def test_a_flush_that_dies_loses_and_doubles_nothing(buffer, monkeypatch, step):
    count_three()
    add, evaluate = redis_buffer.add, type(buffer).eval

    def dying_eval(self, script, *arguments):
        if script == redis_buffer.DROP and step == "after adding":
            raise Died
        answer = evaluate(self, script, *arguments)
        if (script, step) in ((redis_buffer.TAKE, "after taking"), (redis_buffer.DROP, "after dropping")):
            raise Died
        return answer

    def dying_add(*arguments):
        if step == "while adding":
            raise Died
        add(*arguments)
        if step == "before committing":
            raise Died

    with monkeypatch.context() as patched:
        patched.setattr(type(buffer), "eval", dying_eval)
        patched.setattr(redis_buffer, "add", dying_add)
        with pytest.raises(Died):
            redis_buffer.flush()
    assert counting.total_of("view", 7) == 3

    redis_buffer.count("view", 7, DAY, b"later" + bytes(11))
    redis_buffer.flush()

    assert Count.objects.get(object_id=7).counted == 4
    assert DailyCount.objects.get(object_id=7, day=DAY).count == 4
    assert counting.total_of("view", 7) == 4
    assert not buffer.keys("views:pending") + buffer.keys("views:batch")


@needs_redis
@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_two_flushes_at_once_add_a_batch_once(buffer, monkeypatch):
    count_three()
    add_batch = redis_buffer.add_batch

    def interrupted(batch_id, batch):
        monkeypatch.undo()
        redis_buffer.flush()  # another process does it all in between
        return add_batch(batch_id, batch)

    monkeypatch.setattr(redis_buffer, "add_batch", interrupted)
    redis_buffer.flush()

    assert Count.objects.get(object_id=7).counted == 3
    assert FlushedBatch.objects.count() == 1


@needs_redis
def test_redis_keeps_nothing_of_the_visitor_longer_than_two_days(db, subject, token, client, buffer):
    headers = {"sec-fetch-site": "same-origin", "user-agent": "A rare phone"}
    for _ in range(2):
        response = client.post("/api/views/", {"token": token}, headers=headers, REMOTE_ADDR="192.0.2.77")
        assert response.status_code == 200

    assert counting.total_of("view", subject.pk) == 1
    for key in buffer.keys("views:s*"):
        assert 0 < buffer.ttl(key) <= 48 * 3600
        assert b"192.0.2.77" not in key + buffer.get(key)
        assert b"rare" not in key + buffer.get(key)
