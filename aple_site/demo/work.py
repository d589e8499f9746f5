"""Our Work and its five programmes."""

from aple_site.demo.blocks import (
    CARE,
    accordion,
    call_to_action,
    callout,
    files,
    heading,
    link,
    numbers,
    picture,
    quote,
    section,
    takeaways,
    text,
    timeline,
)
from aple_site.demo.facts import programme

PREVENTION = programme(
    "early-prevention",
    "Early Prevention",
    "The best case is the one that never happens. Lessons, talks and training before anything goes wrong.",
    "leaf",
    [
        "Every teacher has the words for this lesson.",
        "Every child can name three people who would listen.",
        "Schools know what to do before something happens.",
    ],
    [
        heading("Beginning before the danger"),
        text(
            "<p>Children who know the names of their body parts, who have been told that no secret with a grown-up must be kept, and who can count three people who would listen, are harder to abuse and quicker to tell. None of this needs a frightening lesson. It needs repeated, ordinary talk.</p>"
            "<p>So we spend our time with those who do the talking: teachers, parents, monks, coaches and older pupils.</p>"
        ),
        heading("With the schools"),
        text(
            "<p>In December 2024 an agreement with the Ministry of Education was signed for the years 2024 to 2027. It puts the subject where every child passes by: into the work of teachers.</p>"
        ),
        heading("What a session looks like"),
        timeline(
            "",
            ("", "First, what do we already do?", "Teachers know more than they think."),
            ("", "Then words", "How to say it in class, in Khmer, without whispering."),
            ("", "Then practice", "A pupil tells something. What now?"),
            ("", "Last, a plan", "Who in this school does what, and which number is on the wall."),
        ),
        files("For the classroom", "classroom-lesson", "parents-guide"),
    ],
    figures=[
        ("288", "teachers in five sessions, in five provinces", "2024–2027", "Agreement of December 2024"),
        ("642", "educators and officials in all", "2024–2027", "Agreement of December 2024"),
    ],
    tag="Prevention",
    resources=["explore/resources/for-parents-caregivers-and-educators", "explore/training-guides"],
)

JUSTICE = programme(
    "criminal-justice",
    "Criminal Justice",
    "An investigation can protect a child or hurt one again. We train those who make the difference.",
    "indigo",
    [
        "A child tells the story once.",
        "Evidence is secured in the first hours.",
        "Police train police, in every province.",
    ],
    [
        heading("Skill is a form of kindness"),
        text(
            "<p>A child should tell the story once, to somebody who knows how to listen, in a room that is not frightening. Evidence from a phone should be secured in the first hours, without anybody looking at more than they must. Both can be learned, and we teach both together with police and prosecutors.</p>"
        ),
        heading("Trainers who train"),
        text(
            '<p>In November 2025 the Police Academy of Cambodia launched a training manual on online child sexual exploitation and abuse. The story is told <a href="page:explore/media/in-the-spotlight/police-academy-training-manual">In the Spotlight</a>.</p>'
        ),
        heading("What the first hours need"),
        takeaways(
            "Safety before statements.",
            "Open questions, and few of them.",
            "The child's own words, written down as they were said.",
            "Devices secured, not searched on the spot.",
            "A social worker called at once.",
        ),
        files("To carry along", "first-response-card"),
    ],
    figures=[
        ("57", "police trainers trained", "September 2024", "APLE, training records"),
        ("22", "trainers finished the course", "November 2025", "Police Academy of Cambodia and APLE"),
    ],
    tag="Law and justice",
    articles=["explore/media/in-the-spotlight/police-academy-training-manual"],
    resources=["explore/resources/for-law-enforcement-justice-professionals", "our-work/legal-reforms"],
)

SUPPORT = programme(
    "victim-support",
    "Victim Support",
    "A lawyer, a social worker and time: what a child and a family need after the worst has been said aloud.",
    "lotus",
    [
        "No child goes to court alone.",
        "Families get support for as long as they need it.",
        "The child decides what can be decided.",
    ],
    [
        CARE,
        heading("Beside the child"),
        text(
            "<p>After abuse many things happen to a child that nobody has asked the child about. Support means giving some of the deciding back: where to sit, when to stop, whom to have along. A social worker visits, listens and helps with school, health and money. A counsellor works at the child's pace. The family is part of it, for they are hurt as well.</p>"
        ),
        heading("Before, during and after court"),
        text(
            "<p>Our lawyers explain what a judge does, show the room before the day and speak for the child's rights in it. Afterwards they help to claim what the court has granted.</p>"
        ),
        heading("Questions that families ask"),
        accordion(
            ("Does it cost anything?", "<p>No. Support by our social workers and lawyers is free.</p>"),
            (
                "Must we go to the police?",
                "<p>Talk to us first, if you like. We explain what each step means. Where a child is in danger, the police must know at once, and we help with that.</p>",
            ),
            (
                "Will people in the village find out?",
                "<p>We visit without a sign on the car and never tell a neighbour why we came.</p>",
            ),
        ),
        picture("lotus", "A pink lotus in front of a gold sun", "Recovery has its own seasons."),
    ],
    figures=[
        ("148", "victims and families with legal support", "2018", "APLE, case records"),
        ("298", "victims and families with social support", "2018", "APLE, case records"),
    ],
    tag="Victim support",
    resources=["take-action/seek-help", "explore/media/case-stories"],
)

REFORMS = programme(
    "legal-reforms",
    "Legal Reforms",
    "Laws are written in words. We help to choose words that protect children who live with the internet.",
    "gold",
    [
        "The law covers what happens on a screen.",
        "Who reports in good faith is protected.",
        "The words of the law do not blame a child.",
    ],
    [
        heading("Where the law has to catch up"),
        text(
            "<p>A law that thinks of abuse as something in a room misses what happens on a screen: grooming, threats with a picture, abuse streamed for money, images made by machines. Together with ministries, lawyers and other organisations we compare what is written with what children meet, and propose what could be better.</p>"
        ),
        heading("Agreements that carry the work"),
        timeline(
            "",
            ("2003", "Ministry of Foreign Affairs", "The first agreement, in the year of the foundation."),
            ("2006", "Ministry of Social Affairs", "Cooperation on care for children and families."),
            ("2010", "Ministry of Interior", "Cooperation with the police."),
            ("2024", "Ministry of Education", "Signed in December, for the years 2024 to 2027."),
        ),
        heading("Words matter"),
        callout(
            "info",
            "Child sexual abuse material",
            "<p>We use this term, in full. It says what an image is: the record of a crime against a child.</p>",
        ),
        text(
            "<p>The same care goes into every proposal. A victim is not a witness first. A child cannot consent to exploitation. A link that is reported in good faith must not become a risk for the person who reports it.</p>"
        ),
        quote("A good paragraph protects a child whom its author will never meet.", "From our way of working"),
    ],
    tag="Regional work",
    articles=["explore/media/in-the-spotlight/asean-ict-forum-2025"],
    resources=["explore/media/our-insights", "explore/research-reports"],
)

HOTLINE = programme(
    "hotline",
    "Hotline",
    "092 311 511, day and night. What it is for, who answers and what becomes of a report.",
    "dusk",
    [
        "A person answers, by day and by night.",
        "Pages with child sexual abuse material disappear.",
        "Whoever reports stays safe.",
    ],
    [
        numbers("Call now", "For a child in danger the police come first. You may call without giving a name."),
        heading("What it is for"),
        text(
            "<ul><li>You came across a page or a chat with child sexual abuse material.</li><li>Somebody writes to a child in a way that worries you.</li><li>A child is being abused, or you fear it.</li><li>Somebody travels or pays to abuse children.</li></ul>"
            "<p>You do not have to be sure. To find out is our task and that of the police, not yours.</p>"
        ),
        heading("A link is enough"),
        callout(
            "danger",
            "Please never send images",
            "<p>Do not download, photograph or forward an image of abuse, not even to us. Copy the address of the page and hand over that. It is all the hotline needs.</p>",
        ),
        text(
            "<p>Since 2015 the hotline has been a member of INHOPE, so that a report about a server abroad reaches the people who can act there.</p>"
        ),
        call_to_action(
            "Report now, without a name",
            "The page tells you first what to do if a child is in danger.",
            link("take-action/report-abuse"),
            link("take-action/seek-help"),
        ),
    ],
    figures=[
        ("119", "cases that came through the hotline", "June–December 2021", "APLE, hotline records"),
        ("54", "of these were online", "June–December 2021", "APLE, hotline records"),
    ],
    tag="Hotline",
    articles=["explore/media/in-the-spotlight/how-a-report-travels"],
    resources=["take-action/report-abuse", "about-us/our-membership"],
)

OUR_WORK = section(
    "our-work",
    "Our Work",
    "Five programmes that lean on one another: preventing abuse, bringing it to court, standing by children, bettering the law and answering the phone.",
    [PREVENTION, JUSTICE, SUPPORT, REFORMS, HOTLINE],
    menu_heading="Five threads of one cloth",
)
