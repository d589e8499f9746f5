"""Which words of a page are in the script of the other language, without a mark that says so."""

import re

from bs4 import CData, NavigableString

# Letters, signs and digits, but not the sign of the riel: it stands beside the sums in both languages.
KHMER = re.compile("[\u1780-\u17da\u17dc-\u17ff]")
LATIN = re.compile(r"[A-Za-z]{2,}")

# What is written in Latin letters in Khmer print too: names of organisations, products, keys, formats and licences.
NAMES = [
    *["APLE Cambodia", "APLE", "INHOPE", "ECPAT", "ACWC", "UNICEF", "OCSEA", "ASEAN", "ICT", "INTERPOL"],
    *["Bread for the World Germany", "Bread for the World", "Terre des Hommes Germany"],
    *["World Childhood Foundation Sweden", "Stars Impact Award", "Child10 Award", "Child Helpline Cambodia"],
    *["Child Helpline", "Take It Down", "Disrupting Harm", "Google Ireland Limited", "YouTube", "Facebook"],
    *["Telegram", "Messenger", "Instagram", "TikTok", "WhatsApp", "LinkedIn", "Story"],
    *[
        "Sample Pay",
        "Sample Giving",
        "Sample Bank",
        "DEMO DO NOT PAY",
        "XXXXKHPP",
        "GIFT",
        "SWIFT",
        "USD",
        "KHR",
        "KHQR",
    ],
    *["Samsung Internet", "Chrome", "Android", "Safari", "iPhone", "Firefox", "Wi-Fi", "Shift", "Ctrl", "KHQR"],
    *["PDF", "Word", "MP3", "ZIP", "zip", "unzip", "JPEG", "PNG", "RSS", "Atom", "WCAG", "AA", "AI", "SMS"],
    # What browsers call their buttons, beside the Khmer; the logo's second line; registers of privacy.
    *["New Incognito tab", "Private", "Tabs", "Turn on Secret mode", "History", "Delete", "Settings", "Browser"],
    *["Cambodia", "CC BY-NC-ND", "Web Content Accessibility Guidelines", "Do Not Track", "Global Privacy Control"],
]
ALLOWED = re.compile(
    "|".join(
        [
            r"[\w.+-]+@[\w.-]+\w",
            r"\b(?:[\w-]+\.)+(?:html|org|com|net|example|eu|kh)\b",
            *(rf"\b{re.escape(name)}\b" for name in sorted(NAMES, key=len, reverse=True)),
        ]
    )
)
ATTRIBUTES = ("alt", "title", "aria-label", "placeholder")
# The switch and the offer of the other language, and what is listed in its own: files, and names of cookies.
MARKED = ".utility, .lang, .language-offer, .resource__files, .files, .file, code"


def strangers(soup, language):
    """
    Texts of a parsed page that are not in its language: in the script of the other without being a name, or marked as
    of the other where nothing but it may stand.
    """
    texts = [text for text in soup.find_all(string=True) if type(text) in (NavigableString, CData)]
    found = []
    for place, text in [(text.parent, str(text)) for text in texts] + [
        (tag, tag[name]) for tag in soup.find_all(True) for name in ATTRIBUTES if tag.get(name)
    ]:
        if not is_foreign(text, language) or place.name in ("script", "style", "code"):
            continue
        around = [tag for tag in [place, *place.parents] if tag.name != "[document]"]
        marked = next((tag["lang"] for tag in around if tag.get("lang")), language)
        if marked == language or not any(tag.css.match(MARKED) for tag in around):
            found.append(text.strip())
    return found


def is_foreign(text, language):
    return bool(KHMER.search(text)) if language == "en" else bool(LATIN.search(ALLOWED.sub("", text)))
