"""The hotline's commands, and the mail that something waits."""

import re
import smtplib
from io import StringIO

import pytest
from django.core import mail
from django.core.management import CommandError, call_command
from django.db import connection

from hotline import alerts, audit, keys
from hotline.models import AnalystKey, AuditEntry, Report
from hotline.permissions import ANALYSTS
from tests.factories import UserFactory
from tests.hotline.conftest import PASSPHRASE
from tests.hotline.desk import report_in

pytestmark = pytest.mark.django_db


def run(*args, **options):
    out = StringIO()
    call_command(*args, stdout=out, stderr=out, **options)
    return out.getvalue()


@pytest.fixture(autouse=True)
def no_mail_yet(monkeypatch):
    monkeypatch.setattr(alerts, "last_sent", None)


@pytest.fixture
def typed(monkeypatch):
    """Sets what is typed where a command asks for the recovery key."""
    return lambda text: monkeypatch.setattr("hotline.management.commands.hotline_recover.getpass", lambda prompt: text)


def test_the_recovery_key_is_made_and_shown_once():
    shown = run("hotline_recovery_key")

    text = re.search(r"^(?:[A-Z2-7]{4} ){12}[A-Z2-7]{4}$", shown, re.MULTILINE)[0]
    key = AnalystKey.objects.get()
    assert keys.recovery_holder(text).key == key
    assert key.fingerprint in shown
    with pytest.raises(CommandError, match="--replace"):
        run("hotline_recovery_key")
    assert "kept nowhere" in run("hotline_recovery_key", "--replace")
    assert AuditEntry.objects.filter(action="recovery key made", actor_name="hotline_recovery_key").count() == 2


def test_the_recovery_key_admits_a_user_where_nobody_else_can(recovery_key, analyst, typed):
    report_in()
    user = UserFactory(username="newcomer", group=ANALYSTS)
    pending = keys.make_key(user, PASSPHRASE)
    typed(recovery_key.lower().replace(" ", ""))

    shown = run("hotline_recover", "newcomer")

    assert pending.key.fingerprint in shown
    assert "newcomer can open 1 reports" in shown
    assert keys.unlocked(user, PASSPHRASE).key.reports.count() == 1
    assert AuditEntry.objects.filter(action="key admitted", actor_name="hotline_recover").exists()
    assert recovery_key[:9] not in shown


def test_recovering_refuses_what_is_wrong(recovery_key, analyst, typed):
    stranger = UserFactory(username="stranger", group="Editors")
    keys.make_key(stranger, PASSPHRASE)
    UserFactory(username="without", group=ANALYSTS)
    newcomer = UserFactory(username="newcomer", group=ANALYSTS)
    keys.make_key(newcomer, PASSPHRASE)
    typed("ABCD " * 13)

    for name, message in [
        ("nobody", "not in the groups"),
        ("stranger", "not in the groups"),
        ("without", "no key that waits"),
        ("newcomer", "not the recovery key"),
    ]:
        with pytest.raises(CommandError, match=message):
            run("hotline_recover", name)
    assert not AnalystKey.objects.filter(user__in=[stranger, newcomer], state="active").exists()


def test_the_log_is_verified(analyst):
    noted = audit.head()
    audit.record("test", "something else")

    assert f"Write this down: {audit.head()}" in run("verify_hotline_log")
    assert "whole" in run("verify_hotline_log", "--expect", f" {noted.upper()} ")
    with pytest.raises(CommandError, match="not the one that was written down"):
        run("verify_hotline_log", "--expect", "2 " + "0" * 64)
    for junk in ("x", "12", "x y"):
        with pytest.raises(CommandError, match="--expect wants"):
            run("verify_hotline_log", "--expect", junk)
    with connection.cursor() as cursor:
        cursor.execute("UPDATE hotline_auditentry SET actor_name = 'nobody' WHERE number = 1")
    with pytest.raises(CommandError, match=r"Entry 1 is not what was written\."):
        run("verify_hotline_log")


def test_the_mail_says_that_something_waits_and_nothing_else(analyst, supervisor, auditor, settings):
    settings.WAGTAILADMIN_BASE_URL = "https://site.example"
    report_in("traveller", province="12", urgent=True)

    alerts.something_waits()

    [message] = mail.outbox
    assert message.subject == "Hotline: something waits / មានអ្វីមួយកំពុងរង់ចាំ"
    assert message.body == (
        "Something waits in the hotline's queue.\n"
        "មានអ្វីមួយកំពុងរង់ចាំនៅផ្នែក Hotline។\n\n"
        "https://site.example/admin/hotline/\n"
    )
    assert message.recipients() == ["analyst@example.org", "supervisor@example.org"]
    assert not message.attachments
    headers = message.message().items()
    assert {name for name, value in headers} == {
        *("Content-Type", "MIME-Version", "Content-Transfer-Encoding", "Subject", "From", "To", "Date", "Message-ID"),
        "Auto-Submitted",
    }


def test_the_mail_goes_to_the_addresses_of_the_settings(analyst, settings):
    settings.HOTLINE_ON_CALL = ["duty@example.org"]

    alerts.something_waits()

    assert mail.outbox[0].recipients() == ["duty@example.org"]


def test_one_mail_in_ten_minutes(analyst, monkeypatch):
    seconds = 1.0
    monkeypatch.setattr(alerts.time, "monotonic", lambda: seconds)
    sent = []
    for seconds in (1.0, 2.0, 600.0, 601.0, 1200.0, 1201.0):  # noqa: B007
        alerts.something_waits()
        sent.append(len(mail.outbox))

    assert sent == [1, 1, 1, 2, 2, 3]


@pytest.mark.parametrize("error", [OSError("no route"), TimeoutError(), smtplib.SMTPRecipientsRefused({})])
def test_a_mail_that_fails_is_no_error_for_who_reports(analyst, monkeypatch, caplog, error):
    class Broken:
        def send_messages(self, messages):
            raise error

    asked = []
    monkeypatch.setattr(alerts, "get_connection", lambda **kwargs: asked.append(kwargs) or Broken())

    alerts.something_waits()
    alerts.something_waits()

    assert asked == [{"timeout": 5}]
    assert caplog.messages == [f"No mail to the hotline's on-call group: {type(error).__name__}"]


def test_where_nobody_is_on_call_the_log_says_so(db, caplog):
    alerts.something_waits()

    assert not mail.outbox
    assert caplog.messages == ["Nobody is on call for the hotline: set HOTLINE_ON_CALL."]


def test_the_hourly_reminder_mails_while_something_is_new(analyst, settings, monkeypatch):
    assert "Nothing waits." in run("remind_on_call")
    report_in()
    assert "Sent." in run("remind_on_call")
    Report.objects.update(state="screened")
    assert "Nothing waits." in run("remind_on_call")
    assert len(mail.outbox) == 1

    Report.objects.update(state="new")
    monkeypatch.setattr(alerts, "on_call", list)
    with pytest.raises(CommandError, match="no mail could be sent"):
        run("remind_on_call")
