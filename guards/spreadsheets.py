"""Text in a file for a spreadsheet, where some first characters make a formula of it."""

import unicodedata

from wagtail.admin.views.mixins import SpreadsheetExportMixin, list_to_str

__all__ = ["NEUTRALISED", "neutralised"]

FORMULA = ("=", "+", "-", "@")
CONTROL = ("\t", "\r", "\n")


def neutralised(text):
    """
    The text, with an apostrophe before it where a spreadsheet would calculate it.

    That is the list of OWASP's page on CSV injection, its full-width and small forms (NFKC), and both behind spaces.
    """
    visible = unicodedata.normalize("NFKC", text.lstrip()[:1])
    return f"'{text}" if text.startswith(CONTROL) or visible.startswith(FORMULA) else text


def in_both_formats(function):
    return {SpreadsheetExportMixin.FORMAT_CSV: function, SpreadsheetExportMixin.FORMAT_XLSX: function}


# For `custom_value_preprocess` of a view that exports a list.
NEUTRALISED = {
    **SpreadsheetExportMixin.custom_value_preprocess,
    str: in_both_formats(neutralised),
    list: in_both_formats(lambda values: neutralised(list_to_str(values))),
}
