"""What a flow is made of: steps, each one page with its questions, of which the answers decide which apply."""

from dataclasses import dataclass

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from hotline.flow.fields import Text
from khmer.clusters import length
from khmer.digits import digits

__all__ = ["Check", "Flow", "Step"]

# Of all texts together, in UTF-8: 40,000 letters of Khmer, where one character is often two or three of them.
MAX_BYTES = 120_000


class Step(forms.Form):
    """
    One page. A subclass names itself and has fields, or none where there is only something to read.

    `heading` stands above several fields; a single field's label is the heading itself.
    """

    name = ""
    section = 0  # its place in Flow.sections
    heading = ""
    hint = ""
    template = "hotline/flow/step.html"
    # Whether the button "I don't know" leaves what is required and empty.
    may_skip = False

    use_required_attribute = False
    do_not_call_in_templates = True

    def __init__(self, data=None, *, initial=None, skipped=False):
        super().__init__(data, initial=initial)
        if skipped:
            for field in self.fields.values():
                field.required = False

    @property
    def is_single(self):
        """Whether the one field's label is the heading of the page."""
        return len(self.fields) == 1 and not self.heading

    @classmethod
    def applies(cls, answers):
        """Whether the step is asked, by the answers so far: names of fields and what was typed."""
        return True

    @classmethod
    def posted(cls, data):
        """What a request holds for the fields, tidied."""
        return {name: field.posted(data, name) for name, field in cls.base_fields.items()}

    def say_too_long(self, over):
        """
        Adds the error that all answers together are `over` bytes too long, to the longest text of this step. Returns
        False where it has none, which is therefore not what made them too long.
        """
        sizes = {name: len(self.data[name].encode()) for name, field in self.fields.items() if isinstance(field, Text)}
        if not sizes:
            return False
        longest = max(sizes, key=sizes.get)
        # In characters of this text: a Khmer one takes up to 24 bytes.
        characters = -(-over * length(self.data[longest]) // max(1, sizes[longest]))
        message = ngettext(
            "All your answers together are too long. Please shorten this one by %(over)d character.",
            "All your answers together are too long. Please shorten this one by %(over)d characters.",
            characters,
        )
        self.add_error(longest, digits(message % {"over": characters}))
        return True

    def shown(self):
        """The answers of a valid form, as a list of (name of the field, its label, text)."""
        found = []
        for name, field in self.fields.items():
            value = self.cleaned_data[name]
            found.append((name, field.label, field.shown(value) if value else ""))
        return found


class Check(Step):
    """The last page of every flow: all answers, to check and send."""

    name = "check"
    section = 5
    heading = _("Check your answers")
    template = "hotline/flow/check.html"


@dataclass(frozen=True)
class Flow:
    """
    `steps` begins with one that only has something to read, so that a browser that keeps no cookie shows itself before
    anything was typed, and ends with Check.
    """

    name: str
    steps: tuple[type[Step], ...]
    sections: tuple[str, ...]

    @property
    def first(self):
        return self.steps[0]

    @property
    def check(self):
        return self.steps[-1]

    def step(self, name):
        """The step of that name; the first for any other text."""
        return next((step for step in self.steps if step.name == name), self.first)

    def steps_for(self, answers):
        return [step for step in self.steps if step.applies(answers)]

    def after(self, step, answers):
        """The first step after this one that applies. The step itself need not apply."""
        later = self.steps[self.steps.index(step) + 1 :]
        return next((other for other in later if other.applies(answers)), self.check)

    def before(self, step, answers):
        earlier = self.steps[: self.steps.index(step)]
        return next((other for other in reversed(earlier) if other.applies(answers)), self.first)

    def bytes_over(self, answers, step):
        """By how much the answers of a step and of all that apply are too long together, or 0."""
        names = {name for each in {step, *self.steps_for(answers)} for name in each.base_fields}
        sizes = (len(value.encode()) for name, value in answers.items() if name in names and isinstance(value, str))
        return max(0, sum(sizes) - MAX_BYTES)
