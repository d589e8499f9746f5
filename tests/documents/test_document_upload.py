"""Documents that come in are what their name says, or are refused in words."""

import hashlib
from urllib.parse import quote

import pytest
from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from documents.file_types import check_content
from documents.models import CustomDocument
from tests.factories import StandardPageFactory, files

HTML = b"<!doctype html><script>alert(1)</script>"
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'


@pytest.fixture(scope="module")
def samples(pdf, archive):
    types = b"<Types/>"
    return {
        "pdf": pdf,
        "docx": archive(Content_Types=types, word__document_xml="<w/>"),
        "xlsx": archive(Content_Types=types, xl__workbook_xml="<x/>"),
        "pptx": archive(Content_Types=types, ppt__presentation_xml="<p/>"),
        "odt": archive(mimetype="application/vnd.oasis.opendocument.text"),
        "ods": archive(mimetype="application/vnd.oasis.opendocument.spreadsheet"),
        "odp": archive(mimetype="application/vnd.oasis.opendocument.presentation"),
        "epub": archive(mimetype="application/epub+zip"),
        "zip": archive(anything="x"),
        "txt": "ការពារកុមារ\n".encode(),
        "csv": "year;cases\n2021;119\n".encode("utf-16"),
        "mp3": b"ID3\x04\0\0\0\0\0\0" + b"\0" * 100,
        "m4a": b"\0\0\0\x1cftypM4A \0\0\2\0M4A isom" + b"\0" * 100,
        "mp4": b"\0\0\0\x18ftypisom\0\0\2\0isomiso2" + b"\0" * 100,
    }


def upload(editor, name, content):
    fields = {"title": "Report", "collection": 1, "file": SimpleUploadedFile(name, content)}
    return editor.post("/admin/documents/add/", fields)


def upload_several(editor, name, content):
    return editor.post(
        "/admin/documents/multiple/add/", {"files[]": SimpleUploadedFile(name, content), "collection": 1}
    ).json()


def upload_in_chooser(editor, name, content):
    fields = {"title": "Report", "collection": 1, "file": SimpleUploadedFile(name, content)}
    prefix = "document-chooser-upload-"
    return editor.post("/admin/documents/chooser/create/", {prefix + key: value for key, value in fields.items()})


@pytest.mark.parametrize("extension", settings.WAGTAILDOCS_EXTENSIONS)
def test_every_kind_is_taken(extension, samples, editor):
    content = samples[extension]
    assert upload(editor, f"a.{extension}", content).status_code == 302
    assert upload_several(editor, f"b.{extension.upper()}", content)["success"]
    assert upload_in_chooser(editor, f"c.{extension}", content).json()["step"] == "chosen"
    assert CustomDocument.objects.count() == 3
    for document in CustomDocument.objects.all():
        with document.open_file() as stored:
            assert stored.read() == content
        assert document.file_size == len(content)
        assert document.file_hash == hashlib.sha1(content).hexdigest()


@pytest.mark.parametrize("way", [upload, upload_several, upload_in_chooser])
def test_a_khmer_name_is_kept_from_the_form_to_the_download(way, pdf, editor):
    way(editor, "ការពារកុមារ.pdf", pdf)
    document = CustomDocument.objects.get()
    StandardPageFactory(body=files(document))

    response = Client().get(document.url)

    assert response.status_code == 200
    assert response["Content-Disposition"].endswith(f"filename*=UTF-8''{quote('ការពារកុមារ.pdf')}")


@pytest.mark.parametrize(
    ("name", "content"),
    [
        *[
            (f"page.{extension}", HTML)
            for extension in settings.WAGTAILDOCS_EXTENSIONS
            if extension not in {"txt", "csv"}
        ],
        ("drawing.pdf", SVG),
        ("late.pdf", HTML + b"%PDF-1.7"),
        ("program.txt", b"MZ\x90\0\3\0\0\0"),
        ("latin.csv", b"caf\xe9"),
        ("cut.csv", "កុ".encode()[:-1]),
        ("film.mp4", b"\0\0\0\x14ftypqt  \0\0\0\0qt  "),
    ],
)
def test_disguised_file_is_refused_in_words(name, content, editor):
    response = upload(editor, name, content)
    assert response.status_code == 200
    (message,) = response.context["form"].errors["file"]
    assert "not what its name says" in message
    assert response.context["form"]["title"].value() == "Report"
    assert upload_several(editor, name, content) == {"success": False, "error_message": message}
    assert message in upload_in_chooser(editor, name, content).json()["htmlFragment"]
    with pytest.raises(ValidationError):
        CustomDocument.objects.create(title="Report", file=ContentFile(content, name))
    assert not CustomDocument.objects.exists()


@pytest.mark.parametrize("kind", ["docx", "xlsx", "pptx", "odt", "ods", "odp", "epub", "zip", "pdf"])
def test_another_kind_of_archive_is_refused(kind, samples):
    for other, content in samples.items():
        if other == kind or (kind == "zip" and content.startswith(b"PK")):
            check_content(ContentFile(content), kind)
        else:
            with pytest.raises(ValidationError):
                check_content(ContentFile(content), kind)


@pytest.mark.parametrize("kind", ["docx", "zip"])
def test_page_in_front_of_an_archive_is_refused(kind, samples):
    with pytest.raises(ValidationError):
        check_content(ContentFile(HTML + samples[kind]), kind)


@pytest.mark.parametrize("kind", ["docx", "odt", "epub", "zip"])
def test_broken_archive_is_refused(kind, samples):
    with pytest.raises(ValidationError):
        check_content(ContentFile(samples[kind][:-30]), kind)


@pytest.mark.parametrize("name", ["run.exe", "page.html", "drawing.svg", "old.doc", "report", "photo.jpg"])
def test_extension_that_is_not_allowed(name, editor, pdf):
    assert "not allowed" in upload(editor, name, pdf).context["form"].errors["file"][0]
    with pytest.raises(ValidationError):
        CustomDocument.objects.create(title="Report", file=ContentFile(pdf, name))
    assert not CustomDocument.objects.exists()


def test_empty_file(editor):
    assert "empty" in upload(editor, "report.pdf", b"").context["form"].errors["file"][0]


def test_file_over_the_size_limit(editor, pdf, settings):
    settings.WAGTAILDOCS_MAX_UPLOAD_SIZE = 10
    assert "too big" in upload(editor, "report.pdf", pdf).context["form"].errors["file"][0]


def test_replacing_the_file(editor, make_document, pdf):
    document = make_document()
    old_name = document.file.name
    address = f"/admin/documents/edit/{document.pk}/"
    fields = {"title": "Report", "collection": 1}
    response = editor.post(address, {**fields, "file": SimpleUploadedFile("page.pdf", HTML)})
    assert "not what its name says" in response.context["form"].errors["file"][0]
    assert document.file.storage.exists(old_name)

    editor.post(address, {**fields, "file": SimpleUploadedFile("new.pdf", pdf + b"new")})
    document.refresh_from_db()
    assert document.filename == "new.pdf"
    assert document.file_size == len(pdf) + 3
    assert not document.file.storage.exists(old_name)


def test_changing_the_title_alone_does_not_need_the_file(editor, make_document):
    document = make_document()
    document.file.storage.delete(document.file.name)
    editor.post(f"/admin/documents/edit/{document.pk}/", {"title": "New title", "collection": 1})
    document.refresh_from_db()
    assert document.title == "New title"
