"""nginx with deploy/nginx.conf: what it keeps of the site, what it never keeps or writes down, when it forgets."""

import gzip
import os
import re
import socket
import subprocess
from pathlib import Path
from urllib.parse import urlencode

import brotli
import pytest
from django.core.cache import cache
from django.db import connection
from wagtail.models import Collection, CollectionViewRestriction, PageViewRestriction

from freshness import generation
from news.models import ArticlePage
from pageviews import counting
from tests.deploy.servers import HOST, Nginx, Visitor, files_below, free_port
from tests.factories import DocumentFactory, ReportAbusePageFactory, SeekHelpPageFactory

pytestmark = pytest.mark.skipif(connection.vendor == "sqlite", reason="nginx is the same on PostgreSQL")

DECODE = {"br": brotli.decompress, "gzip": gzip.decompress, None: bytes}
PHONE = {"User_Agent": "Mozilla/5.0 (Linux; Android 10) Firefox/140.0", "Sec_Fetch_Site": "same-origin"}


def forget_behind_nginx():
    """The site forgets the page as it was, and nginx is not told."""
    ArticlePage.objects.update(title="Second words")
    cache.clear()


def test_the_shipped_configuration_is_valid(nginx):
    result = subprocess.run(nginx.command("-t"), capture_output=True, text=True)

    assert result.returncode == 0, result.stderr
    assert "successful" in result.stderr


@pytest.mark.parametrize(
    ("accepted", "encoding"),
    [
        ("gzip, deflate, br", "br"),
        ("br;q=0.5,gzip", "br"),
        ("gzip", "gzip"),
        ("br;q=0, gzip", "gzip"),
        ("br;q=0.0, gzip;q=0", None),
        ("brotli, xgzip", None),
        ("*", None),
        ("identity", None),
    ],
)
def test_a_page_comes_from_nginx_in_the_encoding_that_is_asked_for(visitor, article, accepted, encoding):
    first = visitor.get(article.url, Accept_Encoding=accepted)
    forget_behind_nginx()
    again = visitor.get(article.url, Accept_Encoding=accepted)

    for answer in (first, again):
        assert answer.status == 200
        assert answer.headers["Content-Encoding"] == encoding
        assert b"First words" in DECODE[encoding](answer.body)
        assert answer.headers["Cache-Control"] == "public, max-age=0, must-revalidate"
        assert "Accept-Encoding" in answer.headers["Vary"]
        assert "X-Accel-Expires" not in answer.headers
    assert first.body == again.body


def test_who_has_the_page_gets_304_from_the_site_and_from_nginx(visitor, article):
    etag = visitor.get(article.url, Accept_Encoding="br").headers["ETag"]
    generation.bump()
    from_the_site = visitor.get(article.url, Accept_Encoding="br", If_None_Match=etag)
    visitor.get(article.url, Accept_Encoding="br")
    from_nginx = visitor.get(article.url, Accept_Encoding="br", If_None_Match=etag)
    other_encoding = visitor.get(article.url, Accept_Encoding="gzip", If_None_Match=etag)

    assert (from_the_site.status, from_nginx.status, other_encoding.status) == (304, 304, 200)
    assert not from_nginx.body


def test_without_the_link_nothing_is_kept(visitor, article, gunicorn):
    (gunicorn.generations / "current").unlink()
    visitor.get(article.url)
    forget_behind_nginx()

    assert "Second words" in visitor.get(article.url)


def test_an_address_with_a_parameter_that_no_page_knows_is_not_kept(visitor, article):
    address = f"{article.url}?invented=1"
    etag = visitor.get(address).headers["ETag"]

    assert visitor.get(address, If_None_Match=etag).status == 304
    forget_behind_nginx()
    assert "Second words" in visitor.get(address, If_None_Match=etag)


@pytest.mark.parametrize("how", ["draft", "expired", "private"])
def test_a_page_taken_away_is_gone_at_the_next_request(visitor, article, how):
    places = [article.get_parent().url, "/feed/", "/sitemap.xml"]
    assert all(article.slug in visitor.get(place) for place in places)
    assert visitor.get(article.url).status == 200

    if how == "private":
        PageViewRestriction.objects.create(page=article, restriction_type=PageViewRestriction.LOGIN)
    else:
        article.unpublish(set_expired=how == "expired")

    assert visitor.get(article.url).status == (302 if how == "private" else 404)
    assert not [place for place in places if article.slug in visitor.get(place)]


def test_what_staff_take_away_in_the_admin_is_gone_when_they_have_the_answer(visitor, staff, article):
    assert visitor.get(article.url).status == 200
    address = f"/admin/pages/{article.pk}/unpublish/"
    form = staff.get(address)
    token = re.search(r'csrfmiddlewaretoken" value="([^"]+)"', form.body.decode())[1]
    staff.cookies["csrftoken"] = re.search("csrftoken=([^;]+)", form.headers["Set-Cookie"])[1]
    body = urlencode({"csrfmiddlewaretoken": token}).encode()

    assert staff.post(address, body, Referer=f"https://{HOST}{address}").status == 302
    assert visitor.get(article.url).status == 404


def test_staff_and_visitors_get_the_same_page_and_the_draft_shows_in_its_preview_alone(visitor, staff, article, nginx):
    article.title = "Secret draft"
    article.save_revision()

    assert "Secret draft" in staff.get(f"/admin/pages/{article.pk}/view_draft/")
    assert staff.get(article.url).body == visitor.get(article.url).body
    assert "Secret draft" not in visitor.get(article.url)
    assert not nginx.kept("Secret draft")


def test_nothing_of_the_hotline_and_of_the_admin_is_kept(visitor, staff, article, nginx):
    hotline = [ReportAbusePageFactory(title="Words of a report"), SeekHelpPageFactory(title="Words of help")]
    for page in [*hotline, article]:
        assert page.title in visitor.get(page.url)
        assert page.title in visitor.get(page.url)
    assert "Words of a report" in staff.get(f"/admin/pages/{hotline[0].pk}/edit/")
    assert "csrf" in visitor.get("/admin/login/")

    assert nginx.kept(article.title)
    # Their addresses stand in the menu of every page.
    for words in ("<h1>Words of", "quick-exit", "csrf", "Set-Cookie"):
        assert not nginx.kept(words), words


def test_private_documents_are_given_to_those_who_may_and_kept_nowhere(visitor, staff, nginx):
    document = DocumentFactory(is_open=True, collection=Collection.get_first_root_node().add_child(name="Board"))
    CollectionViewRestriction.objects.create(collection=document.collection, restriction_type="login")

    allowed = staff.get(document.url)
    assert allowed.status == 200
    assert "private" in allowed.headers["Cache-Control"]
    assert visitor.get(document.url).status == 302
    assert visitor.get(f"/media/{document.file.name}").status == 404
    assert not nginx.kept("%PDF")


def test_pictures_cannot_act_as_pages(visitor, gunicorn):
    (gunicorn.media / "images").mkdir(exist_ok=True)
    (gunicorn.media / "images/picture.png").write_bytes(b"<script>")

    answer = visitor.get("/media/images/picture.png")

    assert (answer.status, answer.body) == (200, b"<script>")
    assert answer.headers["Content-Type"] == "image/png"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Content-Security-Policy"] == "default-src 'none'; sandbox"


def test_static_files_come_compressed_and_for_good(visitor, article):
    path = re.search(r'href="(/static/css/[^"]+)"', visitor.get(article.url).body.decode())[1]

    plain = visitor.get(path)
    assert "immutable" in plain.headers["Cache-Control"]
    for encoding in ("br", "gzip"):
        for _ in range(2):
            answer = visitor.get(path, Accept_Encoding=encoding)
            assert answer.headers["Content-Encoding"] == encoding
            assert DECODE[encoding](answer.body) == plain.body


def test_the_address_of_a_client_is_the_one_that_nginx_sees(visitor, article, nginx):
    body = urlencode({"token": counting.token_for("view", article.pk)}).encode()
    for client in (visitor, visitor, Visitor(nginx, address="127.0.0.2")):
        for forged in ("192.0.2.1", "192.0.2.2, 192.0.2.3", "127.0.0.3"):
            assert client.post("/api/views/", body, X_Forwarded_For=forged, **PHONE).status == 200

    assert counting.total_of("view", article.pk) == 2


def test_only_the_admin_takes_large_files(visitor, article):
    large = b"x" * 2_000_000

    for path in ("/", "/api/views/", "/consent/", "/take-action/report-abuse/"):
        assert visitor.post(path, large).status == 413, path
    assert visitor.post("/admin/login/", large).status == 403  # the site's answer: no CSRF token
    assert visitor.send("POST", "/admin/login/", Content_Length="120000000").status == 413


def test_no_log_names_a_visitor_or_what_was_read(visitor, article, nginx):
    page = ReportAbusePageFactory(title="Words of a report")
    visitor.get(page.url, User_Agent="A rare phone")
    visitor.get(article.url, User_Agent="A rare phone")
    # Each of these is an error for nginx's log.
    visitor.post(page.url, b"x" * 2_000_000)
    visitor.get("/media/images/missing.png")

    opened = [os.readlink(file) for file in Path(f"/proc/{nginx.process.pid}/fd").iterdir()]
    assert not [name for name in opened if "access" in name]
    for file, content in files_below(nginx.folder):
        assert b"A rare phone" not in content
        if file.suffix == ".log":
            assert b"127.0.0.1" not in content
            assert page.slug.encode() not in content


def test_plain_http_is_led_to_https(visitor, nginx):
    with socket.create_connection(("127.0.0.1", nginx.plain_port)) as plain:
        plain.sendall(f"GET /feed/?page=2 HTTP/1.0\r\nHost: {HOST}\r\n\r\n".encode())
        answer = plain.makefile("rb").read().decode()

    assert answer.startswith("HTTP/1.1 301")
    assert f"Location: https://{HOST}/feed/?page=2\r\n" in answer


def test_when_the_site_is_down_the_phone_numbers_are_there(folder, gunicorn):
    with Nginx(folder / "alone", free_port(), gunicorn.media, gunicorn.generations) as nginx:
        answer = Visitor(nginx).get("/take-action/report-abuse/")

    assert answer.status == 502
    assert answer.headers["Cache-Control"] == "no-store"
    assert "tel:1288" in answer
