"""
The report that says how far each page, or each snippet of a kind, is in the other language, and whose turn it is; and
what else has no Khmer yet.
"""

import django_filters
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views.reports import ReportView
from wagtail.models import DraftStateMixin, Locale, Page, get_translatable_models

from guards.spreadsheets import NEUTRALISED
from translation.pairs import unpaired
from translation.states import State, originals

__all__ = ["TranslationBoard"]

TURNS = {
    State.MISSING: _("Editor: send it for translation"),
    State.OPEN: _("Translator: translate what is left"),
    State.READY: _("Publisher: read and publish it"),
    State.CHANGED: _("Editor: bring the change into the translation"),
    State.LIVE: _("Nobody"),
}


def kinds():
    """Each kind of snippet that is translated as pages are, as a model by its label."""
    models = get_translatable_models()
    return {
        model._meta.label_lower: model
        for model in models
        if issubclass(model, DraftStateMixin) and not issubclass(model, Page)
    }


class StateColumn(Column):
    """The state in words; for a translation under way how much of it is done, for a change what it was."""

    cell_template_name = "translation/admin/state_cell.html"

    def get_value(self, row):
        return State(row.state).label

    def get_cell_context_data(self, row, parent_context):
        context = super().get_cell_context_data(row, parent_context)
        return context | {"comparison": address_of_comparison(row)}


class TurnColumn(Column):
    """Who is to do what, with a link to where it is done."""

    cell_template_name = "translation/admin/turn_cell.html"

    def get_value(self, row):
        return TURNS[row.state]

    def get_cell_context_data(self, row, parent_context):
        return super().get_cell_context_data(row, parent_context) | {"address": address_of_turn(row)}


def address_of_turn(row):
    """Where in the admin the next step is done; "" where there is none."""
    if row.state == State.MISSING:
        if isinstance(row, Page):
            return reverse("wagtail_localize:submit_page_translation", args=[row.pk])
        names = [row._meta.app_label, row._meta.model_name]
        return reverse("wagtail_localize:submit_snippet_translation", args=[*names, row.pk])
    if row.state == State.CHANGED and row.job:
        return reverse("wagtail_localize:update_translations", args=[row.source])
    return reverse(name_of_view(row, "edit"), args=[row.other]) if row.state != State.LIVE else ""


def address_of_comparison(row):
    """Where in the admin is shown what changed since a row was sent; "" where nothing did, or nobody knows."""
    if row.state != State.CHANGED or not row.sent_revision:
        return ""
    return reverse(name_of_view(row, "revisions_compare"), args=[row.pk, row.sent_revision, "live"])


def address_of_form(row):
    return reverse(name_of_view(row, "edit"), args=[row.pk])


def type_of(row):
    return row.page_type_display_name if isinstance(row, Page) else capfirst(row._meta.verbose_name)


def name_of_view(row, view):
    return f"wagtailadmin_pages:{view}" if isinstance(row, Page) else row.snippet_viewset.get_url_name(view)


class BoardFilterSet(WagtailFilterSet):
    kind = django_filters.ChoiceFilter(
        label=_("Pages or snippets"),
        empty_label=_("Pages"),
        choices=lambda: [(label, capfirst(model._meta.verbose_name_plural)) for label, model in kinds().items()],
        method="unchanged",
    )
    state = django_filters.ChoiceFilter(label=_("State"), choices=State.choices)
    locale = django_filters.ModelChoiceFilter(label=_("Language of the original"), queryset=Locale.objects.all())

    class Meta:
        model = Page
        fields = []

    def unchanged(self, queryset, name, value):
        """The view shows the kind that is asked for."""
        return queryset


class TranslationBoard(ReportView):
    page_title = _("State of translation")
    header_icon = "wagtail-localize-language"
    index_url_name = "translation_board"
    index_results_url_name = "translation_board_results"
    results_template_name = "translation/admin/board_results.html"
    filterset_class = BoardFilterSet
    is_searchable = False
    export_headings = {
        "get_admin_display_title": _("Title"),
        "__str__": _("Title"),
        "locale.get_display_name": _("Language"),
        "state": _("State"),
        "texts": _("Texts"),
        "texts_done": _("Translated texts"),
        "sent_at": _("Sent on"),
    }
    custom_value_preprocess = NEUTRALISED

    @cached_property
    def kind(self):
        """The model whose rows are shown."""
        return kinds().get(self.request.GET.get("kind"), Page)

    @property
    def title_name(self):
        return "get_admin_display_title" if self.kind is Page else "__str__"

    @property
    def default_ordering(self):
        return "path" if self.kind is Page else "pk"

    @cached_property
    def columns(self):
        is_page = self.kind is Page
        sort_key = "title" if is_page else None
        return [
            TitleColumn(self.title_name, label=_("Title"), sort_key=sort_key, get_url=address_of_form),
            Column("type", accessor=type_of, label=_("Type"), sort_key="content_type__model" if is_page else None),
            Column("locale.get_display_name", label=_("Language"), sort_key="locale__language_code"),
            StateColumn("state_in_words", label=_("In the other language"), sort_key="state"),
            TurnColumn("turn", label=_("Whose turn")),
        ]

    @property
    def list_export(self):
        return [self.title_name, "locale.get_display_name", "state", "texts", "texts_done", "sent_at"]

    @property
    def queryset(self):
        related = ["locale", "content_type"] if self.kind is Page else ["locale"]
        return originals(self.kind).select_related(*related)

    def order_queryset(self, queryset):
        return queryset.order_by(self.ordering, "pk")

    def get_context_data(self, *args, **kwargs):
        others = [] if self.is_filtering else unpaired(self.request.user)
        return super().get_context_data(*args, **kwargs) | {"unpaired": others}

    def get_filename(self):
        return "state-of-translation"
