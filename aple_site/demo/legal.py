"""Pages outside the menu that the end of the footer leads to."""

from aple_site.demo.blocks import accordion, call_to_action, callout, cookies, heading, link, standard, text

PRIVACY = standard(
    "privacy-notice",
    "Privacy Notice",
    "What this site learns about you when you read it: as little as we could manage.",
    [
        heading("What the site does not do"),
        text(
            "<p>It does not follow you. There is no advertising, no counter of another company and no button of a social network that reports your visit. Share links are plain links: nothing is sent before you follow one.</p>"
        ),
        heading("What happens when you read a page"),
        text(
            "<p>Your device asks our server for the page, and the server answers. Fonts, pictures and scripts come from the same server. The pages Report Abuse and Seek Help tell the next site nothing about where you came from and ask your browser to keep no copy.</p>"
        ),
        heading("How views are counted"),
        text(
            "<p>Most pages say how often they were read. Your address and the name of your browser are mixed with a random number of the day into a mark that cannot be turned back, so that you count once a day; marks and random numbers are deleted within 48 hours. Nothing is stored on your device for this. You can refuse to be counted in the cookie settings. The pages Report Abuse and Seek Help are never counted.</p>"
        ),
        heading("Videos"),
        text(
            '<p>A video is loaded from its platform only after you play it once or allow its platform for good. From then on that platform\'s own rules hold. You can take it back in the cookie settings; the page <a href="page:cookies">Cookies</a> names every service. Most videos have their words written beneath them, so that you need not play them.</p>'
        ),
        heading("When you write or call"),
        text(
            "<p>What you tell us is used to answer you, and is seen only by those who need it for that. You need not give your name. You may ask what we hold about you and have it corrected or deleted, unless a law or the safety of a child stands against it.</p>"
        ),
        call_to_action(
            "A question about your data",
            "We answer in English and Khmer.",
            link("mailto:info@aplecambodia.org", "Write to us"),
            link("cookies"),
        ),
    ],
    in_menu=False,
)

COOKIES = cookies(
    "cookies",
    "Cookies",
    "Reading this site needs no cookie. What is optional stays off until you allow it.",
    [
        heading("What a cookie is"),
        text(
            "<p>A cookie is a short note that a site leaves in your browser and reads again later. Browsers have other places for such notes too, which are called local and session storage; what is said here holds for all of them.</p>"
        ),
        heading("How we ask"),
        text(
            "<p>Accepting and refusing take one press each, and you can change your mind whenever you like, through “Cookie settings” at the foot of every page. We ask again only when something that matters has changed. If your browser sends Global Privacy Control or Do Not Track, we take it as a no and do not ask.</p><p>When you allow something, we keep the number of the version that you saw, your language, what you allowed and the hour. We do not keep who you are. Refusals are only counted.</p>"
        ),
        callout(
            "care",
            "If somebody else uses your phone",
            "<p>Your browser keeps a list of the pages that you have visited. You can delete entries in it, or use a private window. The pages for people in need have a button that leaves them at once; they ask about no cookies and count nobody.</p>",
        ),
    ],
)

ACCESSIBILITY = standard(
    "accessibility-statement",
    "Accessibility Statement",
    "The site aims at WCAG 2.2, level AA. Tell us where it falls short.",
    [
        heading("What we aim at"),
        text(
            "<p>Everybody should be able to read this site, find help and report: with a screen reader, with the keyboard alone, with large letters, on an old phone or a slow line. We aim at the Web Content Accessibility Guidelines 2.2, level AA.</p>"
        ),
        heading("What that means here"),
        text(
            "<ul><li>Everything can be reached and used with the keyboard.</li><li>Pictures have descriptions, unless they only decorate.</li><li>Text can be made twice as large without losing anything.</li><li>Colours have enough contrast, in light and in dark.</li><li>Movement stops if your device asks for less of it.</li><li>The site works without scripts.</li></ul>"
        ),
        heading("What is not there yet"),
        text(
            "<p>The sample files for download are pictures of pages, which a screen reader cannot read. They will go with the demo content. Some texts are in English only.</p>"
        ),
        heading("How to report a problem"),
        accordion(
            (
                "What should I write?",
                "<p>The address of the page, what you wanted to do and what got in the way. If you can, say which device and which aid you use.</p>",
            ),
            (
                "Where do I write to?",
                '<p>To <a href="mailto:info@aplecambodia.org">info@aplecambodia.org</a>, or call 023 996 351.</p>',
            ),
            ("I need the content now. What can I do?", "<p>Say so, and we send it in a form that works for you.</p>"),
        ),
    ],
    in_menu=False,
)

SAFEGUARDING = standard(
    "child-safeguarding",
    "Child Safeguarding",
    "The rules that bind everybody who works with us, with or without pay.",
    [
        heading("For whom the rules hold"),
        text(
            "<p>They hold for staff, volunteers, interns, board members, trainers, partners and visitors, on every day and on every channel. This page is a sample of such rules in short.</p>"
        ),
        heading("What we do"),
        text(
            "<ul><li>We look into everybody's past before they begin, and speak about safeguarding in the first week.</li><li>Two adults are present where children are, or the door is open.</li><li>We ask children for their view, and take a no for a no.</li><li>We write about children only with dignity, and so that nobody can find them.</li></ul>"
        ),
        heading("What we never do"),
        text(
            "<ul><li>We do not photograph children so that they can be recognised.</li><li>We do not write to a child from a private account.</li><li>We do not give presents in secret, and do not ask a child to keep one.</li><li>We do not wait with a worry until we are sure.</li></ul>"
        ),
        heading("If you are worried about one of us"),
        callout(
            "care",
            "Tell somebody outside the team",
            '<p>You may call the police or the Child Helpline. Their numbers stand first on the page <a href="page:take-action/seek-help">Seek Help</a>. Whoever raises a worry in good faith is protected.</p>',
        ),
        call_to_action(
            "Or write to the office",
            "Each worry is answered and none is handled by the person whom it is about.",
            link("mailto:info@aplecambodia.org", "Write to us"),
        ),
    ],
    in_menu=False,
)

LEGAL_PAGES = [PRIVACY, COOKIES, ACCESSIBILITY, SAFEGUARDING]
