"""Take Action: reporting, finding help, giving."""

from aple_site.demo.blocks import (
    accordion,
    call_to_action,
    callout,
    cards,
    donate,
    figures,
    heading,
    link,
    numbers,
    report_abuse,
    section,
    seek_help,
    standard,
    table,
    takeaways,
    text,
    timeline,
)

REPORT = report_abuse(
    "report-abuse",
    "Report Abuse",
    "You saw something, or somebody told you something. Tell us what you know. You need not be sure, and you need not give your name.",
    [
        numbers("Call now", "If a child is in danger at this moment, call the police first: 1288. Then call us."),
        heading("You found something online"),
        text("<p>Copy the address of the page, the profile or the group. That is all we need: a link is enough.</p>"),
        callout(
            "danger",
            "Do not save it, do not send it",
            "<p>Never download, photograph or forward an image of a child's abuse, not even as proof and not even to us. It hurts the child again and can bring you into trouble.</p>",
        ),
        heading("You are worried about a child or about an adult"),
        text(
            "<p>Call 092 311 511, by day or by night. These things help, as far as you know them:</p>"
            "<ul><li>What did you see or hear, and when?</li><li>Where is the child now, and who is there?</li><li>Is there a place, a number plate, an account name?</li><li>Is it safe to call you back?</li></ul>"
            "<p>Do not question the child and do not confront the adult. Both can make it harder to help.</p>"
        ),
        heading("It is about you"),
        text(
            '<p>Then this is not your report to write alone. Go to <a href="page:take-action/seek-help">Seek Help</a>: the numbers come first there.</p>'
        ),
        heading("What happens next"),
        timeline(
            "",
            ("", "Somebody trained reads or hears it", "Nobody else in the organisation sees it."),
            ("", "Danger is looked at first", "If a child is in danger, we call the police at once."),
            ("", "We find out who can act", "The police, a hotline in another country, a platform or a social worker."),
            ("", "We go on, with you or without you", "You may leave a way to reach you, or none."),
        ),
        accordion(
            ("Must I give my name?", "<p>No. You can stay anonymous.</p>"),
            (
                "What if I was wrong?",
                "<p>Then a child is safe, which is good news. A report in good faith is never a fault.</p>",
            ),
            (
                "It is a picture of me that is out there",
                "<p>If you were under 18 in the picture, the free service Take It Down can help to have it removed, and the picture stays on your device. Call us if you want somebody beside you for that.</p>",
            ),
        ),
    ],
)

HELP = seek_help(
    "seek-help",
    "Seek Help",
    "You are not to blame. You can talk to somebody now, and you can stop whenever you like.",
    [
        numbers("Call now", "It is fine not to know what to say. “I need help” is enough."),
        callout(
            "info",
            "Is this phone yours alone?",
            "<p>If somebody else looks at your phone, use a friend's, or call from school. The button at the top leaves this page at once.</p>",
        ),
        heading("If you are a child"),
        text(
            "<p>What happened is not your fault. Not even if you said yes. Not even if you took a present. Not even if you sent a picture.</p>"
            "<p>You may tell. Telling is not betraying.</p>"
            "<p>Choose a grown-up who listens. If the first one does not, choose the next.</p>"
            "<p>1280 is free. They answer day and night.</p>"
        ),
        heading("If somebody threatens you with a picture"),
        takeaways(
            "Do not pay, and do not send another one.",
            "Do not delete the chat. Make no answer.",
            "Tell one person today.",
            "Call 1280 or 092 311 511. This happens to many, and it can be stopped.",
            heading="Do this",
        ),
        heading("If you are a parent or a carer"),
        text(
            "<p>Stay calm, at least outside. Say: I believe you. You did right to tell me. It is not your fault. Do not ask for details. Write down later what was said, in the child's own words. Then call.</p>"
        ),
        heading("If it was long ago"),
        text("<p>You may talk about it now, however many years have gone by. Nobody asks why you waited.</p>"),
        heading("What you may be wondering"),
        accordion(
            (
                "Will you tell my parents?",
                "<p>We talk with you about it first. If you are in danger we have to bring in somebody who can protect you, and we tell you before we do.</p>",
            ),
            (
                "Will you tell the police?",
                "<p>If a child is in danger now, yes. In other cases we explain what they can do, and what it would mean for you.</p>",
            ),
            (
                "I am afraid of my own thoughts",
                "<p>Call, before anything happens. You can do so without a name. Asking for help with thoughts about children is right, and help exists.</p>",
            ),
            (
                "I do not want to speak aloud",
                "<p>Write to info@aplecambodia.org from an account that nobody else reads. One sentence will do.</p>",
            ),
        ),
    ],
)

DONATE = donate(
    "donate",
    "Donate",
    "From a small coin to a standing order: ways to give, and what becomes of it.",
    [
        callout(
            "gold",
            "This is a demo",
            "<p>All details on this page are placeholders. Please do not send money to any of them.</p>",
        ),
        heading("Ways to give"),
        table(
            "Ways to give (placeholders)",
            [("text", "Way"), ("text", "From"), ("text", "Details")],
            [
                ("Bank transfer", "Cambodia and abroad", "Sample Bank, account 000 000 000, reference GIFT"),
                ("KHQR", "Cambodia", "A code will stand here"),
                ("Card", "Anywhere", "A page of the payment company will be linked here"),
                ("Platform", "Abroad", "A page on a giving platform will be linked here"),
            ],
            "Placeholders of the demo content",
        ),
        text(
            "<p>No card number is ever typed on this site. Payments happen on the pages of banks and payment companies.</p>"
        ),
        heading("Where the money goes"),
        text(
            "<p>It goes where the five programmes need it: the phone that is answered at night, the way to court, the hour with a counsellor, the lesson plan and its printing, the lawyer's time. If you want your gift to go to one of them, say so in the reference.</p>"
        ),
        figures(
            "Support in one year",
            ("148", "victims and families with legal support", "2018", "APLE, case records"),
            ("298", "victims and families with social support", "2018", "APLE, case records"),
        ),
        heading("Questions"),
        accordion(
            ("Do I get a receipt?", "<p>Yes, on request. Write to the office with the date and the sum.</p>"),
            (
                "Can I give every month?",
                "<p>Yes. A small sum that comes regularly helps us most, since a child's case lasts for years.</p>",
            ),
            ("Can I see the children I help?", "<p>No. Nobody can, and that is part of the help.</p>"),
        ),
        call_to_action(
            "Not sure which way?",
            "We help you to find one from your country.",
            link("mailto:info@aplecambodia.org", "Write to us"),
            link("about-us/impact-reports"),
        ),
    ],
)

INVOLVED = standard(
    "get-involved",
    "Get Involved",
    "Ten minutes, an afternoon or a year: things that help.",
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
    in_menu=False,
)

WORK_WITH = standard(
    "work-with-aple",
    "Work with APLE",
    "Jobs, internships and tenders, and what we ask of everybody.",
    [
        heading("Open positions"),
        callout(
            "info",
            "A sample",
            "<p>There are no true vacancies on this page. The ones below are invented to show how it looks.</p>",
        ),
        table(
            "Sample vacancies",
            [("text", "Position"), ("text", "Place"), ("text", "Hours")],
            [
                ("Social worker (sample)", "Siem Reap", "Full time"),
                ("Hotline analyst (sample)", "Phnom Penh", "Shifts"),
                ("Trainer for schools (sample)", "Five provinces", "Half time"),
            ],
            "Demo content",
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
    in_menu=False,
)

TAKE_ACTION = section(
    "take-action",
    "Take Action",
    "Report what you saw, find help for yourself or a child, or give so that others can.",
    [REPORT, HELP, DONATE, INVOLVED, WORK_WITH],
    menu_heading="What you can do now",
)
