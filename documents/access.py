"""
Who may have a document: everybody while something that everybody sees refers to it, nobody but staff otherwise.

Asked anew at each request of Wagtail's reference index, which knows what the published rows refer to: foreign keys,
blocks and links in texts, of pages with what hangs on them, of snippets and of settings. What a draft refers to is in
its revision alone, and a page that was never published is not live (docs/adr/0011).
"""

from collections import defaultdict
from dataclasses import dataclass, field

from django.contrib.contenttypes.models import ContentType
from django.db.models import CharField, Exists, ExpressionWrapper, F, OuterRef
from django.http import Http404
from wagtail.contrib.settings.registry import registry as settings_registry
from wagtail.documents import get_document_model
from wagtail.documents.permissions import permission_policy
from wagtail.models import (
    Collection,
    CollectionViewRestriction,
    DraftStateMixin,
    Page,
    PageViewRestriction,
    ReferenceIndex,
)
from wagtail.snippets.models import get_snippet_models

from freshness.memory import remember

__all__ = ["Uses", "check_access", "live_uses", "outside_private_collections", "private_collections"]


@dataclass
class Uses:
    """What refers to a document, as far as it is published: pages, and names of the other models."""

    public_pages: list[Page] = field(default_factory=list)
    private_pages: list[Page] = field(default_factory=list)  # each with its `restrictions`
    others: list[str] = field(default_factory=list)

    @property
    def is_open(self):
        return bool(self.public_pages or self.others)


def live_uses(documents):
    """Returns the Uses of each document of a list, by primary key: three queries, and one for each kind of snippet."""
    sources, targets = defaultdict(lambda: defaultdict(set)), defaultdict(Uses)
    references = ReferenceIndex.get_references_to_in_bulk(documents).order_by("pk")
    for pk, type_pk, source in references.values_list("to_object_id", "base_content_type_id", "object_id"):
        sources[type_pk][source].add(int(pk))
    for type_pk, by_source in sources.items():
        model = ContentType.objects.get_for_id(type_pk).model_class()
        if model is Page:
            add_pages(by_source, targets)
        elif model in public_models():
            add_others(model, by_source, targets)
    return {document.pk: targets[document.pk] for document in documents}


def public_models():
    return {*get_snippet_models(), *settings_registry}


def add_pages(by_source, targets):
    pages = list(Page.objects.live().filter(pk__in=by_source).order_by("path"))
    restrictions = restrictions_above(pages)
    for page in pages:
        page.restrictions = [one for one in restrictions if page.path.startswith(one.page.path)]
        for pk in by_source[str(page.pk)]:
            (targets[pk].private_pages if page.restrictions else targets[pk].public_pages).append(page)


def restrictions_above(pages):
    """The view restrictions of any of the pages, and of those above them."""
    paths = {page.path[:end] for page in pages for end in range(Page.steplen, len(page.path) + 1, Page.steplen)}
    restrictions = PageViewRestriction.objects.filter(page__path__in=paths).order_by("pk")
    return list(restrictions.select_related("page").prefetch_related("groups")) if paths else []


def add_others(model, by_source, targets):
    rows = model._default_manager.filter(pk__in=by_source)
    if issubclass(model, DraftStateMixin):
        rows = rows.filter(live=True)
    for source in rows.values_list("pk", flat=True):
        for pk in by_source[str(source)]:
            targets[pk].others.append(model._meta.verbose_name)


def outside_private_collections():
    """The documents that are in no private collection, whatever uses them."""
    path = ExpressionWrapper(OuterRef("collection__path"), CharField())
    private = CollectionViewRestriction.objects.alias(path=path).filter(path__startswith=F("collection__path"))
    return get_document_model().objects.exclude(Exists(private))


def private_collections():
    """The primary keys of the collections that are private or below one that is: remembered until the next change."""

    def find():
        private = tuple(CollectionViewRestriction.objects.values_list("collection__path", flat=True))
        return {pk for pk, path in Collection.objects.values_list("pk", "path") if path.startswith(private)}

    return remember("private-collections", find)


def check_access(document, request):
    """Raises Http404 where whoever sent the request may not have the document. A private collection is asked later."""
    uses = live_uses([document])[document.pk]
    if not (
        uses.is_open
        or any(all(one.accept_request(request) for one in page.restrictions) for page in uses.private_pages)
        or may_manage(document, request.user)
    ):
        raise Http404("no live page has this document")


def may_manage(document, user):
    return user.is_authenticated and permission_policy.user_has_any_permission_for_instance(
        user, ["choose", "change"], document
    )
