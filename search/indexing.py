"""
Keeps the rows of search/models.py: one for each live page, one for each document on each live page that uses it.

A row is written anew from what is published; what is only in a draft never gets here, nor does a page that editors hide
from search engines, with the documents on it.
"""

from django.contrib.contenttypes.models import ContentType
from django.utils import timezone
from wagtail.documents import get_document_model
from wagtail.models import Page, ReferenceIndex

from search.models import SearchEntry, SearchWord
from search.page_text import date_of, text_of, until_of
from search.spelling import remember_words
from search.words import tokens

__all__ = ["index_document", "index_page", "rebuild"]


def index_page(pk):
    """Writes the rows of a page and of the documents on it, or takes them away where it is not live."""
    page = next(findable(Page.objects.filter(pk=pk)), None)
    if not page:
        delete(SearchEntry.objects.filter(page=pk))
        return
    write(page, None, page.title, getattr(page, "summary", ""), text_of(page), date_of(page))
    documents = get_document_model().objects.filter(pk__in=documents_on(page)).defer(None)
    delete(SearchEntry.objects.filter(page=pk, document__isnull=False).exclude(document__in=documents))
    for document in documents:
        write_document(page, document)


def index_document(pk):
    """Writes the rows of a document anew, on each live page that uses it."""
    document = get_document_model().objects.filter(pk=pk).defer(None).first()
    if document:
        for page in findable(Page.objects.filter(pk__in=pages_with(document))):
            if finds_documents(page):
                write_document(page, document)


def rebuild():
    """All rows anew, and the words that spelling knows. Yields after each page."""
    delete(SearchEntry.objects.exclude(page__live=True))
    SearchWord.objects.all().delete()
    for pk in Page.objects.live().filter(depth__gt=1).order_by("pk").values_list("pk", flat=True):
        index_page(pk)
        yield pk


def findable(pages):
    """Yields those of the pages that search may know, each as its own class."""
    for page in pages.live().filter(depth__gt=1).select_related("locale").specific():
        if not getattr(page, "hide_from_search_engines", False):
            yield page


def write(page, document, title, summary, text, date):
    language = page.locale.language_code
    values = {
        "language": language,
        "title": " ".join(tokens(title)),
        "summary": " ".join(tokens(summary)),
        "text": f"{summary}\n{text}".strip(),
        "date": date,
        "until": until_of(page),
    }
    SearchEntry.objects.update_or_create(page_id=page.pk, document=document, defaults=values)
    remember_words(f"{title}\n{summary}", language)


def write_document(page, document):
    day = timezone.localdate(document.file_changed_at)
    write(page, document, document.title, "", document.text, day)


def delete(entries):
    for entry in entries.only("pk"):
        entry.delete()  # one by one: Wagtail's signal takes each out of its index


def finds_documents(page):
    return getattr(page, "finds_documents", True)


def documents_on(page):
    if not finds_documents(page):
        return []
    uses = ReferenceIndex.get_references_for_object(page).filter(to_content_type=document_type())
    return list(uses.values_list("to_object_id", flat=True))


def pages_with(document):
    uses = ReferenceIndex.get_references_to(document).filter(base_content_type=ContentType.objects.get_for_model(Page))
    return list(uses.values_list("object_id", flat=True))


def document_type():
    return ContentType.objects.get_for_model(get_document_model())
