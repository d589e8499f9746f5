"""The report that says how far each page is in the other language, and whose turn it is."""

import django_filters
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views.reports import ReportView
from wagtail.models import Locale, Page

from guards.spreadsheets import NEUTRALISED
from translation.states import State, originals

__all__ = ["TranslationBoard"]

TURNS = {
    State.MISSING: _("Editor: send it for translation"),
    State.OPEN: _("Translator: translate what is left"),
    State.READY: _("Publisher: read and publish it"),
    State.CHANGED: _("Editor: bring the change into the translation"),
    State.LIVE: _("Nobody"),
}


class StateColumn(Column):
    """The state in words; for a translation under way how much of it is done, for a change what it was."""

    cell_template_name = "translation/admin/state_cell.html"

    def get_value(self, page):
        return State(page.state).label


class TurnColumn(Column):
    """Who is to do what, with a link to where it is done."""

    cell_template_name = "translation/admin/turn_cell.html"

    def get_value(self, page):
        return TURNS[page.state]

    def get_cell_context_data(self, page, parent_context):
        return super().get_cell_context_data(page, parent_context) | {"address": address_of_turn(page)}


def address_of_turn(page):
    """Where in the admin the next step is done; "" where there is none."""
    if page.state == State.MISSING:
        return reverse("wagtail_localize:submit_page_translation", args=[page.pk])
    if page.state == State.CHANGED and page.job:
        return reverse("wagtail_localize:update_translations", args=[page.source])
    return reverse("wagtailadmin_pages:edit", args=[page.other]) if page.state != State.LIVE else ""


class BoardFilterSet(WagtailFilterSet):
    state = django_filters.ChoiceFilter(label=_("State"), choices=State.choices)
    locale = django_filters.ModelChoiceFilter(label=_("Language of the original"), queryset=Locale.objects.all())

    class Meta:
        model = Page
        fields = []


class TranslationBoard(ReportView):
    page_title = _("State of translation")
    header_icon = "wagtail-localize-language"
    index_url_name = "translation_board"
    index_results_url_name = "translation_board_results"
    results_template_name = "translation/admin/board_results.html"
    filterset_class = BoardFilterSet
    default_ordering = "path"
    is_searchable = False
    columns = [
        TitleColumn("get_admin_display_title", label=_("Title"), sort_key="title", url_name="wagtailadmin_pages:edit"),
        Column("page_type_display_name", label=_("Type"), sort_key="content_type__model"),
        Column("locale.get_display_name", label=_("Language"), sort_key="locale__language_code"),
        StateColumn("state_in_words", label=_("In the other language"), sort_key="state"),
        TurnColumn("turn", label=_("Whose turn")),
    ]
    list_export = ["get_admin_display_title", "locale.get_display_name", "state", "texts", "texts_done", "sent_at"]
    export_headings = {
        "get_admin_display_title": _("Title"),
        "locale.get_display_name": _("Language"),
        "state": _("State"),
        "texts": _("Texts"),
        "texts_done": _("Translated texts"),
        "sent_at": _("Sent on"),
    }
    custom_value_preprocess = NEUTRALISED

    @property
    def queryset(self):
        return originals().select_related("locale", "content_type")

    def order_queryset(self, queryset):
        return queryset.order_by(self.ordering, "pk")

    def get_filename(self):
        return "state-of-translation"
