from django_tasks import task

from search import indexing

__all__ = ["index_document", "index_page"]


@task()
def index_page(pk):
    indexing.index_page(pk)


@task()
def index_document(pk):
    indexing.index_document(pk)
