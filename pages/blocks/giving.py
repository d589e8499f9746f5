"""Blocks of the donate page: sums to choose, ways to give, where the money goes."""

import string
from collections import Counter
from urllib.parse import quote, urlsplit

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.stream_block import StreamBlockValidationError
from wagtail.blocks.struct_block import StructBlockValidationError
from wagtail.images.blocks import ImageBlock

from khmer.blocks import CharBlock, DigitsBlock, IntegerBlock, TextBlock
from navigation.links import LinkBlock
from pages.blocks.searched import SearchedBlock
from pages.khqr import is_khqr, khqr_drawing
from pages.money import CURRENCIES, LIMITS, money

__all__ = ["FREQUENCIES", "PresetsBlock", "UseOfMoneyBlock", "WaysToGiveBlock", "payment_address"]

FREQUENCIES = [("monthly", _("Monthly")), ("once", _("Once"))]
PLACEHOLDERS = ("amount", "currency", "frequency", "campaign")
ORIGINS = [("both", _("From Cambodia and abroad")), ("cambodia", _("From Cambodia")), ("abroad", _("From abroad"))]


class CheckedBlock(SearchedBlock):
    """Looks at a whole value in `refuse`. A draft may be unfinished, so that only what is published is looked at."""

    def clean(self, value):
        value = super().clean(value)
        if not self.is_deferred_validation:
            self.refuse(value)
        return value

    def refuse(self, value):
        """Raises StructBlockValidationError for what must not be published."""


class PresetBlock(CheckedBlock):
    """A sum with what it makes possible; no line without what it rests on."""

    frequency = blocks.ChoiceBlock(choices=FREQUENCIES, default="monthly")
    currency = blocks.ChoiceBlock(choices=CURRENCIES, default="USD")
    amount = IntegerBlock(min_value=1)
    impact = CharBlock(
        max_length=160, label=_("What it makes possible"), help_text=_("One true line. Promise nothing that varies.")
    )
    source = CharBlock(
        max_length=150, help_text=_("What the line rests on, and of when: for example “Budget of the hotline, 2025”.")
    )

    class Meta:
        icon = "tag"
        label = _("Sum")
        form_layout = ["frequency", "currency", "amount", "impact", "source"]

    def refuse(self, value):
        smallest, largest = LIMITS[value["currency"]]
        if not smallest <= value["amount"] <= largest:
            message = _("Choose a sum from %(smallest)s to %(largest)s.") % {
                "smallest": money(smallest, value["currency"]),
                "largest": money(largest, value["currency"]),
            }
            raise StructBlockValidationError({"amount": ValidationError(message)})


class PresetsBlock(blocks.StreamBlock):
    """At most MOST sums for a frequency and currency, none twice: each has an address of its own."""

    MOST = 6

    preset = PresetBlock()

    def clean(self, value):
        value = super().clean(value)
        if self.is_deferred_validation:
            return value
        seen = Counter()
        for position, preset in enumerate(value):
            group = (preset.value["frequency"], preset.value["currency"])
            gift = (*group, preset.value["amount"])
            seen.update([group, gift])
            if seen[gift] > 1:
                raise StreamBlockValidationError({position: ValidationError(_("This sum is there already."))})
            if seen[group] > self.MOST:
                message = _("Offer at most %(most)s sums for a frequency and currency.") % {"most": self.MOST}
                raise StreamBlockValidationError({position: ValidationError(message)})
        return value


class WayBlock(CheckedBlock):
    """What all ways to give have."""

    heading = CharBlock(max_length=80)
    origin = blocks.ChoiceBlock(choices=ORIGINS, default="both", label=_("For whom"))
    text = TextBlock(required=False, max_length=400, rows=2)

    class Meta:
        group = _("Ways to give")

    def get_context(self, value, parent_context=None):
        context = super().get_context(value, parent_context)
        context["origin"] = dict(ORIGINS).get(value.get("origin"), "")
        return context


def payment_address(template, **values):
    """The address of a payment page: the template with each {placeholder} filled, safe in any part of it."""
    for name in PLACEHOLDERS:
        template = template.replace(f"{{{name}}}", quote(str(values.get(name, "")), safe=""))
    return template


class HostedPageBlock(WayBlock):
    """A payment page of a provider, where card data is typed. The sum chosen here goes with the link."""

    unsearched = ("address",)

    provider = CharBlock(max_length=60, help_text=_("Who takes the payment. Donors read it on the button."))
    address = CharBlock(
        max_length=500,
        help_text=_(
            "Starts with https://. What the donor chose stands where you write {amount}, {currency}, {frequency} "
            "(monthly or once) and {campaign}."
        ),
    )

    class Meta:
        icon = "lock"
        template = "blocks/giving/hosted.html"
        label = _("Payment page for cards")
        preview_value = {
            "heading": "By card",
            "origin": "both",
            "text": "Any card, from any country.",
            "provider": "Sample Pay",
            "address": "https://pay.example.org/?amount={amount}&currency={currency}",
        }
        description = _("A page of a payment provider that takes cards")

    def refuse(self, value):
        if message := problem_of_address(value["address"]):
            raise StructBlockValidationError({"address": ValidationError(message)})


def problem_of_address(template):
    """What is wrong with the address of a payment page, in words for editors, or ""."""
    try:
        parts = list(string.Formatter().parse(template))
        address = urlsplit(template)
        host = address.hostname or ""
    except ValueError:
        return _("This is not an address, or a brace is missing.")
    for _literal, name, spec, conversion in parts:
        if name is not None and (name not in PLACEHOLDERS or spec or conversion):
            return _("Use no other braces than {amount}, {currency}, {frequency} and {campaign}.")
    if address.scheme != "https" or "." not in host or "{" in address.netloc or "@" in address.netloc:
        return _("Write the whole address, starting with https:// and the provider's host name.")
    if any(character.isspace() or not character.isprintable() for character in template):
        return _("An address holds no spaces.")
    return ""


class KhqrBlock(WayBlock):
    """A KHQR code: drawn from the text that the bank gives, or a picture of it."""

    unsearched = ("code",)

    account_name = CharBlock(max_length=60, help_text=_("As the banking app shows it before paying."))
    code = DigitsBlock(
        required=False, max_length=500, help_text=_("The text of the code, starting with 000201. The site draws it.")
    )
    picture = ImageBlock(required=False, help_text=_("Or a picture of the code, where there is no text."))
    check = TextBlock(
        max_length=300, rows=2, label=_("What to check before paying"), help_text=_("Name, sum, and what to do if not.")
    )

    class Meta:
        icon = "mobile-alt"
        template = "blocks/giving/khqr.html"
        label = _("KHQR")
        description = _("A code to scan with a banking app in Cambodia")

    def refuse(self, value):
        code, picture = value["code"], value["picture"]
        if bool(code) == bool(picture):
            message = ValidationError(_("Give the text of the code or a picture of it: one of them."))
            raise StructBlockValidationError({"code": message})
        if code and not is_khqr(code):
            message = ValidationError(_("This is not the whole text of a KHQR code: its check sum does not match."))
            raise StructBlockValidationError({"code": message})

    def get_context(self, value, parent_context=None):
        return super().get_context(value, parent_context) | {"drawing": khqr_drawing(value.get("code"))}


class BankBlock(WayBlock):
    """A bank account. The reference that donors copy is made in their browser and stored nowhere."""

    bank = CharBlock(max_length=80)
    account_name = CharBlock(max_length=80)
    account_number = DigitsBlock(max_length=40)
    swift = blocks.RegexBlock(
        regex=r"\A[A-Z0-9]{8}([A-Z0-9]{3})?\Z",
        required=False,
        label=_("SWIFT code"),
        error_messages={"invalid": _("A SWIFT code has 8 or 11 capital letters and digits.")},
    )
    currency = blocks.ChoiceBlock(choices=CURRENCIES, default="USD", label=_("Currency of the account"))
    reference = blocks.RegexBlock(
        regex=r"\A[A-Z0-9]{2,8}\Z",
        default="GIFT",
        label=_("Word in the reference"),
        help_text=_("2 to 8 capital letters and digits. It starts each reference, and stands alone without script."),
        error_messages={"invalid": _("Use 2 to 8 capital letters and digits.")},
    )

    class Meta:
        icon = "home"
        template = "blocks/giving/bank.html"
        label = _("Bank transfer")
        description = _("An account, with a reference to copy")


class PlatformBlock(WayBlock):
    """A giving platform abroad."""

    name = CharBlock(max_length=60, label=_("Name of the platform"))
    url = blocks.URLBlock(label=_("Address"), help_text=_("Of our page there, starting with https://."))
    difference = TextBlock(
        max_length=300, rows=2, label=_("What is different"), help_text=_("Tax, currency, fees, who sends the receipt.")
    )

    class Meta:
        icon = "globe"
        template = "blocks/giving/platform.html"
        label = _("Giving platform")
        preview_value = {
            "heading": "From another country",
            "origin": "abroad",
            "text": "",
            "name": "Sample Giving",
            "url": "https://giving.example.org/",
            "difference": "In euros. The platform sends the receipt for your tax.",
        }
        description = _("A page on an international platform")

    def refuse(self, value):
        if not value["url"].startswith("https://"):
            message = ValidationError(_("Write the whole address, starting with https://."))
            raise StructBlockValidationError({"url": message})


class InKindBlock(WayBlock):
    """Things, time and skills."""

    link = LinkBlock(required=False, label=_("Contact"))

    class Meta:
        icon = "pick"
        template = "blocks/giving/in_kind.html"
        label = _("Time, skills and things")
        preview_value = {
            "heading": "Time and skills",
            "origin": "both",
            "text": "Translators, lawyers, designers: tell us what you are good at.",
            "link": {"label": "Write to us", "url": "mailto:info@example.org"},
        }
        description = _("Gifts that are no money")


class WaysToGiveBlock(blocks.StreamBlock):
    hosted = HostedPageBlock()
    khqr = KhqrBlock()
    bank = BankBlock()
    platform = PlatformBlock()
    in_kind = InKindBlock()


class UseOfMoneyBlock(CheckedBlock):
    """What of a hundred goes where, for which time, and who says so."""

    heading = CharBlock(max_length=100, default=_("Where the money goes"))
    text = TextBlock(required=False, max_length=300, rows=2)
    period = CharBlock(max_length=60, help_text=_("For example 2024."))
    source = CharBlock(max_length=150, help_text=_("For example “Audited accounts”."))
    parts = blocks.ListBlock(
        blocks.StructBlock(
            [
                ("label", CharBlock(max_length=60)),
                ("text", CharBlock(required=False, max_length=120)),
                ("percent", IntegerBlock(min_value=1, max_value=100)),
            ],
            label=_("Part"),
        ),
        min_num=1,
        max_num=6,
    )
    link = LinkBlock(required=False)

    class Meta:
        icon = "order"
        template = "blocks/giving/use.html"
        label = _("Where the money goes")
        preview_value = {
            "heading": "Where the money goes",
            "period": "Sample",
            "source": "Sample",
            "parts": [
                {"label": "Support", "text": "", "percent": 60},
                {"label": "Prevention", "text": "", "percent": 40},
            ],
            "link": {},
        }

    def refuse(self, value):
        total = sum(part["percent"] for part in value["parts"])
        if total != 100:
            message = _("The parts add up to %(total)s %%, and not to 100 %%.") % {"total": total}
            raise StructBlockValidationError(non_block_errors=[ValidationError(message)])

    def get_context(self, value, parent_context=None):
        """With `bars`: where each part begins and how wide it is, of 100."""
        context = super().get_context(value, parent_context)
        context["bars"], begin = [], 0
        for part in value["parts"]:
            width = part["percent"] or 0  # None in a draft
            context["bars"].append((begin, width))
            begin += width
        return context
