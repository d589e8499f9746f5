"""A whole kit as one zip file, and single pictures: sent while they are read, under names that say what they are."""

import logging
from pathlib import PurePosixPath

from django.http import FileResponse, Http404, StreamingHttpResponse
from django.utils.http import content_disposition_header
from zipstream import ZipStream

from documents.access import outside_private_collections
from resources.models.parts import ResourceFile
from slugs import slugify_khmer

__all__ = ["kit_response", "picture_response"]

LONGEST_TITLE = 60  # characters of a name; a file system takes 255 bytes, and a Khmer letter needs three

logger = logging.getLogger(__name__)


def kit_response(page):
    """
    The files and pictures of a page as a zip file that is made while it is sent.

    Nothing is compressed, since what is in it is already; so its length is known beforehand. A file that the storage
    lost is left out and noted in the log. Raises Http404 where nothing is left.
    """
    archive, names = ZipStream(sized=True), set()
    for name, file in parts_of(page):
        try:
            size = file.size
        except OSError:
            logger.warning("A file of the kit of page %s is missing: %s", page.pk, file.name)
            continue
        archive.add(read(file), unique(name, names), size=size)
    if not archive:
        raise Http404("nothing in the kit")
    headers = {
        "Content-Length": str(len(archive)),
        "Content-Disposition": content_disposition_header(True, f"{page.slug}.zip"),
    }
    return StreamingHttpResponse(archive, content_type="application/zip", headers=headers)


def picture_response(picture):
    """The file of a ResourcePicture, to be saved. Raises Http404 where the storage lost it."""
    file = picture.image.file
    try:
        opened = file.storage.open(file.name)
    except OSError as error:
        raise Http404("the file is missing") from error
    return FileResponse(opened, as_attachment=True, filename=name_of(picture))


def parts_of(page):
    """Yields (name, file) for what the public may get: no document of a private collection."""
    files = ResourceFile.objects.filter(page=page, document__in=outside_private_collections())
    for file in files.select_related("document").defer("document__text"):
        yield file.document.filename, file.document.file
    for picture in page.pictures.select_related("image"):
        yield name_of(picture), picture.image.file


def name_of(picture):
    title = slugify_khmer(picture.image.title, LONGEST_TITLE) or "picture"
    language = "" if picture.language == "both" else f"-{picture.language}"
    return f"{title}-{picture.use}{language}{PurePosixPath(picture.image.file.name).suffix}"


def unique(name, names):
    """`name`, numbered where `names` has it already. Names that differ in case alone are one on many computers."""
    path, number, made = PurePosixPath(name), 1, name
    while made.casefold() in names:
        number += 1
        made = f"{path.stem}-{number}{path.suffix}"
    names.add(made.casefold())
    return made


def read(file):
    with file.storage.open(file.name) as opened:
        yield from opened.chunks()
