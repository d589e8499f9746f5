"""A sample course for teachers."""

from aple_site.demo.blocks import accordion, callout, files, heading, picture, takeaways, text, timeline, video
from aple_site.demo.courses_blocks import course, lesson, quiz

__all__ = ["FOR_TEACHERS"]

FOR_TEACHERS = course(
    "seeing-the-signs",
    "Seeing the Signs (sample)",
    "For teachers who want to notice earlier, and to know what to say when they do.",
    [
        lesson(
            "what-children-meet-online",
            "What Children Meet Online",
            "What the words mean, and how contact with a stranger grows.",
            15,
            [
                takeaways("Harm online often begins kindly.", "The child is never to blame for an answer."),
                heading("A friend from nowhere"),
                text(
                    "<p>Somebody likes a picture, asks about school, listens. Days later there is a secret, then a wish, then a threat. This is grooming, and the threat at its end is called sextortion. It happens to careful children too.</p>"
                ),
                heading("What remains"),
                text(
                    "<p>A picture that a child was pressed to take is child sexual abuse material. A school never copies, forwards or keeps it; the device is put aside and the police are called.</p>"
                ),
                video(
                    "Sample video: the first ten messages",
                    "<p>This is a sample, and there is no video behind it. In its place two actors would read a chat aloud and stop where it turns.</p>",
                ),
                quiz(
                    (
                        "How does grooming often begin?",
                        ("With praise and attention", True, "Kindness comes first, the wish later."),
                        ("With a threat", False, "The threat comes once there is something to lose."),
                        ("With a picture of a stranger", False, "Mostly with words."),
                    ),
                    (
                        "A pupil shows you an intimate picture on a phone. What do you do?",
                        ("I do not copy or forward it", True, "Each copy does new harm, and is an offence."),
                        (
                            "I tell the pupil that it was right to come",
                            True,
                            "These may be the words that are remembered.",
                        ),
                        ("I send it to a colleague for advice", False, "Ask for advice in words only."),
                    ),
                ),
            ],
        ),
        lesson(
            "small-changes",
            "Small Changes",
            "What you may notice in class, and what it does not prove.",
            12,
            [
                heading("Look for change"),
                text(
                    "<p>No single sign tells that a child is abused. What counts is change: a loud child who falls silent, a quiet one who starts to fight, new things that nobody paid for, a phone that never leaves the hand.</p>"
                ),
                picture("ripples", "Rings of indigo around a gold point", "One drop reaches far."),
                accordion(
                    (
                        "Tiredness",
                        "<p>Work, hunger, a new baby at home, or messages at night. Ask how the nights are.</p>",
                    ),
                    ("New money", "<p>A gift may be a gift. A gift with a secret is not.</p>"),
                ),
                callout(
                    "gold",
                    "To try this week",
                    "<p>Greet each pupil by name at the door for five days. Note who looks different on Friday.</p>",
                ),
                quiz(
                    (
                        "What does one sign prove?",
                        ("Nothing yet", True, "It is a reason to be near and to ask."),
                        ("That a child is abused", False, "Many things look alike from outside."),
                    ),
                ),
            ],
        ),
        lesson(
            "when-a-child-speaks",
            "When a Child Speaks",
            "The first five minutes of a disclosure.",
            18,
            [
                heading("Three sentences"),
                text(
                    "<p>A disclosure seldom begins with the worst. The child tries a small piece and watches your face. You need three sentences: I believe you. It is not your fault. You did right to tell me.</p>"
                ),
                timeline(
                    "",
                    ("", "Listen", "Sit at the same height. Let silence be."),
                    ("", "Ask one open question", "“Do you want to tell me more?” is enough."),
                    ("", "Say what comes next", "Promise no secrecy. Promise that you stay."),
                    ("", "Write it down", "The child’s own words, today, with the time."),
                ),
                quiz(
                    (
                        "Which sentences help?",
                        ("I believe you.", True, ""),
                        ("It is not your fault.", True, ""),
                        ("Why did you not say so earlier?", False, "It sounds like blame."),
                        ("I will tell nobody.", False, "You could not keep that promise."),
                    ),
                ),
            ],
        ),
        lesson(
            "whom-to-tell",
            "Whom to Tell",
            "The way of a report in your school, on one page.",
            10,
            [
                heading("You are not alone with it"),
                text(
                    "<p>Tell the person for child protection in your school on the same day. If a child is in danger now, call the police on 1288 first. The hotline, 092 311 511, tells you what to do when you are not sure. Every child should know one trusted adult; on some days it is you.</p>"
                ),
                files("For your class", "classroom-lesson", "poster-km"),
                quiz(
                    (
                        "A child is in danger now. Whom do you call first?",
                        ("The police, 1288", True, "Then the hotline."),
                        ("The parents", False, "Not before you know who is part of the danger."),
                        ("Nobody, until it is proved", False, "Proof is the work of others."),
                    ),
                ),
            ],
        ),
    ],
    "sewing",
    [text("<p>Take a lesson when you have a quarter of an hour. Take the third one on a calm day.</p>")],
    audience="Teachers of grades 4 to 9",
    outcomes="Name what children meet online\nNotice changes without jumping to conclusions\nSay three sentences when a child speaks\nKnow whom to tell on the same day",
    made_by="A team that does not exist, for the demo content",
    certificate_text="You learned to notice, to listen and to tell. A sample text.",
)
