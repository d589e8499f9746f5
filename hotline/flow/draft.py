"""A form that somebody is filling: what was typed, which steps are done, and which is next."""

from datetime import datetime

from django.utils import timezone, translation
from django.utils.translation import gettext as _

from hotline.flow.fields import DO_NOT_KNOW

__all__ = ["Draft"]


class Draft:
    """
    Reads and changes the state of one flow as the vault keeps it:

    `typed`: the tidied answers by names of fields, of steps that apply or once did;
    `done`: names of steps that were saved, and whether by "I don't know";
    `at`: the step that is shown; `checking`: whether it was called up from the check page;
    `begun`: when the first step was left.
    """

    def __init__(self, flow, state):
        self.flow = flow
        self.state = state

    @classmethod
    def begin(cls, flow):
        """A new draft past the first step, which has no questions."""
        first = flow.first
        begun = timezone.now().isoformat()
        state = {"typed": {}, "done": {first.name: False}, "checking": False, "begun": begun}
        return cls(flow, state | {"at": flow.after(first, {}).name})

    @property
    def answers(self):
        return self.state["typed"]

    @property
    def begun(self):
        return datetime.fromisoformat(self.state["begun"])

    @property
    def step(self):
        """The step to show: never one that does not apply, nor the check page while something is missing."""
        step = self.flow.step(self.state["at"])
        if not step.applies(self.answers) or step is self.flow.check:
            return self.first_missing()
        return step

    def form(self, step):
        """The step's form with what was typed, to show."""
        return step(initial=self.answers)

    def checked(self, step):
        """The step's form with what was typed, to check."""
        return step(self.answers, skipped=self.state["done"].get(step.name, False))

    def first_missing(self):
        """The first step that is not done, or whose answers are not complete; the check page where there is none."""
        steps = self.flow.steps_for(self.answers)[:-1]
        return next((step for step in steps if not self.is_complete(step)), self.flow.check)

    def is_complete(self, step):
        return step.name in self.state["done"] and self.checked(step).is_valid()

    def save(self, step, typed, *, skipped=False):
        """
        Saves the answers of a step and goes to the one after it, or back to the check page if it was called up from
        there. Returns None, or the form with its errors where nothing was saved.
        """
        form = step(typed, skipped=skipped)
        if not self.keep(form, typed) or not form.is_valid():
            return form
        self.state["done"][step.name] = skipped
        self.go_to(self.first_missing() if self.state["checking"] else self.flow.after(step, self.answers))
        return None

    def go_back(self, step, typed):
        """Goes to the step before and keeps what was typed. Returns None, or the form where that is too long."""
        form = step(typed)
        if not self.keep(form, typed):
            return form
        self.go_to(self.flow.check if self.state["checking"] else self.flow.before(step, self.answers))
        return None

    def keep(self, form, typed):
        """Keeps what was typed, right or wrong. Returns False, with an error in the form, where that is too long."""
        over = self.flow.bytes_over(self.answers | typed, type(form))
        if over and form.say_too_long(over):
            return False
        self.answers.update(typed)
        return True

    def change(self, name):
        """Calls a step up from the check page."""
        self.state["checking"] = True
        self.state["at"] = self.flow.step(name).name

    def go_to(self, step):
        self.state["at"] = step.name
        if step is self.flow.check:
            self.state["checking"] = False

    def shown(self):
        """What the check page shows of complete answers: a list of (step, question, answer)."""
        found = []
        for step in self.flow.steps_for(self.answers):
            form = self.checked(step)
            if not form.fields or not form.is_valid():
                continue
            blank = DO_NOT_KNOW if self.state["done"][step.name] else _("No answer")
            found += [(step, label, text or blank) for name, label, text in form.shown()]
        return found

    def sealed(self):
        """
        What analysts get, as {part of the form: {question: answer}} in the order in which it was asked: the site's own
        words in English, and the language in which the form was read. It tells by itself what was asked, whatever the
        form asks by the time it is read.
        """
        language = translation.get_language_info(translation.get_language())["name"]
        found = {}
        with translation.override("en"):
            for step, question, answer in self.shown():
                part = str(self.flow.sections[step.section - 1])
                found.setdefault(part, {})[str(question)] = str(answer)
        return found | {"Language of the form": language}
