"""
The digits of Khmer (U+17E0–U+17E9): shown to readers of Khmer, and read wherever somebody types them.

Phone numbers, e-mail, bank accounts, codes, versions and addresses keep 0–9 in Khmer print too.
"""

import unicodedata

from django.utils.translation import get_language

__all__ = ["digits", "western"]

KHMER = str.maketrans("0123456789", "០១២៣៤៥៦៧៨៩")


def digits(value):
    """The value as text, with Khmer digits where the present language is Khmer."""
    text = str(value)
    return text.translate(KHMER) if get_language() == "km" else text


def western(text):
    """The text with the digits of every script as 0–9."""
    return "".join(str(unicodedata.decimal(letter, letter)) for letter in text)
