"""Case Stories: invented, and made of many. They name no child, show no act and end with what helped."""

from aple_site.demo.blocks import (
    CARE,
    article,
    call_to_action,
    callout,
    heading,
    link,
    quote,
    related,
    takeaways,
    text,
    timeline,
)

INVENTED = callout(
    "lotus",
    "An invented story",
    "<p>Nobody in it exists. It is put together from what is known in general about how such things go, and contains nothing from a true case. It speaks of threats and abuse without showing them.</p>",
)

CASE_STORIES = [
    article(
        "2025-04-04",
        "a-message-at-midnight",
        "A message at midnight",
        "A boy of fifteen is threatened with a picture. What stopped it was not courage but a cousin. An invented story.",
        [
            INVENTED,
            text(
                "<p>The girl in the game had been funny. On the third night she sent a picture and asked for one. A minute after he had sent it, she was no longer a girl. There was a list of his friends, a sum and a time: midnight.</p><p>He was fifteen. He had eleven dollars.</p>"
            ),
            heading("The cousin"),
            text(
                "<p>His cousin noticed that he did not eat. She did not ask what he had done. She said: “Whatever it is, it is not bigger than us two.” He gave her the phone.</p><p>She had once seen a number on the door of a shop. They called together, sitting on the back stairs.</p>"
            ),
            heading("What the voice said"),
            takeaways(
                "You are not in trouble with us.",
                "Do not pay. It does not end with the first sum.",
                "Keep the chat. Do not answer any more.",
                "We stay on the line while you take the next step.",
                heading="Four sentences",
            ),
            text(
                "<p>Midnight came and went. In the morning there was an officer who asked little and wrote much, and a way to have the picture found and removed. It took weeks. The boy slept again after nine days.</p>"
            ),
            CARE,
            related("take-action/seek-help", "explore/media/our-insights/grooming-does-not-look-like-danger"),
        ],
        ("Online safety", "Victim support"),
        picture="lotus",
    ),
    article(
        "2024-08-16",
        "the-teacher-who-wrote-it-down",
        "The teacher who wrote it down",
        "She was not sure, and she did not have to be. An invented story.",
        [
            INVENTED,
            text(
                "<p>It was one sentence, said at the well, between two others. The teacher almost let it pass. In the staff room she took a sheet of paper and wrote it down word for word, with the date and the hour. Beneath it she wrote: I do not know what this means.</p>"
            ),
            heading("The next morning"),
            text(
                "<p>A week earlier there had been a session at her school. She remembered two things: do not question the child, and do not wait until you are sure. She asked the girl whether she would like to help carry books. They carried books. Nothing was said, and that was all right.</p><p>Then she called.</p>"
            ),
            heading("What came of the sheet of paper"),
            timeline(
                "",
                ("The same day", "A social worker", "She visited the family about something else, and saw enough."),
                ("In the same week", "A safe place", "With an aunt whom the girl had named herself."),
                ("Months later", "In court", "The sheet was read out: one sentence, a date, an hour."),
            ),
            quote("I thought I needed proof. I needed a pencil.", "The invented teacher of this story"),
            call_to_action(
                "Would your school know?",
                "A lesson plan and a talk can be a start.",
                link("explore/training-guides"),
                link("our-work/early-prevention"),
            ),
        ],
        ("Families and schools", "Victim support"),
    ),
    article(
        "2023-12-08",
        "not-alone-in-the-waiting-room",
        "Not alone in the waiting room",
        "A date in court is moved for the third time. About waiting, and who waits along. An invented story.",
        [
            INVENTED,
            text(
                "<p>The room had eleven chairs; she had counted them twice before. Her lawyer had brought coloured pencils, which at thirteen she found childish, and used. The mother sat between them and held a plastic folder with both hands.</p>"
            ),
            heading("The third time"),
            text(
                "<p>At ten a clerk came out. The hearing was moved. The mother began to cry because of the bus fare. The girl did not cry. She asked: “Does it begin again from the start?”</p><p>“No,” said the lawyer. “What you have said, you have said. It is kept.” She showed her the place in the file where it lay, in a sealed envelope.</p>"
            ),
            heading("What made it bearable"),
            takeaways(
                "Somebody had shown her the court room beforehand, when it was empty.",
                "The fare was paid, for the mother and for her, each time.",
                "She knew who would be there and where he would sit.",
                "She had been allowed to decide what to do in the afternoon. They went to eat noodles.",
            ),
            text(
                "<p>The fourth date held. She spoke for twenty minutes, from another room. What the court decided is not part of this story. She is in a school now where nobody knows about it.</p>"
            ),
            related("our-work/victim-support", "our-work/criminal-justice"),
        ],
        ("Victim support", "Law and justice"),
    ),
]
