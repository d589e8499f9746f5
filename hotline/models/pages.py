"""
What Report Abuse and Seek Help have in common.

Both start with the phone numbers, which come from the contact settings. They are kept nowhere, name no referrer, have
the quick exit, and hold only words, with a recording of them: nothing on them loads anything from elsewhere.
"""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.fields import RichTextField, StreamField

from hotline.models.recordings import RecordedPage
from hotline.rich_text import RICH_TEXT_FEATURES
from khmer.blocks import CharBlock
from pages.caching import CacheRule
from pages.models.base import BasePage

__all__ = ["HelpPage", "QuestionBlock", "rich_text_field", "text_field"]


def text_field(label, max_length, help_text=""):
    return models.TextField(label, max_length=max_length, blank=True, help_text=help_text)


def rich_text_field(label, help_text=""):
    return RichTextField(label, blank=True, features=RICH_TEXT_FEATURES, help_text=help_text)


class QuestionBlock(blocks.StructBlock):
    question = CharBlock(max_length=150)
    answer = blocks.RichTextBlock(features=RICH_TEXT_FEATURES)

    class Meta:
        icon = "help"
        label = _("Question")


class HelpPage(RecordedPage, BasePage):
    questions = StreamField(
        [("question", QuestionBlock())],
        blank=True,
        verbose_name=_("questions and answers"),
        help_text=_("At the end of the page. Each opens when it is asked."),
    )

    cache_rule = CacheRule.NEVER
    counts_views = False
    referrer_policy = "no-referrer"
    finds_documents = False  # its recordings are no files to look for
    says_where_it_is = False  # the zone has a page of its own for what is not there
    parent_page_types = ["pages.SectionPage"]
    subpage_types = []
    max_count_per_parent = 1

    head_panels = [*BasePage.head_panels, RecordedPage.recording_panel]

    class Meta:
        abstract = True
