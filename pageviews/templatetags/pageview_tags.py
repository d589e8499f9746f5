from django import template
from django.utils.functional import cached_property

from pageviews import counting, rules
from pageviews.models import Kind

register = template.Library()


class ViewCounter:
    """
    What a page needs to be counted: its `token`, for clicks on ways to give its `donate_token`, and the `total` so far,
    None where no number is shown.
    """

    def __init__(self, page):
        self.page = page
        self.token = counting.token_for(Kind.VIEW.value, page.pk)
        self.donate_token = counting.token_for(Kind.DONATE.value, page.pk)

    @cached_property
    def total(self):
        total = counting.total_of(Kind.VIEW.value, self.page.pk)
        return total if rules.is_shown(self.page, total) else None


@register.simple_tag(takes_context=True)
def view_counter(context, page):
    """The ViewCounter of a page, or None where its views do not count: in previews, or by rule."""
    is_preview = getattr(context["request"], "is_preview", False)
    return ViewCounter(page) if page.pk and not is_preview and rules.is_counted(page) else None
