from django.db import transaction
from django_tasks import task
from wagtail.documents import get_document_model

from documents.covers import delete_cover, make_cover
from documents.description import describe_file

__all__ = ["describe_document"]


@task()
def describe_document(document_pk):
    """
    Finds out pages, duration, words and cover of a document's file. A document deleted, or a file replaced meanwhile,
    is no error: the new file has a task of its own.
    """
    documents = get_document_model().objects
    document = documents.filter(pk=document_pk).first()
    if not document:
        return
    found, file_hash = describe_file(document), document.get_file_hash()
    with transaction.atomic():
        document = documents.select_for_update().filter(pk=document_pk, file=document.file.name).first()
        if not document:
            return
        old_cover = document.cover_id
        document.page_count, document.duration, document.text = found.page_count, found.duration, found.text
        document.cover = make_cover(document, found.cover) if found.cover else None
        document.described_hash = file_hash
        document.save(update_fields=["page_count", "duration", "text", "cover", "described_hash"])
        delete_cover(old_cover)
