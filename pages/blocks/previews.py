"""What block previews show where a block needs something from the database: the newest of each, if there is any."""

from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import Page

__all__ = ["newest_documents", "newest_images", "newest_pages"]


def newest_images(count):
    """The ids of the newest images; fewer, or none, where the library holds fewer."""
    return list(get_image_model().objects.order_by("-pk").values_list("pk", flat=True)[:count])


def newest_documents(count):
    return list(get_document_model().objects.order_by("-pk").values_list("pk", flat=True)[:count])


def newest_pages(page_type, count):
    """The ids of the newest live pages of a type, named "app.Model"."""
    app_label, model_name = page_type.lower().split(".")
    pages = Page.objects.live().public().filter(content_type__app_label=app_label, content_type__model=model_name)
    return list(pages.order_by("-pk").values_list("pk", flat=True)[:count])
