"""One report in an encrypted file: who makes it, what is in it, and what opens it."""

import io
import json
import zipfile

import pyrage
import pytest

from hotline import intake, thread
from tests.hotline.desk import ANSWERS, Desk, logged, report_in, text_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk(analyst):
    return Desk(analyst).unlocked()


EXPORT = "seven green kites over a river"


def export(desk, report, passphrase=EXPORT, again=None):
    return desk.post(f"reports/{report.reference}/export/", passphrase=passphrase, again=again or passphrase)


def test_the_export_opens_with_the_passphrase_and_holds_what_was_said(supervisor):
    receipt = intake.receive("grooming", ANSWERS, province="12")
    thread.add_from_reporter(receipt.report, "see https://bad.example/ \ud800")
    thread.add(receipt.report, "to_reporter", "When was it?", by="analyst")
    thread.add(receipt.report, "note", "For us alone", by="analyst")

    response = export(Desk(supervisor).unlocked(), receipt.report)

    assert response.headers["Content-Disposition"] == f'attachment; filename="{receipt.report.reference}.zip.age"'
    assert response.content.startswith(b"age-encryption.org/v1")
    assert b"red scarf" not in response.content
    with zipfile.ZipFile(io.BytesIO(pyrage.passphrase.decrypt(response.content, EXPORT))) as files:
        text, content = files.read("report.txt").decode(), json.loads(files.read("report.json"))
    for words in (
        "a man with a red scarf ក្រមា",
        "hxxps://bad[.]example/",
        "When was it?",
        "Phnom Penh",
        "What happened?\na man",
    ):
        assert words in text
    assert content["entries"][0]["answers"] == ANSWERS
    assert content["entries"][1]["text"] == "see https://bad.example/ \ud800"
    assert "For us alone" not in text + json.dumps(content)
    assert logged("exported") == [("supervisor", receipt.report.reference, "")]
    with pytest.raises(pyrage.DecryptError):
        pyrage.passphrase.decrypt(response.content, EXPORT + "x")


def test_only_a_supervisor_or_whom_it_is_assigned_to_exports(desk, analyst):
    report = report_in()
    assert "Export for the police" not in desk.text(f"reports/{report.reference}/")
    assert export(desk, report).status_code == 404
    desk.do(report, "assign", assignee=analyst.pk)

    assert "Export for the police" in desk.text(f"reports/{report.reference}/")
    assert export(desk, report).content.startswith(b"age-encryption.org/v1")


@pytest.mark.parametrize(
    ("passphrase", "again", "message"),
    [
        ("too short", None, "Take at least 16 letters."),
        ("a" * 20, None, "more different letters"),
        (EXPORT, EXPORT + "x", "The two are not the same."),
        ("the login password of mine", None, "Take another than your password for signing in."),
    ],
)
def test_a_weak_passphrase_makes_no_file(supervisor, passphrase, again, message):
    supervisor.set_password("the login password of mine")
    supervisor.save()
    report = report_in()

    response = export(Desk(supervisor).unlocked(), report, passphrase, again)

    assert message in text_of(response)
    assert passphrase not in response.content.decode()
    assert logged("exported") == []
