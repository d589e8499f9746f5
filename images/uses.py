"""
The ways in which the site shows a picture: which sizes are made of it, and how the browser loads it.

A new way is a new line here. Every size is made when a picture is uploaded, so each costs time and space.
"""

from dataclasses import dataclass, field

__all__ = ["PICTURE_FORMATS", "SOCIAL_SPEC", "USES", "Use", "all_specs"]

# From the smallest file to the one that every browser reads.
PICTURE_FORMATS = ("avif", "webp", "jpeg")
# The size that Open Graph readers show without cropping.
SOCIAL_SPEC = "fill-1200x630|format-jpeg"

LAZY = {"loading": "lazy", "decoding": "async"}


@dataclass(frozen=True)
class Use:
    """
    `resizes` are Wagtail's image operations, the largest first: the browser lays the picture out by its width and
    height. `sizes` says how wide the picture is shown, as in HTML, where the template does not say it.
    """

    resizes: tuple[str, ...]
    sizes: str
    attributes: dict[str, str] = field(default_factory=lambda: LAZY)

    @property
    def specs(self):
        return [f"{resize}|format-{image_format}" for image_format in PICTURE_FORMATS for resize in self.resizes]


USES = {
    "lead": Use(
        resizes=("width-1200", "width-800", "width-480"),
        sizes="(min-width: 75rem) 1200px, 100vw",
        attributes={"loading": "eager", "fetchpriority": "high", "decoding": "async"},
    ),
    "card": Use(resizes=("fill-640x400", "fill-320x200"), sizes="(min-width: 40rem) 320px, 100vw"),
    "content": Use(resizes=("width-800", "width-480"), sizes="(min-width: 50rem) 800px, 100vw"),
    "portrait": Use(resizes=("fill-480x480", "fill-240x240"), sizes="240px"),
}


def all_specs():
    """Every rendition that the site may ask for."""
    return list(dict.fromkeys([*(spec for use in USES.values() for spec in use.specs), SOCIAL_SPEC]))
