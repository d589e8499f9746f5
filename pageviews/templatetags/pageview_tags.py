from dataclasses import dataclass

from django import template

from pageviews import counting, rules
from pageviews.models import Kind

register = template.Library()


@dataclass(frozen=True)
class ViewCounter:
    """What a page needs to be counted: its `token`, and the `total` so far, None where no number is shown."""

    token: str
    total: int | None


@register.simple_tag(takes_context=True)
def view_counter(context, page):
    """The ViewCounter of a page, or None where its views do not count: in previews, or by rule."""
    request = context["request"]
    if not hasattr(request, "_view_counter"):
        request._view_counter = make_counter(request, page)
    return request._view_counter


def make_counter(request, page):
    if getattr(request, "is_preview", False) or not page.pk or not rules.is_counted(page):
        return None
    total = counting.total_of(Kind.VIEW.value, page.pk)
    token = counting.token_for(Kind.VIEW.value, page.pk)
    return ViewCounter(token=token, total=total if rules.is_shown(page, total) else None)
