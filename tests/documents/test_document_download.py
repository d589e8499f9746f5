"""Downloads: the full name in any script, nothing for those who guess, nothing that a browser would run."""

from urllib.parse import quote

import pytest

KHMER = "ការពារកុមារ.pdf"


def test_khmer_name_is_kept_in_full(client, make_document):
    document = make_document(KHMER)
    assert document.filename == KHMER
    response = client.get(document.url)
    assert response.status_code == 200
    assert response["Content-Disposition"].endswith(f"filename*=UTF-8''{quote(KHMER)}")
    assert b"".join(response.streaming_content).startswith(b"%PDF-")


def test_khmer_name_of_a_file_that_is_not_shown_but_saved(client, make_document):
    response = client.get(make_document("កុមារ.txt", "កុមារ".encode()).url)
    assert response["Content-Disposition"].startswith("attachment; ")
    assert response["Content-Disposition"].endswith(f"filename*=UTF-8''{quote('កុមារ.txt')}")


@pytest.mark.parametrize("letter", ["a", "ស្ត្រី"])
def test_huge_name(letter, client, make_document):
    document = make_document(letter * 1000 + ".pdf")
    assert document.filename.endswith(".pdf")
    assert len(document.filename) > 40
    assert client.get(document.url).status_code == 200
    assert make_document(letter * 1000 + ".pdf").filename != document.filename


@pytest.mark.parametrize("name", ["a\x00b.pdf", 'a"b\r\n.pdf'])
def test_name_that_would_do_harm(name, client, make_document):
    document = make_document(name)
    assert client.get(document.url).status_code == 200


@pytest.mark.parametrize("rest", ["", "other.pdf", "report.pdf/", "REPORT.PDF", "report.pdf%00"])
def test_guessing_finds_nothing(rest, client, make_document):
    document = make_document("report.pdf")
    assert client.get(f"/documents/{document.pk}/{rest}").status_code == 404
    assert client.get(f"/documents/{document.pk + 1}/report.pdf").status_code == 404
    assert client.get(f"/documents/{document.pk}/report.pdf").status_code == 200


def test_browser_is_told_to_run_nothing(client, make_document):
    response = client.get(make_document().url)
    assert response["X-Content-Type-Options"] == "nosniff"
    assert "default-src 'none'" in response["Content-Security-Policy"]
    assert response["Content-Type"] == "application/pdf"
    assert client.get(make_document("data.csv", b"a;b\n").url)["Content-Type"] == "text/csv"
