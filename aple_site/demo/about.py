"""About Us and its pages."""

from aple_site.demo.blocks import (
    accordion,
    call_to_action,
    callout,
    figures,
    files,
    heading,
    link,
    picture,
    quote,
    related,
    section,
    shelf,
    standard,
    takeaways,
    team,
    text,
    timeline,
)
from aple_site.demo.impact import AWARDS, GROUPS, NETWORKS, OVER_TIME, SUPPORTERS
from aple_site.demo.library import nodes

RECORDS = "APLE, case and training records"

MISSION = standard(
    "mission-vision",
    "Mission & Vision",
    "What we are here for, what we hope for, and how we behave on the way.",
    [
        heading("What we are here for"),
        text(
            "<p>Children are abused where adults look away, where the law is slow and where nobody has told a child what is not allowed. "
            "Our mission is to change these three things: we help people to see and to speak, we help police and courts to act well, and we stay beside the child until the child no longer needs us.</p>"
        ),
        heading("What we hope for"),
        text(
            "<p>We work towards a Cambodia in which the law and the neighbourhood both protect, so that no child meets sexual abuse or exploitation, at home, at school, on the street or on a screen.</p>"
        ),
        picture("krama", "Woven cloth in indigo and pink checks", "A krama is strong because its threads cross."),
        heading("How we behave on the way"),
        takeaways(
            "The child comes before the case, the report and the organisation.",
            "We believe first, and leave the proving to those whose task it is.",
            "We show nobody who could be recognised, and tell no true story.",
            "A number is published with its period and its source, or not at all.",
            "We say so when we were wrong.",
            heading="Five promises",
        ),
        heading("Where we come from"),
        timeline(
            "",
            (
                "2003",
                "Founded in Phnom Penh",
                "In the same year the first agreement, with the ministry of Foreign Affairs, is signed.",
            ),
            ("2005", "Sihanoukville", "A second office opens on the coast."),
            ("2006", "Social Affairs", "An agreement with the ministry of Social Affairs."),
            ("2007", "Siem Reap", "A third office opens."),
            ("2010", "Interior", "An agreement with the ministry of Interior."),
            ("2014", "A new structure", "The organisation is restructured."),
        ),
        related("our-work", "about-us/impact-reports", "about-us/our-membership"),
    ],
)

OUR_TEAM = team(
    "our-team",
    "Our Team",
    "Everybody on this page is invented. Some roles carry no name, as they would in earnest, and there are no photos.",
    GROUPS,
)

IMPACT = shelf(
    "impact-reports",
    "Impact Reports",
    "What was counted, over which time and by whom, with the files to read on.",
    [
        heading("The first twelve years"),
        figures(
            "Results from 2003 to 2015",
            ("692", "victims rescued", "2003–2015", RECORDS),
            ("10,106", "people trained", "2003–2015", RECORDS),
            ("259", "convictions", "2003–2015", RECORDS),
        ),
        text(
            "<p>These three numbers belong together and to their years. A conviction may come long after a rescue, and a person trained this month may make the call that matters ten years on. "
            "We therefore never divide one of them by another.</p>"
        ),
        *OVER_TIME,
        callout(
            "info",
            "How to read them",
            "<p>The rows count different things over different times. They cannot be added up, and a larger number is not always better news: more reports can mean that more people dare to report.</p>",
        ),
        heading("How a number gets here"),
        timeline(
            "",
            ("", "It is written down once", "By the person who did the work, on the day."),
            ("", "Somebody else looks", "Doubles and guesses go."),
            ("", "It gets its period and source", "Without both it is not published."),
            ("", "It is corrected in the open", "A changed number says when it changed."),
        ),
        heading("Reports to download"),
        files("Reports", "annual-report"),
        call_to_action(
            "Ask about a number",
            "We answer questions about everything on this page.",
            link("mailto:info@aplecambodia.org", "Write to us"),
            link("explore/research-reports"),
        ),
    ],
    children=nodes("impact-report"),
    types=["impact-report"],
)

RECOGNITIONS = standard(
    "recognitions",
    "Recognitions",
    "Prizes belong to those who kept going. Two that we were given, and what we read into them.",
    [
        AWARDS,
        heading("What a prize is for"),
        text(
            "<p>A prize opens doors: a ministry answers sooner, a donor reads to the end, a young lawyer applies. It does not prove that a child is safer. For that we look at our work each year anew, with people from outside, and we write down what we find.</p>"
            "<p>It also has a danger in it. Those who give and those who receive prizes like a good story, and a good story wants a face. We were asked for one and said no, as we always do. The children with whom we work owe us nothing, least of all their faces.</p>"
        ),
        quote("The best recognition is a second call from the same village.", "From our way of working"),
        SUPPORTERS,
        text("<p>Others prefer to give quietly. We thank them here without a name.</p>"),
        related("about-us/our-membership", "about-us/impact-reports"),
    ],
)

MEMBERSHIP = standard(
    "our-membership",
    "Our Membership",
    "Abuse crosses borders in a second. Networks let help cross them, too.",
    [
        text("<p>In this sample, patterns stand in for the logos of the networks.</p>"),
        NETWORKS,
        heading("For the person who reports"),
        text("<p>Nothing changes: one link, handed over once, in Cambodia.</p>"),
        heading("What membership asks of us"),
        accordion(
            ("Who may see a report?", "<p>Trained analysts of the hotline and nobody else in the organisation.</p>"),
            (
                "What is kept of it?",
                "<p>What is needed for the case, for as long as it is needed. Images are never taken: a link is enough.</p>",
            ),
            (
                "Who looks after the analysts?",
                "<p>Nobody does this work alone or for whole days. Breaks, a second person and counselling are part of the job.</p>",
            ),
        ),
        picture("ripples", "Rings of indigo around a gold point", "One report can reach many shores."),
        related("our-work/hotline", "take-action/report-abuse"),
    ],
)

ABOUT_US = section(
    "about-us",
    "About Us",
    "Since 2003 we have worked against the sexual abuse and exploitation of children in Cambodia. Who we are, and what we can show for it.",
    [MISSION, OUR_TEAM, IMPACT, RECOGNITIONS, MEMBERSHIP],
    menu_heading="Who we are",
)
