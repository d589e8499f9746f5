"""What browsers do with text by themselves: keep it, check its spelling elsewhere, have it translated elsewhere."""

import pytest
from bs4 import BeautifulSoup

from hotline.models import Report
from tests.hotline.desk import Desk
from tests.hotline.visitor import CODE, CONTACT, STORY, Visitor

pytestmark = pytest.mark.django_db


@pytest.fixture
def pages(analyst):
    """The pages of a report, of coming back, and of the analyst, by name."""
    visitor, back, other = Visitor(), Visitor(CODE), Visitor()
    checked = visitor.to_check("grooming", contact="phone")
    other.answer("exit")
    questions = [other.answer(name) for name in ("accounts", "what", "contact_details")]
    code = visitor.send().code
    asked, opened = back.get(), back.post("open", code=code)
    thread = back.post("write", text=STORY, token="1")
    staff = Desk(analyst).unlocked().get(f"reports/{Report.objects.get().reference}/")
    return {
        "questions": [page.soup for page in [*questions, asked, opened]],
        "checked": checked.soup,
        "thread": thread.soup,
        "staff": BeautifulSoup(staff.content, "html.parser"),
        "code": code,
    }


def test_no_field_is_kept_by_the_browser_or_sent_to_its_maker(pages):
    soups = [*pages["questions"], pages["staff"]]
    fields = [field for soup in soups for field in soup.main.select("textarea, input[type=text]")]

    assert {field["name"] for field in fields} >= {"what", "accounts", "address", "safe_time", "code", "text", "reason"}
    for field in fields:
        said = {name: field.get(name) for name in ("autocomplete", "spellcheck", "writingsuggestions")}
        assert said == {"autocomplete": "off", "spellcheck": "false", "writingsuggestions": "false"}, field["name"]


def test_nothing_that_was_written_is_offered_for_translation(pages):
    for page, words in (
        ("checked", STORY),
        ("checked", CONTACT["calls_you"]),
        ("thread", STORY),
        ("thread", pages["code"]),
        ("staff", STORY),
        ("staff", CONTACT["calls_you"]),
    ):
        found = [
            text for text in pages[page].main.find_all(string=True) if words in text and text.parent.name != "textarea"
        ]
        assert found, (page, words)
        assert all(text.find_parent(translate="no") for text in found), (page, words)
