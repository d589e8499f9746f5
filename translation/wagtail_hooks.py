from django.urls import path, reverse
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from translation.board import TranslationBoard
from translation.wholeness import refuse_to_publish_gaps

# Before wagtail-localize answers with its editor.
hooks.register("before_edit_page", refuse_to_publish_gaps, order=-1)
hooks.register("before_edit_snippet", refuse_to_publish_gaps, order=-1)


@hooks.register("register_admin_urls")
def register_board():
    return [
        path("reports/state-of-translation/", TranslationBoard.as_view(), name=TranslationBoard.index_url_name),
        path(
            "reports/state-of-translation/results/",
            TranslationBoard.as_view(results_only=True),
            name=TranslationBoard.index_results_url_name,
        ),
    ]


@hooks.register("register_reports_menu_item")
def add_board():
    address = reverse(TranslationBoard.index_url_name)
    return MenuItem(TranslationBoard.page_title, address, icon_name=TranslationBoard.header_icon, order=1050)


@hooks.register("construct_reports_menu")
def leave_out_the_list_of_jobs(request, items):
    """wagtail-localize lists what was sent; the board has that too, and what was not."""
    items[:] = [item for item in items if item.url != reverse("wagtail_localize:translations_report")]
