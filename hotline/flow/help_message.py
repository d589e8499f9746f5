"""The message to Seek Help: four questions, in words for a child. Who reads it and how to leave come first."""

from django.utils.translation import gettext_lazy as _

from hotline.flow.fields import Choice, Line, Number, Story
from hotline.flow.report_steps import CHANNELS
from hotline.flow.steps import Check, Flow, Step
from hotline.flow.views import Clear, FlowView
from hotline.models import Kind

__all__ = ["HELP", "HelpView"]

BEFORE, WHAT, YOU, ANSWER, CHECK = range(1, 6)
SECTIONS = (_("Before you write"), _("What is happening"), _("You"), _("Our answer"), _("Check and send"))


class Before(Step):
    name = "before"
    section = BEFORE
    heading = _("Before you write")
    template = "hotline/flow/before.html"


class Happening(Step):
    name = "happening"
    section = WHAT
    happening = Story(
        _("What is happening?"),
        help_text=_("Use your own words. One sentence is enough. Please send no pictures."),
        missing=_("Write one sentence. It can be short."),
    )


class Safe(Step):
    name = "safe"
    section = YOU
    heading = _("Are you safe?")
    safe = Choice(
        _("Are you safe right now?"),
        [("yes", _("Yes")), ("no", _("No"))],
        missing=_("Choose one. “I am not sure” is fine, too."),
        unknown=_("I am not sure"),
    )
    phone_seen = Choice(
        _("Can somebody else see this phone?"),
        [("yes", _("Yes")), ("no", _("No"))],
        missing=_("Choose one for this phone, too."),
        unknown=_("I am not sure"),
    )


class NotSafe(Step):
    name = "not_safe"
    section = YOU
    heading = _("Please call now, if you can")
    template = "hotline/flow/danger.html"

    @classmethod
    def applies(cls, answers):
        return answers.get("safe") == "no"


class Age(Step):
    name = "age"
    section = YOU
    age = Choice(
        _("How old are you?"),
        [
            ("0-12", _("Under 13")),
            ("13-15", _("13 to 15")),
            ("16-17", _("16 or 17")),
            ("18+", _("18 or older")),
        ],
        missing=_("Choose one. You do not have to say your age."),
        unknown=_("I do not want to say"),
    )


class Answer(Step):
    name = "answer"
    section = ANSWER
    answer = Choice(
        _("How may we answer you?"),
        [
            ("code", _("Only here, with a code"), _("Nobody calls you. You come back and read our answer.")),
            *CHANNELS,
        ],
        missing=_("Choose one. With the code, nobody calls you."),
        unknown="",
        initial="code",
    )


class AnswerDetails(Step):
    name = "answer_details"
    section = ANSWER
    heading = _("How do we reach you?")
    address = Number(_("Your number or name there"), missing=_("Write your number or name there."))
    safe_time = Line(_("When is it safe for you?"), help_text=_("For example “after school”."), required=False)
    may_leave_message = Choice(
        _("What if somebody else answers?"),
        [("no", _("Say nothing")), ("yes", _("You may leave a message"))],
        missing=_("Choose what we do if somebody else answers."),
        unknown="",
        initial="no",
    )

    @classmethod
    def applies(cls, answers):
        return answers.get("answer", "code") not in ("", "code")


class CheckMessage(Check):
    heading = _("Is this right?")


HELP = Flow("help", (Before, Happening, Safe, NotSafe, Age, Answer, AnswerDetails, CheckMessage), SECTIONS)


class HelpView(FlowView):
    flow = HELP
    tone = "kind"
    code_view = "hotline:help_code"

    @staticmethod
    def clear(answers):
        return Clear(kind=Kind.HELP, urgent=answers["safe"] == "no")
