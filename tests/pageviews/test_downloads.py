"""What counts as a download and what does not, over HTTP."""

import logging

import pytest
from django.core.cache import cache
from django.db import OperationalError, connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import Collection, CollectionViewRestriction

from pages.models import StandardPage
from pageviews import counting
from pageviews.models import Count, DailyCount, Kind
from pageviews.statistics import totals
from tests.factories import (
    DocumentFactory,
    ReportAbusePageFactory,
    SeekHelpPageFactory,
    StandardPageFactory,
    UserFactory,
)
from tests.pageviews.conftest import PHONE

pytestmark = pytest.mark.django_db

CONTENT = b"%PDF-1.7\n%%EOF\n"


@pytest.fixture
def document(home):
    return DocumentFactory(is_open=True)


@pytest.fixture
def download(client, document):
    """Follows a link to the document, as a browser does, to the last byte: download(method=…, any_header=…)."""
    url = document.url

    def download(method="GET", address="192.0.2.1", **headers):
        headers = {name.replace("_", "-"): value for name, value in headers.items()}
        headers = {
            "user-agent": PHONE,
            "sec-fetch-site": "same-origin",
            "sec-fetch-mode": "navigate",
            "referer": "http://testserver/explore/",
        } | headers
        headers = {name: value for name, value in headers.items() if value is not None}
        response = client.generic(method, url, headers=headers, REMOTE_ADDR=address)
        response.body = b"".join(response) if response.streaming else response.content
        return response

    return download


def total():
    return sum(count.total for count in Count.objects.filter(kind=Kind.DOWNLOAD))


def restricted(kind=CollectionViewRestriction.LOGIN):
    collection = Collection.get_first_root_node().add_child(name="Private")
    CollectionViewRestriction.objects.create(collection=collection, restriction_type=kind)
    return collection


def test_a_download_counts_for_its_document(download, document):
    response = download()

    assert (response.status_code, response.body) == (200, CONTENT)
    count = Count.objects.get()
    assert (count.kind, count.object_id, count.counted) == ("download", document.pk, 1)
    assert DailyCount.objects.get(kind="download", object_id=document.pk).count == 1


def test_one_visitor_counts_once_a_day_for_each_document(client, download):
    for _ in range(3):
        download()
    assert total() == 1

    download(address="192.0.2.2")
    download(user_agent="Mozilla/5.0 (iPhone) Safari/605.1")
    assert total() == 3

    b"".join(client.get(DocumentFactory(is_open=True).url, headers={"user-agent": PHONE}, REMOTE_ADDR="192.0.2.1"))
    assert total() == 4


def test_no_cookie_and_no_session(download):
    response = download()

    assert not response.cookies
    assert "cookie" not in response.get("Vary", "").lower()


def test_a_link_from_elsewhere_counts(download):
    download(sec_fetch_site="cross-site", referer="https://news.example/")
    download(sec_fetch_site="none", referer=None, address="192.0.2.2")
    download(sec_fetch_site=None, sec_fetch_mode=None, referer=None, address="192.0.2.3")

    assert total() == 3


def test_a_document_that_another_site_embeds_does_not_count(download):
    assert download(sec_fetch_site="cross-site", sec_fetch_mode="no-cors").status_code == 200
    assert download(sec_fetch_site="cross-site", sec_fetch_mode="cors").status_code == 200
    assert total() == 0


@pytest.mark.parametrize(
    "headers",
    [
        {"user_agent": "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)"},
        {"user_agent": "curl/8.5.0"},
        {"user_agent": ""},
        {"sec_purpose": "prefetch"},
        {"sec_gpc": "1"},
        {"dnt": "1"},
        {"cookie": "aple_staff=1"},
        {"cookie": "sessionid=abc"},
        {"cookie": "cookie_consent=v=1|visit-counter=-1"},
    ],
)
def test_robots_prefetching_refusals_and_staff_get_it_uncounted(download, headers):
    assert download(**headers).body == CONTENT
    assert total() == 0


def test_asking_for_the_head_does_not_count(download):
    assert download("HEAD").status_code == 200
    assert total() == 0


@pytest.mark.parametrize(
    ("part", "status", "number"),
    [
        ("bytes=0-", 206, 1),
        ("bytes=0-1023", 206, 1),
        ("bytes=5-", 206, 0),
        ("bytes=1024-", 416, 0),
        ("bytes=10-20, 0-5", 200, 0),
        ("bytes=-500", 206, 0),
        ("bytes=5", 200, 0),
        ("ការពារ", 200, 0),
        ("", 200, 0),
    ],
)
def test_only_the_beginning_of_a_file_counts(download, part, status, number):
    assert download(range=part).status_code == status
    assert total() == number


def test_a_copy_that_is_still_good_does_not_count_again(download):
    first = download()
    assert total() == 1

    assert download(if_none_match=first["ETag"], address="192.0.2.2").status_code == 304
    assert download(if_modified_since=first["Last-Modified"], address="192.0.2.3").status_code == 304
    assert total() == 1

    assert download(if_none_match='"older"', address="192.0.2.4").status_code == 200
    assert total() == 2


def test_numbers_of_many_documents_are_one_query(document, download, django_assert_num_queries):
    download()
    other = DocumentFactory()

    with django_assert_num_queries(1):
        assert totals(Kind.DOWNLOAD, [document.pk, other.pk]) == {document.pk: 1, other.pk: 0}


def test_a_document_that_no_live_page_has_does_not_count(download, document):
    StandardPage.objects.get().unpublish()

    assert download().status_code == 404
    assert total() == 0


def test_a_wrong_address_does_not_count(client, document):
    for address in (f"/documents/{document.pk}/other.pdf", "/documents/999999/report.pdf", f"/documents/{'9' * 50}/x"):
        assert client.get(address, headers={"user-agent": PHONE}).status_code == 404
    assert total() == 0


def test_documents_of_a_private_collection_are_never_counted(client, document, download):
    document.collection = restricted().add_child(name="Below")
    document.save()

    assert download().status_code == 302
    client.force_login(UserFactory())
    assert download().body == CONTENT
    assert total() == 0


def test_with_its_password_neither(client, document, download):
    document.collection = restricted(CollectionViewRestriction.PASSWORD)
    document.save()

    assert b"password" in download().body
    assert total() == 0


def test_other_collections_beside_a_private_one_count(document, download):
    restricted()
    document.collection = Collection.get_first_root_node().add_child(name="Open")
    document.save()

    download()

    assert total() == 1


def test_no_page_of_the_hotline_leads_to_a_document(client, document, download):
    """So a document may count wherever it is linked from."""
    link = f'<p><a linktype="document" id="{document.pk}">Read this</a></p>'
    hotline = ReportAbusePageFactory(questions=[("question", {"question": "Why?", "answer": link})])
    other = StandardPageFactory(body=[("paragraph", link)])

    page = client.get(hotline.url).content.decode()
    assert "Read this" in page and document.url not in page
    assert document.url in client.get(other.url).content.decode()

    download()
    assert total() == 1


def test_nothing_that_starts_on_the_hotlines_pages_counts(client, document, download):
    """The footer's documents are there too. Those pages name no referrer, and no others do so."""
    assert client.get(SeekHelpPageFactory().url)["Referrer-Policy"] == "no-referrer"

    assert download(referer=None).body == CONTENT
    assert total() == 0


def test_a_flood_is_not_counted_and_not_refused(download, monkeypatch):
    monkeypatch.setattr("guards.rate_limit.time.time", lambda: 1_000_000.0)

    bodies = {download(user_agent=f"Mozilla/5.0 Firefox/{number}.0").body for number in range(125)}

    assert bodies == {CONTENT}
    assert total() == 120


@pytest.mark.parametrize(
    ("owner", "name", "error"),
    [(counting, "count", OperationalError("database is locked")), (cache, "add", ConnectionError("no Redis"))],
)
def test_a_counter_that_fails_refuses_nobody(download, monkeypatch, caplog, owner, name, error):
    def fail(*args, **kwargs):
        raise error

    monkeypatch.setattr(owner, name, fail)
    with caplog.at_level(logging.ERROR):
        response = download(address="192.0.2.77")

    assert (response.status_code, response.body) == (200, CONTENT)
    assert total() == 0
    assert "not counted" in caplog.text
    assert "192.0.2.77" not in caplog.text


def test_without_the_redis_that_counts_the_document_is_there(download, settings):
    settings.REDIS_URL = "redis://127.0.0.1:1/0"

    assert download().body == CONTENT
    assert total() == 0


def test_nobody_waits_for_the_counter(client, document):
    response = client.get(document.url, headers={"user-agent": PHONE})
    content = iter(response)

    assert next(content) == CONTENT
    assert total() == 0

    assert list(content) == []
    assert total() == 1


def test_a_storage_that_serves_the_file_itself_is_led_to_and_counted(download, settings):
    settings.WAGTAILDOCS_SERVE_METHOD = "redirect"

    assert download().status_code == 302
    assert total() == 1


def test_more_documents_and_pages_need_no_more_queries(document, download):
    def queries(address):
        with CaptureQueriesContext(connection) as captured:
            download(address=address)
        return len(captured)

    queries("192.0.2.1")
    before = queries("192.0.2.2")
    for _ in range(3):
        DocumentFactory(collection=restricted())
        StandardPageFactory(body=[("paragraph", f'<p><a linktype="document" id="{document.pk}">Read</a></p>')])

    assert queries("192.0.2.3") == before
    assert total() == 3


def test_nobody_counts_a_download_by_a_token(client, document):
    headers = {"user-agent": PHONE, "sec-fetch-site": "same-origin"}
    token = counting.token_for("download", document.pk)

    assert client.post("/api/views/", {"token": token}, headers=headers).status_code == 204
    assert total() == 0
