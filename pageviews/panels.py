"""What the page's editor and the welcome page show of counted views."""

from wagtail.admin.panels import Panel
from wagtail.admin.ui.components import Component

from pageviews import counting, rules
from pageviews.charts import DailyChart
from pageviews.models import Kind
from pageviews.statistics import by_day, last_days, most_read

__all__ = ["MostReadPanel", "ViewsPanel"]

EDITOR_DAYS = 30
WELCOME_DAYS, WELCOME_PAGES = 7, 5


class ViewsPanel(Panel):
    """In the editor of a page that was saved before: its views in all and day by day. Read only."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "pageviews/admin/views_panel.html"

        def is_shown(self):
            return bool(self.instance.pk)

        def get_context_data(self, parent_context=None):
            context = super().get_context_data(parent_context)
            page = self.instance
            if page.counts_views:
                context["total"] = counting.total_of(Kind.VIEW, page.pk)
                context["chart"] = DailyChart(by_day(Kind.VIEW, [page.pk], *last_days(EDITOR_DAYS)))
                context["days"] = EDITOR_DAYS
            return context | {"is_counted": rules.is_counted(page)}


class MostReadPanel(Component):
    """On the welcome page: the live pages that were viewed most in the last seven days."""

    name = "most_read"
    template_name = "pageviews/admin/most_read_panel.html"
    order = 230

    def get_context_data(self, parent_context):
        return {"pages": most_read(WELCOME_PAGES, *last_days(WELCOME_DAYS))}
