from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.search import index

from khmer.blocks import CharBlock
from pages.blocks.data import FigureBlock
from pages.models.base import BasePage
from pages.models.standard import BodyPage
from pages.motifs import STRANDS

__all__ = ["ProgrammePage"]


class ProgrammePage(BodyPage):
    """A thread of the organisation's work: goals, what it does, figures, what was written and made about it."""

    ARTICLES = 3

    tone = models.CharField(_("colour of the thread"), max_length=20, choices=STRANDS, default="leaf")
    goals = StreamField(
        [("goal", CharBlock(max_length=200, icon="tick", label=_("Goal")))],
        blank=True,
        max_num=6,
        verbose_name=_("goals"),
    )
    figures = StreamField(
        [("figure", FigureBlock())],
        blank=True,
        max_num=6,
        verbose_name=_("figures"),
        help_text=_("Each with its period and source."),
    )
    articles_tag = models.ForeignKey(
        "news.ArticleTag",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("tag of its articles"),
        help_text=_("The newest articles that have it are shown by themselves, after those chosen here."),
    )
    articles = StreamField(
        [("article", blocks.PageChooserBlock(page_type="news.ArticlePage"))],
        blank=True,
        max_num=ARTICLES,
        verbose_name=_("chosen articles"),
    )
    resources = StreamField(
        [("page", blocks.PageChooserBlock())],
        blank=True,
        max_num=6,
        verbose_name=_("resources"),
        help_text=_("Guides, reports and other pages to go on with."),
    )

    template = "pages/programme_page.html"
    parent_page_types = ["pages.SectionPage"]
    subpage_types = []
    search_fields = [*BodyPage.search_fields, index.SearchField("goals"), index.SearchField("figures")]
    content_panels = [
        *BasePage.head_panels,
        FieldPanel("tone"),
        FieldPanel("goals"),
        FieldPanel("body", heading=_("What it does")),
        FieldPanel("links_terms"),
        FieldPanel("figures"),
        MultiFieldPanel([FieldPanel("articles_tag"), FieldPanel("articles")], _("Articles about it")),
        FieldPanel("resources"),
    ]

    class Meta:
        verbose_name = _("programme")

    @property
    def chosen_articles(self):
        return [child.value for child in self.articles]

    @property
    def chosen_resources(self):
        return [child.value for child in self.resources]

    @property
    def figure_values(self):
        return [child.value for child in self.figures]
