import logging

from django_tasks import task
from wagtail.images import get_image_model

from images.uses import all_specs, specs_of

__all__ = ["make_renditions"]

logger = logging.getLogger(__name__)


@task()
def make_renditions(image_pk, uses=None):
    """
    Makes every rendition of an image that is not there yet, for all uses or for these, so that no visitor waits for it.

    One that fails is logged and left to the page that shows it. An image deleted meanwhile is no error.
    """
    # One by one: each unpacks the original, and three at a time would need three times the memory.
    for image in get_image_model().objects.filter(pk=image_pk).prefetch_renditions():
        for spec in specs_of(*uses) if uses else all_specs():
            try:
                image.get_rendition(spec)
            except Exception:
                logger.exception("No rendition %s of image %s", spec, image_pk)
