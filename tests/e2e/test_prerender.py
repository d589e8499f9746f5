"""
A browser that builds a page ahead of the click, in earnest: the view counts when the reader comes to the page.

Playwright forbids Chromium to prerender, so this one is started without it, and a script that the test adds to the
article tells what happened.
"""

import json
import subprocess
from threading import Event
from urllib.parse import unquote

import pytest
from csp.decorators import csp_exempt
from django.http import HttpResponse
from django.urls import path

from aple_site import urls
from news.models import ArticlePage
from pages.models import HomePage
from pageviews.models import Count
from tests.e2e.visitor import READER
from tests.factories import ArticleIndexPageFactory, ArticlePageFactory

SECONDS = 30  # for the browser, at most
# Where the reader is before, until the test lets them go on.
START = """<!doctype html><title>Start</title>
<script type="speculationrules">{"prerender": [{"urls": ["%(url)s"], "eagerness": "immediate"}]}</script>
<script>fetch("/test/go/").then(() => { location.href = "%(url)s"; });</script>
"""
# Runs after the page's own scripts: says that they ran, and once a view was sent and the page is seen, when that was.
PROBE = """
const { prerendering } = document;
const seen = new Promise((resolve) => document.addEventListener("prerenderingchange", resolve, { once: true }));
await fetch("/test/built/");
if (prerendering) await seen;
const sent = () => performance.getEntriesByType("resource").filter(({ name }) => name.endsWith("/api/views/"));
await new Promise((resolve) => {
  new PerformanceObserver(() => sent().length && resolve()).observe({ type: "resource", buffered: true });
});
await fetch("/test/built/");
const { activationStart } = performance.getEntriesByType("navigation")[0];
const report = { prerendering, activationStart, sent: sent().map(({ startTime }) => startTime) };
fetch("/test/report/?" + encodeURIComponent(JSON.stringify(report)));
"""


@pytest.fixture
def article(db, monkeypatch):
    listing = ArticleIndexPageFactory(title="In the Spotlight", parent=HomePage.objects.get())
    serve = ArticlePage.serve

    def with_probe(page, request, *args, **kwargs):
        response = serve(page, request, *args, **kwargs).render()
        probe = b'<script type="module" src="/test/probe.js"></script></body>'
        response.content = response.content.replace(b"</body>", probe)
        return response

    monkeypatch.setattr(ArticlePage, "serve", with_probe)
    return ArticlePageFactory(title="Read me", parent=listing)


class Stage:
    """The site with addresses under /test/, where the browser asks what to do and says what it did."""

    def __init__(self, url):
        self.url = url
        self.built, self.go, self.reported = Event(), Event(), Event()
        self.urlpatterns = [
            path("test/start/", csp_exempt()(self.start)),
            path("test/probe.js", self.probe),
            path("test/built/", self.page_is_built),
            path("test/go/", self.wait_to_go),
            path("test/report/", self.take_report),
            *urls.urlpatterns,
        ]

    def start(self, request):
        return HttpResponse(START % {"url": self.url})

    def probe(self, request):
        return HttpResponse(PROBE, content_type="text/javascript")

    def page_is_built(self, request):
        self.built.set()
        return HttpResponse(status=204)

    def wait_to_go(self, request):
        self.go.wait(SECONDS)
        return HttpResponse(status=204)

    def take_report(self, request):
        self.report = json.loads(unquote(request.META["QUERY_STRING"]))
        self.reported.set()
        return HttpResponse(status=204)


@pytest.fixture
def stage(article, settings):
    settings.ROOT_URLCONF = stage = Stage(article.url)
    return stage


@pytest.fixture
def reader(stage, live_server, browser_type, whole_chromium, tmp_path):
    """A person's Chromium that opens the start page."""
    program = whole_chromium["executable_path"] or browser_type.executable_path
    options = ["--headless", f"--user-agent={READER}", f"--user-data-dir={tmp_path}", *whole_chromium["args"]]
    with (tmp_path / "log").open("w") as log:
        process = subprocess.Popen([program, *options, f"{live_server.url}/test/start/"], stdout=log, stderr=log)
    yield process
    stage.go.set()
    process.terminate()
    process.wait(SECONDS)


def test_a_prerendered_page_counts_when_the_reader_comes_to_it(reader, stage, article):
    assert stage.built.wait(SECONDS)
    assert not Count.objects.exists()

    stage.go.set()

    assert stage.reported.wait(SECONDS)
    assert stage.report["prerendering"] is True
    assert stage.report["activationStart"] > 0
    assert [sent >= stage.report["activationStart"] for sent in stage.report["sent"]] == [True]
    assert Count.objects.get(object_id=article.pk).counted == 1
