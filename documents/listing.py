"""The list of documents in the admin, with a column that says whether visitors may have each."""

from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import StatusTagColumn
from wagtail.documents.views.documents import IndexView

from documents.access import live_uses
from documents.states import State, is_private, state_of

__all__ = ["StatesIndexView"]


class StatesIndexView(IndexView):
    @cached_property
    def columns(self):
        return [
            *super().columns,
            StatusTagColumn(
                "state",
                label=_("Visitors"),
                accessor="state.label",
                primary=lambda document: document.state == State.OPEN,
            ),
        ]

    def decorate_paginated_queryset(self, object_list):
        documents = super().decorate_paginated_queryset(object_list)
        uses, private = live_uses(list(documents)), is_private(documents)
        for document in documents:
            document.state = state_of(uses[document.pk], private[document.pk])
        return documents
