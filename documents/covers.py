"""Pictures of first pages: images in a collection of their own, which editors are not offered."""

from django.core.files.base import ContentFile
from django.utils.crypto import get_random_string
from wagtail.images import get_image_model
from wagtail.images.rect import Rect
from wagtail.models import Collection

from khmer.clusters import shortened

__all__ = ["delete_cover", "make_cover", "without_covers"]

COLLECTION = "Covers of documents"
USES = ["cover", "sheet", "social"]  # whose sizes are made at once (images/uses.py)


def make_cover(document, jpeg):
    """Stores the bytes of a JPEG file under a name that tells nothing and cannot be guessed. Returns the image."""
    cover = get_image_model()(
        title=shortened(f"Cover: {document.title}", 255),
        description=f"The first page of “{shortened(document.title, 200)}”",
        description_km=f"ទំព័រទី ១ នៃ «{shortened(document.title, 200)}»",
        collection=collection(),
    )
    cover.file.save(f"{get_random_string(32)}.jpg", ContentFile(jpeg), save=False)
    cover.set_focal_point(Rect(0, 0, cover.width, cover.height // 2))  # a cut shows the title
    cover.prepared_uses = USES
    cover.save()
    return cover


def collection():
    found = Collection.objects.filter(name=COLLECTION, depth=2).order_by("pk").first()
    return found or Collection.get_first_root_node().add_child(name=COLLECTION)


def delete_cover(pk):
    get_image_model().objects.filter(pk=pk).delete()


def without_covers(images, documents):
    """Leaves out of a queryset of images those that are covers of `documents`, a queryset."""
    return images.exclude(pk__in=documents.filter(cover__isnull=False).values("cover"))
