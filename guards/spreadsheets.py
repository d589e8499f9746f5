"""Text in a file for a spreadsheet, where some first characters make a formula of it."""

import unicodedata

__all__ = ["neutralised"]

FORMULA = ("=", "+", "-", "@")
CONTROL = ("\t", "\r", "\n")


def neutralised(text):
    """
    The text, with an apostrophe before it where a spreadsheet would calculate it.

    That is the list of OWASP's page on CSV injection, its full-width and small forms (NFKC), and both behind spaces.
    """
    visible = unicodedata.normalize("NFKC", text.lstrip()[:1])
    return f"'{text}" if text.startswith(CONTROL) or visible.startswith(FORMULA) else text
