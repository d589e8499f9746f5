from functools import cached_property

from django.shortcuts import redirect
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.fields import RichTextField, StreamField
from wagtail.search import index

from khmer.fields import CharField
from pages.blocks.giving import PresetsBlock, UseOfMoneyBlock, WaysToGiveBlock
from pages.blocks.text import RICH_TEXT_FEATURES, AccordionBlock
from pages.giving import Gift, choice_from_request
from pages.models.base import BasePage
from pages.models.campaign import Campaign
from pages.models.standard import BodyPage

__all__ = ["DonatePage"]


class DonatePage(RoutablePageMixin, BodyPage):
    """Ways to give. No payment data is ever typed here: payments happen on the pages of banks and providers."""

    presets = StreamField(
        PresetsBlock(),
        blank=True,
        verbose_name=_("sums to choose"),
        help_text=_("The first is chosen when the page opens. They are shown from the smallest up."),
    )
    ways = StreamField(WaysToGiveBlock(), blank=True, verbose_name=_("ways to give"))
    use_of_money = StreamField([("use", UseOfMoneyBlock())], blank=True, max_num=1, verbose_name=_("use of the money"))
    questions = StreamField([("accordion", AccordionBlock())], blank=True, max_num=1, verbose_name=_("questions"))
    privacy_provider = RichTextField(_("what the payment provider learns"), blank=True, features=RICH_TEXT_FEATURES)
    privacy_own = RichTextField(_("what we learn"), blank=True, features=RICH_TEXT_FEATURES)
    thanks_heading = CharField(_("heading"), max_length=100, blank=True)
    thanks_text = RichTextField(
        _("what happens next"), blank=True, features=RICH_TEXT_FEATURES, help_text=_("Receipt, thanks, whom to ask.")
    )

    template = "pages/donate_page.html"
    thanks_template = "pages/donate_thanks.html"
    parent_page_types = ["pages.SectionPage"]
    subpage_types = []
    max_count_per_parent = 1
    counts_donate_clicks = True
    search_fields = [
        *BodyPage.search_fields,
        *[index.SearchField(name) for name in ("ways", "use_of_money", "questions", "privacy_own")],
    ]
    content_panels = [
        *BasePage.head_panels,
        FieldPanel("presets"),
        FieldPanel("ways"),
        FieldPanel("use_of_money"),
        FieldPanel("questions"),
        MultiFieldPanel([FieldPanel("privacy_provider"), FieldPanel("privacy_own")], _("Privacy of donors")),
        FieldPanel("body"),
        FieldPanel("links_terms"),
        MultiFieldPanel(
            [FieldPanel("thanks_heading"), FieldPanel("thanks_text")],
            _("After a gift"),
            help_text=_("The page “thank-you/” below this one, to which payment providers send donors back."),
        ),
    ]

    class Meta:
        verbose_name = _("donate page")

    @cached_property
    def gifts(self):
        """The sums that can be chosen. In a draft some may lack what makes them one."""
        values = [preset.value for preset in self.presets]
        return [Gift(**value) for value in values if value["frequency"] and value["currency"] and value["amount"]]

    @path("")
    def give(self, request):
        """The page with what a donor chose by the query; what the query says beyond that is taken off it."""
        campaigns = Campaign.objects.active() if "campaign" in request.GET else ()
        choice = choice_from_request(request.GET, self.gifts, campaigns)
        if not choice.is_asked_by(request.GET):
            return redirect(f"{self.url}{choice.query}")
        hosted = [way for way in self.ways if way.block_type == "hosted"]
        return self.render(request, context_overrides={"choice": choice, "hosted": hosted})

    @path("thank-you/", name="thanks")
    def thanks(self, request):
        return self.render(request, template=self.thanks_template)

    def get_sitemap_urls(self, request=None):
        return BasePage.get_sitemap_urls(self, request)
