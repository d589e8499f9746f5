"""In the Spotlight, before December 2024."""

from aple_site.demo.blocks import (
    CARE,
    accordion,
    article,
    callout,
    figures,
    gallery,
    heading,
    quote,
    related,
    table,
    takeaways,
    text,
    timeline,
    video,
)

EARLIER_SPOTLIGHT = [
    article(
        "2024-09-27",
        "fifty-seven-police-trainers",
        "Fifty-seven police trainers, and what they asked",
        "The best part of a training is often the question that nobody had planned for.",
        [
            figures(
                "Training in September", ("57", "police trainers trained", "September 2024", "APLE, training records")
            ),
            text(
                "<p>In September 2024, 57 police trainers took part in a training on child sexual abuse and exploitation online. They will pass on what they learned. The questions below are put together from what is asked at such trainings everywhere.</p>"
            ),
            heading("Questions from the room"),
            accordion(
                (
                    "What if the child takes the offender's side?",
                    "<p>Grooming works by trust. Expect it, do not argue against it, and give it time.</p>",
                ),
                (
                    "May I look through the phone at once?",
                    "<p>Secure it and leave it. A search on the spot can change the traces that a court needs.</p>",
                ),
                (
                    "What if the family wants to settle it with money?",
                    "<p>A payment between families ends nothing for the child. Explain this calmly, and bring in a lawyer and a social worker.</p>",
                ),
            ),
            heading("And the trainers themselves?"),
            text(
                "<p>People who teach this subject carry it home. We spoke about breaks, about humour, about whom to call after a bad day. It was the shortest session and the one most often mentioned afterwards in trainings of this kind.</p>"
            ),
        ],
        ("Training", "Law and justice"),
        picture="arches",
    ),
    article(
        "2024-06-14",
        "from-one-office-to-a-network",
        "From one office to a network",
        "Four years that changed how we work, on one page.",
        [
            text(
                "<p>Organisations grow like houses along a road: a room is added when there is need and money. In 2014 we stopped, looked at the house and restructured. Ten years later is a good time to look back.</p>"
            ),
            heading("The stations"),
            timeline(
                "",
                ("2003", "Phnom Penh", "The organisation is founded."),
                ("2005", "Sihanoukville", "An office on the coast."),
                ("2007", "Siem Reap", "An office near the temples."),
                ("2014", "A new structure", "The organisation is restructured."),
                ("2015", "INHOPE", "The hotline becomes a member of the network."),
            ),
            heading("What stayed"),
            text(
                "<p>The question at the start of every case is the same as in the first year: what does this child need today? It is asked by more people now, with better tools, and in more places. It has never had the same answer twice.</p><p>What also stayed is the habit of asking others. Ministries, schools, the police and neighbours knew the places in which we opened offices better than we did.</p>"
            ),
            quote("Growing is easy. Staying reachable is the art.", "From our way of working"),
            related("about-us/mission-vision", "about-us/our-membership"),
        ],
        ("Regional work",),
    ),
    article(
        "2024-02-23",
        "an-evening-with-parents",
        "An evening with parents (a sample)",
        "How a talk in a village could go: mats, tea, one exercise with string.",
        [
            callout(
                "info", "An invented evening", "<p>This evening did not take place. It shows how we like to work.</p>"
            ),
            text(
                "<p>The mats are out at six, when it gets cooler. Nobody begins with abuse. We begin with string: each person holds an end and says whom they would call at night. Soon there is a net across the circle. Then two let go, and everybody sees where it sags.</p>"
            ),
            heading("What parents ask"),
            text(
                "<ul><li>At what age is a phone all right? Later than the child wants, and together at first.</li><li>Must I read the messages? Better to be somebody to whom they are shown.</li><li>What if it is somebody in the family? Then most of all: call.</li></ul>"
            ),
            heading("What stays in the village"),
            gallery(
                "Patterns that were drawn (a sample)",
                ("sewing", "Wavy lines of coloured stitches", "The string"),
                ("river", "Layers of coloured water below a sun", "The way home"),
            ),
            text(
                "<p>We leave no banner. We leave a number on the shop's door and a person in the village who knows what to do with it.</p>"
            ),
        ],
        ("Prevention", "Families and schools"),
        author="Sample Author",
    ),
    article(
        "2023-11-17",
        "half-a-year-of-hotline-cases",
        "Half a year of hotline cases, read again",
        "What the numbers of the second half of 2021 say, and what they keep to themselves.",
        [
            text(
                "<p>Between June and December 2021, 119 cases came through the hotline. Fifty-four of them were online. We read these numbers again, slowly.</p>"
            ),
            table(
                "Hotline cases, June–December 2021",
                [("text", "Where"), ("number", "Cases")],
                [("Online", "54"), ("All others", "65"), ("In all", "119")],
                "APLE, hotline records, June–December 2021; “all others” is the difference",
            ),
            heading("What they say"),
            text(
                "<p>Not quite half of the cases were online. The other half happened where it always has: in rooms, with people the child knew. Whoever looks only at the internet misses those.</p>"
            ),
            heading("What they do not say"),
            takeaways(
                "How many children were concerned: a case is not a child.",
                "How many people saw something and did not call.",
                "Whether it was more than before: that takes two periods counted alike.",
            ),
            CARE,
        ],
        ("Hotline",),
    ),
    article(
        "2023-08-25",
        "twenty-years-in-phnom-penh",
        "Twenty years since the first office",
        "Founded in 2003 in Phnom Penh. What we would tell the people who unlocked the door that day.",
        [
            text(
                "<p>In 2003 the first office was opened in Phnom Penh, and the first agreement, with the ministry of Foreign Affairs, was signed in the same year. We imagined going back for an hour. What would we say?</p>"
            ),
            heading("It takes longer than you think"),
            text(
                "<p>Trust first, then reports, then verdicts. In the twelve years from 2003 to 2015 there were 259 convictions, by our own case records. Each took years of somebody's patience, a child's most of all.</p>"
            ),
            heading("Write everything down"),
            text(
                "<p>With date, place and source. You will be asked in ten years, and by people who wish you well.</p>"
            ),
            heading("Bring more chairs"),
            text(
                "<p>There will be police officers at your table, judges, teachers, donors and young people with better ideas than yours. Somebody will always stand. Offer the chair.</p>"
            ),
            video(
                "Sample video: the street in front of the office",
                "<p>This is a sample, and there is no video behind it. In its place a walk along a street in Phnom Penh would be shown, without faces.</p>",
            ),
        ],
        ("Regional work", "Law and justice"),
        picture="river",
    ),
    article(
        "2023-04-21",
        "what-a-network-can-do",
        "What a network can do that a country cannot",
        "The server is there, the child is here, the viewer is somewhere else. Why hotlines need one another.",
        [
            text(
                "<p>A picture is taken in one country, stored in a second and looked at in a third. Each of them has its law, its language and its office hours. For the child it is one and the same picture.</p><p>A police force that works alone stops at its border and writes a letter. By the time it is answered, the page has moved. Working together does not make the crime smaller, but it makes the way to an answer shorter.</p>"
            ),
            heading("One form, many languages"),
            text(
                "<p>INHOPE, which our hotline joined in 2015, links hotlines across the world. A report from Cambodia can be passed on to the member in the country where the material lies. That hotline knows its companies and its police, and sees to the rest.</p>"
            ),
            heading("What it needs at home"),
            takeaways(
                "People who report, and who know that a link is enough.",
                "Analysts who judge by the same measures as their colleagues elsewhere.",
                "Police who take over where a child can be found.",
            ),
            related("our-work/hotline", "about-us/our-membership"),
        ],
        ("Hotline", "Regional work"),
    ),
]
