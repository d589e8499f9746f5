"""The menu after each change that a visitor could see, at the next request."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.utils import timezone
from wagtail.models import PageViewRestriction

from freshness import generation
from navigation.models import ContactSettings, FooterSettings
from tests.factories import SectionPageFactory, StandardPageFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def section(db):
    return SectionPageFactory(title="About us")


@pytest.fixture
def pages(section):
    return [StandardPageFactory(title=title, parent=section) for title in ("First", "Second")]


@pytest.fixture
def menu(client):
    """The text of the menu at the next request."""

    def menu():
        text = client.get("/").content.decode()
        return text[text.index('<nav class="nav"') : text.index("</nav>")]

    return menu


def publish_draft(section):
    page = StandardPageFactory(title="Third", parent=section, live=False)
    page.save_revision().publish()


def rename(pages):
    pages[0].title = "Renamed"
    pages[0].save_revision().publish()


CHANGES = {
    "unpublish": (lambda section, pages: pages[0].unpublish(), ["Second"]),
    "delete": (lambda section, pages: pages[0].delete(), ["Second"]),
    "publish": (lambda section, pages: publish_draft(section), ["First", "Second", "Third"]),
    "rename": (lambda section, pages: rename(pages), ["Renamed", "Second"]),
    "reorder": (lambda section, pages: pages[1].move(section, pos="first-child"), ["Second", "First"]),
    "restrict": (
        lambda section, pages: PageViewRestriction.objects.create(
            page=pages[0], restriction_type=PageViewRestriction.LOGIN
        ),
        ["Second"],
    ),
    "move": (lambda section, pages: pages[0].move(section.get_parent(), pos="last-child"), ["Second", "First"]),
}


@pytest.mark.parametrize("change", CHANGES)
def test_the_menu_follows(change, section, pages, menu, django_capture_on_commit_callbacks):
    assert menu().index("First") < menu().index("Second")
    apply, expected = CHANGES[change]

    with django_capture_on_commit_callbacks(execute=True):
        apply(section, pages)

    text = menu()
    found = [title for title in ("First", "Second", "Third", "Renamed") if f">{title}<" in text]
    assert sorted(found, key=text.index) == expected


def test_lifting_a_restriction_brings_the_page_back(pages, menu, django_capture_on_commit_callbacks):
    restriction = PageViewRestriction.objects.create(page=pages[0], restriction_type=PageViewRestriction.LOGIN)
    assert "First" not in menu()

    with django_capture_on_commit_callbacks(execute=True):
        restriction.delete()

    assert "First" in menu()


def test_a_page_that_expired_is_gone(pages, menu, django_capture_on_commit_callbacks):

    assert "First" in menu()
    pages[0].expire_at = timezone.now() - timedelta(minutes=1)
    pages[0].save()

    with django_capture_on_commit_callbacks(execute=True):
        call_command("publish_scheduled")

    assert "First" not in menu()


def test_pages_below_a_draft_or_private_one_do_not_show(section, pages, menu):
    StandardPageFactory(title="Below", parent=pages[0])
    pages[0].unpublish()

    assert "Below" not in menu()


def test_a_saved_draft_changes_nothing(pages, menu, django_capture_on_commit_callbacks):
    before = menu()
    pages[0].title = "Not yet"

    with django_capture_on_commit_callbacks(execute=True) as callbacks:
        pages[0].save_revision()

    assert menu() == before
    assert generation.bump not in callbacks


def test_settings_show_at_the_next_request(client, home, django_capture_on_commit_callbacks):
    site = home.get_site()
    assert "092 311 511" in client.get("/").content.decode()
    contact, footer = ContactSettings.for_site(site), FooterSettings.for_site(site)

    with django_capture_on_commit_callbacks(execute=True):
        contact.hotline_phone = "099 000 111"
        contact.save()
        footer.vision_en = "Every child is safe."
        footer.save()

    text = client.get("/").content.decode()
    assert 'href="tel:+85599000111"' in text
    assert "092 311 511" not in text
    assert "Every child is safe." in text
