"""
The text of a KHQR code: fields of tag, length and value, closed by a check sum (EMVCo, QR Code Specification for
Payment Systems, Merchant-Presented Mode).
"""

import binascii

import segno
from django.utils.safestring import mark_safe

__all__ = ["is_khqr", "khqr_drawing"]

BEGINNING, CHECK_TAG = "000201", "6304"


def is_khqr(text):
    """Whether a text is whole: it begins as such texts do and ends with the check sum of the rest."""
    covered, check = text[:-4], text[-4:]
    if not (text.isascii() and text.startswith(BEGINNING) and covered.endswith(CHECK_TAG)):
        return False
    return check.upper() == f"{binascii.crc_hqx(covered.encode(), 0xFFFF):04X}"


def khqr_drawing(text):
    """The code as an inline SVG, dark on white in every colour scheme, since scanners need it so; "" for no text."""
    if not text:
        return ""
    code = segno.make_qr(text, error="m")
    return mark_safe(code.svg_inline(omitsize=True, light="#fff", border=4, svgclass=None, lineclass=None))
