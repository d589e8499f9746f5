"""
The ways in which the site shows a picture: which sizes are made of it, and how the browser loads it.

A new way is a new line here. Every size is made when a picture is uploaded, so each costs time and space.
"""

from dataclasses import dataclass, field

__all__ = ["PICTURE_FORMATS", "SOCIAL_SPEC", "USES", "Use", "all_specs", "specs_of"]

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
        sizes="(min-width: 78rem) 76rem, 100vw",
        attributes={"loading": "eager", "fetchpriority": "high", "decoding": "async"},
    ),
    "card": Use(resizes=("fill-640x400", "fill-320x200"), sizes="(min-width: 44rem) 20rem, 100vw"),
    "content": Use(resizes=("width-800", "width-480"), sizes="(min-width: 42rem) 38rem, 100vw"),
    "cover": Use(resizes=("width-544", "width-272"), sizes="17rem"),
    "sheet": Use(resizes=("fill-176x246", "fill-88x123"), sizes="5.5rem"),
    "portrait": Use(resizes=("fill-480x480", "fill-240x240"), sizes="13.5rem"),
}


def specs_of(*uses):
    """Returns the renditions that these uses need, each once: names in USES, or "social"."""
    return list(dict.fromkeys(spec for use in uses for spec in ([SOCIAL_SPEC] if use == "social" else USES[use].specs)))


def all_specs():
    """Returns every rendition that the site may ask for."""
    return specs_of(*USES, "social")
