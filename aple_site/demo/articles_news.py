"""News Articles."""

from aple_site.demo.blocks import (
    CARE,
    accordion,
    article,
    call_to_action,
    callout,
    figures,
    files,
    heading,
    link,
    picture,
    related,
    table,
    takeaways,
    text,
    timeline,
)

NEWS = [
    article(
        "2025-10-17",
        "numbers-first",
        "Numbers first: how the page Seek Help is built",
        "Somebody who needs help has no time for an introduction. So the page begins with the telephone.",
        [
            text(
                "<p>Most pages welcome you. Seek Help does not. It begins with three numbers, large enough for a shaking thumb, and explains later.</p>"
            ),
            heading("What is different there"),
            takeaways(
                "The numbers come before any words about us.",
                "A button leaves the page at once.",
                "Nothing on it tells the next site where you came from.",
                "Sentences are short, since fear makes reading hard.",
            ),
            heading("What you can do"),
            text(
                "<p>Look at the page once while you are well. You will find it faster for somebody who is not.</p><p>If you run a shop, a school or a guesthouse, show it to the people who work with you. Nobody has to learn anything by heart. It is enough to know that such a page exists, that it opens on an old phone, and that whoever reads it can be gone from it with one touch.</p>"
            ),
            call_to_action(
                "Have a look", "It takes a minute.", link("take-action/seek-help"), link("take-action/report-abuse")
            ),
        ],
        ("Hotline",),
        picture="ripples",
    ),
    article(
        "2025-08-08",
        "five-settings-for-the-holidays",
        "Five settings for a phone in the holidays",
        "More free time, more time online. Ten minutes together make it safer.",
        [
            text(
                "<p>School is out and the phone is on. Sit down together, with the child holding the phone: it is the child's settings you are talking about.</p>"
            ),
            heading("The five"),
            timeline(
                "",
                ("", "Who can write?", "In each app, allow messages from known contacts only."),
                ("", "Who can see?", "Make accounts private and take the school out of the profile."),
                ("", "Where am I?", "Switch off location for games and chats."),
                ("", "What was bought?", "Ask for a password before any purchase."),
                ("", "Where does it sleep?", "Outside the bedroom, together with the phones of the parents."),
            ),
            heading("The sixth is not a setting"),
            text(
                "<p>Say aloud that the phone stays, whatever is told. A child who fears to lose it will keep quiet, and then no setting helps.</p><p>Go through the five again when school begins. Apps change their menus, children change their games, and a setting that was right in April may be gone in October.</p>"
            ),
            files("For parents", "parents-guide"),
        ],
        ("Online safety", "Families and schools"),
        author="Sample Author",
    ),
    article(
        "2025-05-16",
        "who-answers-on-a-holiday",
        "Who answers on a public holiday?",
        "The office rests now and then. The hotline does not.",
        [
            text(
                "<p>On public holidays nobody picks up in the office, and letters wait. The hotline is there by day and by night, on holidays as well.</p>"
            ),
            heading("Which number for what"),
            table(
                "Whom to call",
                [("text", "If"), ("text", "Call"), ("text", "When")],
                [
                    ("A child is in danger now", "Police, 1288", "At any time"),
                    ("You saw or fear abuse", "Hotline, 092 311 511", "Day and night"),
                    ("You are a child or under 25 and want to talk", "Child Helpline Cambodia, 1280", "24 hours, free"),
                    ("Anything else", "Office, 023 996 351", "On working days"),
                ],
                "Contact facts of this site",
            ),
            heading("Why holidays matter"),
            text(
                "<p>Families are together, doors are open, and adults whom a child avoids come to visit. Keep an eye on who wants to be alone with whom. A child who clings to you may be telling you something.</p>"
            ),
            CARE,
        ],
        ("Hotline",),
    ),
    article(
        "2025-02-14",
        "a-talk-for-each-age",
        "A talk for each age",
        "Safer Internet Day falls in February each year. A good time for a first talk, or for the next one.",
        [
            text(
                "<p>One talk for all ages does not exist. Here is a beginning for each, to be said in your own words.</p>"
            ),
            heading("Beginnings"),
            accordion(
                (
                    "Four to seven",
                    "<p>“Some pictures on a phone feel strange in the tummy. Bring it to me, and we shall put it away together.”</p>",
                ),
                (
                    "Eight to eleven",
                    "<p>“Has anybody in the game ever asked you for something odd? What would you do?”</p>",
                ),
                (
                    "Twelve to fourteen",
                    "<p>“People sometimes get threatened with a picture. If that happens to you or a friend, you can wake me up at night.”</p>",
                ),
                ("Fifteen and older", "<p>“What would you tell a younger cousin about it?”</p>"),
            ),
            heading("And then?"),
            text(
                "<p>Listen longer than you speak. Thank your child for each answer, above all for the ones that you do not like. Come back to it in a few weeks, on the moto or over the washing-up.</p>"
            ),
            picture("palm", "A palm with broad leaves beside a gold sun", "Many short talks grow into something."),
        ],
        ("Families and schools", "Prevention"),
        picture="palm",
    ),
    article(
        "2024-11-08",
        "trainers-wanted-sample",
        "Trainers wanted (a sample)",
        "An invented call, to show what such a notice looks like here.",
        [
            callout("info", "Nobody is wanted in earnest", "<p>This call is a sample. Please do not apply.</p>"),
            heading("What you would do"),
            text(
                "<p>Travel to schools, sit on small chairs, lead sessions for teachers in Khmer, and write down what you would do better next time. You would never go alone and never without a preparation together.</p>"
            ),
            heading("What you would bring"),
            text(
                "<ul><li>Some years with children or in teaching.</li><li>The nerve to leave a silence.</li><li>A clean record, and readiness for questions about safeguarding.</li></ul>"
            ),
            heading("What we would offer"),
            text(
                "<p>A fair contract, time to prepare, somebody to talk to after hard days, and colleagues who laugh. Sample notices end with a date; this one ends with a thank-you for reading.</p><p>A word on safeguarding: whoever works with us, for one day or for years, is asked about the past, gives names of people who know them at work, and learns our rules before meeting a child.</p>"
            ),
            related("take-action/work-with-aple", "child-safeguarding"),
        ],
        ("Training",),
    ),
    article(
        "2024-07-19",
        "a-poster-for-every-counter",
        "A poster for every counter",
        "One number, large letters, no photograph. A sample of the new poster can be downloaded.",
        [
            text(
                "<p>Where do people have time to read? Where they wait. That is why this poster is made for counters: in the pharmacy, at the copy shop, beside the water filter in a school.</p>"
            ),
            heading("What is on it"),
            text(
                "<p>A number: 1280. Three words about it: free, day and night, to the age of 25. And a lot of space, so that the number can be read by somebody who pretends to look elsewhere.</p>"
            ),
            heading("What is not on it"),
            text(
                "<p>No sad child, no dark figure, no hand in front of a mouth. Such pictures frighten those who are meant to call, and for some they are a memory.</p><p>Please do not add a picture of your own. If you want to add a line, write who in your place can be asked in confidence, and on which days that person is there.</p>"
            ),
            files("Poster", "poster-km"),
            related("explore/campaign-materials", "explore/resources/informational-materials"),
        ],
        ("Prevention",),
        picture="krama",
    ),
    article(
        "2024-01-26",
        "what-to-do-with-a-bad-link",
        "What to do with a bad link",
        "You did not look for it, and now it is on your screen. Three steps, in one minute.",
        [
            text(
                "<p>It happens in groups with hundreds of members, under a harmless title. The shock is real, and so is the wish to show somebody. Do not.</p>"
            ),
            heading("Three steps"),
            timeline(
                "",
                ("", "Copy the address", "Of the page, the group or the profile. Nothing more."),
                ("", "Close it", "Do not scroll, do not save, do not take a screenshot."),
                ("", "Report it", "To the hotline, without your name if you like."),
            ),
            callout(
                "danger",
                "Never pass it on",
                "<p>Forwarding an image of abuse as a warning spreads it all the same, and can be a crime.</p>",
            ),
            heading("And you?"),
            text(
                "<p>A picture can follow you for days. Talk about how you are, not about what you saw. If it does not fade, ask for help: you have a right to it as well.</p><p>If you lead the group in which the link appeared, report it first, then remove the message and the account that posted it. Tell the members that you have reported it, without describing what it was.</p>"
            ),
            call_to_action(
                "Report a link", "A link is enough.", link("take-action/report-abuse"), link("take-action/seek-help")
            ),
        ],
        ("Online safety", "Hotline"),
    ),
    article(
        "2023-06-09",
        "legal-and-social-support-in-2018",
        "Legal and social support in 2018, explained",
        "Two numbers that are often mixed up, and why both are needed.",
        [
            figures(
                "Support in 2018",
                ("148", "victims and families with legal support", "2018", "APLE, case records"),
                ("298", "victims and families with social support", "2018", "APLE, case records"),
            ),
            heading("Legal support"),
            text(
                "<p>A lawyer explains, prepares, speaks in court and sees to it that compensation is not only granted but paid. In 2018 there were 148 victims and families who had this support.</p>"
            ),
            heading("Social support"),
            text(
                "<p>A social worker comes to the house. It may be about school, food, sleep, a doctor, or a quarrel that has nothing to do with the case and everything with the child. In 2018 there were 298 victims and families with such support.</p>"
            ),
            heading("Why the second is larger"),
            text(
                "<p>Not every child goes to court, and those who do need somebody long before and after. The two cannot be added up: a family may be in both.</p><p>Both numbers are from one year and from our own case records. They say how many were reached, not how well they are today; for that, somebody has to ask them again, later and gently.</p>"
            ),
            related("our-work/victim-support", "about-us/impact-reports"),
        ],
        ("Victim support", "Law and justice"),
        author="Sample Author",
    ),
]
