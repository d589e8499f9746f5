"""Whether visitors may have a document, in a word for editors."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from documents.access import outside_private_collections

__all__ = ["State", "is_private", "state_of"]


class State(models.TextChoices):
    OPEN = "open", _("Open to everybody")
    RESTRICTED = "restricted", _("Open to some")
    CLOSED = "closed", _("Closed")


def state_of(uses, is_collection_private):
    """The State of a document with these Uses (documents.access)."""
    if not (uses.is_open or uses.private_pages):
        return State.CLOSED
    return State.OPEN if uses.is_open and not is_collection_private else State.RESTRICTED


def is_private(documents):
    """Whether each document of a list, by primary key, is in a private collection. One query."""
    pks = [document.pk for document in documents]
    outside = set(outside_private_collections().filter(pk__in=pks).values_list("pk", flat=True))
    return {pk: pk not in outside for pk in pks}
