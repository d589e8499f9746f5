"""Donate. Every sum, address and account is a placeholder: hosts of example.org, and numbers that no bank has."""

import binascii

from aple_site.demo.blocks import Node, accordion, call_to_action, callout, figures, heading, link, text
from pages.models import Campaign, DonatePage

__all__ = ["DONATE", "load_campaigns"]

SAMPLE = "Placeholder of the demo content"


def preset(frequency, currency, amount, impact):
    fields = {"frequency": frequency, "currency": currency, "amount": amount}
    return "preset", {**fields, "impact": f"{impact} (sample)", "source": SAMPLE}


def way(kind, heading, origin, words, **fields):
    return kind, {"heading": heading, "origin": origin, "text": words, **fields}


def khqr(name):
    """The text of a KHQR code whose account does not exist."""
    account = "0018no_account@example"
    text = f"000201010211{29:02}{len(account):02}{account}5204000053038405802KH59{len(name):02}{name}6010PHNOM PENH6304"
    return f"{text}{binascii.crc_hqx(text.encode(), 0xFFFF):04X}"


DONATE = Node(
    DonatePage,
    "donate",
    "Donate",
    "From a small coin to a standing order: ways to give, and what becomes of it.",
    fields={
        "presets": [
            preset("monthly", "USD", 15, "One hour with a counsellor each month"),
            preset("monthly", "USD", 5, "Phone credit for one family that has to be reached"),
            preset("monthly", "USD", 30, "One way to court and back, each month"),
            preset("once", "USD", 25, "One set of cards for a classroom"),
            preset("once", "USD", 60, "A day of an interpreter for the police"),
            preset("once", "USD", 120, "A morning of training for ten teachers"),
            preset("monthly", "KHR", 60_000, "One hour with a counsellor each month"),
            preset("monthly", "KHR", 20_000, "Phone credit for one family that has to be reached"),
            preset("once", "KHR", 100_000, "One set of cards for a classroom"),
            preset("once", "KHR", 400_000, "A morning of training for ten teachers"),
        ],
        "ways": [
            way(
                "hosted",
                "By card (placeholder)",
                "both",
                "Any card, from any country. The provider sends the receipt.",
                provider="Sample Pay",
                address="https://pay.example.org/give?amount={amount}&currency={currency}&frequency={frequency}&campaign={campaign}",
            ),
            way(
                "khqr",
                "Scan with your banking app (placeholder)",
                "cambodia",
                "Works with the apps of banks in Cambodia.",
                account_name="DEMO DO NOT PAY",
                code=khqr("DEMO DO NOT PAY"),
                picture={"image": None, "alt_text": "", "decorative": False},
                check="Your app must show this very name before you pay. If it shows another one, stop and call us.",
            ),
            way(
                "bank",
                "Bank transfer (placeholder)",
                "both",
                "Best for larger gifts.",
                bank="Sample Bank",
                account_name="DEMO DO NOT PAY",
                account_number="000 000 000",
                swift="XXXXKHPP",
                currency="USD",
                reference="GIFT",
            ),
            way(
                "platform",
                "From another country (placeholder)",
                "abroad",
                "",
                name="Sample Giving",
                url="https://giving.example.org/",
                difference="You pay in euros, and the platform sends the receipt for your tax.",
            ),
            way(
                "in_kind",
                "Time and skills",
                "both",
                "Interpreters, lawyers, designers: tell us what you are good at.",
                link=link("take-action/get-involved", "See what is needed"),
            ),
        ],
        "use_of_money": [
            (
                "use",
                {
                    "heading": "Where the money goes",
                    "text": "A sample split. The true one comes from the audited accounts of each year.",
                    "period": "a sample year",
                    "source": SAMPLE,
                    "parts": [
                        {"label": "Victim support", "text": "Legal aid, counselling, safe ways", "percent": 42},
                        {"label": "Criminal justice", "text": "Training and work on cases", "percent": 28},
                        {"label": "Prevention and hotline", "text": "Lessons, people who answer", "percent": 18},
                        {"label": "Running costs", "text": "Rent, audit, safeguarding", "percent": 12},
                    ],
                    "link": link("about-us/impact-reports"),
                },
            )
        ],
        "questions": [
            accordion(
                ("Do I get a receipt?", "<p>Yes, on request. Write to the office with the date and the sum.</p>"),
                (
                    "Can I give every month?",
                    "<p>Yes. A small sum that comes regularly helps us most, since a child's case lasts for years.</p>",
                ),
                (
                    "Can I choose what my gift is for?",
                    "<p>Yes. Say so in the reference: we follow it, or tell you if we cannot.</p>",
                ),
                ("Can I see the children I help?", "<p>No. Nobody can, and that is part of the help.</p>"),
            )
        ],
        "privacy_provider": (
            "<p>Your name, your card or account and the sum, under its own rules. It is told the sum and the campaign that "
            "led you here, and nothing else about your visit.</p>"
        ),
        "privacy_own": (
            "<p>From a provider or a bank: the name, the sum and the reference. They stay in the accounts. No name of a donor "
            "is on this site, and no list of donors is given away.</p>"
        ),
        "body": [
            callout(
                "gold",
                "This is a demo",
                "<p>All details on this page are placeholders. Please do not send money to any of them.</p>",
            ),
            heading("What it makes possible"),
            text(
                "<p>Gifts go where the five programmes need them: the phone that is answered at night, the way to court, the hour with a counsellor, the lesson plan and its printing, the lawyer's time.</p>"
            ),
            figures(
                "Support in one year",
                ("148", "victims and families with legal support", "2018", "APLE, case records"),
                ("298", "victims and families with social support", "2018", "APLE, case records"),
            ),
            call_to_action(
                "Not sure which way?",
                "We help you to find one from your country.",
                link("mailto:info@aplecambodia.org", "Write to us"),
                link("about-us/impact-reports"),
            ),
        ],
        "thanks_heading": "Thank you",
        "thanks_text": (
            "<p>Your gift goes to the programme that needs it most, or to the one that you named.</p>"
            "<ul><li>The payment provider sends you the receipt by e-mail, within minutes.</li>"
            "<li>A gift each month can be stopped at any time, by a line to the office.</li>"
            "<li>Once a year we write down what became of the gifts, on the page about our impact.</li></ul>"
            "<p>This is a demo: no money went anywhere.</p>"
        ),
    },
)


def load_campaigns():
    """One campaign for a link in a newsletter, one for a QR code on a poster."""
    Campaign.objects.create(
        code="hotline-sample",
        name="Hotline (sample)",
        line="Thank you for coming from our letter about the hotline (sample).",
        line_km="សូមអរគុណដែលអ្នកបានមកតាមលិខិតរបស់យើងអំពីខ្សែទូរស័ព្ទបន្ទាន់ (គំរូ)។",
    )
    Campaign.objects.create(
        code="school-poster-sample",
        name="Poster in schools (sample)",
        line="You scanned our poster in a school (sample).",
        line_km="អ្នកបានស្កេនផ្ទាំងរូបភាពរបស់យើងនៅសាលារៀនមួយ (គំរូ)។",
    )
