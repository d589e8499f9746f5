"""The files of the demo: small PDF files that say on every page that they are samples."""

import io
import textwrap
from dataclasses import dataclass

from PIL import Image, ImageDraw, ImageFont

from aple_site.demo.pictures import GOLD, INDIGO, LEAF, LOTUS, NIGHT, WHITE

# A4 at 100 dots an inch.
PAGE_SIZE = (827, 1169)
RESOLUTION = 100


@dataclass(frozen=True)
class Sample:
    title: str
    file_name: str
    colour: str
    pages: tuple[str, ...]

    def pdf(self):
        """The bytes of the PDF file."""
        first, *others = [self.drawn(number, words) for number, words in enumerate(self.pages, start=1)]
        output = io.BytesIO()
        first.save(output, "PDF", save_all=True, append_images=others, resolution=RESOLUTION, title=self.title)
        return output.getvalue()

    def drawn(self, number, words):
        sheet = Image.new("RGB", PAGE_SIZE, WHITE)
        draw = ImageDraw.Draw(sheet)
        draw.rectangle((0, 0, PAGE_SIZE[0], 150), fill=self.colour)
        for x in range(0, PAGE_SIZE[0], 60):
            draw.rectangle((x, 150, x + 30, 168), fill=GOLD)
        draw.text((70, 50), "Sample", fill=WHITE, font=ImageFont.load_default(48))
        draw.multiline_text((70, 240), wrapped(self.title, 34), fill=NIGHT, font=ImageFont.load_default(38), spacing=14)
        draw.multiline_text((70, 460), wrapped(words, 56), fill=NIGHT, font=ImageFont.load_default(24), spacing=16)
        footer = f"A sample file of the demo content. Page {number} of {len(self.pages)}."
        draw.text((70, 1090), footer, fill=NIGHT, font=ImageFont.load_default(18))
        return sheet


def wrapped(words, width):
    return "\n".join(textwrap.wrap(words, width))


DOCUMENTS = {
    "annual-report": Sample(
        "Annual report (sample)",
        "annual-report-sample.pdf",
        INDIGO,
        (
            "This file stands where a yearly report will be. It holds no results.",
            "A report of this kind says what was done, what it cost, who paid for it, what did not work and where each number comes from.",
        ),
    ),
    "parents-guide": Sample(
        "A guide for parents: the first talk (sample)",
        "first-talk-sample.pdf",
        LEAF,
        (
            "Choose a quiet moment. Ask more than you tell. Say that nothing your child tells you will make you angry with them.",
            "Agree on one grown-up whom the child can always call. Write the number 1280 where everybody sees it.",
        ),
    ),
    "classroom-lesson": Sample(
        "Lesson plan: my circle of trust (sample)",
        "circle-of-trust-sample.pdf",
        LOTUS,
        (
            "Forty minutes, paper and pencils. Each pupil draws a circle and puts into it the people who listen. Nobody has to show the drawing.",
        ),
    ),
    "first-response-card": Sample(
        "First response card for officers (sample)",
        "first-response-card-sample.pdf",
        NIGHT,
        (
            "Make safe. Listen. Ask open questions only, and few. Write down the child's own words. Call the specialist. Do not promise secrecy.",
        ),
    ),
    "poster-km": Sample(
        "Poster: a number to remember (sample)",
        "ប៉ុស្តឺ-លេខជំនួយ-គំរូ.pdf",
        LOTUS,
        ("1280. Free, day and night, to the age of 25.",),
    ),
}
