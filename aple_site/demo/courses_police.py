"""A sample course for police officers."""

from aple_site.demo.blocks import callout, files, heading, table, takeaways, text, timeline, video
from aple_site.demo.courses_blocks import course, lesson, quiz

__all__ = ["FOR_POLICE"]

FOR_POLICE = course(
    "the-first-hour",
    "The First Hour (sample)",
    "For officers who may be the first to speak with a child.",
    [
        lesson(
            "safe-first",
            "Safe First",
            "What comes before any question.",
            10,
            [
                takeaways("The child is safe, then the evidence, then the questions."),
                heading("Three looks"),
                text(
                    "<p>Look at the child: hurt, cold, hungry? Look around: who else is there, and who else may be at risk? Look at the devices: which must not change? A victim-centred officer keeps this order even when the suspect is in the room.</p>"
                ),
                quiz(
                    (
                        "What comes first?",
                        ("The child’s safety", True, "Everything else can wait some minutes."),
                        ("The phone of the suspect", False, "A colleague takes care of it."),
                        ("A full statement", False, "That is for the specialist."),
                    ),
                ),
            ],
        ),
        lesson(
            "few-questions",
            "Few Questions",
            "Open, short, and in the child’s own words.",
            20,
            [
                heading("Open or closed"),
                text(
                    "<p>“Tell me what happened” opens. “Did he touch you?” closes, and may end a case. Ask what you need to keep the child safe, and leave the rest to the interview.</p>"
                ),
                table(
                    "Two ways to ask (sample)",
                    [("text", "Closed"), ("text", "Open")],
                    [["Was it your uncle?", "Who was there?"], ["Did it happen on Monday?", "When was that?"]],
                    "Sample",
                ),
                video(
                    "Sample video: two ways to ask",
                    "<p>This is a sample, and there is no video behind it. In its place two officers would ask the same thing in two ways.</p>",
                ),
                quiz(
                    (
                        "Which questions are open?",
                        ("What happened then?", True, ""),
                        ("Where were you?", True, "Short and open."),
                        ("He hit you, did he not?", False, "It puts words into the child’s mouth."),
                    ),
                ),
            ],
        ),
        lesson(
            "devices",
            "Devices and Accounts",
            "What to secure, and what nobody should look at.",
            15,
            [
                heading("Before it changes"),
                timeline(
                    "",
                    ("", "Do not unlock", "Note what the screen shows."),
                    ("", "Cut the network", "Flight mode, or a bag that lets nothing through."),
                    ("", "Write down the accounts", "Names and addresses as they are shown, letter by letter."),
                ),
                callout(
                    "lotus",
                    "About images",
                    "<p>As few people as possible look, as seldom as possible. Note who did, and why.</p>",
                ),
                text(
                    "<p>Child sexual abuse material stays where it is until the specialist comes. With live streaming of child sexual abuse there may be no picture left at all: chats, payments and times are then the evidence.</p>"
                ),
                quiz(
                    (
                        "You find pictures on a phone. What do you do?",
                        ("Leave them, and call the specialist", True, "And note the time."),
                        ("Copy them to be safe", False, "A copy changes the evidence and does harm."),
                    ),
                ),
            ],
        ),
        lesson(
            "handing-over",
            "Handing Over",
            "What the next person must know, so that the child need not tell it again.",
            10,
            [
                heading("One page"),
                text(
                    "<p>Who said what, in which words, when and to whom. What the child was promised. What the child fears. A child who must tell it five times is harmed five times.</p>"
                ),
                files("To carry along", "first-response-card"),
                quiz(
                    (
                        "What belongs on the page?",
                        ("The child’s own words", True, ""),
                        ("What the child was promised", True, "So that somebody keeps it."),
                        ("What you think of the parents", False, "Facts, not views."),
                    ),
                ),
            ],
        ),
    ],
    "river",
    [text("<p>Four lessons, an hour in all. They replace no training and no order.</p>")],
    audience="Police officers on patrol and at the counter",
    outcomes="Keep the order: child, evidence, questions\nAsk few and open questions\nSecure devices without looking\nHand over on one page",
    made_by="A team that does not exist, for the demo content",
    certificate_text="You learned what the first hour is for. A sample text.",
)
