from django.utils.translation import gettext_lazy as _
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet

from news.models import ArticleTag


class ArticleTagViewSet(SnippetViewSet):
    model = ArticleTag
    icon = "tag"
    menu_label = _("Tags of articles")
    add_to_settings_menu = True
    list_display = ["name", "name_km"]
    search_fields = ["name", "name_km"]
    ordering = ["name", "pk"]
    inspect_view_enabled = False


register_snippet(ArticleTagViewSet)
