"""
The questions of each kind of report: what hotlines of INHOPE need to find a page, and what an investigator asks first
of an account, a place or a traveller. No question asks for details of an act, or for a picture.

The first question of each kind bears its name, under which editors explain it (hotline/texts.py).
"""

from django.utils.translation import gettext_lazy as _

from hotline.flow.fields import Choice, Choices, Line, Links, Story
from hotline.flow.report_steps import AGES, WHAT, YES_NO
from hotline.flow.steps import Step
from hotline.models import Kind

__all__ = ["QUESTIONS"]


class Question(Step):
    """A step for reports of some kinds."""

    section = WHAT
    kinds = ()

    @classmethod
    def applies(cls, answers):
        return answers.get("kind") in cls.kinds


class Address(Question):
    name = Kind.MATERIAL.value
    kinds = (Kind.MATERIAL,)
    may_skip = True
    links = Links(
        _("What is the address of the page, post or profile?"),
        help_text=_(
            "Copy it from the top of the browser, or with “Share” in the app. Several are welcome, one on each line. "
            "Please send no pictures or videos."
        ),
        missing=_("Paste an address, or press “I don’t know”."),
    )


class Platform(Question):
    name = "platform"
    kinds = (Kind.MATERIAL,)
    may_skip = True
    platform = Line(
        _("On which site or app is it?"),
        help_text=_("For example Facebook, Telegram, TikTok, or the name of a site."),
        missing=_("Write the name of the site or app, or press “I don’t know”."),
    )


class Seen(Question):
    name = "seen"
    kinds = (Kind.MATERIAL,)
    may_skip = True
    seen = Line(
        _("When did you see it?"),
        help_text=_("For example “yesterday”, “in March”, or a date."),
        missing=_("Write roughly when, or press “I don’t know”."),
    )


class Shows(Question):
    name = "shows"
    kinds = (Kind.MATERIAL,)
    shows = Choices(
        _("What does it seem to be?"),
        [
            ("material", _("Child sexual abuse material"), _("Pictures or videos of a child")),
            ("made", _("Drawn, or made by a computer"), _("Also where a real child’s face was put on it")),
            ("text", _("Text, a story or a chat about sexual abuse of children")),
            ("trade", _("Somebody who sells, shares or asks for such material")),
            ("else", _("Something else that worries you")),
        ],
        help_text=_("Choose all that fit. No details are needed. Please do not open it again, save it or share it."),
        missing=_("Choose what fits best, or “I don’t know”."),
    )


class Login(Question):
    name = "login"
    kinds = (Kind.MATERIAL,)
    heading = _("Who can see it?")
    login = Choice(
        _("Does one need an account, a group or a password to see it?"),
        YES_NO,
        missing=_("Choose whether one needs an account, or “I don’t know”."),
    )
    way_in = Line(
        _("If so: which group, channel or invitation link?"),
        help_text=_("Never send your own password."),
        required=False,
    )


class Victim(Question):
    name = Kind.GROOMING.value
    kinds = (Kind.GROOMING,)
    victim = Choice(
        _("To whom does it happen?"),
        [
            (
                "me",
                _("To me"),
                _("You are not to blame. You can also write to us in Seek Help, in four short questions."),
            ),
            ("known", _("To a child I know")),
            ("stranger", _("To a child I do not know")),
            ("several", _("To several children")),
        ],
        missing=_("Choose to whom it happens, or “I don’t know”."),
    )


class ChildAge(Question):
    name = "child_age"
    kinds = (Kind.GROOMING, Kind.IN_PERSON)
    child_age = Choice(
        _("How old is the child?"),
        AGES,
        help_text=_("A guess is enough. Of several children, the youngest."),
        missing=_("Choose an age, or “I don’t know”."),
    )


class Accounts(Question):
    name = "accounts"
    kinds = (Kind.GROOMING,)
    heading = _("Where does it happen, and who is it?")
    hint = _("A rough answer still helps.")
    may_skip = True
    apps = Line(
        _("In which app, game or site?"),
        missing=_("Write the app, game or site, or press “I don’t know”."),
    )
    accounts = Links(
        _("Which account, number or profile does this person use?"),
        help_text=_("User names, phone numbers or links, one on each line."),
        missing=_("Write a name, number or link, or press “I don’t know”."),
    )


class Threat(Question):
    name = "threat"
    kinds = (Kind.GROOMING,)
    threat = Choices(
        _("What does this person want or threaten?"),
        [
            ("share", _("To show pictures or videos to others")),
            ("money", _("Wants money")),
            ("more", _("Wants pictures, videos or a video call")),
            ("meet", _("Wants to meet")),
            ("harm", _("Threatens to hurt somebody")),
            ("nothing", _("Nothing so far")),
            ("else", _("Something else")),
        ],
        help_text=_("Choose all that fit. Do not pay, and keep the messages."),
        missing=_("Choose what fits, or “I don’t know”."),
    )


class Place(Question):
    name = Kind.IN_PERSON.value
    kinds = (Kind.IN_PERSON,)
    may_skip = True
    place = Line(
        _("Where did it happen?"),
        help_text=_("Village, street, school or hotel, as well as you know. We ask for the province later."),
        missing=_("Describe the place, or press “I don’t know”."),
    )


class ChildName(Question):
    name = "child"
    kinds = (Kind.IN_PERSON,)
    may_skip = True
    child = Story(
        _("Who is the child, and how can the child be found?"),
        help_text=_("A name or nickname, the school, the family: only what you know and want to say."),
        missing=_("Write what you know, or press “I don’t know”."),
        rows=4,
    )


class Offender(Question):
    name = "offender"
    kinds = (Kind.IN_PERSON,)
    heading = _("Who did it?")
    relation = Choice(
        _("Who is this person to the child?"),
        [
            ("parent", _("Parent, step-parent or partner of a parent")),
            ("relative", _("Another relative")),
            ("neighbour", _("Neighbour or friend of the family")),
            ("teacher", _("Teacher, coach, monk, pastor or carer")),
            ("employer", _("Employer")),
            ("young", _("Another child or young person")),
            ("stranger", _("A stranger")),
            ("else", _("Somebody else")),
        ],
        missing=_("Choose who it was, or “I don’t know”."),
    )
    offender = Story(
        _("Name or description"),
        help_text=_("Name, age, job, what the person looks like, where the person lives."),
        required=False,
        rows=4,
    )


class When(Question):
    name = "when"
    kinds = (Kind.IN_PERSON,)
    may_skip = True
    when = Line(
        _("When did it happen?"),
        help_text=_("For example “last week”, “for about a year”, or “it is still going on”."),
        missing=_("Write roughly when, or press “I don’t know”."),
    )


class InTouch(Question):
    name = "in_touch"
    kinds = (Kind.IN_PERSON,)
    in_touch = Choice(
        _("Can this person still reach the child?"),
        YES_NO,
        missing=_("Choose whether this person can still reach the child, or “I don’t know”."),
    )


class Traveller(Question):
    name = Kind.TRAVELLER.value
    kinds = (Kind.TRAVELLER,)
    may_skip = True
    traveller = Story(
        _("Who is it?"),
        help_text=_("Name, nationality, age, what the person looks like, accounts or phone number."),
        missing=_("Describe the person, or press “I don’t know”."),
        rows=5,
    )


class WhereNow(Question):
    name = "where_now"
    kinds = (Kind.TRAVELLER,)
    may_skip = True
    where_now = Line(
        _("Where is this person now?"),
        help_text=_("Hotel, guest house, street or town. We ask for the province later."),
        missing=_("Describe the place, or press “I don’t know”."),
    )


class Dates(Question):
    name = "dates"
    kinds = (Kind.TRAVELLER,)
    may_skip = True
    dates = Line(
        _("When does this person travel?"),
        help_text=_("Arrival, departure, flight or bus: whatever you know."),
        missing=_("Write what you know, or press “I don’t know”."),
    )


class WithChildren(Question):
    name = "with_children"
    kinds = (Kind.TRAVELLER,)
    heading = _("Is this person with children?")
    with_children = Choice(
        _("Is this person with children, or about to meet any?"),
        YES_NO,
        missing=_("Choose whether this person is with children, or “I don’t know”."),
    )
    which_children = Line(_("Which children, as far as you know?"), required=False)


class Institution(Question):
    name = Kind.INSTITUTION.value
    kinds = (Kind.INSTITUTION,)
    may_skip = True
    institution = Story(
        _("Which person or place is it?"),
        help_text=_("Name, address, website or page, and who is responsible there."),
        missing=_("Write what you know, or press “I don’t know”."),
        rows=4,
    )


class Known(Question):
    name = "known"
    kinds = (Kind.INSTITUTION,)
    known = Choice(
        _("How do you know about it?"),
        [
            ("saw", _("I saw or heard it myself")),
            ("child", _("A child told me")),
            ("adult", _("Somebody else told me")),
            ("online", _("I read it online")),
            ("work", _("I work there, or did")),
            ("else", _("In another way")),
        ],
        missing=_("Choose how you know about it, or “I don’t want to say”."),
        unknown=_("I don’t know, or don’t want to say"),
    )


class What(Question):
    name = "what"
    kinds = (Kind.GROOMING, Kind.IN_PERSON, Kind.TRAVELLER, Kind.INSTITUTION)
    may_skip = True
    what = Story(
        _("What happened?"),
        help_text=_(
            "In your own words. What you saw or heard is enough; nothing has to be proved. Please send no pictures."
        ),
        missing=_("Write a sentence or two, or press “I don’t know”."),
    )


class Other(What):
    name = Kind.OTHER.value
    kinds = (Kind.OTHER,)


class Ongoing(Question):
    name = "ongoing"
    kinds = (Kind.GROOMING, Kind.INSTITUTION)
    ongoing = Choice(
        _("Is it still going on?"),
        YES_NO,
        missing=_("Choose whether it is still going on, or “I don’t know”."),
    )


QUESTIONS = (
    *(Address, Platform, Seen, Shows, Login),
    *(Victim, ChildAge, Accounts, Threat),
    *(Place, ChildName, Offender, When, InTouch),
    *(Traveller, WhereNow, Dates, WithChildren),
    *(Institution, Known),
    *(What, Other, Ongoing),
)
