from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.admin.panels import FieldPanel, HelpPanel, MultiFieldPanel
from wagtail.fields import StreamField

from hotline.models.pages import HelpPage, rich_text_field, text_field
from hotline.models.reports import Kind
from hotline.rich_text import RICH_TEXT_FEATURES
from khmer.blocks import CharBlock, TextBlock
from khmer.fields import CharField

__all__ = ["ReportAbusePage"]

# The steps of the form that editors may explain, by the names that hotline.flow gives them.
STEPS = [
    ("danger", _("Is a child in danger now?")),
    ("kind", _("What is it about?")),
    ("province", _("Where was it?")),
    *((kind.value, kind.label) for kind in Kind if kind is not Kind.HELP),
    ("contact", _("May we contact you?")),
    ("check", _("Check your answers")),
]


class NextStepBlock(blocks.StructBlock):
    heading = CharBlock(max_length=120)
    text = TextBlock(required=False, max_length=500, rows=2)

    class Meta:
        icon = "history"
        label = _("Step")


class ReportAbusePage(HelpPage):
    """Where a report begins, and everything that editors say in the form, on the receipt and to who comes back."""

    danger_text = text_field(_("danger line"), 200, _("Above the numbers. Without one, a line of the site's own."))
    online_text = text_field(_("you found something online"), 300)
    person_text = text_field(_("you are worried about a child or a person"), 300)
    self_text = text_field(_("it is about you"), 300, _("This way leads to Seek Help."))
    take_down_url = models.URLField(
        _("address"),
        default="https://takeitdown.ncmec.org/",
        blank=True,
        help_text=_("Of the service that has pictures taken down. Without it, the signpost is not shown."),
    )
    take_down_name = CharField(_("name of the service"), max_length=60, default="Take It Down", blank=True)
    take_down_text = text_field(_("what it does"), 400)
    next_steps = StreamField([("step", NextStepBlock())], blank=True, verbose_name=_("what happens next"))

    explanations = StreamField(
        [(name, blocks.RichTextBlock(features=RICH_TEXT_FEATURES, label=label)) for name, label in STEPS],
        block_counts={name: {"max_num": 1} for name, label in STEPS},
        blank=True,
        verbose_name=_("explanations"),
        help_text=_("Shown above the question of a step. The questions themselves are fixed."),
    )
    receipt_text = rich_text_field(_("receipt"), _("Below the code."))
    received_text = rich_text_field(_("received"))
    looked_at_text = rich_text_field(_("being looked at"))
    passed_on_text = rich_text_field(_("passed on"))
    closed_text = rich_text_field(_("closed"))

    template = "hotline/report_abuse_page.html"
    content_panels = [
        *HelpPage.head_panels,
        FieldPanel("danger_text"),
        MultiFieldPanel(
            [FieldPanel("online_text"), FieldPanel("person_text"), FieldPanel("self_text")], _("Three ways")
        ),
        MultiFieldPanel(
            [FieldPanel("take_down_url"), FieldPanel("take_down_name"), FieldPanel("take_down_text")],
            _("Pictures that are online"),
        ),
        FieldPanel("next_steps"),
        FieldPanel("questions"),
        HelpPanel(_("The phone numbers are changed under Settings, in the contact facts, for all pages at once.")),
        FieldPanel("explanations", heading=_("Explanations in the form")),
        FieldPanel("receipt_text"),
        MultiFieldPanel(
            [
                HelpPanel(_("What somebody reads who comes back with the code. Without one, a sentence of the site.")),
                *(FieldPanel(f"{word}_text") for word in ("received", "looked_at", "passed_on", "closed")),
            ],
            _("The state of a report"),
        ),
    ]

    class Meta:
        verbose_name = _("Report Abuse page")
