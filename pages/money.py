"""Sums that somebody may give: whole US dollars or riels."""

import re

from django.utils.formats import get_format, number_format
from django.utils.translation import gettext_lazy as _

from khmer.digits import western
from khmer.words import INVISIBLE

__all__ = ["CURRENCIES", "LIMITS", "money", "read_amount"]

CURRENCIES = [("USD", _("US dollar")), ("KHR", _("Riel"))]
# The smallest and largest sum for which a payment page makes sense. Beyond, the bank is cheaper for both sides.
LIMITS = {"USD": (1, 10_000), "KHR": (4_000, 40_000_000)}
# Commas stand between thousands alone: “15,50” is no sum, and never fifteen hundred.
TYPED = re.compile(r"\$?\s*([0-9]{1,9}|[0-9]{1,3}(?:,[0-9]{3}){1,2})\s*[$៛]?")


def money(amount, currency):
    """A sum as people of the present language write it: $15, 60,000៛."""
    number = number_format(amount, force_grouping=True)
    return f"${number}" if currency == "USD" else f"{number}៛"


def read_amount(text, currency):
    """
    The sum that somebody typed, with Latin or Khmer digits; None where it is no whole sum, or out of LIMITS.

    Between thousands stand commas, or what money() puts there in the present language, and never both.
    """
    plain = western(INVISIBLE.sub("", text))
    if "," not in plain:
        plain = plain.replace(get_format("THOUSAND_SEPARATOR"), ",")
    found = TYPED.fullmatch(plain.strip())
    if not found:
        return None
    amount = int(found[1].replace(",", ""))
    smallest, largest = LIMITS[currency]
    return amount if smallest <= amount <= largest else None
