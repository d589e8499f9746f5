"""The steps of a report that everybody meets, whatever they report."""

from django.utils.translation import gettext_lazy as _

from hotline.flow.fields import UNKNOWN, Choice, Line, Number, Selection, Story
from hotline.flow.steps import Step
from hotline.models import Kind, Province

__all__ = [
    "AGES",
    "CHANNELS",
    "SECTIONS",
    "WHAT",
    "YES_NO",
    "Anything",
    "Contact",
    "ContactDetails",
    "Danger",
    "DangerNow",
    "KindOf",
    "QuickExit",
    "Where",
]

SAFETY, WHAT, WHERE, YOU, CHECK = range(1, 6)
SECTIONS = (_("Your safety"), _("What happened"), _("Where"), _("How to reach you"), _("Check and send"))

YES_NO = [("yes", _("Yes")), ("no", _("No"))]
AGES = [
    ("0-5", _("Under 6")),
    ("6-9", _("6 to 9")),
    ("10-12", _("10 to 12")),
    ("13-15", _("13 to 15")),
    ("16-17", _("16 or 17")),
    ("18+", _("18 or older")),
]


class QuickExit(Step):
    name = "exit"
    section = SAFETY
    heading = _("First: how to leave this page quickly")
    template = "hotline/flow/exit.html"


class Danger(Step):
    name = "danger"
    section = SAFETY
    danger = Choice(
        _("Is a child in danger right now?"),
        [("yes", _("Yes")), ("no", _("No, not at this moment"))],
        missing=_("Choose whether a child is in danger now, or “I don’t know”."),
    )


class DangerNow(Step):
    """The numbers to call first. Whoever cannot call goes on."""

    name = "danger_now"
    section = SAFETY
    heading = _("Please call first")
    template = "hotline/flow/danger.html"

    @classmethod
    def applies(cls, answers):
        return answers.get("danger") == "yes"


class KindOf(Step):
    name = "kind"
    section = WHAT
    kind = Choice(
        _("What do you want to report?"),
        [
            (
                Kind.MATERIAL.value,
                _("Something online"),
                _("Pictures, videos, or a page that shows child sexual abuse"),
            ),
            (
                Kind.GROOMING.value,
                _("Somebody who contacts, pressures or threatens a child"),
                _("In a chat, a game or an app: asking for pictures, for money, or to meet"),
            ),
            (Kind.IN_PERSON.value, _("Abuse in person"), _("At home, at school, in a hotel, or anywhere else")),
            (
                Kind.TRAVELLER.value,
                _("A traveller or foreigner who may harm children"),
                _("Somebody who is in Cambodia, or on the way here"),
            ),
            (
                Kind.INSTITUTION.value,
                _("A person or place that works with children"),
                _("A school, a centre, an orphanage, a club, a volunteer"),
            ),
            (Kind.OTHER.value, _("Something else, or I am not sure")),
        ],
        missing=_("Choose what you want to report. The last answer fits everything."),
        unknown="",
    )


class Anything(Step):
    name = "more"
    section = WHAT
    more = Story(
        _("Is there anything else that we should know?"),
        help_text=_("Who else knows about it, what you already did, what you are afraid of. You can leave this empty."),
        required=False,
    )

    @classmethod
    def applies(cls, answers):
        return answers.get("kind") != Kind.OTHER


class Where(Step):
    name = "province"
    section = WHERE
    province = Selection(
        _("Where in Cambodia does it happen?"),
        [(code, name) for code, name in Province.choices if code],
        help_text=_("If it happens online: where the child lives."),
        missing=_("Choose a province, or “I don’t know”."),
    )


CHANNELS = [
    ("phone", _("Phone call")),
    ("telegram", "Telegram"),
    ("whatsapp", "WhatsApp"),
    ("messenger", "Messenger"),
    ("signal", "Signal"),
    ("email", _("E-mail")),
]


class Contact(Step):
    name = "contact"
    section = YOU
    contact = Choice(
        _("May we contact you?"),
        [
            (
                "anonymous",
                _("No, I want to stay anonymous"),
                _("You get a code. With it you can come back, read our answer, and write to us."),
            ),
            *CHANNELS,
        ],
        help_text=_("We take every report seriously, with or without a name."),
        missing=_("Choose how we may contact you, or stay anonymous."),
        unknown="",
        initial="anonymous",
    )


class ContactDetails(Step):
    name = "contact_details"
    section = YOU
    heading = _("How do we reach you safely?")
    address = Number(_("Your number, user name or address there"), missing=_("Write the number, user name or address."))
    calls_you = Line(_("What may we call you?"), help_text=_("Any name will do."), required=False)
    language = Choice(
        _("In which language?"),
        [("km", _("Khmer")), ("en", _("English")), ("other", _("Another language"))],
        missing=_("Choose a language."),
        unknown="",
    )
    safe_time = Line(
        _("When is it safe to contact you?"),
        help_text=_("For example “after 6 in the evening” or “only on weekdays”."),
        required=False,
    )
    may_leave_message = Choice(
        _("May we leave a message, or talk to whoever answers?"),
        [("yes", _("Yes")), ("no", _("No. Only talk to me."))],
        missing=_("Choose whether we may leave a message."),
        unknown="",
    )

    @classmethod
    def applies(cls, answers):
        return answers.get("contact", "anonymous") not in ("", "anonymous", UNKNOWN)
