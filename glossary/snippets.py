"""Terms in the admin."""

from django.utils.translation import gettext_lazy as _
from wagtail.snippets.views.snippets import SnippetViewSet

from glossary.models import GlossaryTerm

__all__ = ["GlossaryTermViewSet"]


class GlossaryTermViewSet(SnippetViewSet):
    model = GlossaryTerm
    icon = "openquote"
    menu_label = _("Glossary")
    list_display = ["term", "other_forms", "explanation"]
    search_fields = ["term", "other_forms", "explanation"]
    ordering = ["term", "pk"]
    inspect_view_enabled = False
