from datetime import timedelta

from django.db import models
from django.http import Http404
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.fields import RichTextField, StreamField
from wagtail.search import index

from khmer.fields import CharField
from opportunities.querysets import NOTICE, OpportunityManager
from pages.blocks.media import FileListBlock
from pages.blocks.text import RICH_TEXT_FEATURES
from pages.models.base import BasePage
from pages.models.standard import BodyPage

__all__ = ["OpportunityIndexPage", "OpportunityPage"]


class OpportunityIndexPage(BodyPage):
    """What is open now, then words of its own: Get Involved, Work with APLE. The footer leads here, not the menu."""

    template = "opportunities/opportunity_index_page.html"
    parent_page_types = ["pages.SectionPage"]
    subpage_types = ["opportunities.OpportunityPage"]
    show_in_menus_default = False

    class Meta:
        verbose_name = _("list of opportunities")

    @cached_property
    def opportunities(self):
        """The open ones below this page, without bodies. One query."""
        return list(OpportunityPage.objects.child_of(self).open().defer_streamfields())


class Kind(models.TextChoices):
    JOB = "job", _("Job")
    INTERNSHIP = "internship", _("Internship")
    VOLUNTEERING = "volunteering", _("Volunteering")
    TENDER = "tender", _("Tender")


class OpportunityPage(BodyPage):
    """Something to apply for until it closes. Then it is in no list any more, and its page says so for a while."""

    kind = models.CharField(_("kind"), max_length=12, choices=Kind, default=Kind.JOB)
    place = CharField(_("place"), max_length=100, help_text=_("For example Siem Reap, or “from anywhere”."))
    hours = CharField(_("hours"), max_length=100, blank=True, help_text=_("For example “Full time”."))
    closes_at = models.DateTimeField(
        _("closes"), db_index=True, help_text=_("Date and time in Phnom Penh. It disappears from all lists by itself.")
    )
    how_to_apply = RichTextField(_("how to apply"), features=RICH_TEXT_FEATURES)
    documents = StreamField(
        [("files", FileListBlock())], blank=True, max_num=1, verbose_name=_("documents"), help_text=_("Forms, terms.")
    )
    safeguarding = RichTextField(
        _("safeguarding"),
        features=RICH_TEXT_FEATURES,
        help_text=_("How everybody is checked who works here, for pay or without."),
    )
    contact = CharField(_("contact"), max_length=100, help_text=_("Who answers questions: a name or a desk."))
    contact_email = models.EmailField(_("e-mail"))

    objects = OpportunityManager()

    template = "opportunities/opportunity_page.html"
    parent_page_types = ["opportunities.OpportunityIndexPage"]
    subpage_types = []
    show_in_menus_default = False
    search_fields = [
        *BodyPage.search_fields,
        index.SearchField("get_kind_display"),
        index.SearchField("place"),
        index.SearchField("how_to_apply"),
        index.FilterField("closes_at"),
    ]
    content_panels = [
        *BasePage.head_panels,
        FieldRowPanel([FieldPanel("kind"), FieldPanel("closes_at")]),
        FieldRowPanel([FieldPanel("place"), FieldPanel("hours")]),
        FieldPanel("body"),
        FieldPanel("links_terms"),
        FieldPanel("how_to_apply"),
        FieldPanel("documents"),
        FieldPanel("safeguarding"),
        MultiFieldPanel([FieldRowPanel([FieldPanel("contact"), FieldPanel("contact_email")])], _("Questions")),
    ]

    class Meta:
        verbose_name = _("opportunity")

    @property
    def is_closed(self):
        return self.is_closed_for(timedelta())

    @property
    def found_until(self):
        """Until when the site's search finds it."""
        return self.closes_at

    def is_closed_for(self, time):
        """Whether it closed so long ago. A draft may have no date yet."""
        return bool(self.closes_at) and self.closes_at + time <= timezone.now()

    def serve(self, request, *args, **kwargs):
        """Raises Http404 once the notice that it closed has stood for long enough. Previews show it all the same."""
        if self.is_closed_for(NOTICE) and not getattr(request, "is_preview", False):
            raise Http404("closed long ago")
        return super().serve(request, *args, **kwargs)

    def get_sitemap_urls(self, request=None):
        return [] if self.is_closed else super().get_sitemap_urls(request)

    @property
    def structured_data_type(self):
        return "JobPosting" if self.kind in (Kind.JOB, Kind.INTERNSHIP) and not self.is_closed else "WebPage"

    @property
    def structured_data(self):
        """What JSON-LD says of a JobPosting beside what it says of every page (schema.org/JobPosting)."""
        if self.structured_data_type != "JobPosting":
            return {}
        address = {"@type": "PostalAddress", "addressLocality": self.place, "addressCountry": "KH"}
        data = {
            "title": self.title,
            "datePosted": timezone.localdate(self.first_published_at or timezone.now()).isoformat(),
            "validThrough": timezone.localtime(self.closes_at).isoformat(),
            "jobLocation": {"@type": "Place", "address": address},
        }
        return data | ({"employmentType": "INTERN"} if self.kind == Kind.INTERNSHIP else {})
