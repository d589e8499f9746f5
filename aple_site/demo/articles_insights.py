"""Our Insights."""

from aple_site.demo.blocks import (
    CARE,
    accordion,
    article,
    callout,
    heading,
    picture,
    quote,
    related,
    table,
    takeaways,
    text,
)

INSIGHTS = [
    article(
        "2025-07-11",
        "ai-and-childrens-rights",
        "Before it goes live: questions to a machine that meets children",
        "A chat partner that never sleeps, an image that was never taken. What to ask those who build such tools.",
        [
            text(
                "<p>Programs that write, speak and draw have come to children faster than any earlier tool. Some help with homework. Some can be made to produce images of abuse. The difference lies less in the machine than in what its makers asked themselves before they let it out.</p>"
            ),
            heading("Before design"),
            takeaways(
                "Who under 18 will use it, whatever the terms of use say?",
                "Who could use it against a child, and how?",
                "Have children been asked, and was anything changed because of it?",
                heading="Three questions first",
            ),
            heading("Before launch"),
            text(
                "<p>Was it tested by people who tried to misuse it? Can it say no, and say where help is? Is it plain to a child that nobody human is there? A good answer names who tested it, when, and what was found.</p>"
            ),
            heading("After launch"),
            text(
                "<p>Who reads the reports, and how quickly? Who answers for it by name? What is published about failures? Rights that can be claimed only by those who read thirty pages are no rights.</p>"
            ),
            callout(
                "info",
                "Made by a machine and still abuse",
                "<p>An image of abuse that was generated can show a real child's face, feeds demand and hides true victims among false ones. Report its address as you would any other.</p>",
            ),
            related("explore/media/in-the-spotlight/asean-ict-forum-2025", "our-work/legal-reforms"),
        ],
        ("Online safety", "Law and justice"),
        author="Sample Author",
        picture="krama",
    ),
    article(
        "2024-10-04",
        "grooming-does-not-look-like-danger",
        "Grooming does not look like danger",
        "It looks like attention. That is why warnings about strangers miss it.",
        [
            text(
                "<p>If danger looked dangerous, children would run. Grooming is the opposite: somebody listens, remembers the name of the dog, is on the child's side against unfair parents. For a lonely child it may be the best thing of the month. What is wrong with it only shows later.</p>"
            ),
            heading("What to look for"),
            table(
                "Attention and grooming, side by side",
                [("text", "A good adult"), ("text", "Somebody who grooms")],
                [
                    ("Is glad if you tell others", "Asks for secrecy"),
                    ("Accepts a no", "Is hurt, sulks or pushes"),
                    ("Gives presents in the open", "Gives them alone, and later reminds you"),
                    ("Stays where you met", "Wants another app, another place"),
                ],
                "General guidance of this site",
            ),
            heading("What to say"),
            text(
                "<p>Not “do not talk to strangers”: by then it is no stranger. Better: “If somebody wants it to be a secret, tell me. I will not be angry and will not take your phone.” And keep to it, even when it is hard.</p>"
            ),
            quote(
                "A child who fears for the phone will not tell you about the chat.", "From our sessions with parents"
            ),
            CARE,
        ],
        ("Online safety", "Families and schools"),
    ),
    article(
        "2024-03-15",
        "a-door-or-a-wall",
        "A door or a wall? On age limits",
        "Keeping children out of places that harm them is right. So is asking them what they lose.",
        [
            text(
                "<p>In many countries there is talk of shutting children out of networks until they reach a certain age. It is a serious idea and deserves more than a yes or a no.</p>"
            ),
            heading("What speaks for it"),
            text(
                "<p>It puts the burden on companies, not on children. It gives parents a line to point to. It slows down what was built to be fast.</p>"
            ),
            heading("What speaks for caution"),
            text(
                "<p>Some children find help only online. Proof of age can mean handing over more data. And what is forbidden is told less: a child who was not allowed to be there may not dare to report what happened there.</p>"
            ),
            heading("Questions that help"),
            accordion(
                (
                    "What exactly is being limited?",
                    "<p>A whole service, messages from strangers, or endless feeds? The harm is not the same in each.</p>",
                ),
                (
                    "Who was asked?",
                    "<p>Young people have a right to be heard in what concerns them. They also know where the holes in the fence are.</p>",
                ),
                ("What comes in its place?", "<p>A wall without a playground behind it is only a wall.</p>"),
            ),
            picture(
                "arches", "Three nested arches in indigo, pink and gold", "An arch is a wall that lets you through."
            ),
        ],
        ("Online safety", "Law and justice"),
        author="Example Writer",
    ),
    article(
        "2023-09-29",
        "figures-with-a-source",
        "No figure without a source",
        "On this site each number says when it was counted and by whom. Why we are so strict about it.",
        [
            text(
                "<p>Large numbers are useful. They fill headlines and open purses. In our field some have been passed on for so long that nobody knows who counted first, or whether anybody did.</p>"
            ),
            heading("What a careless number does"),
            text(
                "<p>It makes people feel that nothing can be done. It lets those who doubt the whole thing point at the one that is wrong. And it turns children into an amount.</p>"
            ),
            heading("Our rule"),
            takeaways(
                "What was counted?",
                "From when to when, and where?",
                "By whom, and can it be looked up?",
                "What is missing?",
                heading="Four answers or no number",
            ),
            text(
                "<p>So you will read here that 692 victims were rescued from 2003 to 2015, by our own case records, and not a word about the years for which we have not done the work of counting again. An honest gap is worth more than a bridge of guesses.</p><p>If you find a number here that lacks one of the four answers, write to us. It will get its answer, or it will go.</p>"
            ),
            related("about-us/impact-reports", "explore/research-reports"),
        ],
        ("Prevention",),
    ),
]
