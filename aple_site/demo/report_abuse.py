"""Report Abuse: the start page, and the words in the form."""

from aple_site.demo.blocks import answered, report_abuse

REPORT = report_abuse(
    "report-abuse",
    "Report Abuse",
    "You saw something, or somebody told you something. Tell us what you know. You need not be sure, and you need not give your name.",
    danger_text="Is a child in danger at this moment? Call the police first. Then call us.",
    online_text="Copy the address of the page, the profile or the group as text. A link is all that we need.",
    person_text="Tell us what you saw or heard. Please do not question the child and do not confront the adult.",
    self_text="Then this is not yours to write alone. The numbers come first there, and you choose what to tell.",
    take_down_text="Were you under 18 in it? This free service helps to have it removed. The picture itself stays on your device.",
    next_steps=[
        ("step", {"heading": heading, "text": words})
        for heading, words in (
            ("Somebody trained reads it", "Within a day. Nobody else in the organisation can open it."),
            ("Danger is looked at first", "If a child is in danger, we call the police at once."),
            ("We find out who can act", "The police, a hotline in another country, a platform or a social worker."),
            ("You come back with your code", "It shows how far we are, and you can write to us and read our answer."),
        )
    ],
    questions=[
        answered("Must I give my name?", "<p>No. You can stay anonymous from the first question to the last.</p>"),
        answered(
            "May I send you the picture or the film?",
            "<p>No. Never save, photograph or forward an image of a child's abuse, not even as proof and not even to us. It hurts the child again and can bring you into trouble. The link is enough.</p>",
        ),
        answered(
            "What if I am wrong?",
            "<p>Then a child is safe, which is good news. A report in good faith is never a fault.</p>",
        ),
        answered(
            "What do I need to know before I begin?",
            "<ul><li>What did you see or hear, and when?</li><li>Where is the child now, and who is there?</li><li>Is there a place, a number plate, an account name?</li></ul><p>“I don't know” is an answer to every question.</p>",
        ),
    ],
    explanations=[
        (
            "danger",
            "<p>Danger means: it happens now, or it will happen before the next day. Then call first, and write afterwards.</p>",
        ),
        ("kind", "<p>Choose what comes closest. We sort it out.</p>"),
        ("material", "<p>Copy the address as text. <b>Never send the pictures themselves.</b></p>"),
        ("grooming", "<p>Account names help us most, written exactly as they are there.</p>"),
        ("traveller", "<p>Country, name of the guesthouse, number plate: whatever you have.</p>"),
        ("contact", "<p>You can stay anonymous. Your code brings you back to your report either way.</p>"),
        ("check", "<p>Nothing has been sent yet. Read it once more, and change what you like.</p>"),
    ],
    receipt_text="<p>Thank you. Write the code down on paper, or remember it. Nobody can look it up for you, and it is the only way back to your report.</p>",
    received_text="<p>Your report has arrived. Somebody trained will read it within a day.</p>",
    looked_at_text="<p>Somebody trained has read your report and is finding out who can act.</p>",
    passed_on_text="<p>Your report is with those who can act. We cannot always say who that is.</p>",
    closed_text="<p>We have done what we can do with it. If something new happens, please report again.</p>",
)
