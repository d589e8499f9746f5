"""Downloads: the full name in any script, nothing for those who guess, nothing that a browser would run."""

from urllib.parse import quote

import pytest

KHMER = "ការពារកុមារ.pdf"


def test_khmer_name_is_kept_in_full(client, open_document):
    document = open_document(KHMER)
    assert document.filename == KHMER
    response = client.get(document.url)
    assert response.status_code == 200
    assert response["Content-Disposition"].endswith(f"filename*=UTF-8''{quote(KHMER)}")
    assert b"".join(response.streaming_content).startswith(b"%PDF-")


def test_khmer_name_of_a_file_that_is_not_shown_but_saved(client, open_document):
    response = client.get(open_document("កុមារ.txt", "កុមារ".encode()).url)
    assert response["Content-Disposition"].startswith("attachment; ")
    assert response["Content-Disposition"].endswith(f"filename*=UTF-8''{quote('កុមារ.txt')}")


@pytest.mark.parametrize("letter", ["a", "ស្ត្រី"])
def test_huge_name(letter, client, open_document):
    document = open_document(letter * 1000 + ".pdf")
    assert document.filename.endswith(".pdf")
    assert len(document.filename) > 40
    other = open_document(letter * 1000 + ".pdf")
    assert document.file.name != other.file.name
    assert [client.get(one.url).status_code for one in (document, other)] == [200, 200]


@pytest.mark.parametrize("name", ["a\x00b.pdf", 'a"b\r\n.pdf'])
def test_name_that_would_do_harm(name, client, open_document):
    document = open_document(name)
    assert client.get(document.url).status_code == 200


@pytest.mark.parametrize("rest", ["", "other.pdf", "report.pdf/", "REPORT.PDF", "report.pdf%00"])
def test_guessing_finds_nothing(rest, client, open_document):
    document = open_document("report.pdf")
    assert client.get(f"/documents/{document.pk}/{rest}").status_code == 404
    assert client.get(f"/documents/{document.pk + 1}/report.pdf").status_code == 404
    assert client.get(f"/documents/{document.pk}/report.pdf").status_code == 200


@pytest.mark.parametrize("number", ["9" * 30, "9" * 5000, "0" * 5000, "៧"])
def test_a_number_that_no_document_has(number, client, db):
    assert client.get(f"/documents/{number}/report.pdf").status_code == 404


def test_browser_is_told_to_run_nothing(client, open_document):
    response = client.get(open_document().url)
    assert response["X-Content-Type-Options"] == "nosniff"
    assert "default-src 'none'" in response["Content-Security-Policy"]
    assert response["Content-Type"] == "application/pdf"
    assert client.get(open_document("data.csv", b"a;b\n").url)["Content-Type"] == "text/csv"
