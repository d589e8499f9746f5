"""Parts of a file, and files that the browser has already (RFC 9110, sections 13 and 14)."""

import hashlib

import pytest

CONTENT = b"%PDF-1.7\n" + bytes(range(256)) * 4
SIZE = len(CONTENT)


@pytest.fixture
def get(open_document, client):
    document = open_document("report.pdf", CONTENT)

    def get(method="get", **headers):
        headers = {name.replace("_", "-"): value for name, value in headers.items()}
        response = getattr(client, method)(document.url, headers=headers)
        response.body = b"".join(response) if response.streaming else response.content
        return response

    return get


def test_parts(get):
    parts = {
        "bytes=0-": (0, SIZE),
        "bytes=0-0": (0, 1),
        "bytes=5-9": (5, 10),
        "bytes=100-": (100, SIZE),
        f"bytes={SIZE - 1}-{SIZE + 50}": (SIZE - 1, SIZE),
        "bytes=-7": (SIZE - 7, SIZE),
        "bytes=-999999999999999999": (0, SIZE),
        "Bytes=3-4": (3, 5),
    }
    for asked, (start, stop) in parts.items():
        response = get(range=asked)
        assert (response.status_code, response.body) == (206, CONTENT[start:stop]), asked
        assert response["Content-Range"] == f"bytes {start}-{stop - 1}/{SIZE}"
        assert response["Content-Length"] == str(stop - start)
        assert response["ETag"] and response["Last-Modified"]


def test_no_part_is_the_whole_file(get):
    whole = ["bytes=0-1,5-6", "bytes=9-5", "bytes=-", "bytes=a-b", "bytes=١-٢", "lines=0-1", "", f"bytes={'9' * 5000}-"]
    for asked in whole:
        response = get(range=asked)
        assert (response.status_code, response.body) == (200, CONTENT), asked
        assert response["Accept-Ranges"] == "bytes"
        assert "Content-Range" not in response
        assert response["Content-Length"] == str(SIZE)


def test_parts_that_are_not_there(get):
    for asked in (f"bytes={SIZE}-", f"bytes={SIZE + 5}-{SIZE + 9}", "bytes=-0"):
        response = get(range=asked)
        assert (response.status_code, response.body) == (416, b""), asked
        assert response["Content-Range"] == f"bytes */{SIZE}"


def test_a_part_of_the_same_file_only(get):
    first = get()
    assert first["ETag"] == f'"{hashlib.sha1(CONTENT).hexdigest()}"'
    for same in (first["ETag"], first["Last-Modified"]):
        assert get(range="bytes=5-", if_range=same).status_code == 206
    for other in ('"other"', f"W/{first['ETag']}", "Wed, 01 Jan 2020 00:00:00 GMT", "nonsense"):
        response = get(range="bytes=5-", if_range=other)
        assert (response.status_code, response.body) == (200, CONTENT), other


def test_asked_again(get):
    first = get()
    assert get(if_none_match=first["ETag"]).status_code == 304
    assert get(if_modified_since=first["Last-Modified"]).status_code == 304
    assert get(if_none_match=first["ETag"], range="bytes=0-1").status_code == 304
    assert get(if_none_match='"other"', if_modified_since=first["Last-Modified"]).status_code == 200
    assert get(if_match='"other"', range="bytes=0-1").status_code == 412
    again = get(if_none_match=first["ETag"])
    assert (again["ETag"], again["Cache-Control"], again.body) == (first["ETag"], "private, no-cache", b"")


def test_the_head_alone(get):
    response = get("head", range="bytes=0-4")
    assert (response.status_code, response.body) == (200, b"")
    assert response["Content-Length"] == str(SIZE)
    assert get("post").status_code == 405


def test_an_empty_part_of_an_empty_file_is_no_error(open_document, client):
    document = open_document("empty.txt", b"")
    assert client.get(document.url, headers={"range": "bytes=0-"}).status_code == 416
    assert client.get(document.url, headers={"range": "bytes=-5"}).status_code == 416
    assert b"".join(client.get(document.url)) == b""


def test_a_file_that_is_gone_is_not_found(open_document, client):
    document = open_document()
    document.file.storage.delete(document.file.name)
    assert client.get(document.url).status_code == 404


def test_a_sound_plays_by_itself(open_document, client):
    response = client.get(open_document("words.mp3", b"ID3" + bytes(50)).url)
    assert response["Content-Type"] == "audio/mpeg"
    assert response["Content-Disposition"] == 'inline; filename="words.mp3"'
    assert "media-src 'self'" in response["Content-Security-Policy"]
