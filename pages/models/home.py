from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail.search import index

from khmer.fields import CharField
from pages.blocks import HomeBlock
from pages.models.base import BasePage

__all__ = ["HomePage"]


class HomePage(BasePage):
    """The front page: a promise, three doors for people in need, then bands that editors compose."""

    hero_heading = CharField(
        _("promise"), max_length=120, blank=True, help_text=_("The large line at the top. Without one, the title.")
    )
    stitched_word = CharField(
        _("stitched word"),
        max_length=40,
        blank=True,
        help_text=_("The word of the promise that gets a sewn underline."),
    )
    hero_text = models.TextField(_("text under the promise"), max_length=400, blank=True)
    report_text = CharField(_("on the door Report Abuse"), max_length=120, blank=True)
    help_text = CharField(_("on the door Seek Help"), max_length=120, blank=True)
    donate_text = CharField(_("on the door Donate"), max_length=120, blank=True)
    bands = StreamField(HomeBlock(), blank=True, verbose_name=_("bands"))

    template = "pages/home_page.html"
    parent_page_types = ["wagtailcore.Page"]
    max_count = len(settings.WAGTAIL_CONTENT_LANGUAGES)
    search_fields = [*BasePage.search_fields, index.SearchField("hero_text"), index.SearchField("bands")]
    content_panels = [
        FieldPanel("title"),
        MultiFieldPanel(
            [FieldPanel("hero_heading"), FieldPanel("stitched_word"), FieldPanel("hero_text")], _("Top of the page")
        ),
        MultiFieldPanel(
            [FieldPanel("report_text"), FieldPanel("help_text"), FieldPanel("donate_text")],
            _("Doors"),
            help_text=_("Where they lead is set under Settings, Key pages."),
        ),
        FieldPanel("bands"),
        FieldPanel("summary"),
    ]

    class Meta:
        verbose_name = _("home page")

    def route(self, request, path_components):
        """
        Finds the deepest page along the path in one query, instead of two for each part of it.

        That page routes what is left of the path itself. It knows its ancestors, and so the trail to it.
        """
        candidates = {}
        below = Page.objects.descendant_of(self).filter(slug__in=path_components).select_related("locale")
        for page in below:
            candidates[page.path[: -page.steplen], page.slug] = page
        chain = [self]
        while len(chain) <= len(path_components):
            page = candidates.get((chain[-1].path, path_components[len(chain) - 1]))
            if page is None:
                break
            chain.append(page)
        if len(chain) == 1:
            return super().route(request, path_components)
        deepest = chain[-1].specific
        deepest.locale = chain[-1].locale
        deepest.trail = [page for page in chain[:-1] if page.live]
        return deepest.route(request, path_components[len(chain) - 1 :])

    @property
    def hero_parts(self):
        """The promise as (before, stitched word, after); the word is "" where the promise does not hold it."""
        promise = self.hero_heading or self.title
        before, word, after = promise.partition(self.stitched_word) if self.stitched_word else (promise, "", "")
        return before, word, after

    @property
    def structured_data_type(self):
        return "WebSite"
