from django.utils.translation import gettext_lazy as _

from pages.models.standard import BodyPage

__all__ = ["DonatePage"]


class DonatePage(BodyPage):
    """Ways to give. No payment data is ever typed here."""

    template = "pages/donate_page.html"
    parent_page_types = ["pages.SectionPage"]
    subpage_types = []
    max_count_per_parent = 1

    class Meta:
        verbose_name = _("donate page")
