"""Sizes of many pictures fetched at once, so that a listing costs the same number of queries whatever its length."""

from django.db.models import Prefetch, prefetch_related_objects
from wagtail.images.shortcuts import get_rendition_or_not_found

from images.models import CustomImage, CustomRendition
from images.uses import SOCIAL_SPEC, specs_of

__all__ = ["images_with_renditions", "prefetch_renditions", "social_image_url"]


def images_with_renditions(*uses):
    """
    Returns a queryset of images that carry their renditions for these `uses` (names in USES, or "social").

    Name every use: what an image does not carry, Wagtail takes to be missing, and makes it at each request.
    For a foreign key: `Prefetch("lead_image", queryset=images_with_renditions("card"))`.
    """
    return CustomImage.objects.prefetch_renditions(*specs_of(*uses))


def prefetch_renditions(images, *uses):
    """
    Gives each of the `images`, a list of instances, its renditions for these `uses`, in one query.

    Name every use, as for `images_with_renditions`.
    """
    renditions = CustomRendition.objects.filter(filter_spec__in=specs_of(*uses))
    prefetch_related_objects(images, Prefetch("renditions", queryset=renditions, to_attr="prefetched_renditions"))


def social_image_url(image):
    """Returns the absolute address of the picture as social networks show it, 1200 by 630 pixels at most."""
    return get_rendition_or_not_found(image, SOCIAL_SPEC).full_url
