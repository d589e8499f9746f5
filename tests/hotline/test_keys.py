"""Who can open a report: whoever holds the code or an admitted key, and nobody else."""

from datetime import date

import pytest
from django.db import connection

from hotline import audit, codes, intake, keys, retention, sealing, thread
from hotline.models import AnalystKey, Entry, Report, ReportKey, State
from hotline.permissions import ANALYSTS
from tests.factories import UserFactory
from tests.hotline.conftest import PASSPHRASE

pytestmark = pytest.mark.django_db

ANSWERS = {"account": "a man with a red scarf ក្រមា \ud800 \x00"}


@pytest.fixture
def receipt(analyst):
    return intake.receive("grooming", ANSWERS, province="12", urgent=True)


def answers_by(holder, report):
    row = ReportKey.objects.get(report=report, holder=holder.key)
    return thread.read(report, thread.secrets_of(row, holder))[0].payload["answers"]


def can_open(holder, report):
    return ReportKey.objects.filter(report=report, holder=holder.key).exists()


def test_the_code_and_the_analyst_and_the_recovery_key_open_a_report(receipt, analyst, recovery_key):
    report, found = thread.find_by_code(receipt.code)

    assert thread.read(report, found)[0].payload["answers"] == ANSWERS
    assert answers_by(keys.unlocked(analyst, PASSPHRASE), report) == ANSWERS
    assert answers_by(keys.recovery_holder(recovery_key.lower()), report) == ANSWERS


def test_a_wrong_code_or_passphrase_opens_nothing(receipt, analyst):
    other = f"{(int(receipt.code) + 1) % 10**16:016}"

    assert thread.find_by_code(other) == (None, None)
    with pytest.raises(keys.WrongPassphraseError):
        keys.unlocked(analyst, "correct horse battery stable")
    with pytest.raises(keys.WrongPassphraseError):
        keys.recovery_holder("ABCD " * 13)


def test_nothing_comes_in_that_nobody_could_read(recovery_key):
    with pytest.raises(intake.NobodyToReadError):
        intake.receive("other", ANSWERS)

    assert not Report.objects.exists()


def test_messages_go_both_ways_and_notes_stay_with_staff(receipt, analyst):
    thread.add(receipt.report, "to_reporter", "When was it?", by="analyst")
    thread.add(receipt.report, "note", "Compare with the other one.", by="analyst")
    thread.add_from_reporter(receipt.report, "In March")

    report, by_code = thread.find_by_code(receipt.code)
    assert [entry.payload.get("text") for entry in thread.read(report, by_code)] == [None, "When was it?", "In March"]
    holder = keys.unlocked(analyst, PASSPHRASE)
    by_key = thread.secrets_of(ReportKey.objects.get(report=report, holder=holder.key), holder)
    assert [entry.part for entry in thread.read(report, by_key)] == ["answers", "to_reporter", "note", "from_reporter"]


def test_an_envelope_moved_to_another_report_or_place_does_not_open(receipt, analyst):
    other = intake.receive("other", {"account": "another"})
    moved = Entry.objects.get(report=other.report)
    moved.sealed = Entry.objects.get(report=receipt.report).sealed
    moved.save()

    report, found = thread.find_by_code(other.code)
    assert [entry.part for entry in thread.read(report, found)] == ["broken"]


@pytest.mark.parametrize("change", [b"\x02", b"", b"\x01", b"\x01" + b"x" * 80])
def test_a_changed_envelope_is_not_opened(change):
    pair = sealing.new_key_pair()

    with pytest.raises(sealing.SealError):
        sealing.open_sealed(pair.secret, "here", change)
    with pytest.raises(sealing.SealError):
        sealing.unlock(b"k" * 32, "here", change)


def test_a_new_analyst_reads_nothing_until_admitted_then_everything(receipt, analyst):
    newcomer = UserFactory(username="newcomer", group=ANALYSTS)
    pending = keys.make_key(newcomer, PASSPHRASE)

    with pytest.raises(keys.WrongPassphraseError):
        keys.unlocked(newcomer, PASSPHRASE)
    later = intake.receive("other", ANSWERS)
    assert not can_open(pending, later.report)

    assert keys.admit(pending.key, keys.unlocked(analyst, PASSPHRASE), analyst) == 2
    holder = keys.unlocked(newcomer, PASSPHRASE)
    for report in (receipt.report, later.report):
        assert answers_by(holder, report) == ANSWERS


def test_an_analyst_who_leaves_opens_nothing_more(receipt, analyst, supervisor):
    holder = keys.unlocked(analyst, PASSPHRASE)
    keys.retire(holder.key, supervisor)

    later = intake.receive("other", ANSWERS)
    for report in (receipt.report, later.report):
        assert not can_open(holder, report)
    with pytest.raises(keys.WrongPassphraseError):
        keys.unlocked(analyst, PASSPHRASE)


def test_a_new_key_takes_the_place_of_the_old_one(receipt, analyst):
    before = keys.unlocked(analyst, PASSPHRASE)
    pending = keys.make_key(analyst, "another passphrase of mine")
    keys.admit(pending.key, before, analyst)

    assert answers_by(keys.unlocked(analyst, "another passphrase of mine"), receipt.report) == ANSWERS
    assert not can_open(before, receipt.report)


def test_another_passphrase_opens_the_same_key(receipt, analyst):
    keys.change_passphrase(keys.unlocked(analyst, PASSPHRASE), "another passphrase of mine")

    with pytest.raises(keys.WrongPassphraseError):
        keys.unlocked(analyst, PASSPHRASE)
    assert answers_by(keys.unlocked(analyst, "another passphrase of mine"), receipt.report) == ANSWERS


def test_the_recovery_key_admits_an_analyst_when_all_passphrases_are_lost(receipt, recovery_key):
    newcomer = UserFactory(username="newcomer", group=ANALYSTS)
    pending = keys.make_key(newcomer, PASSPHRASE)
    keys.admit(pending.key, keys.recovery_holder(recovery_key), newcomer)

    assert answers_by(keys.unlocked(newcomer, PASSPHRASE), receipt.report) == ANSWERS


def test_a_conflict_of_interest_holds_for_a_new_key_too(receipt, analyst, supervisor):
    receipt.report.excluded.add(supervisor)
    ReportKey.objects.filter(report=receipt.report, holder__user=supervisor).delete()
    pending = keys.make_key(supervisor, "another passphrase of mine")
    keys.admit(pending.key, keys.unlocked(analyst, PASSPHRASE), analyst)

    assert not can_open(keys.unlocked(supervisor, "another passphrase of mine"), receipt.report)


@pytest.mark.parametrize("change", ["excluded", "purged", "retired"])
def test_no_key_is_made_to_what_was_taken_away_while_keys_are_shared(receipt, analyst, supervisor, monkeypatch, change):
    report, key = receipt.report, supervisor.hotline_keys.get()
    ReportKey.objects.filter(holder=key).delete()

    def meanwhile(*args):
        if change == "excluded":
            report.excluded.add(supervisor)
        elif change == "retired":
            keys.retire(key, "test")
        else:
            Report.objects.update(state=State.CLOSED, closed_on=date(2020, 1, 1))
            retention.purge(report, "test")
        return sealing.seal(*args)

    monkeypatch.setattr(keys, "seal", meanwhile)

    assert keys.share(key, keys.unlocked(analyst, PASSPHRASE)) == 0
    assert not ReportKey.objects.filter(holder=key).exists()


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("1234567890123456", "1234567890123456"),
        (" 1234-5678 9012\u200b3456\n", "1234567890123456"),
        ("១២៣៤ ៥៦៧៨ ៩០១២ ៣៤៥៦", "1234567890123456"),
        ("1234 5678 9012 345", ""),
        ("1234 5678 9012 34567", ""),
        ("1234 5678 9012 345O", ""),
        ("", ""),
        ("\x00" * 16, ""),
        ("1" * 10_000_000, ""),
        ("²" * 16, "2" * 16),
    ],
)
def test_a_code_is_read_as_people_type_it(typed, read):
    assert codes.typed_code(typed) == read


def test_the_audit_log_tells_what_was_changed(receipt, analyst, supervisor):
    noted = audit.head()
    audit.record(analyst, "opened", receipt.report)
    assert audit.verify() == audit.verify(noted) == []

    with connection.cursor() as cursor:
        cursor.execute("UPDATE hotline_auditentry SET actor_name = 'nobody' WHERE number = 2")
    assert audit.verify() == ["Entry 2 is not what was written."]
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM hotline_auditentry WHERE number = 2")
    assert "Entries 2 to 2 are missing." in audit.verify()


def test_the_end_of_the_audit_log_cannot_be_cut_off_unseen(receipt, analyst, supervisor):
    noted = audit.head()
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM hotline_auditentry WHERE number > 1")
    assert audit.verify() == ["The last entries are missing."]
    with connection.cursor() as cursor:
        cursor.execute("UPDATE hotline_audithead SET number = 1, hash = (SELECT hash FROM hotline_auditentry)")
    assert audit.verify() == []
    assert audit.verify(noted) == [f"Entry {noted.split()[0]}, which was written down, is missing."]


def test_no_row_of_the_log_can_be_changed_by_the_site(analyst):
    entry = audit.AuditEntry.objects.first()
    for change in (entry.save, entry.delete, audit.AuditEntry.objects.all().delete):
        with pytest.raises(RuntimeError):
            change()


def test_superusers_have_no_key(receipt, django_user_model):
    root = UserFactory(username="root", is_superuser=True)
    with pytest.raises(keys.WrongPassphraseError):
        keys.unlocked(root, PASSPHRASE)
    assert not AnalystKey.objects.filter(user=root).exists()
