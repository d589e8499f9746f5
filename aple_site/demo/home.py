"""The front page."""

from aple_site.demo.blocks import call_to_action, figures, link, page, quote, timeline
from aple_site.demo.impact import SUPPORTERS

RECORDS = "APLE, case and training records"

HOME = {
    "summary": "APLE Cambodia protects children from sexual abuse and exploitation, online and offline.",
    "hero_heading": "Safe childhoods are woven together",
    "stitched_word": "woven",
    "hero_text": (
        "A neighbour who notices, a teacher who listens, an officer who knows what to do: each is a thread. "
        "We work with all of them to keep children in Cambodia free from sexual abuse and exploitation."
    ),
    "report_text": "A link, a person, a worry. Tell us, with or without your name.",
    "help_text": "Something happened to you, or to somebody you care about.",
    "donate_text": "Keep a phone answered and a child accompanied.",
    "bands": [
        (
            "strands",
            {
                "heading": "Five threads, one cloth",
                "text": "Prevention alone catches nobody, and a verdict alone heals nobody. Our programmes hold one another.",
                "section": page("our-work"),
            },
        ),
        figures(
            "Twelve years in three numbers",
            ("692", "victims rescued", "2003–2015", RECORDS),
            ("10,106", "people trained", "2003–2015", RECORDS),
            ("259", "convictions", "2003–2015", RECORDS),
        ),
        (
            "steps",
            {
                "heading": "What happens when you call",
                "text": "You decide how much to say. You may stop at any time, and call again.",
                "steps": timeline(
                    "",
                    ("", "A trained person answers", "By day and by night. Nobody asks for your name first."),
                    ("", "You tell what you know", "A place, a link, a worry is enough. Proof is not your task."),
                    ("", "We look at it with care", "Danger comes first: then we call the police at once."),
                    (
                        "",
                        "Help is set in motion",
                        "Police, social workers, a lawyer or a platform, whichever the child needs.",
                    ),
                )[1],
            },
        ),
        ("latest_articles", {"heading": "In the Spotlight", "listing": page("explore/media/in-the-spotlight")}),
        (
            "ways_in",
            {
                "heading": "Find something to use today",
                "text": "Short, free and made for the people who are closest to children.",
                "has_search": True,
                "ways": [
                    {
                        "link": link("explore/resources/for-children-and-young-people"),
                        "text": "What is yours to decide, and whom to tell",
                    },
                    {
                        "link": link("explore/resources/for-parents-caregivers-and-educators"),
                        "text": "Words for a talk that feels hard to start",
                    },
                    {
                        "link": link("explore/resources/for-law-enforcement-justice-professionals"),
                        "text": "Cards and checklists for the first hours",
                    },
                ],
            },
        ),
        SUPPORTERS,
        quote("Believe first. Everything else can be learned.", "From our way of working"),
        (
            "give",
            call_to_action(
                "Be one of the threads",
                "A gift pays for things that sound small and are not: a bus fare to court, an hour of counselling, a line that is answered.",
                link("take-action/donate", "Ways to give"),
                link("about-us/impact-reports", "Where the money goes"),
            )[1],
        ),
    ],
}
