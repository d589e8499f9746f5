"""Caches in front: what they may keep, and that each change tells them to forget, once for all that it changes."""

import json
import os
from concurrent.futures import ThreadPoolExecutor
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.core.management import call_command
from django.test import Client
from wagtail.contrib.frontend_cache.backends import BaseBackend
from wagtail.contrib.frontend_cache.utils import get_backends

from freshness import purging
from freshness.frontend_caches import CloudflareBackend, NginxBackend
from tests.factories import (
    ArticlePageFactory,
    ReportAbusePageFactory,
    SectionPageFactory,
    StandardPageFactory,
    UserFactory,
)
from tests.site.test_production_settings import REQUIRED, start

ALL = "http://127.0.0.1:8000/*"


class Recorder(BaseBackend):
    """A cache that writes down what it is told to forget."""

    purged = []

    def purge_batch(self, urls):
        self.purged.extend(urls)


class Away(BaseBackend):
    def purge_batch(self, urls):
        raise OSError("no route to host")


@pytest.fixture
def in_front(settings):
    """in_front("nginx", "cdn") puts caches with these names in front; returns what they were told to forget."""

    def in_front(*names, backend=Recorder):
        Recorder.purged = []
        path = f"{__name__}.{backend.__name__}"
        settings.WAGTAILFRONTENDCACHE = {name: {"BACKEND": path} for name in names}
        return Recorder.purged

    settings.PAGE_CACHE = True
    return in_front


@pytest.fixture
def staff(db):
    client = Client()
    client.force_login(UserFactory(is_superuser=True))
    return client


@pytest.mark.parametrize(
    ("names", "shared", "accel"),
    [([], False, None), (["nginx"], False, "60"), (["cdn"], True, None), (["nginx", "cdn"], True, "60")],
)
def test_each_cache_in_front_is_told_how_long_it_may_keep_a_page(names, shared, accel, client, home, in_front):
    in_front(*names)
    for _ in range(2):
        response = client.get("/")
        assert ("s-maxage=60" in response["Cache-Control"]) is shared
        assert {"public", "max-age=0", "must-revalidate"} <= set(response["Cache-Control"].split(", "))
        assert response.get("X-Accel-Expires") == accel


def test_what_the_page_cache_does_not_keep_nobody_else_may(client, staff, in_front):
    in_front("nginx", "cdn")
    page = StandardPageFactory()
    redirect = page.url.rstrip("/")
    for url in (ReportAbusePageFactory().url, "/admin/login/", "/nowhere/", f"{page.url}?invented=1", redirect):
        response = client.get(url)
        assert "s-maxage" not in response["Cache-Control"], url
        assert "X-Accel-Expires" not in response, url
    assert client.get(redirect)["Cache-Control"] == "private, no-cache"
    assert "s-maxage" not in staff.get(f"/admin/pages/{page.pk}/view_draft/")["Cache-Control"]


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_what_is_done_in_the_admin_makes_one_purge_of_everything(staff, in_front):
    article = ArticlePageFactory()
    purged = in_front("cdn")

    staff.post(f"/admin/pages/{article.pk}/unpublish/")

    article.refresh_from_db()
    assert not article.live
    assert purged.count(ALL) == 1
    assert purged[-1] == ALL
    assert any(url.endswith(article.url) for url in purged)  # Wagtail's own


def test_changes_without_a_request_purge_at_once_and_drafts_never(db, in_front, committed):
    purged = in_front("nginx", "cdn")
    page = StandardPageFactory()
    with committed():
        page.save_revision()
    assert not purged

    with committed():
        page.move(SectionPageFactory(), pos="last-child")
    assert purged.count(ALL) >= 2  # one for each cache

    purged.clear()
    with committed(), purging.once():
        page.save()
        page.save()
        assert not purged


def test_a_command_makes_one_purge_at_its_end_even_if_it_fails(in_front):
    purged = in_front("cdn")

    with pytest.raises(ValueError, match="half way"), purging.once():
        call_command("empty_caches")
        call_command("empty_caches")
        assert not purged
        raise ValueError("half way")

    assert purged == [ALL]


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_a_cache_that_does_not_answer_hinders_no_publication(client, staff, in_front, caplog):
    article = ArticlePageFactory()
    in_front("cdn", backend=Away)

    assert staff.post(f"/admin/pages/{article.pk}/unpublish/").status_code == 302
    assert client.get(article.url).status_code == 404
    assert "'cdn' was not purged" in caplog.text


def test_many_purges_of_nginx_at_once_leave_one_place_to_look(tmp_path):
    places = set()

    def purge(_):
        NginxBackend({"FOLDER": str(tmp_path)}).purge_batch([ALL])
        places.add(os.readlink(tmp_path / "current"))

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(purge, range(40)))

    assert len(places) > 1
    assert (tmp_path / "current").resolve(strict=True).parent == tmp_path
    assert len(list(tmp_path.glob("generation-*"))) == 1


@pytest.mark.parametrize("make", [lambda folder: None, lambda folder: folder.touch()])
def test_a_folder_that_is_not_there_is_an_error_of_settings(tmp_path, make):
    make(tmp_path / "shared")

    with pytest.raises(ImproperlyConfigured, match="shared with nginx"):
        NginxBackend({"FOLDER": str(tmp_path / "shared")})


@pytest.fixture
def cloudflare(monkeypatch):
    """A server that answers as Cloudflare's does; `requests` holds what came, `status` what it answers."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self):
            body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            self.server.requests.append((self.path, self.headers["Authorization"], body))
            self.send_response(self.server.status)
            self.end_headers()

        def log_message(self, *args):
            pass

    with HTTPServer(("127.0.0.1", 0), Handler) as server:
        server.requests, server.status = [], 200
        thread = Thread(target=server.serve_forever)
        thread.start()
        connect = CloudflareBackend.__init__

        def nearby(backend, params):
            connect(backend, params)
            address = backend.cloudflare_purge_endpoint_url
            backend.cloudflare_purge_endpoint_url = address.replace(
                "https://api.cloudflare.com", f"http://127.0.0.1:{server.server_port}"
            )

        monkeypatch.setattr(CloudflareBackend, "__init__", nearby)
        yield server
        server.shutdown()
        thread.join()


def test_cloudflare_empties_the_zone(cloudflare, settings, caplog):
    settings.WAGTAILFRONTENDCACHE = {
        "cdn": {
            "BACKEND": "freshness.frontend_caches.CloudflareBackend",
            "ZONEID": "zone1",
            "BEARER_TOKEN": "secret",
        }
    }
    assert get_backends()

    call_command("empty_caches")
    assert cloudflare.requests == [("/client/v4/zones/zone1/purge_cache", "Bearer secret", {"purge_everything": True})]
    assert not caplog.text

    cloudflare.status = 403
    call_command("empty_caches")
    assert "HTTP Error 403" in caplog.text
    assert "secret" not in caplog.text


@pytest.mark.parametrize(
    ("variables", "complaint"),
    [
        ({"NGINX_CACHE_FOLDER": "/nowhere"}, "/nowhere, shared with nginx"),
        ({"CLOUDFLARE_ZONE": "zone1"}, "CLOUDFLARE_TOKEN"),
        ({"CLOUDFLARE_ZONE": "zone1", "CLOUDFLARE_TOKEN": ""}, "BEARER_TOKEN"),
    ],
)
def test_half_a_setting_stops_the_start_and_is_named(variables, complaint):
    result = start(REQUIRED | variables)

    assert result.returncode != 0
    assert complaint in result.stderr.splitlines()[-1]


def test_the_site_starts_with_both(tmp_path):
    both = {"NGINX_CACHE_FOLDER": str(tmp_path), "CLOUDFLARE_ZONE": "zone1", "CLOUDFLARE_TOKEN": "secret"}

    assert start(REQUIRED | both).returncode == 0
