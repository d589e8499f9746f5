"""Snippets of the pages in the admin."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import DateColumn
from wagtail.snippets.views.snippets import SnippetViewSet

from pages.models import Campaign

__all__ = ["CampaignViewSet"]


class CampaignViewSet(SnippetViewSet):
    model = Campaign
    icon = "tag"
    menu_label = _("Campaigns")
    list_display = [
        "name",
        "code",
        DateColumn("first_day", label=_("First day"), sort_key="first_day"),
        DateColumn("last_day", label=_("Last day"), sort_key="last_day"),
    ]
    search_fields = ["name", "code"]
    ordering = ["name", "pk"]
    inspect_view_enabled = False
