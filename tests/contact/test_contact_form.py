"""What becomes of a message: kept once, mailed once, never lost, and nothing of spam."""

import threading

import pytest
from bs4 import BeautifulSoup
from django.apps import apps
from django.core import mail
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client

from contact.models import ContactMessage
from contact.tickets import new_ticket
from navigation.models import ContactSettings
from tests.contact.conftest import OWN

pytestmark = pytest.mark.django_db

KHMER = "តើកម្មវិធីបណ្តុះបណ្តាល\u200bបន្ទាប់\u200bនៅពេលណា?"


def parsed(response):
    return BeautifulSoup(response.content, "html.parser")


def test_a_message_is_stored_and_mailed_and_thanked_for(contact, visitor, written, send):
    answer = send(written(phone="០១២ 345 678", text=f"{KHMER}\r\n<b>=1+1</b>\x00"))

    assert (answer.status_code, answer["Location"]) == (303, f"{contact.url}sent/")
    thanks = visitor.get(answer["Location"])
    assert "Thank you" in parsed(thanks).h1.text and "noindex" in str(parsed(thanks).head)
    message = ContactMessage.objects.get()
    assert (message.name, message.email, message.phone) == ("Sample Reader", "reader@example.org", "012 345 678")
    assert message.text == f"{KHMER}\n<b>=1+1</b>"
    assert message.is_mailed and not message.is_answered
    (sent,) = mail.outbox
    assert (sent.to, sent.reply_to) == (["info@aplecambodia.org"], ["reader@example.org"])
    assert sent.subject == "Contact form: Press" and sent.body.startswith(message.text)
    assert sent.content_subtype == "plain" and "Sample Reader" in sent.body


def test_no_page_of_the_form_is_kept_or_sets_a_cookie(settings, contact, visitor, written, send):
    settings.PAGE_CACHE = True
    first, second = (Client(enforce_csrf_checks=True).get(contact.url) for _ in range(2))
    answers = [first, second, send(written()), send({}), visitor.get(f"{contact.url}sent/")]

    for answer in answers:
        assert "no-store" in answer["Cache-Control"] and "private" in answer["Cache-Control"]
        assert not answer.cookies and b"csrfmiddlewaretoken" not in answer.content
    # What one fetched, another may send.
    ticket = parsed(first).select_one("[name=ticket]")["value"]
    assert ticket != parsed(second).select_one("[name=ticket]")["value"]
    assert send(written(ticket=ticket, text="From elsewhere")).status_code == 303


def test_pressing_twice_and_coming_back_keep_one_message_and_another_text_is_another(visitor, written, send):
    data = written()
    for _ in range(3):
        assert send(data).status_code == 303
    assert send(data | {"text": "One more thing"}).status_code == 303
    assert visitor.get("/contact/send/")["Location"] == "/contact/"

    assert sorted(ContactMessage.objects.values_list("text", flat=True)) == ["One more thing", data["text"]]
    assert len(mail.outbox) == 2


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_sent_twice_at_once_it_is_one_message_and_one_mail(shared, written):
    data, codes = written(), []

    def press():
        codes.append(Client().post("/contact/send/", data, headers=OWN).status_code)
        connection.close()

    threads = [threading.Thread(target=press) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert codes == [303] * 4
    assert ContactMessage.objects.count() == len(mail.outbox) == 1


def test_spam_is_thanked_and_dropped(settings, written, send):
    human = send(written())
    ContactMessage.objects.all().delete()
    mail.outbox.clear()

    settings.CONTACT_SECONDS_TO_WRITE = 60
    too_quick = send(written(text="Buy this"))
    settings.CONTACT_SECONDS_TO_WRITE = 0
    filled_in = send(written(text="Buy this", website="https://spam.example"))

    for answer in (too_quick, filled_in):
        assert (answer.status_code, answer["Location"]) == (303, human["Location"])
    assert not ContactMessage.objects.exists() and not mail.outbox


@pytest.mark.parametrize("ticket", ["", "forged", "x" * 5000, "ខ:1:2"])
def test_a_form_without_a_good_ticket_is_asked_once_more_and_loses_nothing(settings, written, send, ticket):
    settings.CONTACT_SECONDS_TO_WRITE = 60  # nobody waits before pressing again
    page = parsed(send(written(ticket=ticket, text=KHMER)))

    assert page.title.text.startswith("Error:") and "once more" in page.select_one(".error-summary").text
    assert page.select_one("textarea").text.strip() == KHMER
    assert not ContactMessage.objects.exists()
    fresh = page.select_one("[name=ticket]")["value"]
    assert send(written(ticket=fresh, text=KHMER)).status_code == 303
    assert ContactMessage.objects.get().text == KHMER


def test_a_ticket_holds_for_days_and_not_for_ever(written, send, monkeypatch):
    monkeypatch.setattr("django.core.signing.time.time", lambda: 0)
    ticket = new_ticket()
    monkeypatch.setattr("django.core.signing.time.time", lambda: 6 * 24 * 3600)
    assert send(written(ticket=ticket)).status_code == 303
    monkeypatch.setattr("django.core.signing.time.time", lambda: 8 * 24 * 3600)
    assert send(written(ticket=ticket)).status_code == 200


WRONG = [
    ({"text": ""}, "text", "Write your message."),
    ({"text": "\u200b \n\x00 ..."}, "text", "Write your message."),
    ({"text": "កុំ" * 5001}, "text", "1 character too long"),
    ({"email": "", "phone": ""}, "email", "Give an e-mail address or a phone number"),
    ({"email": "reader@"}, "email", "in full"),
    ({"email": "a@example.org\r\nBcc: b@example.org"}, "email", "in full"),
    ({"phone": "call me"}, "phone", "with digits"),
    ({"phone": "1" * 30}, "phone", "with digits"),
    ({"subject": ""}, "subject", "Choose"),
    ({"subject": "=cmd()"}, "subject", "Choose"),
    ({"name": "n" * 101}, "name", "1 character too long"),
]


def test_each_mistake_is_named_linked_and_keeps_what_was_typed(written, send):
    for changed, field, words in WRONG:
        answer = send(written(**changed))
        page = parsed(answer)

        assert answer.status_code == 200 and page.title.text.startswith("Error:")
        link = page.select_one(".error-summary li a")
        control = page.select_one(link["href"])
        assert control["name"] == field and control["aria-invalid"] == "true", changed
        assert words in link.text
        described = [page.find(id=name).get_text() for name in control["aria-describedby"].split()]
        assert any(words in text for text in described), changed
        if field != "text":
            assert page.select_one("textarea").text.strip() == "When is your next open day?"
        if field != "name":
            assert page.select_one("[name=name]")["value"] == "Sample Reader"
    assert len(parsed(send(written(text="ក" * 5001))).textarea.text.strip()) == 5001
    assert not ContactMessage.objects.exists() and not mail.outbox


def test_5000_characters_on_many_lines_fit(written, send):
    lines = "\r\n".join(["ស្ត្រី" * 99] * 50)
    assert send(written(text=lines, name="ស្ត្រី" * 100)).status_code == 303
    message = ContactMessage.objects.get()
    assert (message.text, message.name) == (lines.replace("\r", ""), "ស្ត្រី" * 100)


def test_what_is_no_form_of_ours_is_answered_and_not_stored(contact, visitor, written, send):
    assert send(written(), headers={"sec-fetch-site": "cross-site"}).status_code == 403
    assert send(written(), headers={}).status_code == 403
    huge = send(written(text="x" * 10_000_000))
    assert huge.status_code == 413 and "too long" in parsed(huge).select_one(".error-summary").text
    broken = visitor.post("/contact/send/", b"--x\r\n", content_type="multipart/form-data; boundary=", headers=OWN)
    assert broken.status_code == 400
    many = visitor.post("/contact/send/", {f"f{number}": "" for number in range(2000)}, headers=OWN)
    assert many.status_code == 400
    assert send({"text": SimpleUploadedFile("a.txt", b"x")}).status_code == 200
    assert not ContactMessage.objects.exists()


def test_a_network_that_sends_many_messages_waits_and_loses_nothing(written, send):
    for number in range(10):
        assert send(written(text=f"Message {number}")).status_code == 303
    answer = send(written(text="The eleventh"))

    assert answer.status_code == 429
    assert "The eleventh" in parsed(answer).textarea.text
    assert ContactMessage.objects.count() == 10


@pytest.mark.parametrize("trouble", ["a server that fails", "no address"])
def test_a_mail_that_does_not_go_loses_nothing(home, written, send, monkeypatch, caplog, trouble):
    if trouble == "no address":
        setting = ContactSettings.for_site(home.get_site())
        setting.email = ""
        setting.save()
    else:
        monkeypatch.setattr("contact.mail.EmailMessage.send", lambda mail: 1 / 0)

    assert send(written()).status_code == 303

    message = ContactMessage.objects.get()
    assert not message.is_mailed
    assert "No mail of a message" in caplog.text and message.text not in caplog.text


def test_without_a_public_page_nothing_can_be_sent(contact, written, send, hide):
    data = written()
    assert Client().post("/km/contact/send/", data, headers=OWN).status_code == 404
    hide(contact, "draft")
    assert send(data).status_code == 404
    assert not ContactMessage.objects.exists()


def test_the_page_says_first_that_it_is_not_the_hotline(contact, visit):
    contact.map_url = "https://maps.example.org/?q=1"
    contact.save_revision().publish()
    page = visit(contact.url)

    text = page.main.get_text()
    assert text.index("not the hotline") < text.index("Write to the office")
    for number in ("tel:1288", "tel:+85592311511", "tel:1280", "tel:+85523996351"):
        assert page.main.select_one(f'a[href="{number}"]')
    assert page.main.select_one('a[href="https://maps.example.org/?q=1"]')
    assert not page.select("iframe, form [required]")


def test_queries(contact, visitor, written, send, django_assert_num_queries):
    visitor.get(contact.url)
    with django_assert_num_queries(6):
        visitor.get(contact.url)
    send(written())
    data = written(text="Another")
    with django_assert_num_queries(10):
        send(data)


def test_no_form_has_fields_that_editors_name():
    """Wagtail's form builder makes a field's name of its label, which a long Khmer one is too long for."""
    assert not apps.is_installed("wagtail.contrib.forms")
