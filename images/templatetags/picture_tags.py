from django import template
from wagtail.images.models import Picture
from wagtail.images.shortcuts import get_renditions_or_not_found

from freshness.bilingual import marked
from images.uses import PICTURE_FORMATS, USES

register = template.Library()


@register.simple_tag
def responsive_picture(image, use, alt=None, sizes=None, decorative=False):
    """
    Prints a `<picture>` in AVIF, WebP and JPEG with the sizes of one of the USES, or nothing without an image.

    The alternative text is `alt` where given, none where `decorative`, otherwise what the image says of itself: the
    choice made in an ImageBlock, or its description. `sizes` is the HTML attribute, where the use's own is wrong.
    """
    if not image:
        return ""
    use = USES[use]
    renditions = _without_same_width(get_renditions_or_not_found(image, use.specs))
    attributes = dict(use.attributes)
    if decorative:
        attributes["alt"] = ""
    elif alt:
        attributes["alt"] = alt
    alt = attributes.get("alt", next(iter(renditions.values())).alt)
    if language := marked(alt).language:
        attributes["lang"] = language
    if len(renditions) > len(PICTURE_FORMATS):
        attributes["sizes"] = sizes or use.sizes
    return Picture(renditions, attributes)


def _without_same_width(renditions):
    """Small originals are not enlarged, so several specs may yield one width, which a `srcset` must not repeat."""
    by_width = {}
    for spec, rendition in renditions.items():
        by_width.setdefault((spec.rpartition("|")[2], rendition.width), (spec, rendition))
    return dict(by_width.values())
