"""A donate page with every kind of way to give."""

import binascii

from tests.factories import DonatePageFactory

__all__ = ["KHQR", "PRESETS", "WAYS", "donate_page", "preset", "way"]

ADDRESS = "https://pay.example.org/{currency}?sum={amount}&every={frequency}&from={campaign}"


def khqr(text):
    return f"{text}{binascii.crc_hqx(text.encode(), 0xFFFF):04X}"


KHQR = khqr("00020101021129220018no_account@example5204000053038405802KH5908DEMO PAY6010PHNOM PENH6304")


def preset(frequency, currency, amount, impact="One hour with a counsellor"):
    fields = {"frequency": frequency, "currency": currency, "amount": amount}
    return "preset", {**fields, "impact": impact, "source": "Budget 2025"}


def way(kind, heading, **fields):
    return kind, {"heading": heading, "origin": "both", "text": "Some words", **fields}


PRESETS = [
    preset("monthly", "USD", 15),
    preset("monthly", "USD", 5, "Phone credit for one family"),
    preset("once", "USD", 60, "A day of an interpreter"),
    preset("monthly", "KHR", 60_000, "An hour, in riels"),
]
BANK = {"bank": "Sample Bank", "account_name": "NOBODY", "account_number": "000 000 000", "currency": "USD"}
NO_PICTURE = {"image": None, "alt_text": "", "decorative": False}
WAYS = [
    way("platform", "Platform", name="Sample Giving", url="https://giving.example.org/", difference="In euros."),
    way("hosted", "By card", provider="Sample Pay", address=ADDRESS),
    way("khqr", "Scan", account_name="DEMO PAY", code=KHQR, picture=NO_PICTURE, check="Look at the name."),
    way("bank", "Bank transfer", **BANK, swift="XXXXKHPP", reference="GIFT"),
    way("in_kind", "Skills", link={"label": "Tell us", "url": "https://skills.example.org/"}),
]
USE = {
    "heading": "Where a dollar goes",
    "period": "2024",
    "source": "Audited accounts",
    "parts": [
        {"label": "Victim support", "text": "Legal aid", "percent": 60},
        {"label": "Prevention", "text": "", "percent": 40},
    ],
}


def donate_page(**fields):
    page = DonatePageFactory(title="Donate", **fields)
    for name, blocks in {
        "presets": PRESETS,
        "ways": WAYS,
        "use_of_money": [("use", USE)],
        "questions": [("accordion", {"parts": [{"heading": "A receipt?", "text": "<p>Yes.</p>"}]})],
    }.items():
        if name not in fields:
            block = page._meta.get_field(name).stream_block
            raw = [{"type": kind, "value": value} for kind, value in blocks]
            setattr(page, name, block.to_python(raw))
    page.privacy_provider, page.privacy_own = "<p>Your card.</p>", "<p>Your name, in the accounts.</p>"
    page.thanks_text = "<p>The receipt comes by e-mail.</p>"
    page.save_revision().publish()
    return page
