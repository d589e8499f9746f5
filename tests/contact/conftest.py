import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test import Client

from tests.factories import ContactPageFactory
from tests.in_file import in_file

OWN = {"sec-fetch-site": "same-origin"}


@pytest.fixture
def contact(home):
    return ContactPageFactory()


@pytest.fixture
def visitor():
    """A browser of a server that checks CSRF tokens."""
    return Client(enforce_csrf_checks=True)


@pytest.fixture
def shared(transactional_db, django_db_serialized_rollback, tmp_path):
    """The database where threads find it, with the locks that it has in production."""
    if connection.vendor == "sqlite":
        with in_file(tmp_path / "db.sqlite3"):
            yield
    else:
        yield


@pytest.fixture
def written(contact, visitor):
    """written(…) opens the form and returns what it would send, filled in; arguments change or add fields."""

    def written(**changed):
        page = BeautifulSoup(visitor.get(contact.url).content, "html.parser")
        ticket = page.select_one("form input[name=ticket]")["value"]
        answers = {"name": "Sample Reader", "email": "reader@example.org", "phone": "", "subject": "press"}
        return answers | {"text": "When is your next open day?", "website": "", "ticket": ticket} | changed

    return written


@pytest.fixture
def send(visitor):
    """send(data) posts the form as the site's own page does."""
    return lambda data, headers=OWN: visitor.post("/contact/send/", data, headers=headers)
