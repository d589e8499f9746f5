from django.utils.translation import gettext_lazy as _
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet

from resources.models import Topic


class TopicViewSet(SnippetViewSet):
    model = Topic
    icon = "tag"
    menu_label = _("Topics of resources")
    add_to_settings_menu = True
    list_display = ["name_en", "name_km", "slug"]


register_snippet(TopicViewSet)
