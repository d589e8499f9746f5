"""
What is in a file: pages, words, duration and the picture of the first page.

A program of its own (`python -m documents.reader pdf FILE`), since a file that somebody made can hang or crash whatever
reads it, or fill the memory: this process has bounds, holds no secret, and may die. It prints a line of JSON for each
thing that it finds, so that what was found before still counts.
"""

import base64
import io
import json
import re
import resource
import sys
import time

__all__ = ["READERS", "clean"]

MEMORY = 2 * 1024**3  # bytes of address space
PROCESSOR_SECONDS = 30
TEXT_SECONDS = 8  # for the words of a PDF; its cover comes after
TEXT_CHARACTERS = 300_000
COVER_SIZE = (900, 1300)  # pixels; about those of A4
LONGEST_SIDE_RATIO = 8  # of width and height, or one to the other
LONGEST_RECORDING = 7 * 24 * 3600  # seconds

# What a PDF has where a word is parted at the end of a line, and what a database or XML cannot hold.
PARTED = re.compile("[\x02\ufffe]\\s*")
UNFIT = re.compile("[\x00-\x08\x0e-\x1f\x7f\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff]")


def clean(text):
    """Returns the text without what a database cannot hold, each white space one space, at most TEXT_CHARACTERS."""
    return " ".join(UNFIT.sub("", PARTED.sub("", text)).split())[:TEXT_CHARACTERS]


def read_pdf(path):
    import pypdfium2

    pdf = pypdfium2.PdfDocument(path)
    yield "page_count", len(pdf)
    yield "text", clean(" ".join(words_of_pages(pdf)))
    if cover := picture_of(pdf[0]):
        yield "cover", base64.b64encode(cover).decode()


def words_of_pages(pdf):
    import pypdfium2

    end, characters = time.monotonic() + TEXT_SECONDS, 0
    for number in range(len(pdf)):
        if time.monotonic() > end or characters > TEXT_CHARACTERS:
            return
        try:
            words = pdf[number].get_textpage().get_text_bounded(errors="ignore")
        except pypdfium2.PdfiumError:
            continue
        characters += len(words)
        yield words


def picture_of(page):
    """A JPEG file of the page within COVER_SIZE, or None for a page of no size that could be shown."""
    width, height = page.get_size()
    if not (width > 0 and height > 0 and 1 / LONGEST_SIDE_RATIO < width / height < LONGEST_SIDE_RATIO):
        return None
    scale = min(COVER_SIZE[0] / width, COVER_SIZE[1] / height)
    output = io.BytesIO()
    page.render(scale=scale).to_pil().convert("RGB").save(output, "JPEG", quality=85)
    return output.getvalue()


def read_word(path):
    import docx
    from docx.oxml.ns import qn

    body = docx.Document(path).element.body
    paragraphs = ("".join(part.text or "" for part in paragraph.iter(qn("w:t"))) for paragraph in body.iter(qn("w:p")))
    yield "text", clean(" ".join(paragraphs))


def read_text(path):
    with open(path, "rb") as file:
        start = file.read(4 * TEXT_CHARACTERS)
    encoding = "utf-16" if start[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    yield "text", clean(start.decode(encoding, errors="ignore"))


def read_mp3(path):
    from mutagen.mp3 import MP3

    yield from seconds(MP3(path).info.length)


def read_mp4(path):
    from mutagen.mp4 import MP4

    yield from seconds(MP4(path).info.length)


def seconds(length):
    if 0 < length < LONGEST_RECORDING:
        yield "duration", max(1, round(length))


READERS = {"pdf": read_pdf, "docx": read_word, "txt": read_text, "mp3": read_mp3, "mp4": read_mp4, "m4a": read_mp4}


def main(extension, path):
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (PROCESSOR_SECONDS, PROCESSOR_SECONDS))
    for name, value in READERS[extension](path):
        sys.stdout.write(json.dumps({name: value}) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main(*sys.argv[1:])
