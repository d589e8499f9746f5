"""Site-wide settings that the header and footer of every page show. Editors change them under Settings."""

from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.admin.panels import FieldPanel, HelpPanel, MultiFieldPanel, PageChooserPanel
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting
from wagtail.fields import StreamField

from freshness.bilingual import BilingualText, Text, in_both_languages, in_present_language
from khmer.blocks import CharBlock
from khmer.fields import CharField, DigitsField
from navigation.links import LinkBlock, LinkValue

PHONE = RegexValidator(r"^\+?[0-9][0-9 ]{2,19}$", _("Use digits and spaces only, for example 092 311 511."))

NETWORKS = [
    ("facebook", "Facebook"),
    ("instagram", "Instagram"),
    ("linkedin", "LinkedIn"),
    ("telegram", "Telegram"),
    ("x", "X"),
    ("youtube", "YouTube"),
]


def phone_field(label, default, help_text=""):
    return DigitsField(label, max_length=20, default=default, blank=True, validators=[PHONE], help_text=help_text)


class SocialAccountValue(blocks.StructValue):
    @property
    def network_name(self):
        return dict(NETWORKS).get(self.get("network"), "")


class SocialAccountBlock(blocks.StructBlock):
    network = blocks.ChoiceBlock(choices=NETWORKS)
    url = blocks.URLBlock(label=_("Address"))

    class Meta:
        icon = "globe"
        label = _("Account")
        value_class = SocialAccountValue


@register_setting(icon="mail", order=100)
class ContactSettings(BaseSiteSetting):
    """Phone numbers, e-mail and social accounts. Every page that shows one of them takes it from here."""

    address = BilingualText()

    hotline_phone = phone_field(_("hotline"), "092 311 511", _("At the top of every page."))
    police_phone = phone_field(_("national police"), "1288")
    child_helpline_phone = phone_field(_("Child Helpline Cambodia"), "1280", _("Free, 24 hours, to age 25."))
    office_phone = phone_field(_("office"), "023 996 351")
    email = models.EmailField(_("e-mail"), default="info@aplecambodia.org", blank=True)
    address_en = CharField(_("address, English"), max_length=200, default="Phnom Penh, Cambodia", blank=True)
    address_km = CharField(_("address, Khmer"), max_length=200, default="ភ្នំពេញ ប្រទេសកម្ពុជា", blank=True)
    social_links = StreamField([("account", SocialAccountBlock())], blank=True, verbose_name=_("social accounts"))

    panels = [
        MultiFieldPanel(
            [FieldPanel("hotline_phone"), FieldPanel("police_phone"), FieldPanel("child_helpline_phone")],
            _("Numbers for people in need"),
        ),
        MultiFieldPanel([FieldPanel("office_phone"), FieldPanel("email"), in_both_languages("address")], _("Office")),
        FieldPanel("social_links"),
    ]

    class Meta:
        verbose_name = _("contact facts")


def page_field(label):
    return models.ForeignKey(
        "wagtailcore.Page", on_delete=models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=label
    )


@register_setting(icon="link", order=110)
class KeyPagesSettings(BaseSiteSetting):
    """The pages that a person in need must find from everywhere, and the legal ones."""

    report_page = page_field(_("Report Abuse"))
    help_page = page_field(_("Seek Help"))
    donate_page = page_field(_("Donate"))
    exit_url = models.URLField(
        _("where the quick exit leads"),
        default="https://www.google.com/search?q=weather+phnom+penh",
        help_text=_(
            "An ordinary page of another site. It opens when somebody leaves Report Abuse or Seek Help at once."
        ),
    )

    panels = [
        HelpPanel(_("The Report Abuse button of every page, the doors of the home page and the 404 page lead here.")),
        PageChooserPanel("report_page"),
        PageChooserPanel("help_page"),
        PageChooserPanel("donate_page"),
        FieldPanel("exit_url"),
    ]

    class Meta:
        verbose_name = _("key pages")


class FooterLinkValue(LinkValue):
    @property
    def text(self):
        """On a Khmer page the label in Khmer; without one the title of the translated page, then what is in English."""
        if get_language() != "km":
            return super().text
        if self.get("label_km"):
            return Text(self["label_km"])
        if self.page_to_read and not self.hreflang:
            return Text(self.page_to_read.title)
        return Text(self["label"], "en") if self.get("label") else super().text


class FooterLinkBlock(LinkBlock):
    label_km = CharBlock(
        required=False,
        max_length=80,
        label=_("Label in Khmer"),
        help_text=_("Leave empty to use the title of the translated page."),
    )

    class Meta:
        value_class = FooterLinkValue
        form_layout = ["label", "label_km", "page", "document", "url"]


class FooterColumnValue(blocks.StructValue):
    @property
    def heading(self):
        return in_present_language(self["heading_en"], self["heading_km"])


class FooterColumnBlock(blocks.StructBlock):
    heading_en = CharBlock(max_length=40, label=_("Heading, English"))
    heading_km = CharBlock(max_length=40, label=_("Heading, Khmer"), required=False)
    links = blocks.ListBlock(FooterLinkBlock())

    class Meta:
        icon = "list-ul"
        label = _("Column of links")
        value_class = FooterColumnValue


@register_setting(icon="bars", order=120)
class FooterSettings(BaseSiteSetting):
    about = BilingualText()
    vision = BilingualText()
    copyright_holder = BilingualText()

    about_en = models.TextField(_("about, English"), blank=True, max_length=500, help_text=_("Two short paragraphs."))
    about_km = models.TextField(_("about, Khmer"), blank=True, max_length=500)
    vision_en = models.TextField(_("vision, English"), blank=True, max_length=300)
    vision_km = models.TextField(_("vision, Khmer"), blank=True, max_length=300)
    columns = StreamField([("column", FooterColumnBlock())], blank=True, max_num=3, verbose_name=_("columns"))
    legal_links = StreamField(
        [("link", FooterLinkBlock())], blank=True, max_num=8, verbose_name=_("small links at the end")
    )
    copyright_holder_en = CharField(
        _("copyright, English"),
        max_length=80,
        default="APLE Cambodia",
        help_text=_("The current year is put before it."),
    )
    copyright_holder_km = CharField(_("copyright, Khmer"), max_length=80, default="APLE Cambodia", blank=True)

    panels = [
        in_both_languages("about"),
        in_both_languages("vision"),
        FieldPanel("columns"),
        FieldPanel("legal_links"),
        in_both_languages("copyright_holder"),
    ]

    class Meta:
        verbose_name = _("footer")
