"""Digits 0–9 that a reader of a Khmer page sees, but for those that Khmer print has as well."""

import re

__all__ = ["western_digits"]

UNSEEN = "script, style, template, head > meta, [hidden] [data-copy-text]"
# Codes and numbers that are dialled, written to or typed elsewhere.
KEPT = "a[href^='tel:'], a[href^='mailto:'], code, kbd, [translate=no]"
KEPT_TEXT = re.compile(
    r"https?://\S+|\S+@\S+"  # addresses
    r"|(?<![\d.,])\d(?: ?\d){5,}"  # telephone numbers and accounts
    r"|[A-Za-z][\w-]*\d[\w.-]*|\d[\w.-]*[A-Za-z][\w-]*"  # A4, MP3, IPv6
    r"|(?:CC BY(?:-\w+)*|WCAG) \d\.\d"  # versions
)
SPOKEN = ("aria-label", "title", "alt", "placeholder")


def western_digits(page):
    """What holds such digits in the visible texts and spoken attributes of a parsed page: a list of texts."""
    for part in page.select(f"{UNSEEN}, {KEPT}"):
        part.decompose()
    texts = [*page.stripped_strings, *(tag[name] for name in SPOKEN for tag in page.select(f"[{name}]"))]
    return [text for text in texts if re.search("[0-9]", KEPT_TEXT.sub("", text))]
