"""Impact and Our Membership, and what the team page shows."""

from aple_site.demo.blocks import heading, table, text
from aple_site.demo.facts import awards, figures_over_time, group, partners

RECORDS = "APLE, case and training records"
NO_NAME = "Named by role alone, to keep the person safe at work."

GROUPS = [
    group(
        "leadership",
        "",
        (
            "Sample Name",
            "Executive director",
            "An invented person. Here a few words would say what this person answers for and since when.",
        ),
        (
            "Another Sample",
            "Head of programmes",
            "An invented person, responsible for the five programmes and for how they fit together.",
        ),
        (
            "Example Person",
            "Finance and administration",
            "An invented person who sees to it that each gift can be followed to its end.",
        ),
    ),
    group(
        "staff",
        "With children and families",
        ("", "Social worker", NO_NAME),
        ("", "Counsellor", NO_NAME),
        (
            "Sample Lawyer",
            "Lawyer for children",
            "An invented person. Explains the court in words that a child can use.",
        ),
    ),
    group(
        "staff",
        "Hotline and training",
        ("", "Hotline analyst", NO_NAME),
        ("", "Hotline supervisor", NO_NAME),
        ("Sample Trainer", "Trainer for schools", "An invented person. Believes in short lessons and long breaks."),
        (
            "Sample Officer",
            "Trainer for police",
            "An invented person who has sat on both sides of the interview table.",
        ),
    ),
    group(
        "board",
        "",
        (
            "Sample Chair",
            "Chair of the board",
            "An invented person. The board meets four times a year and is not paid.",
        ),
        ("Sample Treasurer", "Treasurer", "An invented person who reads every line of the accounts."),
        ("", "Member of the board", ""),
    ),
]

OVER_TIME = [
    heading("Training, counted at two times"),
    text(
        "<p>Police training is counted when a course ends. The two courses differ in length and in what they ask, so that the second bar is not a step back from the first.</p>"
    ),
    figures_over_time(
        "People who became trainers of the police",
        "trainers",
        "September 2024–November 2025",
        "APLE, training records; Police Academy of Cambodia",
        ("September 2024", 57),
        ("November 2025", 22),
    ),
    figures_over_time(
        "Sample of a longer row: lessons held (invented numbers)",
        "lessons",
        "2019–2024",
        "Invented for this sample",
        ("2019", 40),
        ("2020", 12),
        ("2021", 25),
        ("2022", 61),
        ("2023", 74),
        ("2024", 98),
    ),
    heading("Support and reports since"),
    table(
        "Support and reports, by year of counting",
        [("text", "What was counted"), ("text", "Period"), ("number", "Number")],
        [
            ("Victims and families with legal support", "2018", "148"),
            ("Victims and families with social support", "2018", "298"),
            ("Cases that came through the hotline", "June–December 2021", "119"),
            ("Of these, cases online", "June–December 2021", "54"),
        ],
        RECORDS,
    ),
]

AWARDS = awards(
    "Two awards",
    (2015, "Stars Impact Award", "", "Given in the year in which our hotline joined the INHOPE network."),
    (2017, "Child10 Award", "", "Given in the third year after the organisation took its new structure."),
)

NETWORKS = partners(
    "Two networks",
    (
        "INHOPE",
        "ripples",
        "2015",
        "Hotlines that take reports of child sexual abuse material tell one another where it lies. A page on a server abroad reaches the member there, who can see to its removal under its own law.",
        "https://www.inhope.org/",
    ),
    (
        "ECPAT",
        "river",
        "",
        "Organisations against the sexual exploitation of children compare laws, share what they learned and speak together where one voice is not heard.",
        "https://ecpat.org/",
    ),
)

SUPPORTERS = partners(
    "Supporters who are named in public",
    ("Bread for the World", "", "", "", ""),
    ("Terre des Hommes Germany", "", "", "", ""),
    ("World Childhood Foundation Sweden", "", "", "", ""),
)
