"""That nothing of the zone gets into a log or a mail: no address, no words, no visitor. And that errors still show."""

import logging
import re
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest
from django.conf import settings as django_settings
from django.core import mail
from django.core.exceptions import SuspiciousOperation

from tests.hotline import zone_example

MARK = "markedword"
ADDRESS, AGENT = "192.0.2.77", "Rare Browser 9"
VISITOR = {"REMOTE_ADDR": ADDRESS, "HTTP_USER_AGENT": AGENT, "HTTP_SEC_FETCH_SITE": "same-origin"}


@pytest.fixture(autouse=True)
def example(settings, home, client):
    settings.ROOT_URLCONF = "tests.hotline.zone_example"
    settings.ADMINS = [("Admin", "admin@example.org")]
    client.raise_request_exception = False


@pytest.fixture
def logged(caplog):
    """All that any handler could write: every record of every logger, with what hangs on it."""
    caplog.set_level(logging.DEBUG)
    logging.getLogger("django.server").propagate = True

    def logged():
        records = [
            f"{record.getMessage()} {record.exc_text} {record.exc_info} {vars(record)}"
            for record in caplog.records
            if not record.name.startswith("django.db")
        ]
        return "\n".join(records + [f"{message.subject} {message.body}" for message in mail.outbox])

    yield logged
    logging.getLogger("django.server").propagate = False


def is_clean(text):
    return not re.search(f"{MARK}|take-action|{ADDRESS}|{AGENT}|WSGIRequest", text, re.IGNORECASE)


@pytest.mark.parametrize("kind", zone_example.ERRORS)
def test_an_error_of_a_view_leaves_its_type_and_place_at_most(client, logged, kind):
    client.post(
        f"/take-action/report-abuse/broken/{kind}/?words={MARK}",
        f"words={MARK}",
        content_type="application/x-www-form-urlencoded",
        **VISITOR,
    )

    text = logged()
    assert is_clean(text)
    if kind in ("value", "database"):
        assert f"{zone_example.ERRORS[kind].__name__} in tests/hotline/zone_example.py:" in text


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("get", f"/take-action/report-abuse/{MARK}/"),
        ("get", f"/take-action/seek-help/?{MARK}=%00"),
        ("get", f"/km/take-action/report-abuse/code?{MARK}"),
        ("delete", f"/take-action/report-abuse/safety/?{MARK}"),
        ("post", f"/take-action/seek-help/{MARK}/"),
        ("put", f"/take-action/seek-help/bare/?{MARK}"),
    ],
)
def test_what_is_answered_with_an_error_leaves_nothing(client, logged, method, path):
    getattr(client, method)(path, **VISITOR)

    assert is_clean(logged())


def test_a_form_that_another_site_sends_leaves_nothing(client, logged):
    client.post("/take-action/report-abuse/", {MARK: MARK}, **{**VISITOR, "HTTP_SEC_FETCH_SITE": "cross-site"})
    client.post("/take-action/report-abuse/", {MARK: MARK}, **{**VISITOR, "HTTP_HOST": f"{MARK}.example"})

    assert is_clean(logged())


@pytest.mark.parametrize("error", [ValueError, SuspiciousOperation])
def test_an_error_of_other_middleware_leaves_its_type_and_place_at_most(client, logged, monkeypatch, error):
    def fail(self, request):
        raise error(f"{MARK} {request.path}")

    monkeypatch.setattr("pages.cache_middleware.PageCacheMiddleware.__call__", fail)

    response = client.get(f"/take-action/report-abuse/safety/?{MARK}", **VISITOR)

    assert response.status_code in (400, 500)
    assert "data-exit" in response.content.decode()
    assert is_clean(logged())
    if response.status_code == 500:
        assert "ValueError in tests/hotline/test_zone_logging.py:" in logged()


def test_errors_of_other_pages_are_told_as_ever(client, logged):
    client.get(f"/nowhere/{MARK}/")

    assert f"Not Found: /nowhere/{MARK}/" in logged()


@pytest.mark.parametrize(("path", "is_logged"), [(f"/km/take-action/seek-help/{MARK}/", False), (f"/{MARK}/", True)])
def test_the_server_for_development_logs_no_visit(logged, path, is_logged):
    logging.getLogger("django.server").info('"%s" %s %s', f"GET {path} HTTP/1.1", "200", "10")

    assert (MARK in logged()) is is_logged


REQUESTS = [
    f"GET /take-action/{MARK} with spaces HTTP/1.1\r\nHost: x\r\n\r\n",
    f"{MARK}!! /take-action/report-abuse/ HTTP/1.1\r\nHost: x\r\n\r\n",
    f"GET /take-action/report-abuse/?{MARK} HTTP/9.9\r\n\r\n",
    f"GET /take-action/report-abuse/ HTTP/1.1\r\nHost: x\r\n{MARK} {MARK}: x\r\n\r\n",
    f"POST /take-action/report-abuse/ HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: {MARK}\r\n\r\n",
    f"POST /take-action/report-abuse/ HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n{MARK}\r\n\r\n",
    f"GET /take-action/report-abuse/{MARK}/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
    f"GET /breaks/{MARK}/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
]
APPLICATION = """
def application(environ, start_response):
    if environ["PATH_INFO"].startswith("/breaks"):
        raise ValueError(environ["PATH_INFO"])
    start_response("200 OK", [("Content-Length", "2")])
    return [b"ok"]
"""


def test_gunicorn_logs_neither_addresses_nor_requests(tmp_path):
    tmp_path.joinpath("application.py").write_text(APPLICATION)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    log = tmp_path / "log"
    with log.open("w") as output:
        server = subprocess.Popen(
            [
                *[sys.executable, "-m", "gunicorn", "-c", Path(django_settings.BASE_DIR, "gunicorn.conf.py")],
                *["--bind", f"127.0.0.1:{port}", "--workers", "1", "application"],
            ],
            cwd=tmp_path,
            stdout=output,
            stderr=subprocess.STDOUT,
        )
    try:
        answers = [ask(port, text) for text in REQUESTS]
    finally:
        server.send_signal(signal.SIGTERM)
        server.wait(20)

    text = log.read_text()
    statuses = [answer.split(" ")[1] for answer in answers]
    assert statuses[-2:] == ["200", "500"]
    assert statuses[0].startswith("4")
    assert MARK not in text
    assert "take-action" not in text
    assert "127.0.0.1" not in text.replace(f"http://127.0.0.1:{port}", "")
    assert "Invalid request" in text
    assert "ValueError" in text


def ask(port, text):
    """What the server answers, once it listens."""
    give_up = time.monotonic() + 20
    while True:
        try:
            with socket.create_connection(("127.0.0.1", port), timeout=20) as connection:
                connection.sendall(text.encode())
                return connection.recv(10_000).decode()
        except ConnectionRefusedError:
            assert time.monotonic() < give_up, "gunicorn did not start"
