"""
What a donor chose on the donate page: one of its sums, or one of their own, and the campaign that led here.

The page is kept whole for each sum and each active campaign, which are few. Whatever else is asked is sent to the
address without it; a sum of one's own goes past the page cache.
"""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from pages.blocks.giving import FREQUENCIES, payment_address
from pages.money import CURRENCIES, LIMITS, money, read_amount

__all__ = ["Choice", "Gift", "choice_from_request"]

MOST_TYPED = 30  # characters of a sum that are shown again


@dataclass(frozen=True)
class Gift:
    """A sum that can be given, with what it makes possible and what that line rests on."""

    frequency: str
    currency: str
    amount: int
    impact: str = ""
    source: str = ""

    @property
    def code(self):
        return f"{self.frequency}-{self.currency}-{self.amount}".lower()

    @property
    def sum(self):
        return money(self.amount, self.currency)

    def is_like(self, other):
        """Whether both are of one frequency and currency."""
        return (self.frequency, self.currency) == (other.frequency, other.currency)


@dataclass(frozen=True)
class Choice:
    """
    All that the form of the donate page shows. `presets` are its Gifts in the order of the editors, `preset` the one
    that is chosen, or whose frequency and currency hold for the sum that the donor `typed`; None where there are none.
    """

    presets: tuple
    preset: Gift | None
    typed: str | None = None
    campaign: object = None

    @cached_property
    def gift(self):
        """The Gift that the links to payment pages carry; None for a typed sum that makes no sense."""
        if self.typed is None or self.preset is None:
            return self.preset
        amount = read_amount(self.typed, self.preset.currency)
        return amount and Gift(self.preset.frequency, self.preset.currency, amount)

    @property
    def problem(self):
        """What is wrong with the typed sum, or ""."""
        if self.gift or self.preset is None:
            return ""
        smallest, largest = (money(limit, self.preset.currency) for limit in LIMITS[self.preset.currency])
        return _("Type a whole sum from %(smallest)s to %(largest)s, in digits.") % {
            "smallest": smallest,
            "largest": largest,
        }

    @property
    def query(self):
        """The shortest query that means this choice: "" for the first preset without a campaign."""
        return self.query_of(self.preset, self.typed)

    def query_of(self, preset, typed=None):
        parameters = [("gift", preset.code)] if preset and (typed is not None or preset != self.presets[0]) else []
        if typed is not None:
            parameters.append(("amount", typed))
        if self.campaign:
            parameters.append(("campaign", self.campaign.code))
        return f"?{urlencode(parameters)}" if parameters else ""

    def is_asked_by(self, parameters):
        """Whether the query parameters say this choice and nothing that the page does not know."""
        known = {
            "gift": self.preset and self.preset.code,
            "amount": self.typed,
            "campaign": self.campaign and self.campaign.code,
        }
        return all(parameters.getlist(name) in ([], [value]) for name, value in known.items())

    @cached_property
    def frequencies(self):
        """(label, preset to go to, its query, whether chosen) for each frequency that has presets."""
        return self.switches(FREQUENCIES, "frequency", kept="currency")

    @cached_property
    def currencies(self):
        return self.switches(CURRENCIES, "currency", kept="frequency")

    def switches(self, choices, name, kept):
        links = []
        for value, label in choices:
            others = [preset for preset in self.presets if getattr(preset, name) == value]
            others.sort(key=lambda preset: getattr(preset, kept) != getattr(self.preset, kept))
            if others:
                links.append((label, others[0], self.query_of(others[0]), value == getattr(self.preset, name)))
        return links

    @cached_property
    def sums(self):
        """(preset, its query, whether chosen) of the chosen frequency and currency, from the smallest sum up."""
        same = sorted((preset for preset in self.presets if preset.is_like(self.preset)), key=lambda each: each.amount)
        return [(preset, self.query_of(preset), preset == self.gift) for preset in same]

    def payment_address(self, template):
        gift, campaign = self.gift, self.campaign.code if self.campaign else ""
        chosen = {"amount": gift.amount, "currency": gift.currency, "frequency": gift.frequency} if gift else {}
        return payment_address(template, campaign=campaign, **chosen)


def choice_from_request(parameters, presets, campaigns):
    """
    The Choice that query parameters name, of Gifts and of active campaigns.

    `gift` is the code of a preset, `campaign` that of a campaign; `amount` is a sum typed by the donor, which goes with
    the frequency and currency of `gift`. What is not known is as if it was not there.
    """
    presets = tuple(presets)
    asked = parameters.get("gift")
    preset = next((each for each in presets if each.code == asked), presets[0] if presets else None)
    typed = parameters["amount"][:MOST_TYPED] if preset and "amount" in parameters else None
    if typed is not None:
        amount = read_amount(typed, preset.currency)
        same = next((each for each in presets if each.is_like(preset) and each.amount == amount), None)
        preset, typed = (same, None) if same else (preset, typed)
    asked = parameters.get("campaign")
    return Choice(presets, preset, typed, next((each for each in campaigns if each.code == asked), None))
