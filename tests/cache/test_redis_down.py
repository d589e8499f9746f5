"""Redis goes away and comes back: pages answer all the while, and no old one is shown after it."""

import logging
import os
import shutil
import signal
import subprocess
import time

import pytest
import redis
from django.core.cache import caches

from pageviews import redis_buffer
from pageviews.models import Count

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.skipif(not shutil.which("redis-server"), reason="scripts/with-redis installs one"),
]

PHONE = "Mozilla/5.0 (Android 10; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0"


class Server:
    """A Redis that keeps its memory on disk while it is down."""

    def __init__(self, folder):
        self.folder = folder
        self.url = f"unix://{folder}/socket"
        self.start()

    def start(self):
        options = ["--port", "0", "--unixsocket", "socket", "--appendonly", "yes", "--appendfsync", "always"]
        self.process = subprocess.Popen(
            ["redis-server", *options, "--save", "", "--dir", self.folder, "--logfile", "log"], cwd=self.folder
        )
        deadline = time.monotonic() + 20
        while not self.answers():
            assert self.process.poll() is None and time.monotonic() < deadline, (self.folder / "log").read_text()

    def answers(self):
        try:
            return redis.Redis.from_url(self.url).ping()
        except redis.ConnectionError:
            return False

    def stop(self):
        self.process.send_signal(signal.SIGCONT)
        self.process.kill()
        self.process.wait()

    def hang(self):
        """It takes connections and answers nothing."""
        os.kill(self.process.pid, signal.SIGSTOP)
        os.waitid(os.P_PID, self.process.pid, os.WSTOPPED)

    def keys(self, part):
        return [key for key in redis.Redis.from_url(self.url).scan_iter() if part in key.decode()]


@pytest.fixture
def server(tmp_path_factory, settings, monkeypatch):
    server = Server(tmp_path_factory.mktemp("redis"))
    settings.CACHES = {"default": {"BACKEND": "aple_site.cache.RedisCache", "LOCATION": server.url}}
    settings.REDIS_URL = server.url
    monkeypatch.setattr("aple_site.cache.ForgivingClient.paused_until", 0.0)
    yield server
    server.stop()
    redis_buffer.connection.cache_clear()


@pytest.fixture
def without_pause(monkeypatch):
    """Each question is asked, as it is some seconds after the one that got no answer."""
    monkeypatch.setattr("aple_site.cache.PAUSE", 0)


def read(client, article):
    token = client.get(article.url).content.decode().partition('data-views="')[2].partition('"')[0]
    headers = {"sec-fetch-site": "same-origin", "user-agent": PHONE}
    return client.post("/api/views/", {"token": token}, headers=headers)


def publish(article):
    article.title = "Second words"
    article.save_revision().publish()


@pytest.mark.parametrize("trouble", ["stop", "hang"])
def test_everything_answers_while_redis_does_not(
    trouble, server, addresses, article, client, editor_client, committed, monkeypatch, caplog
):
    monkeypatch.setattr("aple_site.cache.TIMEOUT", 0.05)
    monkeypatch.setattr("pageviews.redis_buffer.TIMEOUT", 0.05)
    Count.objects.create(kind="view", object_id=article.pk, imported=22)
    before = {url: client.get(url).content for url in addresses}
    assert read(client, article).json() == {"views": 23}
    assert server.keys("page:")
    redis_buffer.flush()

    getattr(server, trouble)()

    caplog.clear()
    pages = {url: client.get(url) for url in addresses}
    assert {response.status_code for response in pages.values()} == {200}
    assert [url for url in addresses if url != article.url and pages[url].content != before[url]] == []
    assert read(client, article).json() == {"views": 23}, "the view is lost"
    choice = client.post("/consent/", {"choice": "accept"}, headers={"sec-fetch-site": "same-origin"})
    assert choice.status_code == 303
    assert editor_client.get(f"/admin/pages/{article.pk}/edit/").status_code == 200
    with committed():
        publish(article)
    assert b"Second words" in client.get(article.url).content

    warnings = [record for record in caplog.records if record.name == "aple_site.cache"]
    assert 0 < len(warnings) < len(addresses), "not one for each value"
    assert {record.name for record in caplog.records if record.levelno >= logging.WARNING} == {
        "aple_site.cache",
        "pageviews.redis_buffer",
    }
    assert "127.0.0.1" not in caplog.text and article.url not in caplog.text


@pytest.mark.parametrize("lost_by", ["this process", "another process"])
def test_no_page_from_before_is_shown_after(lost_by, server, without_pause, article, client, committed, monkeypatch):
    first = client.get(article.url).content
    assert b"First words" in first
    server.stop()

    with monkeypatch.context() as away:
        if lost_by == "another process":
            away.setattr("aple_site.cache.ForgivingClient.paused_until", float("inf"))
        with committed():
            publish(article)
    server.start()
    assert server.keys("page:") and server.keys("generation"), "it remembers what was before"

    assert b"Second words" in client.get(article.url).content


def test_what_hung_is_not_shown_once_it_moves_again(server, without_pause, article, client, committed, monkeypatch):
    monkeypatch.setattr("aple_site.cache.TIMEOUT", 0.05)
    client.get(article.url)
    server.hang()
    with committed():
        publish(article)

    server.process.send_signal(signal.SIGCONT)

    assert b"Second words" in client.get(article.url).content


def test_pages_are_kept_again_when_it_is_back(server, without_pause, article, client, django_assert_num_queries):
    server.stop()
    client.get(article.url)
    server.start()
    client.get(article.url)

    with django_assert_num_queries(0):
        client.get(article.url)


def test_a_change_that_nobody_could_tell_shows_after_minutes_at_most(server, client, article):
    client.get(article.url)

    assert 0 < caches["default"]._cache.get_client().ttl(":1:generation") <= 300
