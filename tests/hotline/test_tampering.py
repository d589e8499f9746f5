"""Somebody who writes to the database, but opens nothing: what they move about or put in, and how it is found."""

import pytest
from django.core.management import CommandError, call_command

from hotline import intake, keys, sealing
from hotline.models import AnalystKey, Entry, Report, ReportKey, SealedState
from hotline.permissions import ANALYSTS
from tests.factories import UserFactory
from tests.hotline.conftest import PASSPHRASE
from tests.hotline.desk import ANSWERS, Desk, report_in, text_of
from tests.hotline.visitor import CODE, Visitor

pytestmark = pytest.mark.django_db


@pytest.fixture
def mallory():
    """A key pair of theirs."""
    return sealing.new_key_pair()


def read_by(mallory, report):
    """How many entries the key pair opens."""
    count = 0
    for entry in Entry.objects.filter(report=report):
        try:
            sealing.open_sealed(mallory.secret, intake.entry_context(report.pk, entry.number), entry.sealed)
        except sealing.SealError:
            continue
        count += 1
    return count


def test_an_entry_of_another_report_or_place_does_not_open(analyst):
    report, other = report_in(), report_in("other")
    sealed = Entry.objects.get(report=other).sealed
    Entry.objects.filter(report=report).update(sealed=sealed)
    Entry.objects.create(report=other, number=2, sealed=sealed)
    desk = Desk(analyst).unlocked()

    assert "red scarf" not in desk.text(f"reports/{report.reference}/")
    assert "This entry cannot be opened" in desk.text(f"reports/{report.reference}/")
    assert desk.text(f"reports/{other.reference}/").count("red scarf") == 1


def test_the_keys_of_another_report_open_nothing(analyst):
    report, other = report_in(), report_in()
    for row in ReportKey.objects.filter(report=report):
        sealed = ReportKey.objects.get(report=other, holder=row.holder).sealed
        ReportKey.objects.filter(pk=row.pk).update(sealed=sealed)

    assert "Your key does not open this report" in Desk(analyst).unlocked().text(f"reports/{report.reference}/")


@pytest.mark.parametrize("half", ["shared_public", "staff_public"])
def test_staff_write_nothing_to_a_key_that_was_put_in_place_of_a_reports_own(analyst, mallory, half):
    report = report_in()
    desk = Desk(analyst).unlocked()
    Report.objects.update(assignee=analyst, **{half: mallory.public})
    warning = "Somebody has changed the keys of this report"
    words = "correct horse battery staple"

    assert warning in desk.text(f"reports/{report.reference}/")
    for action, fields in (("note", {"text": "He is known"}), ("reply", {"text": "Thank you"})):
        assert warning in text_of(desk.do(report, action, **fields))
    assert warning in text_of(desk.do(report, "export", passphrase=words, again=words))

    assert Entry.objects.count() == 1
    assert read_by(mallory, report) == 0


def test_a_reporter_writes_nothing_to_such_a_key(analyst, mallory):
    code = intake.receive("grooming", ANSWERS).code
    back = Visitor(CODE)
    back.post("open", code=code)
    Report.objects.update(shared_public=mallory.public)

    page = back.post("write", text="It is my uncle", token="1")

    assert page.status == 500
    assert "It is my uncle" in [field["value"] for field in page.soup.select("input[name=text]")]
    assert page.soup.main.find("a", href="tel:1288")
    assert Entry.objects.count() == 1


def test_a_state_of_one_browser_does_not_open_under_another(analyst):
    first, second = Visitor(), Visitor()
    for visitor in (first, second):
        visitor.answer("exit")
    boxes = list(SealedState.objects.values_list("box", flat=True))
    for row, box in zip(SealedState.objects.all(), reversed(boxes), strict=True):
        SealedState.objects.filter(pk=row.pk).update(box=box)

    assert first.get().step == second.get().step == "exit"


@pytest.mark.parametrize("how", ["in place of the recovery key", "in place of an analyst's", "added", "admitted"])
def test_a_key_that_nobody_admitted_is_found(analyst, supervisor, mallory, how):
    call_command("verify_hotline_log")
    if how == "added":
        AnalystKey.objects.create(public=mallory.public, salt=b"", box=b"", state="active")
    elif how == "admitted":
        keys.make_key(UserFactory(username="newcomer", group=ANALYSTS), PASSPHRASE)
        AnalystKey.objects.filter(state="pending").update(state="active")
    else:
        user = None if "recovery" in how else analyst
        AnalystKey.objects.filter(user=user).update(public=mallory.public)

    with pytest.raises(CommandError, match="is active, and the log has no word of it"):
        call_command("verify_hotline_log")


def test_keys_that_were_made_and_admitted_as_they_should_be_are_all_in_the_log(analyst, supervisor):
    keys.make_recovery_key("test")
    desk = Desk(analyst).unlocked()
    desk.post("keys/make/", passphrase="a newer passphrase of mine", again="a newer passphrase of mine")

    assert keys.active_keys().count() == 3
    call_command("verify_hotline_log")
