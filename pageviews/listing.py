"""The Views column in Wagtail's lists of pages."""

from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import NumberColumn
from wagtail.admin.views.pages.listing import ExplorableIndexView
from wagtail.admin.views.pages.usage import ContentTypeUseView
from wagtail.admin.viewsets.pages import PageViewSet
from wagtail.models import Page

from pageviews.models import Kind
from pageviews.statistics import total

__all__ = ["ViewsPageViewSet", "explore_root"]


class ViewsColumn(NumberColumn):
    """Views in all; for a page of a kind that is never counted it says so."""

    def get_value(self, instance):
        return instance.views if getattr(instance, "counts_views", False) else _("not counted")

    def get_header_context_data(self, parent_context):
        context = super().get_header_context_data(parent_context)
        # Search orders by indexed fields alone.
        context["is_orderable"] = not parent_context.get("is_searching")
        return context


class ViewsMixin:
    """For lists of pages that have the column: its numbers, and the order by them."""

    def annotate_queryset(self, pages):
        return super().annotate_queryset(pages).annotate(views=total(Kind.VIEW))

    def get_valid_orderings(self):
        orderings = super().get_valid_orderings()
        if self.is_searching:
            return [ordering for ordering in orderings if ordering.lstrip("-") != "views"]
        return orderings

    def order_queryset(self, queryset):
        if self.ordering in ("views", "-views"):
            return queryset.order_by(self.ordering, "pk")
        return super().order_queryset(queryset)


class ViewsIndexView(ViewsMixin, ExplorableIndexView):
    base_columns = [
        *ExplorableIndexView.base_columns,
        ViewsColumn("views", label=_("Views"), sort_key="views", width="10%"),
    ]


class ViewsContentTypeUseView(ViewsMixin, ContentTypeUseView):
    pass


class ViewsPageViewSet(PageViewSet):
    """Lists the children of every page, and all pages of a type, with their views."""

    index_view_class = ViewsIndexView
    content_type_use_view_class = ViewsContentTypeUseView


def explore_root(request):
    """
    Sends the list of home pages to the address at which Wagtail lists the children of any page.

    Its own address has a list that no viewset changes, so it would be the only one without the column.
    """
    address = reverse("wagtailadmin_explore", args=[Page.get_first_root_node().pk])
    query = request.META.get("QUERY_STRING", "")
    return redirect(f"{address}?{query}" if query else address)
