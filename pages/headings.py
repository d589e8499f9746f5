"""Headings of a page's body, with the anchors that the table of contents and links from elsewhere use."""

from dataclasses import dataclass

from slugs import slugify_khmer


@dataclass(frozen=True)
class Heading:
    block_id: str
    text: str
    level: str
    anchor: str


def headings(body):
    """
    The Heading of each heading block of a StreamValue, in order.

    Anchors come from the words (Khmer keeps its vowels) and are unique on the page: the second "Goals" is "goals-2".
    """
    found, taken = [], set()
    for block in body:
        if block.block_type != "heading":
            continue
        text = block.value["text"]
        base = anchor = slugify_khmer(text) or "section"
        number = 1
        while anchor in taken:
            number += 1
            anchor = f"{base}-{number}"
        taken.add(anchor)
        found.append(Heading(block.id, text, block.value["level"], anchor))
    return found
