"""Site-wide settings that the header and footer of every page show. Editors change them under Settings."""

from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.admin.panels import FieldPanel, HelpPanel, MultiFieldPanel, PageChooserPanel
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting
from wagtail.fields import StreamField

from khmer.blocks import CharBlock
from khmer.fields import CharField, DigitsField
from navigation.links import LinkBlock

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

    hotline_phone = phone_field(_("hotline"), "092 311 511", _("At the top of every page."))
    police_phone = phone_field(_("national police"), "1288")
    child_helpline_phone = phone_field(_("Child Helpline Cambodia"), "1280", _("Free, 24 hours, to age 25."))
    office_phone = phone_field(_("office"), "023 996 351")
    email = models.EmailField(_("e-mail"), default="info@aplecambodia.org", blank=True)
    address = CharField(_("address"), max_length=200, default="Phnom Penh, Cambodia", blank=True)
    social_links = StreamField([("account", SocialAccountBlock())], blank=True, verbose_name=_("social accounts"))

    panels = [
        MultiFieldPanel(
            [FieldPanel("hotline_phone"), FieldPanel("police_phone"), FieldPanel("child_helpline_phone")],
            _("Numbers for people in need"),
        ),
        MultiFieldPanel([FieldPanel("office_phone"), FieldPanel("email"), FieldPanel("address")], _("Office")),
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


class FooterColumnBlock(blocks.StructBlock):
    heading = CharBlock(max_length=40)
    links = blocks.ListBlock(LinkBlock())

    class Meta:
        icon = "list-ul"
        label = _("Column of links")


@register_setting(icon="bars", order=120)
class FooterSettings(BaseSiteSetting):
    about = models.TextField(_("about"), blank=True, max_length=500, help_text=_("Two short paragraphs."))
    vision = models.TextField(_("vision"), blank=True, max_length=300)
    columns = StreamField([("column", FooterColumnBlock())], blank=True, max_num=3, verbose_name=_("columns"))
    legal_links = StreamField([("link", LinkBlock())], blank=True, max_num=8, verbose_name=_("small links at the end"))
    copyright_holder = CharField(
        _("copyright"), max_length=80, default="APLE Cambodia", help_text=_("The current year is put before it.")
    )

    panels = [
        FieldPanel("about"),
        FieldPanel("vision"),
        FieldPanel("columns"),
        FieldPanel("legal_links"),
        FieldPanel("copyright_holder"),
    ]

    class Meta:
        verbose_name = _("footer")
