"""Somebody who fills in the hotline's forms, over HTTP, one page after the other."""

from bs4 import BeautifulSoup
from django.test import Client

from hotline import keys, thread
from hotline.models import Report, ReportKey
from tests.hotline.conftest import PASSPHRASE

REPORT, CODE = "/take-action/report-abuse/form/", "/take-action/report-abuse/code/"
HELP, HELP_CODE = "/take-action/seek-help/message/", "/take-action/seek-help/code/"

STORY = "A man in a red car waits at the school. ក្រមា\u200bក្រហម"
# What somebody answers to each step of a kind of report.
ANSWERS = {
    "material": [
        ("material", {"links": "https://example.org/a\nhttps://example.org/b"}),
        ("platform", {"platform": "Telegram"}),
        ("seen", {"seen": "yesterday"}),
        ("shows", {"shows": ["material", "trade"]}),
        ("login", {"login": "yes", "way_in": "a group named ABC"}),
    ],
    "grooming": [
        ("grooming", {"victim": "known"}),
        ("child_age", {"child_age": "10-12"}),
        ("accounts", {"apps": "Facebook", "accounts": "@somebody"}),
        ("threat", {"threat": ["money", "share"]}),
        ("what", {"what": STORY}),
        ("ongoing", {"ongoing": "yes"}),
    ],
    "in_person": [
        ("child_age", {"child_age": "6-9"}),
        ("in_person", {"place": "Behind the market"}),
        ("child", {"child": "A boy named Dara"}),
        ("offender", {"relation": "neighbour", "offender": "About 50"}),
        ("when", {"when": "last week"}),
        ("in_touch", {"in_touch": "yes"}),
        ("what", {"what": STORY}),
    ],
    "traveller": [
        ("traveller", {"traveller": "John, about 60"}),
        ("where_now", {"where_now": "Hotel Blue"}),
        ("dates", {"dates": "until Friday"}),
        ("with_children", {"with_children": "yes", "which_children": "two boys"}),
        ("what", {"what": STORY}),
    ],
    "institution": [
        ("institution", {"institution": "The Blue Centre"}),
        ("known", {"known": "saw"}),
        ("what", {"what": STORY}),
        ("ongoing", {"ongoing": "unknown"}),
    ],
    "other": [("other", {"what": STORY})],
}
CONTACT = {
    "address": "០១២ ៣៤៥ ៦៧៨",
    "calls_you": "Sok",
    "language": "km",
    "safe_time": "after 6",
    "may_leave_message": "no",
}


class Page:
    """What came back: its status, and what can be seen of it."""

    def __init__(self, response):
        self.response = response
        self.status = response.status_code
        self.soup = BeautifulSoup(response.content, "html.parser")

    @property
    def heading(self):
        return self.soup.h1.get_text()

    @property
    def step(self):
        """The name of the step that is asked, or None."""
        field = self.soup.find("input", {"name": "step"})
        return field["value"] if field else None

    @property
    def text(self):
        return self.soup.main.get_text(" ", strip=True)

    @property
    def errors(self):
        return [link.get_text() for link in self.soup.select(".error-summary li a[href^='#']")]

    @property
    def code(self):
        output = self.soup.find("output")
        return output.get_text() if output else None

    def value(self, name):
        """What stands in a field: its text, or what is chosen."""
        fields = self.soup.find_all(attrs={"name": name})
        if fields[0].name == "textarea":
            return fields[0].get_text().removeprefix("\n")
        if fields[0].name == "select":
            return fields[0].find("option", selected=True)["value"]
        if fields[0]["type"] in ("radio", "checkbox"):
            return [field["value"] for field in fields if field.has_attr("checked")]
        return fields[0].get("value", "")


class Visitor:
    def __init__(self, address=REPORT):
        self.address = address
        self.client = Client(headers={"Sec-Fetch-Site": "same-origin"})

    def get(self):
        return Page(self.client.get(self.address))

    def post(self, go="next", **fields):
        """Posts and follows the way back to the same address, as a browser does."""
        response = self.client.post(self.address, {"go": go, **fields})
        while response.status_code == 303:
            assert response["Location"].partition("?")[0] == self.address
            response = self.client.get(response["Location"])
        return Page(response)

    def answer(self, step, go="next", **fields):
        return self.post(go, step=step, **fields)

    def begin(self, kind, danger="no"):
        """Up to the first question of a kind of report."""
        self.answer("exit")
        page = self.answer("danger", danger=danger)
        if danger == "yes":
            page = self.answer("danger_now")
        assert page.step == "kind"
        return self.answer("kind", kind=kind)

    def to_check(self, kind, danger="no", contact="anonymous", province="12"):
        """Up to the check page, answering what is asked."""
        page = self.begin(kind, danger)
        for step, fields in ANSWERS[kind]:
            assert page.step == step, page.text
            page = self.answer(step, **fields)
        if page.step == "more":
            page = self.answer("more", more="Nothing more")
        assert page.step == "province", page.text
        self.answer("province", province=province)
        page = self.answer("contact", contact=contact)
        if contact != "anonymous":
            page = self.answer("contact_details", **CONTACT)
        assert page.step == "check", page.text
        return page

    def send(self):
        return self.answer("check", "send")

    def report(self, kind="other", **how):
        """Makes a report and returns its code."""
        self.to_check(kind, **how)
        return self.send().code


def answers_of(report, analyst):
    """Every question and answer of a report, as its analyst reads them."""
    holder = keys.unlocked(analyst, PASSPHRASE)
    row = ReportKey.objects.get(report=report, holder=holder.key)
    answers = thread.read(report, thread.secrets_of(row, holder))[0].payload["answers"]
    parts = [part for part in answers.values() if isinstance(part, dict)]
    return {question: answer for part in parts for question, answer in part.items()} | {
        name: value for name, value in answers.items() if isinstance(value, str)
    }


def only_answers(analyst):
    return answers_of(Report.objects.get(), analyst)
