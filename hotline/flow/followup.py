"""Coming back with the code: what became of a report, and messages both ways."""

import secrets
from contextlib import suppress

from django.core.exceptions import ValidationError
from django.db import DatabaseError
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from hotline import abuse, alerts, thread
from hotline.codes import DIGITS, in_groups, typed_code
from hotline.flow.fields import Line, Story
from hotline.flow.steps import Step
from hotline.flow.text import digits_in
from hotline.flow.words import WORDS, word_for
from hotline.flow.zone import ZoneView
from hotline.models import Report, State
from hotline.thread import PurgedError, ReportSecrets
from hotline.vaults import THREAD
from khmer.digits import digits

__all__ = ["FollowUpView", "HelpFollowUpView"]

REMEMBERED = 50  # messages of one visit that are recognised when they are sent again


class CodeForm(Step):
    code = Line(
        _("What is your code?"),
        help_text=_("16 digits. Spaces and dashes do not matter."),
        missing=_("Type the 16 digits of your code."),
    )
    # What was written when the time was over: it waits until the code has been typed again.
    text = Story(_("Your message"), required=False, rows=6)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["code"].widget.attrs |= {"class": "input input--code", "inputmode": "numeric"}

    def clean_code(self):
        typed = self.cleaned_data["code"]
        if code := typed_code(typed):
            return code
        if (found := digits_in(typed)) == DIGITS:
            raise ValidationError(_("There is something between the digits that is no digit. Please type digits only."))
        raise ValidationError(
            digits(
                ngettext(
                    "The code has 16 digits, we read %(found)d. Please check it.",
                    "The code has 16 digits, we read %(found)d. Please check it.",
                    found,
                )
                % {"found": found}
            )
        )


def too_soon(seconds):
    message = ngettext(
        "Several codes were wrong. Please wait %(seconds)d second, then press “Continue” again.",
        "Several codes were wrong. Please wait %(seconds)d seconds, then press “Continue” again.",
        seconds,
    )
    return digits(message % {"seconds": seconds})


class MessageForm(Step):
    text = Story(_("Write to us"), missing=_("Write your message first."), rows=6)


class FollowUpView(ZoneView):
    """
    GET shows the form for the code, or the thread that it opened. POST has a button `go`: open (`code`), write (`text`,
    and a `token` by which a message that is sent twice is known), leave.
    """

    vault = THREAD

    def get(self, request):
        data = THREAD.open(request).data
        if not data:
            return self.ask(CodeForm())
        report = self.report(data)
        if report is None:
            THREAD.forget(request)
            return self.ask(CodeForm())
        return self.show(report, data, MessageForm(initial=data))

    def post(self, request):
        go = request.POST.get("go")
        if go == "leave":
            return self.leave()
        return self.write() if go == "write" else self.open()

    def open(self):
        typed = CodeForm.posted(self.request.POST)
        form = CodeForm(typed)
        if not form.is_valid():
            return self.ask(form)
        if seconds := abuse.delay_for_code(self.request):
            form.add_error("code", too_soon(seconds))
            return self.ask(form)
        code = form.cleaned_data["code"]
        report, found = thread.find_by_code(code)
        if report is None:
            form.add_error(
                "code",
                _(
                    "We have no report under this code. Please check each digit. We delete a report some time after it "
                    "was closed, and then its code leads nowhere."
                ),
            )
            return self.ask(form)
        abuse.code_was_right(self.request)
        THREAD.forget(self.request)
        locker = THREAD.new()
        locker.data = {"report": str(report.pk), "secret": found.shared.hex(), "code": code, "text": typed["text"]}
        THREAD.store(locker)
        return self.kept(locker, is_new=True)

    def write(self):
        typed = MessageForm.posted(self.request.POST)
        form = MessageForm(typed)
        token = self.request.POST.get("token", "")[:64]
        locker = THREAD.open(self.request)
        report = self.report(locker.data) if locker.data else None
        if report is None:
            return self.show_closed(typed)
        if not form.is_valid():
            return self.show(report, locker.data, form)
        is_sent = False
        with THREAD.locked(locker) as found:
            if not found:
                return self.show_closed(typed)
            sent = locker.data.get("sent", [])
            if token not in sent:
                try:
                    thread.add_from_reporter(report, form.cleaned_data["text"])
                except PurgedError:
                    return self.show_closed(typed)
                locker.data |= {"sent": [*sent, token][-REMEMBERED:], "text": ""}
                is_sent = True
        if is_sent:
            alerts.something_waits()
        return self.kept(locker)

    def leave(self):
        response = self.page("hotline/flow/forgotten.html")
        with suppress(DatabaseError):
            THREAD.forget(self.request)
        THREAD.delete_cookie(response)
        return response

    def report(self, data):
        report = Report.objects.filter(pk=data["report"]).exclude(state=State.PURGED).first()
        if report:
            thread.check_halves(report, secrets_in(data))
        return report

    def ask(self, form, **context):
        return self.page("hotline/flow/code.html", form=form, **context)

    def show_closed(self, typed):
        """Says that the thread is shut, above what was just typed."""
        return self.ask(CodeForm(initial=typed), is_closed=True)

    def show(self, report, data, form):
        entries = thread.read(report, secrets_in(data))
        word = word_for(report.state)
        return self.page(
            "hotline/flow/thread.html",
            form=form,
            word=word,
            state=WORDS[word],
            answers=[entry for entry in entries if entry.part == "answers"],
            messages=[entry for entry in entries if entry.part != "answers"],
            code=in_groups(data["code"]),
            is_first="sent" not in data,
            token=secrets.token_urlsafe(16),
        )

    def unavailable(self):
        """The honest message, with what was just typed still in the form."""
        if self.request.method != "POST":
            return super().unavailable()
        if self.request.POST.get("go") == "write":
            form = MessageForm(initial=MessageForm.posted(self.request.POST))
            token = self.request.POST.get("token", "")
            return self.page("hotline/flow/write.html", form=form, token=token, is_unavailable=True)
        return self.ask(CodeForm(initial=CodeForm.posted(self.request.POST)), is_unavailable=True)


def secrets_in(data):
    return ReportSecrets(bytes.fromhex(data["secret"]))


class HelpFollowUpView(FollowUpView):
    tone = "kind"
