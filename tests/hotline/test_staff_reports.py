"""The open report, and what an analyst does with it, as they see it in the admin."""

import pytest
from bs4 import BeautifulSoup

from hotline import audit, thread
from hotline.models import Entry, Report, ReportKey
from hotline.permissions import ANALYSTS
from tests.factories import UserFactory
from tests.hotline.desk import Desk, logged, report_in, text_of
from tests.hotline.visitor import Visitor

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk(analyst):
    return Desk(analyst).unlocked()


def test_the_report_shows_answers_in_the_order_of_the_form_and_closed(desk):
    report = report_in()

    page = BeautifulSoup(desk.get(f"reports/{report.reference}/").content, "html.parser")

    details = page.select_one("details#entry-1")
    assert not details.has_attr("open")
    assert [line.text for line in details.select("h3, dt")] == [
        "Your safety",
        "Is a child in danger right now?",
        "What happened",
        "What is the address of the page?",
        "What happened?",
        "Where",
        "Where in Cambodia does it happen?",
        "Language of the form",
    ]
    assert [line.get_text("\n") for line in details.select("dd")] == [
        "No, not at this moment",
        "hxxps://bad[.]example[.]com/path?x=1\nme[@]bad[.]example",
        "a man with a red scarf ក្រមា",
        "Phnom Penh",
        "Khmer",
    ]
    assert "bad.example" not in page.text
    assert "red scarf" not in page.select_one("title").text
    assert not page.select("details a, details img, details iframe")


def test_it_shows_each_answer_as_the_reporter_checked_it(desk):
    visitor = Visitor()
    checked = visitor.to_check("grooming").soup.select("main dl > div")
    visitor.send()

    page = BeautifulSoup(desk.get(f"reports/{Report.objects.get().reference}/").content, "html.parser")

    questions, answers = page.select("#entry-1 dt"), page.select("#entry-1 dd")
    shown = [(question.text, answer.text) for question, answer in zip(questions, answers, strict=True)]
    assert shown == [(row.dt.text, row.dd.text) for row in checked] + [("Language of the form", "English")]


def test_what_is_written_is_text_and_no_address_in_it_opens(desk):
    report = report_in()
    thread.add_from_reporter(report, "<script>alert(1)</script> www.bad.example\nme@bad.example")
    desk.do(report, "note", text="see https://also.bad.example/")

    response = desk.get(f"reports/{report.reference}/")

    html = response.content.decode()
    assert "&lt;script&gt;alert(1)" in html
    assert "www[.]bad[.]example<br>me[@]bad[.]example" in html
    assert "hxxps://also[.]bad[.]example/" in html
    assert ".bad.example" not in html


def test_whoever_opens_a_report_is_in_the_log_first(desk, monkeypatch):
    report = report_in()
    desk.get(f"reports/{report.reference}/")
    assert logged("opened") == [("analyst", report.reference, "")]

    def broken(*args):
        raise RuntimeError("the log is full")

    monkeypatch.setattr(audit, "record", broken)
    desk.client.raise_request_exception = False
    response = desk.get(f"reports/{report.reference}/")
    assert response.status_code == 500
    assert b"red scarf" not in response.content


def test_a_damaged_entry_is_seen_to_be_there_and_the_rest_is_read(desk):
    report = report_in()
    thread.add(report, "note", "Still readable", by="analyst")
    Entry.objects.filter(report=report, number=1).update(sealed=b"\x01junk")

    text = desk.text(f"reports/{report.reference}/")

    assert "This entry cannot be opened" in text
    assert "Still readable" in text


def test_a_key_that_does_not_open_the_report_says_so(desk, analyst):
    report = report_in()
    ReportKey.objects.filter(report=report, holder__user=analyst).delete()

    text = desk.text(f"reports/{report.reference}/")

    assert "Your key does not open this report." in text
    assert logged("opened") == []
    assert desk.do(report, "note", text="x").status_code == 404


def test_the_state_is_changed_with_a_reason(desk):
    report = report_in()
    address = f"reports/{report.reference}/"
    page = BeautifulSoup(desk.get(address).content, "html.parser")
    offered = [option["value"] for option in page.select("#state-new option")]
    assert offered == ["screened", "urgent"]

    response = desk.do(report, "state", seen="new", new="urgent", reason="")
    assert "Give a reason for this step." in text_of(response)
    assert desk.do(report, "state", seen="new", new="urgent", reason="She is alone").status_code == 302

    assert "New → Urgent She is alone" in desk.text(address)
    assert logged("state changed") == [("analyst", report.reference, "new → urgent")]


def test_who_comes_second_is_told_keeps_the_text_and_can_go_on(desk, supervisor):
    report = report_in()
    Desk(supervisor).unlocked().do(report, "state", seen="new", new="screened")

    response = desk.do(report, "state", seen="new", new="urgent", reason="A long reason")

    page = BeautifulSoup(response.content, "html.parser")
    assert "Somebody else has set the state to “Screened” meanwhile." in page.text
    assert page.select_one("#state-reason").text.strip() == "A long reason"
    assert page.select_one("[name=seen]")["value"] == "screened"
    assert desk.do(report, "state", seen="screened", new="urgent", reason="A long reason").status_code == 302


@pytest.mark.parametrize(
    ("action", "data", "message"),
    [
        (
            "state",
            {"seen": "new", "new": "closed", "reason": "keep me"},
            "A report does not go from “New” to “Closed”.",
        ),
        ("state", {"seen": "new", "new": "x", "reason": "keep me"}, "Select a valid choice."),
        ("state", {"seen": "x", "new": "screened", "reason": "keep me"}, "Select a valid choice."),
        ("note", {"text": ""}, "This field is required."),
        ("note", {"text": "keep me" + "x" * 5000}, "7 characters too long"),
        ("note", {"text": "keep me\x00"}, "Null characters are not allowed."),
        ("assign", {"assignee": "999"}, "Select a valid choice."),
        ("hold", {"reason": ""}, "This field is required."),
    ],
)
def test_what_is_wrong_is_said_and_nothing_is_lost(desk, action, data, message):
    report = report_in()

    response = desk.do(report, action, **data)

    page = BeautifulSoup(response.content, "html.parser")
    assert message in page.text
    assert ("keep me" in str(data)) == any("keep me" in area.text for area in page.select("textarea"))
    report.refresh_from_db()
    assert (report.state, report.assignee, report.held_by, report.entries.count()) == ("new", None, None, 1)


def test_everything_else_that_is_done_shows_and_is_logged(desk, analyst, supervisor):
    report = report_in()
    desk.do(report, "assign", assignee=supervisor.pk)
    desk.do(report, "note", text="Compare with the other one.")
    desk.do(report, "reply", text="When was it?")
    desk.do(report, "hold", reason="The court asks for it")

    text = desk.text(f"reports/{report.reference}/")
    for words in (
        "Assigned to supervisor",
        "Compare with the other one.",
        "When was it?",
        "Held by analyst",
        "Held The court asks for it",
    ):
        assert words in text
    assert "Held" in desk.text("reports/")
    desk.do(report, "release", reason="Over")
    assert "Held by" not in desk.text(f"reports/{report.reference}/")
    for action in ("assigned", "note written", "reply written", "held", "hold ended"):
        assert [entry[:2] for entry in logged(action)] == [("analyst", report.reference)], action


def test_only_a_supervisor_excludes_somebody(desk, analyst, supervisor):
    report = report_in()
    assert "Conflict of interest" not in desk.text(f"reports/{report.reference}/")
    assert desk.do(report, "exclude", person=supervisor.pk, reason="x").status_code == 404

    boss = Desk(supervisor).unlocked()
    newcomer = UserFactory(username="newcomer", group=ANALYSTS)
    assert boss.do(report, "exclude", person=newcomer.pk, reason="A friend").status_code == 302
    assert "Must not see it newcomer" in boss.text(f"reports/{report.reference}/")
    assert logged("excluded") == [("supervisor", report.reference, "newcomer")]


def test_a_supervisor_with_a_conflict_of_interest_can_step_back(supervisor):
    report = report_in()
    boss = Desk(supervisor).unlocked()

    response = boss.do(report, "exclude", person=supervisor.pk, reason="My own street")

    assert response.headers["Location"] == "/admin/hotline/reports/"
    assert boss.get(f"reports/{report.reference}/").status_code == 404
    assert report.reference not in boss.text("log/")


@pytest.mark.parametrize("action", ["x", "purge", "opened", "perform"])
def test_an_unknown_action_is_not_found(desk, action):
    assert desk.do(report_in(), action, text="x").status_code == 404
