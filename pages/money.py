"""Sums that somebody may give: whole US dollars or riels."""

import re

from django.utils.translation import gettext_lazy as _

__all__ = ["CURRENCIES", "LIMITS", "money", "read_amount"]

CURRENCIES = [("USD", _("US dollar")), ("KHR", _("Riel"))]
# The smallest and largest sum for which a payment page makes sense. Beyond, the bank is cheaper for both sides.
LIMITS = {"USD": (1, 10_000), "KHR": (4_000, 40_000_000)}
# Digits of any script, with commas between thousands alone: “15,50” is no sum, and never fifteen hundred.
TYPED = re.compile(r"\$?\s*(\d{1,9}|\d{1,3}(?:,\d{3}){1,2})\s*[$៛]?")


def money(amount, currency):
    """A sum as people write it: $15, 60,000៛."""
    return f"${amount:,}" if currency == "USD" else f"{amount:,}៛"


def read_amount(text, currency):
    """The sum that somebody typed, with Latin or Khmer digits; None where it is no whole sum, or out of LIMITS."""
    found = TYPED.fullmatch(text.replace("\u200b", "").strip())
    if not found:
        return None
    amount = int(found[1].replace(",", ""))
    smallest, largest = LIMITS[currency]
    return amount if smallest <= amount <= largest else None
