"""What anybody may send to the zone, and that it gets a clear answer: never an error of the site, never a file."""

from urllib.parse import quote

import pytest
from django.core.files import uploadhandler
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import OperationalError
from wagtail.models import Site

from navigation.models import ContactSettings
from tests.hotline import zone_example

pytestmark = pytest.mark.django_db

FORM = "/take-action/report-abuse/example/"
FORMS = "application/x-www-form-urlencoded"


@pytest.fixture(autouse=True)
def example(settings, home):
    settings.ROOT_URLCONF = "tests.hotline.zone_example"
    zone_example.seen.clear()
    return zone_example.seen


@pytest.fixture
def send(client):
    """Posts bytes as the site's own page would, and returns the response."""

    def send(body, content_type=FORMS, address=FORM, **headers):
        headers = {"Sec-Fetch-Site": "same-origin", **headers}
        response = client.generic("POST", address, body, content_type=content_type, headers=headers)
        if response.status_code >= 400:
            text = response.content.decode()
            assert "data-exit" in text
            assert "tel:1288" in text
        return response

    return send


def multipart(*parts, boundary="x"):
    body = "".join(f"--{boundary}\r\nContent-Disposition: form-data; {head}\r\n\r\n{text}\r\n" for head, text in parts)
    return f"{body}--{boundary}--\r\n".encode(), f"multipart/form-data; boundary={boundary}"


@pytest.mark.parametrize(
    "words",
    [
        "Somebody asked for pictures",
        "ក្រ\u200bម\u200bា ១២៣",
        "<script>alert(1)</script>",
        "=cmd|'/C calc'!A0",
        "data:image/png;base64,AAAA",
        "\U0001f600",
        "a\x00b",
        "x" * 20_000,
    ],
)
def test_words_reach_the_view_as_they_are_in_both_kinds_of_form(send, example, words):
    assert send(f"words={quote(words)}".encode()).status_code == 303
    assert send(*multipart(('name="words"', words))).status_code == 303
    assert example == [words, words]


@pytest.mark.parametrize("body", [b"words=%ED%A0%80", b"words=%FF%FE", b"words=\xff", b"%", b"&&&===", b"words"])
def test_bytes_that_are_no_text_are_no_error(send, body):
    assert send(body).status_code == 303


@pytest.mark.parametrize("charset", ["rot13", "idna", "utf-7", "utf-16", "latin-1", "nothing", "utf-8\xa0"])
def test_the_charset_that_a_form_names_does_not_matter(send, example, charset):
    assert send("words=ខ្មែរ".encode(), f"{FORMS}; charset={charset}").status_code == 303
    assert example == ["ខ្មែរ"]


def test_without_anything_in_it(send):
    assert send(b"").status_code == 303
    assert send(b"", "").status_code == 303


class Forbidden(uploadhandler.TemporaryFileUploadHandler):
    def new_file(self, *args, **kwargs):
        raise AssertionError("a file was to be written")


@pytest.fixture
def no_files(monkeypatch, settings):
    """Fails a test in which a file gets as far as Django's own handlers."""
    settings.FILE_UPLOAD_HANDLERS = [f"{__name__}.Forbidden"]


@pytest.mark.usefixtures("no_files")
@pytest.mark.parametrize(
    "head",
    [
        'name="words"; filename="photo.jpg"',
        'name="other"; filename="a.txt"',
        'name="words"; filename="../../x"',
        "name=\"words\"; filename*=UTF-8''photo.jpg",
    ],
)
def test_a_file_is_refused_and_never_written(send, example, head):
    response = send(*multipart(('name="words"', "before"), (head, "picture")))

    assert response.status_code == 415
    assert "We cannot take files" in response.content.decode()
    assert example == []


@pytest.mark.usefixtures("no_files")
def test_a_file_is_refused_at_every_kind_of_address(client):
    file = SimpleUploadedFile("photo.jpg", b"picture")
    for address in ("/take-action/report-abuse/", "/km/take-action/seek-help/nothing/", "/take-action/seek-help/bare/"):
        response = client.post(address, {"file": file}, headers={"Sec-Fetch-Site": "same-origin"})
        assert response.status_code == 415
        file.seek(0)


def test_a_field_for_files_that_was_left_empty_is_none(send, example):
    assert send(*multipart(('name="words"', "text"), ('name="file"; filename=""', ""))).status_code == 303
    assert example == ["text"]


@pytest.mark.parametrize("content_type", ["application/json", "text/plain", "image/jpeg", "application/octet-stream"])
def test_what_is_no_form_is_refused(send, content_type):
    assert send(b'{"words": "x"}', content_type).status_code == 415


@pytest.mark.parametrize(
    ("body", "content_type"),
    [
        (b"--x", "multipart/form-data"),
        (b"--x", "multipart/form-data; boundary="),
        (b"--x", "multipart/form-data; boundary=" + "x" * 500),
        (b"no boundary in it", "multipart/form-data; boundary=x"),
        (b"&".join(b"f%d=1" % number for number in range(1500)), FORMS),
        multipart(*((f'name="f{number}"', "") for number in range(1100))),
    ],
)
def test_a_form_that_cannot_be_read_is_told_so(send, example, body, content_type):
    response = send(body, content_type)

    assert response.status_code == 400 or example == [""]


@pytest.mark.parametrize("size", [256 * 1024, 10 * 1024 * 1024])
def test_what_is_too_long_is_not_read(send, example, size):
    response = send(b"words=" + b"x" * size)

    assert response.status_code == 413
    assert "too long" in response.content.decode()
    assert example == []


@pytest.mark.parametrize("length", ["-1", "many", "1e3", "999999999999999999999"])
def test_a_length_that_is_none(client, length):
    response = client.generic(
        "POST", FORM, b"words=x", headers={"Sec-Fetch-Site": "same-origin"}, CONTENT_LENGTH=length
    )

    assert response.status_code < 500


@pytest.mark.parametrize(
    "query", ["?words=x", "?%00", "?%ED%A0%80", f"?{'a=1&' * 3000}", "?next=https://elsewhere.example"]
)
def test_a_query_changes_nothing(client, query):
    response = client.get(f"{FORM}{query}")

    assert response.status_code in (200, 404)
    assert "elsewhere.example" not in response.content.decode()


@pytest.mark.parametrize(
    "path", ["%00", "%ED%A0%80", "..%2f..%2fetc/", "%0d%0aSet-Cookie:a=b/", "x" * 3000 + "/", "ខ្មែរ/"]
)
def test_an_address_that_is_none_leads_to_help(client, path):
    response = client.get(f"/take-action/report-abuse/{path}", follow=True)

    assert response.status_code == 404
    assert "tel:+85592311511" in response.content.decode()


@pytest.mark.parametrize(
    "cookie", ["d=\x00", f"d={'x' * 5000}", "d=\xe1\x9e\x81", "t=\xff", "=;;;", "sessionid=x; csrftoken=y"]
)
def test_made_up_cookies(client, cookie):
    for address in (FORM, "/take-action/report-abuse/form/", "/take-action/report-abuse/leave/"):
        assert client.get(address, HTTP_COOKIE=cookie).status_code < 500


@pytest.mark.parametrize("origin", ["null", "http://testserver"])
def test_a_browser_without_fetch_metadata_may_send_its_form_though_it_may_not_name_the_page(client, example, origin):
    assert client.post(FORM, {"words": "x"}, headers={"Origin": origin}).status_code == 303
    assert client.post(FORM, headers={"Origin": origin, "Sec-Fetch-Site": "cross-site"}).status_code == 403
    assert example == ["x"]


def test_cookies_of_others_never_leave_the_zone(send):
    assert set(send(b"words=x").cookies) == {"d"}


@pytest.mark.parametrize(
    ("kind", "status"),
    [("value", 500), ("database", 503), ("suspicious", 400), ("denied", 403), ("missing", 404), ("nothing", 500)],
)
def test_an_error_of_a_view_is_a_page_with_the_numbers(client, kind, status):
    response = client.get(f"/take-action/report-abuse/broken/{kind}/")

    assert response.status_code == status
    assert "data-exit" in response.content.decode()
    assert "tel:1288" in response.content.decode()


def test_an_error_without_words_of_a_view_gets_the_page_of_the_zone(client):
    assert "data-exit" in client.get("/take-action/seek-help/bare/").content.decode()


def test_what_was_typed_can_be_sent_again_from_the_page_that_says_it_was_not_saved(send):
    response = send(
        "words=<b>ក្រមា\"'".encode() + b"&go=next&go=again", address="/km/take-action/report-abuse/broken/database/"
    )
    text = response.content.decode()

    assert response.status_code == 503
    assert (
        '<form method="post" action="/km/take-action/report-abuse/broken/database/" enctype="multipart/form-data">'
        in text
    )
    assert '<input type="hidden" name="words" value="&lt;b&gt;ក្រមា&quot;&#x27;">' in text
    assert text.count('name="go"') == 2


@pytest.fixture
def no_database(monkeypatch):
    def unreachable(*args, **kwargs):
        raise OperationalError

    monkeypatch.setattr("django.db.backends.base.base.BaseDatabaseWrapper.cursor", unreachable)


def test_without_a_database_there_are_the_numbers_that_were_seen_last(client, request, committed):
    with committed():
        contact = ContactSettings.for_site(Site.objects.get())
        contact.hotline_phone = "099 000 111"
        contact.save()
    assert contact.hotline_phone in client.get("/take-action/report-abuse/safety/").content.decode()
    request.getfixturevalue("no_database")

    response = client.get("/take-action/report-abuse/broken/database/")

    assert response.status_code == 503
    assert "099 000 111" in response.content.decode()


def test_without_a_database_from_the_start_there_are_the_national_numbers(client, monkeypatch, no_database):
    monkeypatch.setattr("hotline.zone_pages.last_seen", {})
    client.raise_request_exception = False
    for address in ("/take-action/report-abuse/", "/km/take-action/report-abuse/form/", "/take-action/seek-help/no/"):
        response = client.get(address)
        assert response.status_code in (500, 503), address
        for number in ("1288", "092 311 511", "1280"):
            assert number in response.content.decode()
        assert "no-store" in response.headers["Cache-Control"]


def test_without_a_database_one_can_still_leave(client, no_database):
    client.cookies["d"] = "x" * 43
    response = client.get("/take-action/report-abuse/leave/")

    assert response.status_code == 303
    assert response.headers["Location"].startswith("https://")
    assert response.cookies["d"]["max-age"] == 0
