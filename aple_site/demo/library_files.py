"""Small real files of the library's demo: each says on every page, or in its first words, that it is a sample."""

import io
from dataclasses import dataclass

from docx import Document
from fpdf import FPDF
from PIL import Image, ImageDraw, ImageFont

from aple_site.demo.pictures import GOLD, INDIGO, LEAF, LOTUS, NIGHT, PETAL, WHITE

__all__ = ["SHAPES", "Words", "docx", "mp3", "pdf", "poster"]

NOTICE = "A sample file of the demo content. What it tells is invented."
# In all that shapes Khmer letters there is a library more than this needs, so PDF files hold Latin letters alone.
KHMER_NOTICE = "This is the sample of the file in Khmer. The finished one will be in Khmer letters."
KHMER_WORDS = "នេះជាឯកសារគំរូ។ កុមារគ្រប់រូបមានសិទ្ធិរស់នៅដោយសុវត្ថិភាព។"
# ISO 11172-3: layer III, 32 kbit/s, 44.1 kHz, one channel; what follows is silence.
MP3_FRAME = b"\xff\xfb\x10\xc0" + bytes(100)
FRAMES_A_SECOND = 44100 / 1152
SHAPES = {"print": (620, 877), "square": (540, 540), "story": (405, 720), "small": (240, 240)}
GROUNDS = {"print": (INDIGO, PETAL), "square": (LEAF, GOLD), "story": (LOTUS, GOLD), "small": (NIGHT, PETAL)}


@dataclass(frozen=True)
class Words:
    """What a file says: its title, what it is about, and its pages as (heading, paragraphs)."""

    title: str
    summary: str
    chapters: tuple[tuple[str, tuple[str, ...]], ...]
    language: str = "en"


class Booklet(FPDF):
    def footer(self):
        self.set_y(-15)
        self.set_font("helvetica", size=8)
        self.cell(0, 8, latin(f"{NOTICE} Page {self.page_no()}"))


def pdf(words):
    """The bytes of a PDF file: a title page and a page for each chapter."""
    booklet = Booklet(format="A4")
    booklet.set_title(latin(words.title))
    booklet.set_lang("km-KH" if words.language == "km" else "en-GB")
    booklet.add_page()
    booklet.set_fill_color(INDIGO)
    booklet.rect(0, 0, booklet.w, 55, style="F")
    booklet.set_text_color(255)
    booklet.set_font("helvetica", style="B", size=20)
    booklet.set_y(16)
    write(booklet, words.title, 9)
    booklet.set_text_color(0)
    booklet.set_y(66)
    booklet.set_font("helvetica", size=11)
    write(booklet, words.summary, 6)
    if words.language == "km":
        write(booklet, KHMER_NOTICE, 6)
    for heading, paragraphs in words.chapters:
        booklet.add_page()
        booklet.set_font("helvetica", style="B", size=15)
        write(booklet, heading, 8)
        booklet.set_font("helvetica", size=11)
        for paragraph in paragraphs:
            booklet.ln(2)
            write(booklet, paragraph, 6)
    return bytes(booklet.output())


def write(booklet, text, height):
    booklet.multi_cell(0, height, latin(text), new_x="LMARGIN", new_y="NEXT", align="L")


def latin(text):
    """`text` in the letters that the fonts of every PDF reader have."""
    return text.translate(str.maketrans("“”’–…", '""\'-.')).encode("latin-1", "replace").decode("latin-1")


def docx(words):
    """The bytes of a Word file."""
    document = Document()
    document.core_properties.title = words.title
    document.core_properties.author = "Sample"
    document.add_heading(words.title, 0)
    document.add_paragraph(NOTICE)
    if words.language == "km":
        document.add_paragraph(KHMER_WORDS)
    for heading, paragraphs in words.chapters:
        document.add_heading(heading, 1)
        for paragraph in paragraphs:
            document.add_paragraph(paragraph)
    output = io.BytesIO()
    document.save(output)
    return output.getvalue()


def mp3(seconds):
    """The bytes of an MP3 file of so many seconds in which nobody speaks."""
    return MP3_FRAME * round(seconds * FRAMES_A_SECOND)


def poster(line, shape):
    """The bytes of a PNG picture of one of the SHAPES with one line of text, without people."""
    width, height = SHAPES[shape]
    ground, colour = GROUNDS[shape]
    canvas = Image.new("RGB", (width, height), ground)
    draw = ImageDraw.Draw(canvas)
    radius = min(width, height) // 3
    draw.ellipse((width // 2 - radius, height // 2 - radius, width // 2 + radius, height // 2 + radius), fill=colour)
    draw.text((width // 2, height // 2), line, fill=NIGHT, font=ImageFont.load_default(radius // 2), anchor="mm")
    draw.text((width // 2, height - 20), "Sample", fill=WHITE, font=ImageFont.load_default(20), anchor="ms")
    output = io.BytesIO()
    canvas.save(output, "PNG", optimize=True)
    return output.getvalue()
