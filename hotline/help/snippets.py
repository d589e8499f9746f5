"""Services in the admin."""

import django_filters
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import BooleanColumn, DateColumn
from wagtail.snippets.views.snippets import SnippetViewSet

from hotline.models import HelpService
from hotline.models.services import PROVINCES

__all__ = ["HelpServiceViewSet"]


class HelpServiceFilterSet(WagtailFilterSet):
    province = django_filters.ChoiceFilter(label=_("Province"), choices=PROVINCES, method="in_province")

    class Meta:
        model = HelpService
        fields = ["is_free"]

    def in_province(self, services, name, value):
        """Those of one province and those for all of Cambodia. There are few, and databases ask JSON differently."""
        return services.filter(pk__in=[row.pk for row in services if not row.provinces or value in row.provinces])


class HelpServiceViewSet(SnippetViewSet):
    model = HelpService
    icon = "help"
    menu_label = _("Services")
    list_display = [
        "name",
        "province_names",
        "phone",
        BooleanColumn("is_free", label=_("Free of charge"), sort_key="is_free"),
        DateColumn("checked_on", label=_("Checked on"), sort_key="checked_on"),
    ]
    filterset_class = HelpServiceFilterSet
    search_fields = ["name", "offers", "phone"]
    ordering = ["name", "pk"]
    inspect_view_enabled = False
    copy_view_enabled = True
