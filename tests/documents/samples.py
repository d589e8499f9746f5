"""Small files of each kind that the site looks into."""

import io

import docx
from fpdf import FPDF

__all__ = ["RED", "mp3", "mp4", "pdf", "word"]

RED = (255, 0, 0)


def pdf(*words, colour=None, size="A4", password=None):
    """A PDF with a page for each of the words, on a page filled with `colour`, (red, green, blue), where given."""
    file = FPDF(format=size)
    if password:
        file.set_encryption(owner_password=password, user_password=password)
    file.set_font("helvetica", size=20)
    for text in words:
        file.add_page()
        if colour:
            file.set_fill_color(*colour)
            file.rect(0, 0, file.w, file.h, style="F")
        file.text(20, 20, text)
    return bytes(file.output())


def word(*paragraphs, cell=""):
    """A Word file with paragraphs and a table of one cell."""
    file = docx.Document()
    for paragraph in paragraphs:
        file.add_paragraph(paragraph)
    file.add_table(rows=1, cols=1).cell(0, 0).text = cell
    output = io.BytesIO()
    file.save(output)
    return output.getvalue()


def mp3(seconds):
    """Silence: MPEG-1 layer III, 128 kbit/s, 44,100 Hz, so that a frame has 417 bytes and 1,152 samples."""
    return (b"\xff\xfb\x90\x00" + b"\0" * 413) * round(seconds * 44_100 / 1_152)


def box(kind, content):
    return (len(content) + 8).to_bytes(4) + kind + content


def mp4(seconds):
    """The head of a film alone (ISO 14496-12): its type, and how long it is."""
    head = bytes(12) + (1000).to_bytes(4) + (seconds * 1000).to_bytes(4) + bytes(80)
    return box(b"ftyp", b"isom\0\0\2\0isom") + box(b"moov", box(b"mvhd", head))
