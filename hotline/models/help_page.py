from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, HelpPanel
from wagtail.fields import StreamField

from hotline.models.audiences import Audience
from hotline.models.cards import AudienceTextBlock, CardsBlock
from hotline.models.pages import HelpPage, rich_text_field, text_field
from hotline.models.recordings import RECORDINGS
from hotline.panels import MissingRecordingsPanel
from hotline.rich_text import zone_html

__all__ = ["SeekHelpPage"]


class SeekHelpPage(HelpPage):
    """Where somebody finds the numbers, and short answers to what is happening to them."""

    phone_safety_text = text_field(_("is this phone safe to use"), 300, _("Beside the link to the page about it."))
    confidentiality = rich_text_field(
        _("limits of confidentiality"),
        _("What stays between us and what cannot. Shown to everybody before the first question."),
    )
    message_text = text_field(_("leave a message"), 300, _("Beside the link to the form."))
    audience_texts = StreamField(
        [(audience.name.lower(), AudienceTextBlock(label=audience.label)) for audience in Audience],
        block_counts={audience.name.lower(): {"max_num": 1} for audience in Audience},
        blank=True,
        verbose_name=_("to each audience"),
    )
    cards = StreamField(CardsBlock(), blank=True, verbose_name=_("picture cards"))

    template = "hotline/seek_help_page.html"
    audience_template = "hotline/help/audience.html"
    content_panels = [
        MissingRecordingsPanel(),
        *HelpPage.head_panels,
        FieldPanel("phone_safety_text"),
        FieldPanel("confidentiality"),
        FieldPanel("message_text"),
        FieldPanel("audience_texts"),
        FieldPanel("cards"),
        FieldPanel("questions"),
        HelpPanel(_("The phone numbers are changed under Settings, in the contact facts, for all pages at once.")),
    ]

    class Meta:
        verbose_name = _("Seek Help page")

    def text_for(self, audience):
        """The AudienceTextBlock's value for an audience, or None where nothing is written."""
        name = audience.name.lower()
        return next((block.value for block in self.audience_texts if block.block_type == name), None)

    def routes(self):
        """Each Audience with its text, in the order of the start page."""
        return [(audience, self.text_for(audience)) for audience in Audience]

    def cards_for(self, audience):
        """The values of the cards that are for an audience, in the editors' order."""
        return [block.value for block in self.cards if audience in block.value["audiences"]]

    def audience_context(self, audience):
        """What the page of an audience shows: its text, the limits of confidentiality ("" for none), its cards."""
        text = self.text_for(audience)
        limits = (text and zone_html(text["confidentiality"])) or zone_html(self.confidentiality)
        return {"audience": audience, "text": text, "limits": limits, "cards": self.cards_for(audience)}

    def missing_recordings(self):
        """What the youngest cannot listen to: [(label of a recording, [what lacks it])], without what lacks none."""
        youngest = Audience.UNDER_13
        text = self.text_for(youngest)
        cards = [(card["question"], card) for card in self.cards_for(youngest)]
        recorded = [*([(youngest.label, text)] if text else []), *cards]
        missing = [
            (label, [title for title, value in recorded if not value.recording_of(name)])
            for name, label in RECORDINGS.items()
        ]
        return [(label, titles) for label, titles in missing if titles]

    # The page of each audience can be previewed as well.

    @property
    def preview_modes(self):
        return [("", _("Start page")), *Audience.choices]

    def get_preview_template(self, request, mode_name):
        return self.audience_template if mode_name else super().get_preview_template(request, mode_name)

    def get_preview_context(self, request, mode_name):
        context = super().get_preview_context(request, mode_name)
        return context | self.audience_context(Audience(mode_name)) if mode_name else context
