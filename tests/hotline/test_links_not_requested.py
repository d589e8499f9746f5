"""Somebody listens behind the links that reporters send, and nobody calls: neither the site nor a page of it."""

import io
import zipfile
from contextlib import contextmanager
from datetime import timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from urllib.request import urlopen

import pyrage
import pytest
from bs4 import BeautifulSoup
from django.core import mail
from django.core.management import call_command
from django.utils import timezone

from hotline import alerts, retention
from hotline.models import Report
from tests.hotline.desk import Desk
from tests.hotline.visitor import ANSWERS, CODE, HELP, HELP_CODE, Visitor

pytestmark = pytest.mark.django_db

EXPORT = "seven green kites over a river"
KEPT = ("value",)  # the attribute in which a form gives back what was typed


class Listener(ThreadingHTTPServer):
    """Answers each request, and remembers each connection, whether or not a request comes over it."""

    def __init__(self):
        self.calls = []
        super().__init__(("127.0.0.1", 0), Answer)
        self.host = f"127.0.0.1:{self.server_port}"

    def verify_request(self, request, client_address):
        self.calls.append(client_address)
        return True


class Answer(BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.send_header("Content-Length", "0")
        self.end_headers()

    do_HEAD = do_POST = do_PUT = do_OPTIONS = do_GET  # noqa: N815

    def log_message(self, *args):
        pass


@contextmanager
def listening():
    with Listener() as listener:
        thread = Thread(target=listener.serve_forever)
        thread.start()
        try:
            yield listener
        finally:
            listener.shutdown()
            thread.join()


@pytest.fixture
def listener():
    with listening() as listener:
        yield listener


def texts(host):
    """What is typed into a line, and into a field of several lines."""
    line = f"http://{host}/line ![x](http://{host}/markdown.png) <img src=http://{host}/html.png>"
    lines = [
        line,
        f"[words](http://{host}/link)",
        f"<http://{host}/auto> //{host}/bare {host} HTTP://{host}/LOUD http://user:word@{host}/",
        f'<a href="http://{host}/a">a</a><iframe src="http://{host}/frame"></iframe>',
        f'<script src="//{host}/js"></script><style>@import "http://{host}/css"</style>',
        f"http://localhost:{host.partition(':')[2]}/name hxxp://{host}/defanged",
    ]
    return line, "\n".join(lines)


def data_uri(host):
    return f'data:text/html,<img src="http://{host}/inside.png">'


def answers(page, host):
    """Links in every field of text on a page of a form, and the first choice of the others, or the one with a field."""
    line, lines = texts(host)
    found = {}
    for control in page.soup.select("main form[method=post] :is(input, textarea, select)"):
        name, kind = control.get("name"), control.get("type", control.name)
        if not name or kind == "hidden" or control.find_parent(attrs={"aria-hidden": "true"}):
            continue
        if kind in ("radio", "checkbox"):
            found.setdefault(name, control["value"])
        elif kind == "select":
            found[name] = next(option["value"] for option in control.select("option") if option.get("value"))
        else:
            found[name] = lines if kind == "textarea" else line
    return found


def fill_in(visitor, page, host, pages):
    """Answers each question up to the check page, and collects the pages on the way."""
    while page.step != "check":
        step, typed = page.step, answers(page, host)
        if texts_of := [name for name, text in typed.items() if host in text]:
            page = visitor.answer(step, **typed | dict.fromkeys(texts_of, data_uri(host)))
            pages.append(page.soup)
            assert page.errors and page.step == step, "a data URI is refused, and the question asked again"
        if step == "contact":
            typed["contact"] = "phone"
        page = visitor.answer(step, **typed)
        assert page.step != step, page.errors
        pages.append(page.soup)


def leads_to(host, soup):
    """The tags of a page that hold the address in an attribute, or in a script or style."""
    return [
        tag.name
        for tag in soup.find_all(True)
        for name, value in tag.attrs.items()
        if name not in KEPT and host in str(value)
    ] + [tag.name for tag in soup.select("style, script") if host in tag.text]


def test_the_listener_hears_whoever_calls(listener):
    urlopen(f"http://{listener.host}/").close()

    assert len(listener.calls) == 1


def test_what_shows_a_link_as_one_is_found(listener):
    html = f'<a href="http://{listener.host}/">x</a><p data-x="{listener.host}">{listener.host}</p><input value=x>'

    assert leads_to(listener.host, BeautifulSoup(html, "html.parser")) == ["a", "p"]


def test_no_link_of_a_reporter_is_requested_or_leads_anywhere(listener, analyst, supervisor, settings):
    settings.HOTLINE_ON_CALL = ["on-call@example.org"]
    host, pages = listener.host, []
    _, lines = texts(host)
    codes = []

    # Reports of each kind, and a message to Seek Help.
    for kind in ANSWERS:
        visitor = Visitor()
        fill_in(visitor, visitor.begin(kind), host, pages)
        assert host in pages[-1].main.get_text(), "the check page shows it"
        receipt = visitor.send()
        codes.append((CODE, receipt.code))
        pages.append(receipt.soup)
    visitor = Visitor(HELP)
    fill_in(visitor, visitor.get(), host, pages)
    receipt = visitor.send()
    codes.append((HELP_CODE, receipt.code))
    pages.append(receipt.soup)
    assert all(code for _, code in codes) and Report.objects.count() == len(codes)

    # Staff open, write, assign, export, count.
    desk = Desk(supervisor).unlocked()
    for report in Report.objects.all():
        path = f"reports/{report.reference}/"
        desk.do(report, "reply", text=lines)
        desk.do(report, "note", text=lines)
        shown = BeautifulSoup(desk.get(path).content, "html.parser")
        pages.append(shown)
        words = shown.select_one("#entry-1").get_text()
        assert "127[.]0[.]0[.]1" in words and host not in words
    file = desk.post(f"{path}export/", passphrase=EXPORT, again=EXPORT).content
    with zipfile.ZipFile(io.BytesIO(pyrage.passphrase.decrypt(file, EXPORT))) as files:
        assert host not in files.read("report.txt").decode()
    for path in ("", "reports/", "help/", "keys/", "statistics/", "log/"):
        pages.append(BeautifulSoup(desk.get(path).content, "html.parser"))

    # Reporters come back, read and write.
    for address, code in codes:
        visitor = Visitor(address)
        page = visitor.post("open", code=code)
        pages.append(page.soup)
        assert host in page.soup.select_one(".thread").get_text()
        pages.append(visitor.post("write", text=data_uri(host), token=page.value("token")).soup)
        pages.append(visitor.post("write", text=lines, token=page.value("token")).soup)

    # Mail, and the end.
    alerts.send()
    call_command("remind_on_call")
    assert mail.outbox and not [message for message in mail.outbox if host in str(message.message())]
    closed_on = timezone.localdate() - timedelta(days=retention.DAYS)
    Report.objects.update(state="closed", outcome="actioned", closed_on=closed_on)
    call_command("purge_reports", "--delete")
    assert set(Report.objects.values_list("state", flat=True)) == {"purged"}

    assert [found for page in pages if (found := leads_to(host, page))] == []
    assert listener.calls == []
