"""Get Involved and Work with APLE: what is open there, all of it invented, one of each already closed."""

from datetime import timedelta

from django.utils import timezone

from aple_site.demo.blocks import (
    Node,
    call_to_action,
    callout,
    cards,
    heading,
    link,
    text,
    timeline,
)
from opportunities.models import OpportunityIndexPage, OpportunityPage

__all__ = ["INVOLVED", "WORK_WITH"]

SAMPLE = "A sample of the demo content: nobody looks for anybody here."


def openings(slug, title, summary, children, body):
    return Node(OpportunityIndexPage, slug, title, summary, children, {"body": body}, in_menu=False)


def opening(slug, title, kind, place, hours, days, words, how):
    """An opportunity that closes at five in the afternoon, so many `days` from now; before now with a minus."""
    evening = timezone.localtime().replace(hour=17, minute=0, second=0, microsecond=0)
    fields = {
        "kind": kind,
        "place": place,
        "hours": hours,
        "closes_at": evening + timedelta(days=days),
        "body": [callout("info", "A sample", f"<p>{SAMPLE}</p>"), text(f"<p>{words}</p>")],
        "how_to_apply": f"<p>{how} (In the demo, please send nothing.)</p>",
        "safeguarding": (
            "<p>Everybody who works with us, for pay or without, shows a certificate of the police, gives two references, "
            "talks with us about safeguarding and signs the code of conduct. There is no exception.</p>"
        ),
        "contact": "The office (sample)",
        "contact_email": "work@example.org",
    }
    return Node(OpportunityPage, slug, title, SAMPLE, fields=fields, in_menu=False)


HELPERS = [
    opening(
        "interpreter-sample",
        "Interpreter for one day a month (sample)",
        "volunteering",
        "Phnom Penh",
        "One day a month",
        40,
        "Khmer and English at meetings with visitors. Never with children: those talks have interpreters of their own.",
        "Write which languages you speak and for whom you interpreted.",
    ),
    opening(
        "designer-sample",
        "Designer for a poster (sample)",
        "volunteering",
        "From anywhere",
        "About 20 hours",
        25,
        "A poster for guesthouses that says in one look where to call. It shows no child.",
        "Send two things that you made, as links.",
    ),
    opening(
        "school-visits-sample",
        "Helper for visits to schools (sample)",
        "volunteering",
        "Five provinces",
        "Mornings in June",
        -6,
        "Carry boxes, hand out cards, count chairs. A trainer does the talking.",
        "Write when you have time.",
    ),
]
POSITIONS = [
    opening(
        "social-worker-sample",
        "Social worker (sample)",
        "job",
        "Siem Reap",
        "Full time",
        30,
        "You go with a child from the first report to the day when the family needs nobody any more.",
        "Send one page about you. No photo, please.",
    ),
    opening(
        "hotline-intern-sample",
        "Intern beside the hotline (sample)",
        "internship",
        "Phnom Penh",
        "Three months, half time",
        20,
        "You keep the list of services in the provinces true: you call each number and write down what you learn.",
        "Write why you want to do this, on one page.",
    ),
    opening(
        "printing-tender-sample",
        "Printing of 5,000 cards (sample)",
        "tender",
        "Phnom Penh",
        "",
        -9,
        "Cards of the size of a bank card, in two colours, on paper that lasts a rainy season.",
        "Send your offer in a closed envelope.",
    ),
]

INVOLVED = openings(
    "get-involved",
    "Get Involved",
    "Ten minutes, an afternoon or a year: things that help.",
    HELPERS,
    [
        heading("In ten minutes"),
        text(
            "<p>Save three numbers in your phone: 1288 for the police, 092 311 511 for the hotline, 1280 for the Child Helpline. Then tell one child that 1280 is free.</p>"
        ),
        heading("In an afternoon"),
        cards(
            "",
            ("Hang up a poster", "In a shop, a pagoda, a guesthouse or a school.", "explore/campaign-materials"),
            (
                "Start the talk at home",
                "The guide gives you first sentences.",
                "explore/resources/for-parents-caregivers-and-educators",
            ),
            ("Learn to see the signs", "A course takes less time than a film.", "explore/online-courses"),
        ),
        heading("For longer"),
        text(
            "<p>Schools, companies and guesthouses can ask for a talk with their staff. Interpreters, lawyers and designers can give their time. Everybody who works with us, for pay or without, keeps to the rules on the page about child safeguarding, and we check everybody's background.</p>"
        ),
        call_to_action(
            "Offer your help",
            "Tell us in a few words what you can do and when.",
            link("mailto:info@aplecambodia.org", "Write to us"),
            link("child-safeguarding"),
        ),
    ],
)

WORK_WITH = openings(
    "work-with-aple",
    "Work with APLE",
    "Jobs, internships and tenders, and what we ask of everybody.",
    POSITIONS,
    [
        callout(
            "info",
            "A sample",
            "<p>There are no true vacancies on this page. The ones above are invented to show how it looks.</p>",
        ),
        heading("What we look for"),
        text(
            "<p>Patience, discretion and the gift of explaining hard things simply. Khmer at the level of a first language for all work with children. For the hotline: steadiness, and the honesty to say when it is enough for today.</p>"
        ),
        heading("How we choose"),
        timeline(
            "",
            ("", "You write to us", "One page about you. No photo, please."),
            ("", "We meet", "A talk, a task, and questions about safeguarding."),
            ("", "We check", "References and a certificate of the police, for everybody."),
            ("", "You begin beside somebody", "Nobody is alone in the first months."),
        ),
        call_to_action(
            "Ask about working here",
            "We answer each letter.",
            link("mailto:info@aplecambodia.org", "Write to us"),
            link("about-us/our-team"),
        ),
    ],
)
