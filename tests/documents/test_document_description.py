"""What is worked out of a file: pages, minutes, words and a cover; and what a file cannot do to the site."""

import subprocess

import pytest
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from django.utils.translation import override
from PIL import Image

from documents import description
from documents.models import CustomDocument
from documents.reader import TEXT_CHARACTERS, clean
from documents.tasks import describe_document
from freshness import generation
from images.models import CustomImage, CustomRendition
from tests.documents import samples
from tests.factories import StandardPageFactory, files

BLUE = (0, 0, 255)


def colour_of(image):
    with image.file.open("rb") as file:
        red, _, blue = Image.open(file).convert("RGB").getpixel((450, 900))
    return "red" if red > 200 > blue else "blue" if blue > 200 > red else (red, blue)


@pytest.fixture
def replace(editor, committed):
    """Replaces the file of a document on its page of the admin."""

    def replace(document, name, content):
        fields = {"title": document.title, "collection": 1, "file": SimpleUploadedFile(name, content)}
        with committed():
            assert editor.post(f"/admin/documents/edit/{document.pk}/", fields).status_code == 302
        return CustomDocument.objects.get(pk=document.pk)

    return replace


def test_an_upload_is_described_and_shows_so(editor, committed, visit):
    before = generation.current()
    content = samples.pdf("The circle of trust", "Second", colour=samples.RED)
    with committed():
        fields = {"title": "Lesson", "collection": 1, "file": SimpleUploadedFile("lesson.pdf", content)}
        assert editor.post("/admin/documents/add/", fields).status_code == 302

    document = CustomDocument.objects.get()
    assert (document.page_count, document.duration, document.text) == (2, None, "The circle of trust Second")
    assert (document.type_label, document.length_label) == ("PDF", "2 pages")
    assert colour_of(document.cover) == "red"
    assert "lesson" not in document.cover.file.name
    assert document.cover.collection.name == "Covers of documents"
    with override("km"):
        assert document.cover.default_alt_text == f"ទំព័រទី ១ នៃ «{document.title}»"
    assert generation.current() != before

    chooser = editor.get("/admin/images/chooser/").content.decode()
    assert document.cover.title not in chooser
    line = visit(StandardPageFactory(body=files(document)).url).select_one(".file small").get_text()
    assert line == f"English, PDF, 2 pages, {document.size_label}"


def test_replacing_the_file_changes_all_but_the_address(make_document, replace, committed, visit, client):
    with committed():
        document = make_document("first.pdf", samples.pdf("First", "Second", colour=samples.RED))
    page = StandardPageFactory(body=files(document))
    first = CustomDocument.objects.get()
    line = visit(page.url).select_one(".file small").get_text()
    CustomDocument.objects.update(file_changed_at="2025-01-01T00:00:00Z")
    renditions = [rendition.file for rendition in first.cover.renditions.all()]
    assert renditions

    second = replace(first, "ទីពីរ.pdf", samples.pdf("Third", colour=BLUE))

    assert second.url == first.url == f"/documents/{first.pk}/first.pdf"
    assert (second.page_count, second.text, second.length_label) == (1, "Third", "1 page")
    assert second.file_changed_at.year > 2025
    assert colour_of(second.cover) == "blue"
    new_line = visit(page.url).select_one(".file small").get_text()
    assert new_line != line and "1 page," in new_line and second.size_label in new_line
    response = client.get(second.url)
    assert "filename*=UTF-8''%E1%9E%91%E1%9E%B8" in response["Content-Disposition"]
    assert int(response["Content-Length"]) == second.file_size == len(b"".join(response))
    assert not CustomImage.objects.filter(pk=first.cover_id).exists()
    storage = first.file.storage
    assert not any(storage.exists(file.name) for file in [first.file, first.cover.file, *renditions])

    third = replace(second, "plain.txt", b"Words  alone\n")
    assert (third.page_count, third.cover, third.text) == (None, None, "Words alone")
    assert third.url == first.url
    assert client.get(third.url)["Content-Disposition"] == 'attachment; filename="plain.txt"'


def test_a_new_version_under_the_same_name_keeps_its_name(make_document, replace, client):
    document = replace(make_document("report.pdf"), "report.pdf", samples.pdf("New"))

    assert document.filename == "report.pdf"
    assert client.get(document.url)["Content-Disposition"] == 'inline; filename="report.pdf"'


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        ("a.docx", samples.word("ការពារកុមារ", "Second", cell="In a table"), ("ការពារកុមារ Second In a table", None, "")),
        ("a.txt", "One\t\x07two\ufffe\n\nthree ".encode("utf-16"), ("One twothree", None, "")),
        ("a.mp3", samples.mp3(90), ("", 90, "2 min")),
        ("a.m4a", samples.mp4(90), ("", 90, "2 min")),
        ("a.mp4", samples.mp4(3900), ("", 3900, "1 h 5 min")),
        ("b.mp4", samples.mp4(20), ("", 20, "20 sec")),
    ],
)
def test_words_and_minutes_of_other_kinds(name, content, expected, make_document):
    document = make_document(name, content)
    describe_document.call(document.pk)
    document = CustomDocument.objects.get()

    assert (document.text, document.duration, document.length_label) == expected
    assert (document.page_count, document.cover) == (None, None)


def of_ten_thousand_pages():
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Count 10000/Kids[" + b"3 0 R " * 10_000 + b"]>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 99999999 1]>>",
    ]
    return (
        b"%PDF-1.4\n"
        + b"".join(b"%d 0 obj%s\nendobj\n" % one for one in enumerate(objects, 1))
        + b"trailer<</Root 1 0 R>>"
    )


def test_files_that_cannot_be_read_do_no_harm(open_document, client, archive):
    whole = samples.pdf("Words")
    hostile = {
        "encrypted.pdf": samples.pdf("Words", password="secret"),
        "cut.pdf": whole[: len(whole) // 2],
        "empty.pdf": b"%PDF-1.7\n",
        "thin.pdf": samples.pdf("Words", size=(5000, 10)),
        "wrong.docx": archive(word__document_xml="<w/>"),
        "silent.mp3": b"ID3\x04\0\0\0\0\0\0" + b"\0" * 100,
        "endless.mp4": samples.mp4(4_000_000),
        "cut.mp4": samples.mp4(10)[:-60],
    }
    for name, content in hostile.items():
        document = open_document(name, content)
        describe_document.call(document.pk)
        document.refresh_from_db()
        assert (document.cover, document.duration, document.text) == (None, None, ""), name
        assert document.described_hash == document.file_hash
        assert client.get(document.url).status_code == 200

    document = open_document("long.pdf", of_ten_thousand_pages())
    describe_document.call(document.pk)
    document.refresh_from_db()
    assert (document.page_count, document.cover) == (10_000, None)


def test_a_huge_page_gets_a_small_cover(make_document):
    describe_document.call(make_document("map.pdf", samples.pdf("Map", size=(5000, 5000))).pk)
    cover = CustomDocument.objects.get().cover
    assert (cover.width, cover.height) == (900, 900)


def test_what_was_found_before_time_ran_out_counts(make_document, monkeypatch, caplog):
    document = make_document()

    def run(*args, timeout, **options):
        assert "SECRET_KEY" not in options["env"] and timeout <= 30
        raise subprocess.TimeoutExpired("reader", timeout, output=b'{"page_count": 3}\n{"text": "half')

    monkeypatch.setattr(description.subprocess, "run", run)
    describe_document.call(document.pk)
    document.refresh_from_db()

    assert (document.page_count, document.text, document.cover) == (3, "", None)
    assert "not read to the end" in caplog.text


def test_a_file_replaced_meanwhile_is_not_described_by_the_old_one(make_document, monkeypatch):
    document = make_document()

    def describe_slowly(old):
        new = CustomDocument.objects.get()
        new.file = ContentFile(b"New words", "new.txt")
        new.save()
        return description.Description(page_count=7, text="old")

    monkeypatch.setattr("documents.tasks.describe_file", describe_slowly)
    describe_document.call(document.pk)
    document = CustomDocument.objects.get()
    assert (document.page_count, document.text, document.described_hash) == (None, "", "")
    describe_document.call(10**6)


def test_the_command_describes_what_was_not_described_yet(make_document, capsys):
    known, _, lost = (make_document(f"{name}.txt", name.encode()) for name in ("known", "old", "lost"))
    describe_document.call(known.pk)
    CustomDocument.objects.filter(pk=known.pk).update(text="kept")
    lost.file.storage.delete(lost.file.name)

    call_command("describe_documents")

    assert list(CustomDocument.objects.order_by("pk").values_list("text", flat=True)) == ["kept", "old", ""]
    output = capsys.readouterr()
    assert "1 documents described" in output.out
    assert f"Document {lost.pk}: its file cannot be opened" in output.err


def test_a_deleted_document_takes_its_cover_along(make_document, committed):
    with committed():
        document = make_document("a.pdf", samples.pdf("Words"))
    cover = CustomDocument.objects.get().cover
    with committed():
        CustomDocument.objects.filter(pk=document.pk).delete()

    assert not CustomImage.objects.exists() and not CustomRendition.objects.exists()
    assert not cover.file.storage.exists(cover.file.name)


def test_text_is_what_a_database_can_hold():
    assert clean("a\0b\ud800\uffff\x1f c\u200bd\r\n\te\x02\r\nf") == "ab c\u200bd ef"
    assert len(clean("ab " * TEXT_CHARACTERS)) == TEXT_CHARACTERS


def test_a_list_of_documents_does_not_fetch_their_words(make_document, django_assert_num_queries):
    make_document()
    with django_assert_num_queries(1):
        (document,) = CustomDocument.objects.all()
    with django_assert_num_queries(1):
        assert document.text == ""
