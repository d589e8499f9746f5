"""What lies in the pack of a course, and the zip of it."""

from dataclasses import dataclass
from pathlib import Path

import zipstream
from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.http import StreamingHttpResponse
from django.template.loader import render_to_string
from django.utils.http import content_disposition_header
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import ReferenceIndex

from courses.offline.html import standalone
from courses.offline.style import script, style
from documents.access import outside_private_collections
from freshness.memory import remember
from khmer.lines import break_lines

__all__ = ["pack_response"]

CHUNK = 64 * 1024  # bytes


@dataclass(frozen=True)
class Pack:
    """`texts` by their names in the pack; `pictures` (renditions) and `documents`, as primary keys, by theirs."""

    texts: dict[str, str]
    pictures: dict[str, int]
    documents: dict[str, int]


def pack_response(course, request):
    """The zip, sent while it is made. What lies in it is worked out once for each generation."""
    pack = remember(f"offline:{course.pk}", lambda: build(course, request))
    stream = zipstream.ZipStream(compress_type=zipstream.ZIP_DEFLATED)
    for name, text in pack.texts.items():
        stream.add(text, name)
    for model, names in ((renditions(), pack.pictures), (get_document_model(), pack.documents)):
        files = model.objects.in_bulk(names.values())
        for name, pk in names.items():
            if pk in files and files[pk].file.storage.exists(files[pk].file.name):
                stream.add(chunks(files[pk].file), name)
    headers = {"Content-Disposition": content_disposition_header(True, f"{course.slug}.zip")}
    return StreamingHttpResponse(stream, content_type="application/zip", headers=headers)


def chunks(file):
    with file.open("rb") as opened:
        yield from opened.chunks(CHUNK)


def build(course, request):
    lesson_page = apps.get_model("courses.LessonPage")
    lessons = list(lesson_page.objects.filter(pk__in=[lesson.pk for lesson in course.lessons]).order_by("path"))
    pages = dict(rendered(course, lessons, request))
    # Only now: showing a picture makes the sizes of it that are missing.
    pictures = renditions().objects.filter(image_id__in=referenced([course, *lessons], get_image_model()))
    documents = outside_private_collections().filter(pk__in=referenced([course, *lessons], get_document_model()))
    names = {picture.url: f"pictures/{picture.pk}{Path(picture.file.name).suffix}" for picture in pictures}
    names |= {document.url: f"files/{document.pk}-{document.filename}" for document in documents}
    names |= {page.get_url(request): name for name, (page, _html) in pages.items()}
    used = set()
    texts = {name: standalone(html, page.get_full_url(request), names, used) for name, (page, html) in pages.items()}
    return Pack(
        texts={**{name: break_lines(html) for name, html in texts.items()}, "style.css": style(), "quiz.js": script()},
        pictures={names[picture.url]: picture.pk for picture in pictures if names[picture.url] in used},
        documents={names[document.url]: document.pk for document in documents if names[document.url] in used},
    )


def rendered(course, lessons, request):
    """Yields (name in the pack, (page, HTML of it)) for the course and its lessons."""
    numbered = [(f"lesson-{number}.html", lesson) for number, lesson in enumerate(lessons, 1)]
    context = {"course": course, "course_url": course.get_full_url(request), "lessons": numbered}
    yield "index.html", (course, render_to_string("courses/offline/index.html", {**context, "page": course}, request))
    for place, (name, lesson) in enumerate(numbered):
        own = {"page": lesson, "number": place + 1}
        own["previous"] = numbered[place - 1] if place else None
        own["next"] = numbered[place + 1] if place + 1 < len(numbered) else None
        yield name, (lesson, render_to_string("courses/offline/lesson.html", {**context, **own}, request))


def referenced(pages, model):
    """The primary keys of what the pages, as published, refer to of a model: in blocks, in fields, in rich text."""
    references = ReferenceIndex.objects.filter(
        base_content_type=ContentType.objects.get_for_model(apps.get_model("wagtailcore.Page")),
        object_id__in=[str(page.pk) for page in pages],
        to_content_type=ContentType.objects.get_for_model(model),
    )
    return {int(pk) for pk in references.values_list("to_object_id", flat=True)}


def renditions():
    return get_image_model().get_rendition_model()
