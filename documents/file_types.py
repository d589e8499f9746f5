"""
What a document may be, told by its first bytes and not by its name: a web page called report.pdf would run its
scripts under the site's address in a browser that looks at the content.
"""

import codecs
import re
import zipfile

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

__all__ = ["check_content", "type_name"]

# ISO 32000-2, 7.5.2; ID3v2 or a frame of layer III (ISO 11172-3); ISO 14496-12, 4.3, without QuickTime's own.
SIGNATURES = {
    "pdf": re.compile(rb"(\xef\xbb\xbf)?%PDF-"),
    "mp3": re.compile(rb"ID3|\xff[\xe2\xe3\xf2\xf3\xfa\xfb]"),
    "mp4": re.compile(rb".{4}ftyp(?!qt  )", re.DOTALL),
    "m4a": re.compile(rb".{4}ftyp(?!qt  )", re.DOTALL),
}
# The part that makes a zip archive a file of this kind (ECMA-376).
OFFICE_PARTS = {"docx": "word/document.xml", "xlsx": "xl/workbook.xml", "pptx": "ppt/presentation.xml"}
# What the entry "mimetype" of the archive says (OpenDocument part 2, EPUB Open Container Format).
MIMETYPE_ENTRIES = {
    "odt": "application/vnd.oasis.opendocument.text",
    "ods": "application/vnd.oasis.opendocument.spreadsheet",
    "odp": "application/vnd.oasis.opendocument.presentation",
    "epub": "application/epub+zip",
}
TEXTS = {"txt", "csv"}
# As people call them, where that is not the extension.
NAMES = {"docx": "Word", "xlsx": "Excel", "pptx": "PowerPoint", "txt": _("Text")}
TEXT_BLOCK = 1024 * 1024


def type_name(extension):
    """Returns the type of a file by its extension, in lower case: "PDF", "Word", "MP3"."""
    return NAMES.get(extension, extension.upper())


def check_content(file, extension):
    """Raises ValidationError where the content of `file` is not what its `extension`, in lower case, says."""
    file.seek(0)
    if extension in TEXTS:
        matches = _is_text(file)
    elif extension == "zip" or extension in OFFICE_PARTS or extension in MIMETYPE_ENTRIES:
        matches = _is_archive(file, extension)
    else:
        matches = SIGNATURES[extension].match(file.read(16))
    file.seek(0)
    if not matches:
        raise ValidationError(
            _(
                "The content of this file is not what its name says (.%(extension)s). Open it in the program it was "
                "made with, save it as .%(extension)s and upload that file."
            ),
            params={"extension": extension},
            code="disguised_file",
        )


def _is_text(file):
    """Accepts UTF-8, and UTF-16 with a byte order mark, as spreadsheet programs write it."""
    start = file.read(2)
    file.seek(0)
    encoding = "utf-16" if start in {codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE} else "utf-8"
    decoder = codecs.getincrementaldecoder(encoding)()
    try:
        while block := file.read(TEXT_BLOCK):
            if "\0" in decoder.decode(block):
                return False
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


def _is_archive(file, extension):
    # An archive may have a program or a web page in front of it; a document does not.
    if file.read(2) != b"PK":
        return False
    try:
        with zipfile.ZipFile(file) as archive:
            if extension in OFFICE_PARTS:
                return OFFICE_PARTS[extension] in archive.namelist()
            if extension in MIMETYPE_ENTRIES:
                with archive.open("mimetype") as entry:
                    return entry.read(100).strip() == MIMETYPE_ENTRIES[extension].encode()
            return True
    except (zipfile.BadZipFile, KeyError, NotImplementedError, RuntimeError, OSError, ValueError):
        return False
