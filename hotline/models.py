"""
Report Abuse and Seek Help.

Both carry the phone numbers and what to do. They are kept nowhere, name no referrer and have the quick exit.
"""

from django.utils.translation import gettext_lazy as _

from pages.caching import CacheRule
from pages.models.standard import BodyPage

__all__ = ["ReportAbusePage", "SeekHelpPage"]


class HelpPage(BodyPage):
    cache_rule = CacheRule.NEVER
    counts_views = False
    referrer_policy = "no-referrer"
    parent_page_types = ["pages.SectionPage"]
    subpage_types = []
    max_count_per_parent = 1

    class Meta:
        abstract = True


class ReportAbusePage(HelpPage):
    template = "hotline/report_abuse_page.html"

    class Meta:
        verbose_name = _("Report Abuse page")


class SeekHelpPage(HelpPage):
    template = "hotline/seek_help_page.html"

    class Meta:
        verbose_name = _("Seek Help page")
