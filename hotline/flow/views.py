"""A flow at its one address: GET shows the step that comes next, POST answers one and leads back to it."""

from contextlib import suppress
from dataclasses import dataclass

from django.db import DatabaseError

from hotline import abuse, alerts, intake
from hotline.abuse import Verdict
from hotline.codes import in_groups
from hotline.flow.draft import Draft
from hotline.flow.steps import Flow
from hotline.flow.zone import ZoneView
from hotline.intake import NobodyToReadError
from hotline.vaults import DRAFT

__all__ = ["Clear", "FlowView"]


@dataclass(frozen=True)
class Clear:
    """What of the answers is stored in clear: the arguments of intake.receive()."""

    kind: str
    province: str = ""
    urgent: bool = False


class FlowView(ZoneView):
    """
    The hidden field `step` says which step is answered, the button `go` what to do: next, skip ("I don't know"), back,
    change:<step> and send (check page), again (start anew with what was just typed), forget (delete everything).

    Whatever is posted twice, late or from an old tab is saved to the step that it answers.
    """

    vault = DRAFT
    flow: Flow
    # The address to come back to.
    code_view = ""
    # From the answers to Clear.
    clear = None

    def get(self, request):
        state = DRAFT.open(request).data.get(self.flow.name)
        if state is None:
            if not intake.is_open():
                return self.page("hotline/flow/closed.html")
            return self.show(None, self.flow.first)
        if "receipt" in state:
            return self.show_receipt(state["receipt"])
        draft = Draft(self.flow, state)
        return self.show(draft, draft.step)

    def post(self, request):
        go = request.POST.get("go", "")
        if go == "forget":
            return self.forget()
        step, typed = self.posted()
        locker = DRAFT.open(request)
        if self.flow.name not in locker.data:
            if step is self.flow.first or go == "again":
                return self.begin(locker, step, typed)
            return self.show_gone(step, typed)
        if go == "send":
            return self.send(locker)
        form = None
        with DRAFT.locked(locker):
            state = locker.data.get(self.flow.name)
            if state is None:
                return self.show_gone(step, typed)
            draft = Draft(self.flow, state)
            if "receipt" not in state:
                form = self.answer(draft, step, typed, go)
        return self.show(draft, step, form) if form else self.kept(locker)

    def posted(self):
        step = self.flow.step(self.request.POST.get("step"))
        return step, step.posted(self.request.POST)

    def answer(self, draft, step, typed, go):
        """Changes the draft. Returns None, or the form of a step that was not answered well."""
        if go == "back":
            return draft.go_back(step, typed)
        if go.startswith("change:"):
            return draft.change(go.removeprefix("change:"))
        return draft.save(step, typed, skipped=go == "skip" and step.may_skip)

    def begin(self, locker, step, typed):
        is_new = not locker.data
        draft = Draft.begin(self.flow)
        form = step(typed)
        if not draft.keep(form, typed):
            return self.show(None, step, form, is_gone=True)
        if is_new and not abuse.may_begin(self.request):
            return self.show_crowded(step, typed)
        locker.data[self.flow.name] = draft.state
        DRAFT.store(locker)
        return self.kept(locker, is_new=is_new)

    def send(self, locker):
        """Makes the report once, however often it is asked to."""
        try:
            with DRAFT.locked(locker):
                state = locker.data.get(self.flow.name)
                if state is None:
                    return self.show_gone(self.flow.check, {})
                if "receipt" in state:
                    return self.kept(locker)
                draft = Draft(self.flow, state)
                missing = draft.first_missing()
                if missing is not self.flow.check:
                    draft.go_to(missing)
                    return self.kept(locker)
                verdict = abuse.judge(self.request, draft.begun, self.request.POST.get("answer", ""))
                if verdict != Verdict.OK:
                    asked = abuse.asked(self.request, draft.begun, verdict)
                    return self.show(draft, self.flow.check, asked=asked)
                locker.data[self.flow.name] = {"receipt": self.receive(draft)}
        except NobodyToReadError:
            return self.page("hotline/flow/closed.html", has_answers=True)
        alerts.something_waits()
        return self.kept(locker)

    def receive(self, draft):
        clear = self.clear(draft.answers)
        receipt = intake.receive(clear.kind, draft.sealed(), province=clear.province, urgent=clear.urgent)
        return receipt.code

    def forget(self):
        """Deletes what the browser has of this flow; of another one it may still be in the middle."""
        response = self.page("hotline/flow/forgotten.html")
        # Without a database the cookie goes all the same, and what nobody has the token of is over in half an hour.
        with suppress(DatabaseError):
            locker = DRAFT.open(self.request)
            locker.data.pop(self.flow.name, None)
            if locker.data:
                DRAFT.store(locker)
                return response
            DRAFT.forget(self.request)
        DRAFT.delete_cookie(response)
        return response

    def show(self, draft, step, form=None, **context):
        context |= {
            "flow": self.flow,
            "step": step,
            "form": form or (draft.form(step) if draft else step()),
            "answers": draft.shown() if step is self.flow.check else [],
            "is_first": step is self.flow.first,
            "is_checking": bool(draft) and draft.state["checking"],
            "is_new": draft is None,
            "honeypot": abuse.HONEYPOT,
        }
        return self.page(step.template, **context)

    def show_gone(self, step, typed):
        """Says that the draft is gone, above what was just typed; above the first page where that was nothing."""
        step = self.typed_in(step)
        return self.show(None, step, step(initial=typed), is_gone=True)

    def show_crowded(self, step, typed):
        """Says that too many forms were begun on this network, above what was just typed."""
        step = self.typed_in(step)
        is_gone = step is not self.flow.first
        response = self.show(None, step, step(initial=typed), is_crowded=True, is_gone=is_gone)
        response.status_code = 429
        return response

    def typed_in(self, step):
        """The step, or the first one for the check page, in which nothing is typed."""
        return self.flow.first if step is self.flow.check else step

    def show_receipt(self, code):
        return self.page("hotline/flow/receipt.html", code=in_groups(code), code_view=self.code_view)

    def unavailable(self):
        """The honest message on the same step, with what was just typed still in the form."""
        if self.request.method != "POST":
            return super().unavailable()
        step, typed = self.posted()
        draft = None
        if step is self.flow.check:
            try:
                draft = Draft(self.flow, DRAFT.open(self.request).data[self.flow.name])
            except (DatabaseError, KeyError):
                return super().unavailable()
        return self.show(draft, step, step(initial=typed), is_unavailable=True)
