"""The zip of a course: what lies in it, and that it asks nothing of any host."""

import io
import zipfile
from urllib.parse import unquote

import pytest
from bs4 import BeautifulSoup
from django.core.files.base import ContentFile
from wagtail.models import Collection, CollectionViewRestriction

from tests.courses.content import QUIZ, body_of
from tests.factories import CoursePageFactory, DocumentFactory, ImageFactory, LessonPageFactory, StandardPageFactory

pytestmark = pytest.mark.django_db

KHMER_NAME = "ការពារកុមារ.pdf"


@pytest.fixture
def document():
    return DocumentFactory(title="Guide", file=ContentFile(b"%PDF-1.7\n%%EOF\n", KHMER_NAME))


@pytest.fixture
def course(home, document):
    image = ImageFactory(file__width=900, file__height=600)
    course = CoursePageFactory(title="A <b>course</b> & more", picture=image)
    other = StandardPageFactory(title="Elsewhere")
    body = [
        ("paragraph", f'<p>See <a linktype="page" id="{other.pk}">elsewhere</a>, <a href="tel:1288">1288</a>.</p>'),
        ("paragraph", f'<p>Read <a linktype="document" id="{document.pk}">the guide</a>.</p>'),
        ("picture", {"image": {"image": image.pk, "alt_text": "A well", "decorative": False}, "caption": ""}),
        ("video", {"title": "A film", "url": "https://youtu.be/dQw4w9WgXcQ", "transcript": "<p>What is said.</p>"}),
        ("files", {"heading": "Files", "files": [{"document": document.pk, "label": "", "language": "km"}]}),
        QUIZ,
    ]
    LessonPageFactory(title="One </title><script>alert(1)</script>", slug="one", parent=course, body=body_of(*body))
    LessonPageFactory(title="ការពារកុមារ", slug="ការពារកុមារ", parent=course)
    return course


@pytest.fixture
def unpack(client):
    def unpack(course):
        response = client.get(f"{course.url}offline.zip")
        assert response.status_code == 200
        return zipfile.ZipFile(io.BytesIO(b"".join(response)))

    return unpack


def parsed(archive, name):
    return BeautifulSoup(archive.read(name), "html.parser")


def test_the_pack_is_a_download_of_the_course(client, course):
    response = client.get(f"{course.url}offline.zip")

    assert response["Content-Type"] == "application/zip"
    assert response["Content-Disposition"].startswith("attachment")
    assert "max-age=0" in response["Cache-Control"]
    assert zipfile.ZipFile(io.BytesIO(b"".join(response))).testzip() is None


def test_everything_that_a_page_names_lies_in_the_pack_or_is_absolute(unpack, course, document):
    archive = unpack(course)
    names = set(archive.namelist())
    assert {"index.html", "lesson-1.html", "lesson-2.html", "style.css", "quiz.js"} <= names
    assert document.filename.startswith("ការពារកុមារ")
    assert f"files/{document.pk}-{document.filename}" in names

    for name in (name for name in names if name.endswith(".html")):
        soup = parsed(archive, name)
        loaded = [tag.get("src") for tag in soup.select("[src]")]
        loaded += [tag["href"] for tag in soup.select("link")]
        assert not soup.select("iframe, form, template, source, [srcset]")
        assert {unquote(address) for address in loaded} <= names
        for link in soup.select("a[href]"):
            href = link["href"]
            assert unquote(href) in names or href.startswith(("#", "http://", "https://", "tel:")), href
    assert "url(" not in archive.read("style.css").decode().replace('url("data:', "")
    assert "import" not in archive.read("quiz.js").decode().replace("imports", "")


def test_a_lesson_of_the_pack_says_what_the_lesson_says(unpack, course, document):
    archive = unpack(course)
    page = parsed(archive, "lesson-1.html")
    links = {link.get_text(strip=True): link["href"] for link in page.select("a")}

    assert page.h1.get_text() == "One </title><script>alert(1)</script>"
    assert [tag.get("src") for tag in page.select("script")] == ["quiz.js"]
    assert links["elsewhere"].endswith("/elsewhere/") and links["elsewhere"].startswith("http")
    assert unquote(links["the guide"]) == f"files/{document.pk}-{document.filename}"
    assert links["Watch on YouTube"] == "https://youtu.be/dQw4w9WgXcQ"
    assert "What is said." in page.get_text()
    picture = page.select_one("main img")
    assert picture["alt"] == "A well"
    assert archive.read(picture["src"])[:3] == b"\xff\xd8\xff", "a JPEG"
    assert len(page.select(".quiz fieldset")) == 2
    assert page.select_one("[rel=next]")["href"] == "lesson-2.html"
    assert archive.read(unquote(links["the guide"])).startswith(b"%PDF")


def test_lines_of_khmer_end_between_words_in_the_pack_too(unpack, course):
    archive = unpack(course)

    heading = parsed(archive, "lesson-2.html").h1
    assert heading.wbr
    assert heading.get_text(strip=True) == "ការពារកុមារ"
    assert "km-word { white-space: nowrap; }" in archive.read("style.css").decode()


def test_a_link_to_another_lesson_needs_no_network(unpack, course):
    second = course.get_children().last()
    words = f'<p><a linktype="page" id="{second.pk}">part two</a>, <a linktype="page" id="{course.pk}">all</a></p>'
    LessonPageFactory(title="Three", parent=course, body=body_of(("paragraph", words)))

    page = parsed(unpack(course), "lesson-3.html")

    assert page.find("a", string="part two")["href"] == "lesson-2.html"
    assert page.find("a", string="all")["href"] == "index.html"
    assert page.select_one("footer a")["href"].startswith("http"), "where the pack comes from"


@pytest.mark.parametrize("how", ["draft", "expired", "private"])
def test_a_hidden_lesson_is_not_in_the_pack(unpack, course, hide, how):
    assert "lesson-2.html" in unpack(course).namelist()
    hide(course.get_children().last(), how)

    assert "lesson-2.html" not in unpack(course).namelist()


def test_a_document_of_a_private_collection_is_not_in_the_pack(unpack, course, document, committed):
    with committed():
        document.collection = Collection.get_first_root_node().add_child(name="Closed")
        document.save()
        CollectionViewRestriction.objects.create(collection=document.collection, restriction_type="login")

    archive = unpack(course)

    assert not [name for name in archive.namelist() if name.startswith("files/")]
    assert "http" in parsed(archive, "lesson-1.html").find("a", string="the guide")["href"]


def test_a_file_that_is_lost_does_not_break_the_pack(unpack, course, document):
    document.file.storage.delete(document.file.name)

    assert unpack(course).testzip() is None


def test_a_course_without_lessons_has_no_pack(client, home):
    assert client.get(f"{CoursePageFactory().url}offline.zip").status_code == 404
    assert client.get(f"{StandardPageFactory().url}offline.zip").status_code == 404
