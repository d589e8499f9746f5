"""What an analyst can do with an open report: a form for each, with the fields that its function in triage.py takes."""

from copy import copy

from django import forms
from django.utils.translation import gettext_lazy as _

from hotline import triage
from hotline.field_attributes import UNSHARED
from hotline.models import Outcome, Referral, State
from hotline.permissions import analysts, is_supervisor
from khmer.forms import CharField

__all__ = ["ACTIONS", "ActionForm"]

LONGEST = 5000  # characters of a message, a note or a reason


def text_field(label, **kwargs):
    return CharField(label=label, max_length=LONGEST, widget=forms.Textarea(attrs={"rows": 4, **UNSHARED}), **kwargs)


class ActionForm(forms.Form):
    """
    `act` is called with the report, the cleaned fields by name, and the user as `by`. `people` are the users who have a
    key to the report. What was typed stays where something cannot be done.
    """

    name = heading = button = ""
    icon = "edit"

    def __init__(self, *args, report, user, people, **kwargs):
        super().__init__(*args, auto_id=f"{self.name}-%s", **kwargs)
        self.report, self.user, self.people = report, user, people

    def is_offered(self):
        """Whether the report is such that the user can do it."""
        return True

    def perform(self):
        """Does it. Raises triage.NotAllowedError."""
        self.act(self.report, by=self.user, **self.cleaned_data)

    def is_done(self):
        """Whether what was posted was right and has been done; otherwise the form says what is wrong."""
        if not self.is_valid():
            return False
        try:
            self.perform()
        except triage.NotAllowedError as error:
            self.add_error(None, str(error))
            return False
        return True


class StateForm(ActionForm):
    name = "state"
    heading = button = _("Change the state")
    icon = "arrow-right"
    act = staticmethod(triage.change_state)

    seen = forms.ChoiceField(choices=State.choices, widget=forms.HiddenInput)
    new = forms.ChoiceField(label=_("New state"), choices=State.choices)
    outcome = forms.ChoiceField(
        label=_("Outcome, for “Outcome known” and “Closed”"), choices=[("", "–"), *Outcome.choices], required=False
    )
    referred_to = forms.ChoiceField(
        label=_("To whom, for “Referred”"), choices=[("", "–"), *Referral.choices], required=False
    )
    reason = text_field(_("Reason"), required=False)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.initial |= {"seen": self.report.state, "outcome": self.report.outcome}
        self.offer_steps()

    def offer_steps(self):
        """Offers the steps from the present state; what was chosen for one that is over is still no unknown choice."""
        self.fields["new"].widget.choices = [
            (state.value, _("%(state)s (with a reason)") % {"state": state.label} if reason else state.label)
            for state, reason in triage.TRANSITIONS[self.report.state].items()
        ]

    def is_done(self):
        if super().is_done():
            return True
        # From here on the user looks at the report as it is now.
        self.report.refresh_from_db(fields=["state"])
        self.data = self.data.copy()
        self.data["seen"] = self.report.state
        self.offer_steps()
        return False

    def perform(self):
        seen = copy(self.report)
        seen.state = self.cleaned_data.pop("seen")
        self.act(seen, by=self.user, **self.cleaned_data)


class AssignForm(ActionForm):
    name = "assign"
    heading = button = _("Assign")
    icon = "user"
    act = staticmethod(triage.assign)

    assignee = forms.ModelChoiceField(None, label=_("Assigned to"), empty_label=_("Nobody"), required=False)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["assignee"].queryset = self.people
        self.initial["assignee"] = self.report.assignee_id or self.user.pk


class ReplyForm(ActionForm):
    name = "reply"
    heading = _("Write to the reporter")
    button = _("Send")
    icon = "mail"
    act = staticmethod(triage.reply)

    text = text_field(_("Message, which the reporter sees when they come back with their code"))


class NoteForm(ActionForm):
    name = "note"
    heading = _("Write a private note")
    button = _("Keep the note")
    icon = "comment"
    act = staticmethod(triage.note)

    text = text_field(_("Note, for the hotline's staff alone"))


class HoldForm(ActionForm):
    name = "hold"
    heading = _("Keep from being purged")
    button = _("Hold in my name")
    icon = "lock"
    act = staticmethod(triage.hold)

    reason = text_field(_("Reason"))

    def is_offered(self):
        return not self.report.held_by_id


class ReleaseForm(ActionForm):
    name = "release"
    heading = button = _("End the hold")
    icon = "lock-open"
    act = staticmethod(triage.release)

    reason = text_field(_("Reason"))

    def is_offered(self):
        return bool(self.report.held_by_id)


class ExcludeForm(ActionForm):
    name = "exclude"
    heading = _("Conflict of interest")
    button = _("Take the report from them")
    icon = "warning"
    act = staticmethod(triage.exclude)

    person = forms.ModelChoiceField(None, label=_("Who must not see this report"), empty_label="–")
    reason = text_field(_("Reason"))

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        # Also those whose key is still to be admitted.
        self.fields["person"].queryset = analysts()

    def is_offered(self):
        return is_supervisor(self.user)


ACTIONS = {form.name: form for form in (StateForm, AssignForm, ReplyForm, NoteForm, HoldForm, ReleaseForm, ExcludeForm)}
