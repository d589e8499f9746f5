"""In the Spotlight, 2025 and the end of 2024."""

from aple_site.demo.blocks import (
    CARE,
    article,
    call_to_action,
    callout,
    figures,
    files,
    heading,
    link,
    picture,
    quote,
    related,
    table,
    takeaways,
    text,
    timeline,
)

SPOTLIGHT = [
    article(
        "2025-11-21",
        "asean-ict-forum-2025",
        "2025 ASEAN ICT Forum on Child Online Protection: Empowering Children and Strengthening ASEAN’s Commitment",
        "Eleven ASEAN members met to make the internet safer for children. What was on the table, and four thoughts that our representatives brought home.",
        [
            takeaways(
                "Engage everybody: governments, industry, civil society and regional bodies get further together than side by side.",
                "Create with children: prevention and response are designed with young people, whose views shape policies and tools.",
                "Coordinate across borders: to identify victims, refer them and handle their cases takes closer cooperation.",
                "Govern AI by children's rights: safeguards, openness and accountability belong in it from the first design to daily use.",
                heading="Four thoughts to take home",
            ),
            text(
                "<p>“Empowering Children and Strengthening ASEAN’s Commitment to a Safer Digital Future” was the theme of this year's ASEAN ICT Forum on Child Online Protection, and representatives of APLE took part. Malaysia's Ministry of Women, Family and Community Development and its Ministry of Communications were the hosts. They worked with the representatives of Malaysia and Thailand in the ASEAN Commission on the Promotion and Protection of the Rights of Women and Children (ACWC). UNICEF's regional office for East Asia and the Pacific gave its support.</p>"
                "<p>Government officials, people from the industry and other partners came from 11 ASEAN members. Their common question: how can many separate efforts become one?</p>"
            ),
            heading("Six years of groundwork"),
            timeline(
                "",
                (
                    "2019",
                    "A declaration",
                    "The heads of state of ASEAN adopt the Declaration on the Protection of Children from All Forms of Online Exploitation and Abuse.",
                ),
                ("2021", "A plan", "The Regional Plan of Action for 2021 to 2025 is endorsed."),
                (
                    "2026–2030",
                    "The next stretch",
                    "An extended plan guides what countries and the region do until 2030.",
                ),
            ),
            text(
                "<p>The Forum stood between the two plans. It was a place to compare what has been understood, to agree on what comes first and to choose steps that can be taken soon.</p>"
            ),
            heading("What the sessions were about"),
            text(
                "<p>In talks, panels and small groups three questions came back. Should access be limited by age, and what do young people themselves say about protection, taking part and feeling well? What has been learned, inside ASEAN and outside, from writing and applying laws on access? And how do stories about gender that spread online feed the abuse of children and violence against women and girls?</p>"
            ),
            heading("What we do with it"),
            text(
                "<p>For us a forum is worth the journey if something changes afterwards: colleagues who know more, a contact who answers, a policy that reaches the child for whom it was written. We keep investing in both, our own skills and cooperation in the region.</p>"
                "<p>Our thanks go to Bread for the World Germany, Terre des Hommes Germany and the World Childhood Foundation Sweden. Their support made it possible for us to take part in earnest.</p>"
            ),
            related("our-work/legal-reforms", "explore/media/our-insights/ai-and-childrens-rights"),
        ],
        ("Regional work", "Online safety"),
        picture="sewing",
    ),
    article(
        "2025-11-14",
        "police-academy-training-manual",
        "Police Academy of Cambodia launches OCSEA training manual and Training of Trainers program",
        "A manual on online child sexual exploitation and abuse, and 22 trainers who have finished the course that goes with it.",
        [
            text(
                "<p>Since November 2025 the Police Academy of Cambodia has a training manual on online child sexual exploitation and abuse, OCSEA for short. With it begins a course for those who will teach from it: 22 trainers have finished the first one.</p>"
            ),
            figures(
                "The course",
                ("22", "trainers finished the course", "November 2025", "Police Academy of Cambodia and APLE"),
            ),
            heading("Why train trainers"),
            text(
                "<p>A visiting expert leaves again. A trainer stays, knows the station, speaks its language and can be asked next week. When teaching belongs to the academy itself, what is learned does not depend on one project or one person.</p>"
            ),
            heading("What an investigator has to know"),
            text(
                "<ul><li>How contact with a child begins online, and how it turns into pressure.</li><li>How traces on devices and accounts are secured before they are gone.</li><li>How a child is heard once, gently and well.</li><li>How to work with a hotline, a platform and the police of another country.</li><li>How to look after oneself and one's team.</li></ul>"
            ),
            picture(
                "steps",
                "Coloured steps with a stitched line along them",
                "One step, then the next: the manual is meant to be used in this order.",
            ),
            heading("What comes after a launch"),
            text(
                "<p>A manual is finished when it is worn. We hope for notes in its margins, for questions it does not answer yet, and for officers who tell us what they would write differently.</p>"
            ),
            files("Related", "first-response-card"),
        ],
        ("Training", "Law and justice"),
        picture="steps",
    ),
    article(
        "2025-09-12",
        "how-a-report-travels",
        "How a report travels",
        "From a link in a chat to a page that is gone: the stations of a report, in the order in which it passes them.",
        [
            text(
                "<p>Somebody opens a chat and sees what nobody should see. What happens if this person copies the address and reports it? Often less is known about that than about the crime, so here is the way, station by station.</p>"
            ),
            heading("Station by station"),
            timeline(
                "",
                ("", "The link arrives", "A link is all that is needed. Images are never accepted."),
                ("", "An analyst looks", "Trained for it, never for long, never alone with it."),
                ("", "A decision", "Is it child sexual abuse material under the law? Where is it stored?"),
                (
                    "",
                    "The right hands",
                    "If it lies abroad, the INHOPE member there. If a child can be found, the police.",
                ),
                ("", "Removal", "The company that hosts it is told to take it down."),
            ),
            heading("What the person who reports notices"),
            text(
                "<p>Not much, and that is intended. No name is needed and nobody calls unless a way to do so was left. The effect is real all the same. A picture that goes is a picture that is not looked at again, and for the child in it this matters for years.</p>"
            ),
            CARE,
            call_to_action(
                "You have seen something?",
                "Copy the address and close the page.",
                link("take-action/report-abuse"),
                link("our-work/hotline"),
            ),
        ],
        ("Hotline", "Online safety"),
        picture="ripples",
    ),
    article(
        "2025-06-20",
        "a-classroom-that-knows-what-to-say",
        "A classroom that knows what to say",
        "Teachers practise the most difficult minute of their work: the one in which a pupil begins to tell.",
        [
            text(
                "<p>Some sentences are easy to say and hard to think of at the right time. “I believe you” is one. In our sessions for schools, teachers say it aloud to a colleague, until it comes without effort.</p>"
            ),
            heading("Ten minutes in pairs"),
            text(
                "<p>One plays a pupil who lingers after class. One plays a teacher who wanted to go home. A third watches and notes only two things: how long was the teacher silent, and how many questions were asked? Long silences and few questions are best. Then they change places.</p>"
            ),
            quote(
                "I always had an answer ready. Now I have a chair ready.",
                "An invented teacher, for this sample article",
            ),
            heading("A plan for the whole school"),
            takeaways(
                "Everybody knows who in the school is told, and who is told if that person is away.",
                "The number 1280 hangs where pupils can read it unseen.",
                "What the child said is written down on the same day, in the child's words.",
                "No teacher has to find out whether it is true.",
            ),
            files("Lesson plan", "classroom-lesson"),
            related("our-work/early-prevention", "explore/training-guides"),
        ],
        ("Prevention", "Families and schools"),
        author="Sample Author",
    ),
    article(
        "2025-03-07",
        "why-we-choose-our-words",
        "Why we say child sexual abuse material",
        "A term can blame, soften or name. We chose one that names.",
        [
            text(
                "<p>For a long time such images were called by a word from the world of adult entertainment. It was short, and it was wrong: it put a crime on a shelf with films that grown-ups make of their own will. A child in such an image is being abused, and the image is the record of it.</p>"
            ),
            heading("Three more words to think about"),
            table(
                "Words that we avoid, and what we write in their place",
                [("text", "We avoid"), ("text", "We write"), ("text", "Because")],
                [
                    ("Sex with a child", "Sexual abuse of a child", "A child cannot agree to it."),
                    ("Child prostitute", "Exploited child", "It is done to the child."),
                    ("Monster", "Offender", "Most are known and trusted, and a monster is looked for elsewhere."),
                ],
                "House style of this site",
            ),
            heading("Does it change anything?"),
            text(
                "<p>Words decide what a reader expects, what a law covers and what a child hears in court about herself. They cost nothing. It would be odd not to begin there.</p><p>In Khmer the question has to be asked anew, since a term that is merely translated may sound stiff or shameful. We test our words with teachers and social workers before we print them.</p>"
            ),
            callout(
                "gold",
                "Something to try",
                "<p>Read one page of your own organisation aloud and stop at each word for a child. Would you say it in front of that child?</p>",
            ),
        ],
        ("Law and justice",),
    ),
    article(
        "2024-12-13",
        "agreement-with-the-ministry-of-education",
        "A place in school until 2027: agreement with the Ministry of Education",
        "The new agreement runs from 2024 to 2027 and reaches teachers in five provinces.",
        [
            text(
                "<p>In December 2024 an agreement with the Ministry of Education was signed. It holds for the years 2024 to 2027 and gives the prevention of abuse a place in school, which is where almost every child can be met.</p>"
            ),
            figures(
                "What is agreed",
                ("288", "teachers in five sessions", "2024–2027", "Agreement of December 2024"),
                ("5", "provinces", "2024–2027", "Agreement of December 2024"),
                ("642", "educators and officials in all", "2024–2027", "Agreement of December 2024"),
            ),
            heading("Why teachers"),
            text(
                "<p>A teacher sees the same child on most days of the year. Changes show: a pupil who falls asleep, who no longer hands in homework, who starts when a phone buzzes. None of this proves anything. But somebody who sees it and asks kindly can be the first to hear.</p>"
            ),
            heading("Why officials as well"),
            text(
                "<p>A teacher who reports needs a director who stands by it, and the director needs an office that answers. That is why the agreement counts educators and officials together.</p>"
            ),
            related("our-work/early-prevention", "explore/media/in-the-spotlight/a-classroom-that-knows-what-to-say"),
        ],
        ("Prevention", "Training", "Families and schools"),
        picture="palm",
    ),
]
