"""Explore: media, resources and the shelves by type."""

from aple_site.demo.articles_insights import INSIGHTS
from aple_site.demo.articles_news import NEWS
from aple_site.demo.articles_spotlight import SPOTLIGHT
from aple_site.demo.articles_spotlight_earlier import EARLIER_SPOTLIGHT
from aple_site.demo.blocks import (
    CARE,
    accordion,
    callout,
    files,
    gallery,
    heading,
    listing,
    related,
    section,
    shelf,
    takeaways,
    text,
    timeline,
    video,
)
from aple_site.demo.case_stories import CASE_STORIES
from aple_site.demo.courses import COURSES, GLOSSARY
from aple_site.demo.library import nodes

MEDIA = section(
    "media",
    "Media",
    "What we do, what we think and what we learned, in articles to read and share.",
    [
        listing(
            "news-articles",
            "News Articles",
            "Short news from the programmes, and things to do this week.",
            "palm",
            NEWS,
        ),
        listing(
            "our-insights",
            "Our Insights",
            "Longer thoughts on questions that have no quick answer.",
            "weave",
            INSIGHTS,
        ),
        listing(
            "in-the-spotlight",
            "In the Spotlight",
            "Moments that mattered: forums, launches, agreements, anniversaries.",
            "ripple",
            [*SPOTLIGHT, *EARLIER_SPOTLIGHT],
        ),
        listing(
            "case-stories",
            "Case Stories",
            "Invented stories, put together from many, of how help can find its way.",
            "lotus",
            CASE_STORIES,
        ),
    ],
    menu_heading="Read and share",
)

CHILDREN = shelf(
    "for-children-and-young-people",
    "For Children and Young People",
    "For you, in short sentences. Read it alone or with somebody you trust.",
    [
        CARE,
        heading("What is yours to decide"),
        text(
            "<p>Your body is yours. Your pictures are yours. Nobody may touch you or ask for a picture in a way that feels wrong, not even somebody you like, not even family.</p>"
        ),
        heading("Online"),
        takeaways(
            "A person you know only from a chat is somebody you do not know.",
            "Whoever asks you to keep a chat secret is not a friend.",
            "You may stop in the middle of a chat. You owe nobody an answer.",
            "If it goes wrong, it is not your fault, and it can be stopped.",
            heading="Four things to remember",
        ),
        heading("Your circle"),
        text(
            "<p>Think of three people who would listen to you. One at home, one at school, one somewhere else. You have just made a plan.</p>"
        ),
        files("To print", "classroom-lesson", "poster-km"),
        related("take-action/seek-help", "explore/media/case-stories"),
    ],
    audiences=["children"],
)

CARERS = shelf(
    "for-parents-caregivers-and-educators",
    "For Parents, Caregivers and Educators",
    "First sentences, quiet rules and a plan for the day on which a child tells you something.",
    [
        heading("Start small and early"),
        text(
            "<p>There is no need for one great talk. Many small ones are better: in the bath, on the moto, after a film. Ask what your child likes online before you ask what is dangerous there.</p>"
        ),
        accordion(
            (
                "With the smallest",
                "<p>Use the real words for the body. Say that nice surprises are told in the end and bad secrets at once. Let your child refuse a kiss.</p>",
            ),
            (
                "From about eight to twelve",
                "<p>Set up the first phone together. Agree that no phone sleeps in the bedroom. Say that you will never take it away because something bad was told.</p>",
            ),
            (
                "With teenagers",
                "<p>Talk about pressure, pictures and threats before they happen. Ask what they would advise a friend.</p>",
            ),
        ),
        heading("When a child tells you"),
        timeline(
            "",
            ("", "Listen", "Stop what you are doing. Do not ask for details."),
            ("", "Say three things", "I believe you. It is not your fault. You did right to tell me."),
            ("", "Promise only what you can keep", "Not secrecy, but that you will stay."),
            ("", "Call", "The hotline tells you what comes next."),
        ),
        files("To download", "parents-guide", "classroom-lesson"),
        video(
            "Sample video: three sentences to begin with",
            "<p>This is a sample, and there is no video behind it. In its place a parent and a teenager would try out three ways to begin a talk.</p>",
        ),
    ],
    audiences=["carers"],
)

JUSTICE = shelf(
    "for-law-enforcement-justice-professionals",
    "For Law Enforcement & Justice Professionals",
    "For officers, prosecutors, judges and lawyers: what to do first, and how to ask.",
    [
        heading("The first hour"),
        text(
            "<ul><li>Is the child safe now, and who else may be at risk?</li><li>Who is the one person to talk with the child today?</li><li>Which devices and accounts must be secured before they change?</li><li>Which specialist has been called?</li></ul>"
        ),
        heading("The interview"),
        text(
            "<p>Let the child tell it freely: “Tell me everything, from the beginning, in your own words.” Leave silences. Do not correct, do not suggest, do not ask why. End with something that the child likes to talk about.</p>"
        ),
        callout(
            "info",
            "About images",
            "<p>Child sexual abuse material is viewed by as few people as possible and as seldom as possible. Note who saw it and for what. Use grayscale and no sound where you can.</p>",
        ),
        files("To carry along", "first-response-card"),
        related("our-work/criminal-justice", "explore/media/in-the-spotlight/police-academy-training-manual"),
    ],
    audiences=["justice"],
)

MATERIALS = shelf(
    "informational-materials",
    "Informational Materials",
    "Leaflets, cards and posters to print and hand out.",
    [
        heading("Print and hand out"),
        files("Materials", "poster-km", "parents-guide", "first-response-card"),
        heading("Before you print"),
        text(
            "<p>All files here are samples. The finished ones will be free to copy without a change, in colour or in black and white. Hang a poster where people stand and wait: at the counter, beside the water filter, on the inside of the door. Look after a month whether the number can still be read.</p>"
        ),
        gallery(
            "Patterns for your own posters",
            ("krama", "Woven cloth in indigo and pink checks", "Krama"),
            ("river", "Layers of pink, green and indigo water", "River"),
            ("palm", "A palm beside a gold sun", "Palm"),
        ),
        heading("Other languages"),
        text(
            "<p>If you need a text in another language, ask us before you translate it. Words such as abuse or consent are easily softened on the way.</p>"
        ),
    ],
    children=nodes("informational-material"),
    types=["informational-material"],
)

RESOURCES = section(
    "resources",
    "Resources",
    "Sorted by who you are: a child, a parent, a teacher, an officer.",
    [CHILDREN, CARERS, JUSTICE, MATERIALS],
    menu_heading="For whom",
)

GUIDES = shelf(
    "training-guides",
    "Training Guides",
    "Step by step through a lesson or a training day.",
    [
        heading("For schools"),
        text(
            "<p>The lesson plans need paper, pencils and a teacher who has read them once. They ask no child to tell something personal in front of others.</p><p>Read the plan to the end before you begin, and decide who will be in the room with you. Tell parents beforehand what the lesson is about, in plain words.</p>"
        ),
        files("Lesson plans", "classroom-lesson"),
        heading("For services"),
        text(
            "<p>The cards for officers and social workers fit into a pocket. They do not replace training, but they help to remember it at night and in the rain.</p>"
        ),
        files("Cards", "first-response-card"),
        heading("How to lead a session"),
        timeline(
            "",
            ("", "Say what will come", "And that everybody may step out."),
            ("", "Name a person to talk to", "Among twenty listeners there may be somebody whom it happened to."),
            ("", "Practise more than you talk", "In pairs, with short scenes."),
            ("", "End well", "With something light, and with the numbers."),
        ),
    ],
    children=nodes("training-guide"),
    types=["training-guide"],
)

RESEARCH = shelf(
    "research-reports",
    "Research Reports",
    "What is known, from whom and how surely.",
    [
        heading("Our own reports"),
        files("Reports", "annual-report"),
        heading("Others worth reading"),
        text(
            '<p><a href="https://www.end-violence.org/disrupting-harm">Disrupting Harm</a> is a research project on the abuse of children by means of digital technology, with reports on several countries.</p><p>When you read it, or any other study, begin with the chapter on how it was done. It tells you who was asked, who could not be asked, and what the authors themselves would not conclude from it.</p>'
        ),
        heading("How to read a number on abuse"),
        takeaways(
            "Ask what was counted: children, reports, images or people asked.",
            "Ask for the period and the place.",
            "More reports do not always mean more abuse.",
            "What nobody tells cannot be counted.",
            heading="Four questions",
        ),
        related("about-us/impact-reports", "explore/media/our-insights/figures-with-a-source"),
    ],
    children=nodes("research-report"),
    types=["research-report"],
)

CAMPAIGNS = shelf(
    "campaign-materials",
    "Campaign Materials",
    "For a wall, a window or a feed: one message at a time.",
    [
        heading("One number to remember"),
        text(
            "<p>A campaign should leave one thing behind. This one leaves a number: 1280, the Child Helpline Cambodia, free and day and night, to the age of 25.</p>"
        ),
        files("Poster", "poster-km"),
        heading("Pictures to share"),
        gallery(
            "Without people, free to use",
            ("lotus", "A pink lotus in front of a gold sun", "Lotus"),
            ("ripples", "Rings of indigo around a gold point", "Ripples"),
            ("sewing", "Wavy lines of coloured stitches", "Sewing"),
        ),
        heading("Please do not"),
        text(
            "<p>Do not add photographs of children, sad ones least of all. Do not repeat a case from the news. Do not use fear: people who are afraid look away.</p><p>Before you start, tell the people who may be asked about it: the teacher, the village chief, the person at the counter. A campaign that brings a child to speak has to find somebody who listens.</p>"
        ),
    ],
    children=nodes("campaign-material"),
    types=["campaign-material"],
)

EXPLORE = section(
    "explore",
    "Explore",
    "Stories, guides, reports and courses: everything to read, print and use.",
    [MEDIA, RESOURCES, GUIDES, RESEARCH, CAMPAIGNS, COURSES, GLOSSARY],
    menu_heading="Read, print and learn",
)
