"""A member of staff at their browser, for the tests of the staff side."""

from bs4 import BeautifulSoup
from django.test import Client

from hotline import intake
from hotline.models import AuditEntry
from tests.hotline.conftest import PASSPHRASE

__all__ = ["ANSWERS", "HOTLINE", "Desk", "logged", "report_in", "text_of"]

HOTLINE = "/admin/hotline/"
# What a reporter says, as the forms seal it (Draft.sealed), with words to look for.
ANSWERS = {
    "Your safety": {"Is a child in danger right now?": "No, not at this moment"},
    "What happened": {
        "What is the address of the page?": "https://bad.example.com/path?x=1\nme@bad.example",
        "What happened?": "a man with a red scarf ក្រមា",
    },
    "Where": {"Where in Cambodia does it happen?": "Phnom Penh"},
    "Language of the form": "Khmer",
}


class Desk:
    """`Desk(user)` is signed in; `unlock()` opens their key."""

    def __init__(self, user):
        self.user = user
        self.client = Client()
        self.client.force_login(user)

    def get(self, path="", **query):
        return self.client.get(HOTLINE + path, query)

    def post(self, path, **data):
        return self.client.post(HOTLINE + path, data)

    def unlock(self, passphrase=PASSPHRASE):
        return self.post("unlock/", passphrase=passphrase)

    def unlocked(self):
        assert self.unlock().status_code == 302
        return self

    def text(self, path="", **query):
        """The words of a page, as they are read."""
        response = self.get(path, **query)
        assert response.status_code == 200, response.status_code
        return text_of(response)

    def references(self, path="reports/", **query):
        """The references in a queue, in its order."""
        response = self.get(path, **query)
        assert response.status_code == 200, response.status_code
        page = BeautifulSoup(response.content, "html.parser")
        return [link.text for link in page.select("table.listing tbody th a")]

    def do(self, report, action, **data):
        """Posts one of the actions of a report."""
        return self.post(f"reports/{report.reference}/{action}/", **data)


def text_of(response):
    main = BeautifulSoup(response.content, "html.parser").find("main")
    return " ".join(main.get_text(" ").split())


def report_in(kind="grooming", **kwargs):
    """A report with ANSWERS that has just come in."""
    return intake.receive(kind, ANSWERS, **kwargs).report


def logged(action):
    """Who did that, to which report, with which detail."""
    return [(entry.actor_name, entry.reference, entry.detail) for entry in AuditEntry.objects.filter(action=action)]
