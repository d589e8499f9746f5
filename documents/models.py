from wagtail.documents.models import AbstractDocument

__all__ = ["CustomDocument"]


class CustomDocument(AbstractDocument):
    """A file to download."""

    admin_form_fields = ("file", "title", "tags", "collection")
