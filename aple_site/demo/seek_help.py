"""Seek Help: what is said to whom, and the questions with their answers. The first ones are in very short sentences."""

from aple_site.demo.blocks import answered, help_card, seek_help

FIRST_CARDS = [
    help_card(
        "touch",
        "Somebody touches me.",
        "touch",
        ["under-13"],
        "<p>The grown-up is wrong. You did nothing wrong. We believe you.</p>",
        [
            "Go where people are.",
            "Tell a grown-up you trust.",
            "Nobody listens? Tell another one.",
            "Call us. It is free.",
        ],
        ["Do not keep it secret.", "Do not blame yourself.", "Do not stay there alone."],
        "<p>A kind person answers. Say: I need help.</p>",
    ),
    help_card(
        "secret",
        "I must keep a secret.",
        "secret",
        ["under-13"],
        "<p>You may tell bad secrets. Telling is not wrong. You are brave.</p>",
        ["Choose somebody who listens.", "Say what the secret is.", "Nobody listens? Tell another one."],
        ["Do not go there alone.", "Do not take more presents."],
        "<p>You can tell us first. You can stop any time.</p>",
    ),
    help_card(
        "fight-at-home",
        "They fight at home.",
        "home",
        ["under-13"],
        "<p>It is not about you. You did not start it.</p>",
        ["Go to a safe room.", "Or go to a neighbour.", "Call from there."],
        ["Do not step in between.", "Do not carry it alone."],
        "<p>Is somebody hurt? Call the police. Are you sad or afraid? Call us.</p>",
    ),
    help_card(
        "stranger",
        "A stranger writes to me.",
        "stranger",
        ["under-13", "13-17"],
        "<p>You did nothing wrong. Some people only pretend.</p>",
        ["Stop answering now.", "Keep the chat.", "Show it to a grown-up.", "Then block the stranger."],
        ["Do not send pictures.", "Do not meet this person.", "Do not delete the chat."],
        "<p>We know what to do. Tell us what they wrote.</p>",
    ),
    help_card(
        "friend",
        "My friend needs help.",
        "friend",
        ["under-13", "13-17"],
        "<p>You are a good friend. It is not your fault.</p>",
        ["Say: I believe you.", "Stay with your friend.", "Tell a grown-up together."],
        ["Never promise to stay quiet.", "Do not tell other children."],
        "<p>You can call for friends. You need no name.</p>",
    ),
]
OLDER_CARDS = [
    help_card(
        "picture-shared",
        "Somebody shared a picture of me",
        "picture",
        ["13-17"],
        "<p>Whoever passes it on does wrong. You do not, not even if you took the picture and sent it yourself.</p>",
        [
            "Take a note of the account names and addresses, as text.",
            "Report the picture to the app where you saw it.",
            "Tell one person whom you trust, today.",
            "Were you under 18 in it? A free service can have it removed, and the picture stays on your phone.",
        ],
        ["Do not send it to anybody as proof, not even to us.", "Do not delete the chat.", "Do not answer threats."],
        "<p>We know which page to write to and whom to ask. You need not show us the picture.</p>",
    ),
    help_card(
        "threat",
        "Somebody threatens me with a picture",
        "threat",
        ["13-17"],
        "<p>This happens to many, and the ones who do it are practised. You did not bring it on yourself.</p>",
        ["Stop answering.", "Keep the chat and note the account name.", "Tell one person today.", "Call us."],
        ["Do not pay. Who is paid comes back.", "Do not send another picture.", "Do not delete anything."],
        "<p>It can be stopped. If you think of hurting yourself, say so first.</p>",
    ),
    help_card(
        "heavy-heart",
        "I cannot stop thinking of it",
        "sad",
        ["13-17"],
        "<p>What you feel is the answer to something that should not have happened. It is no weakness, and it changes.</p>",
        [
            "Tell somebody how it is today, not all of it.",
            "Eat, drink, sleep where you feel safe.",
            "Call, just to talk.",
        ],
        ["Do not hurt yourself. Call first.", "Do not think that it is too late or too small."],
        "<p>You can call again and again, also when nothing new has happened.</p>",
    ),
    help_card(
        "child-told-me",
        "A child told me something",
        "secret",
        ["parent", "teacher"],
        "<p>Neither are you, if you did not see it before. What counts is what the child meets now: somebody calm.</p>",
        [
            "Say: I believe you. You did right to tell me. It is not your fault.",
            "Write down later what was said, in the child's own words.",
            "Make sure that the child does not meet this person again.",
            "Call us, and we think about the next step together.",
        ],
        ["Do not ask for details.", "Do not confront the person.", "Do not promise to keep it to yourself."],
        "<p>Is the child in danger now? Call the police first. Otherwise call the hotline, at any hour.</p>",
        "The child is not to blame",
    ),
    help_card(
        "picture-of-my-child",
        "A picture of my child is online",
        "picture",
        ["parent"],
        "<p>Children send pictures because somebody made them believe that it was safe. Anger at the child helps that somebody.</p>",
        [
            "Copy the address of the page or the name of the account as text.",
            "Let the child decide who else may know.",
            "Report the page to us. We ask for its removal, and need the link alone.",
        ],
        ["Do not save or pass on the picture.", "Do not take the phone away as a punishment.", "Do not pay anybody."],
        "<p>The hotline, by day or by night. You need not give a name.</p>",
        "The child is not to blame",
    ),
    help_card(
        "worried-about-a-pupil",
        "I am worried about a pupil",
        "friend",
        ["teacher"],
        "<p>You need no proof to be worried. To notice is your part, to find out is the part of others.</p>",
        [
            "Write down what you saw and heard, with the day.",
            "Find a quiet moment and say that you are there to listen.",
            "Follow the rules of your school for the protection of children.",
            "Call us to think aloud about it.",
        ],
        ["Do not question the pupil.", "Do not speak of it in the staff room.", "Do not wait until you are sure."],
        "<p>Danger now: the police. A worry: the hotline.</p>",
        "To be worried is enough",
    ),
    help_card(
        "long-ago",
        "It happened long ago",
        "sad",
        ["survivor"],
        "<p>You were a child. Nothing that you did or left undone makes it your fault, and nobody here asks why you waited.</p>",
        [
            "Choose how much you tell, and to whom.",
            "Ask what can still be done, if you want to know.",
            "Call, or write in your own time.",
        ],
        ["Do not think that others had it worse.", "Do not let anybody push you to report."],
        "<p>The hotline is for adults, too. If a child is near this person now, tell us that first.</p>",
    ),
    help_card(
        "afraid-of-my-thoughts",
        "I am afraid of my thoughts",
        "sad",
        ["own-thoughts"],
        "<p>A thought is not a deed. You can decide what you do, and you need not manage it alone.</p>",
        [
            "Call before anything happens. You need no name.",
            "Leave the room, or switch the device off, when it becomes strong.",
            "See to it that you are not alone with a child while you feel unsure.",
        ],
        [
            "Do not look for images of the abuse of children. In each of them a child is hurt.",
            "Do not wait until it gets worse.",
            "Do not hate yourself. Get help.",
        ],
        "<p>We listen without judging. If a child is being hurt now, we have to act, and we say so openly.</p>",
        "To ask for help is right",
    ),
]


def to(audience, heading, words, confidentiality=""):
    return audience, {"heading": heading, "text": words, "confidentiality": confidentiality}


HELP = seek_help(
    "seek-help",
    "Seek Help",
    "You are not to blame. You can talk to somebody now, and you can stop whenever you like.",
    phone_safety_text="Does somebody else look at your phone?",
    confidentiality=(
        "<p>What you tell us stays with the few people of the hotline. You need not give a name.</p>"
        "<p>There is one limit. If you are in danger, or another child is, we have to bring in somebody who can protect. We tell you before we do.</p>"
    ),
    message_text="Four questions, in your own words. Spelling does not matter. You get a code to come back for the answer.",
    audience_texts=[
        to(
            "under_13",
            "You can tell us.",
            "<p>We listen. We believe you. It is not your fault.</p>",
            "<p>You need no name. We keep your words safe.</p><p>Are you in danger? Then we may need others. We tell you first.</p>",
        ),
        to("teenager", "You can tell us", "<p>You will not be in trouble with us, whatever it is about.</p>"),
        to(
            "parent",
            "You noticed, and that helps",
            "<p>Stay calm, at least outside. You do not have to know everything before you call.</p>",
        ),
        to("teacher", "You need not be sure", "<p>Often a teacher is the first to see that something is wrong.</p>"),
        to("survivor", "It was not your fault", "<p>You may talk about it now, however many years have gone by.</p>"),
        to(
            "own_thoughts",
            "It is good that you are here",
            "<p>Worry about your own thoughts is a reason to call, and nobody here will look down on you.</p>",
            "<p>You need no name, and thoughts alone are passed on to nobody.</p><p>There is one limit. If we learn that a child is being hurt or is in danger, we have to act. We tell you before we do.</p>",
        ),
    ],
    cards=[*FIRST_CARDS, *OLDER_CARDS],
    questions=[
        answered(
            "Will you tell my parents?",
            "<p>We talk with you about it first. If you are in danger we have to bring in somebody who can protect you, and we tell you before we do.</p>",
        ),
        answered(
            "Will you tell the police?",
            "<p>If a child is in danger now, yes. In other cases we explain what they can do, and what it would mean for you.</p>",
        ),
        answered(
            "What if I said yes at first?",
            "<p>It is still not your fault. To keep children safe is the task of adults, always.</p>",
        ),
        answered("I do not want to speak aloud", "<p>Then leave a message. One sentence will do.</p>"),
    ],
)
