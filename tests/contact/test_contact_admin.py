"""What the office does with messages: reads, marks, exports and deletes them; and what is deleted by itself."""

import io
from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone
from openpyxl import load_workbook
from wagtail.models import ModelLogEntry

from contact.models import ContactMessage
from freshness import generation
from tests.factories import UserFactory

pytestmark = pytest.mark.django_db

INDEX = "contact_messages:index"


def message(**fields):
    number = ContactMessage.objects.count()
    fields = {
        "subject": "press",
        "text": f"Message text {number}",
        "email": "a@example.org",
        "language": "en",
        **fields,
    }
    return ContactMessage.objects.create(digest=f"digest-{number}", **fields)


@pytest.fixture
def publisher(client):
    client.force_login(UserFactory(group="Publishers"))
    return client


def test_publishers_read_mark_as_answered_and_delete_and_nobody_adds(publisher, home):
    kept, gone = message(text="ខ្មែរ <b>words</b>"), message()
    listed = BeautifulSoup(publisher.get(reverse(INDEX)).content, "html.parser").main.get_text()
    assert "Message" in listed and "Press" in listed

    address = reverse("contact_messages:edit", args=[kept.pk])
    page = publisher.get(address).content.decode()
    assert "ខ្មែរ &lt;b&gt;words&lt;/b&gt;" in page
    publisher.post(address, {"is_answered": "on", "text": "changed", "email": "other@example.org"})
    kept.refresh_from_db()
    assert kept.is_answered and kept.answered_at and kept.text == "ខ្មែរ <b>words</b>" and kept.email == "a@example.org"
    publisher.post(address, {})
    kept.refresh_from_db()
    assert not kept.is_answered and kept.answered_at is None

    publisher.post(reverse("contact_messages:delete", args=[gone.pk]))
    assert list(ContactMessage.objects.all()) == [kept]
    assert not any("a@example.org" in f"{entry.label}{entry.data}" for entry in ModelLogEntry.objects.all())

    publisher.force_login(UserFactory(is_superuser=True))
    answer = publisher.post(reverse("contact_messages:add"), {"is_answered": "on"})
    assert answer.status_code == 302 and ContactMessage.objects.count() == 1
    assert reverse("contact_messages:add") not in publisher.get(reverse(INDEX)).content.decode()


def test_editors_see_no_messages(client, home):
    client.force_login(UserFactory(group="Editors"))
    addresses = [reverse(INDEX), reverse("contact_messages:edit", args=[message().pk])]

    for address in [*addresses, f"{addresses[0]}?export=csv"]:
        answer = client.get(address)
        assert answer.status_code == 302 and b"Message text" not in answer.content
    assert addresses[0] not in client.get(reverse("wagtailadmin_home")).content.decode()


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_the_export_holds_all_and_calculates_nothing(publisher, home, kind):
    message(name="=cmd|'/c calc'!A0", text="@SUM(1)\nខ្មែរ", phone="+855 12 345 678")

    answer = publisher.get(reverse(INDEX), {"export": kind})

    content = b"".join(answer.streaming_content) if answer.streaming else answer.content
    if kind == "xlsx":
        cells = [cell for row in load_workbook(io.BytesIO(content)).active for cell in row]
        values = [str(cell.value) for cell in cells]
        assert not any(cell.data_type == "f" for cell in cells)
    else:
        values = content.decode().replace('"', ",").split(",")
    for text in ("'=cmd|'/c calc'!A0", "'@SUM(1)\nខ្មែរ", "'+855 12 345 678"):
        assert text in values


def test_hostile_questions_to_the_list_are_no_error(publisher, home):
    found = message()
    for query in (
        "q=%22",
        "q=%27%20OR",
        "subject=nothing",
        "is_answered=maybe",
        f"q={'x' * 5000}",
        "p=0",
        "ordering=text",
    ):
        assert publisher.get(f"{reverse(INDEX)}?{query}").status_code in (200, 404), query
    for query, is_found in (("text", True), ("nothing", False)):
        assert (f"Message {found.pk}" in publisher.get(f"{reverse(INDEX)}?q={query}").content.decode()) is is_found


def test_a_message_renews_nothing_that_is_remembered(home, committed):
    before = generation.current()
    with committed():
        message()
    assert generation.current() == before


def test_messages_go_90_days_after_answer_or_receipt(db, capsys):
    def days_ago(days):
        return timezone.now() - timedelta(days=days)

    old, recent = message(received_at=days_ago(91)), message(received_at=days_ago(89))
    answered_lately = message(received_at=days_ago(200), is_answered=True, answered_at=days_ago(10))
    answered_long_ago = message(received_at=days_ago(200), is_answered=True, answered_at=days_ago(91))

    call_command("prune_contact_messages")
    assert "2 would be deleted" in capsys.readouterr().out
    assert ContactMessage.objects.count() == 4

    call_command("prune_contact_messages", "--delete")
    assert "2 deleted" in capsys.readouterr().out
    assert set(ContactMessage.objects.all()) == {recent, answered_lately}
    assert {old.pk, answered_long_ago.pk}.isdisjoint(ContactMessage.objects.values_list("pk", flat=True))
