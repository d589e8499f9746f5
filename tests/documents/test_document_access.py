"""A document is open while a live page has it, and closed at the next request when none has."""

import json
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Collection, CollectionViewRestriction, PageViewRestriction, Site

from documents.models import CustomDocument
from navigation.models import FooterSettings
from tests.factories import SectionPageFactory, StandardPageFactory, UserFactory, files

LINK = '<p><a linktype="document" id="{}">Read this</a></p>'


@pytest.fixture
def document(make_document, home):
    return make_document()


@pytest.fixture
def status(client, document):
    """What the client gets for the document."""

    def status(by=client, **headers):
        return by.get(
            document.url, headers={name.replace("_", "-"): value for name, value in headers.items()}
        ).status_code

    return status


def test_it_is_closed_until_a_page_with_it_is_published_and_again_after(document, status, client):
    assert status() == 404

    page = StandardPageFactory(live=False, body=files(document))
    assert status() == 404
    page.save_revision().publish()
    assert status() == 200
    etag = client.get(document.url)["ETag"]
    assert client.get(document.url)["Cache-Control"] == "private, no-cache"

    page.refresh_from_db()
    page.unpublish()
    assert status() == status(if_none_match=etag) == status(range="bytes=0-3") == status(range="bytes=99-") == 404
    assert client.head(document.url).status_code == 404
    assert client.get(f"/media/{document.file.name}", follow=True).status_code == 404
    assert client.get(document.url)["Cache-Control"] == "no-store"

    page.get_latest_revision().publish()
    assert status() == 200
    page.refresh_from_db()
    page.unpublish(set_expired=True)
    assert status() == 404


def test_a_draft_of_a_live_page_does_not_open_it_and_does_not_close_it(document, status):
    page = StandardPageFactory(body=[("paragraph", "<p>Nothing yet</p>")])
    page.body = files(document)
    page.save_revision()
    assert status() == 404

    page.get_latest_revision().publish()
    page.refresh_from_db()
    page.body = [("paragraph", "<p>Nothing more</p>")]
    page.save_revision()
    assert status() == 200

    page.get_latest_revision().publish()
    assert status() == 404


def test_a_page_scheduled_for_later_does_not_open_it_yet(document, status):
    page = StandardPageFactory(live=False, body=files(document))
    page.go_live_at = timezone.now() + timedelta(days=1)
    page.save_revision().publish()
    assert status() == 404


def test_moving_a_page_leaves_it_open_and_deleting_the_last_closes_it(document, status):
    first, second = (StandardPageFactory(body=files(document)) for _ in range(2))
    first.move(SectionPageFactory(), pos="last-child")
    second.delete()
    assert status() == 200
    first.refresh_from_db()
    first.get_parent().delete()
    assert status() == 404


def test_a_link_in_a_text_and_the_footer_open_it(document, make_document, status, client):
    page = StandardPageFactory(body=[("paragraph", LINK.format(document.pk))])
    assert status() == 200
    page.delete()
    assert status() == 404

    footer = FooterSettings.for_site(Site.objects.get())
    link = {"label": "", "page": None, "document": document.pk, "url": ""}
    footer.legal_links = json.dumps([{"type": "link", "id": "the-only-one", "value": link}])
    footer.save()
    assert status() == 200
    other = make_document("other.pdf")
    assert client.get(other.url).status_code == 404
    footer.legal_links = []
    footer.save()
    assert status() == 404


def test_a_private_page_opens_it_to_those_who_may_see_the_page(document, status, client):
    section = SectionPageFactory()
    StandardPageFactory(parent=section, body=files(document))
    restriction = PageViewRestriction.objects.create(page=section, restriction_type="password", password="open sesame")
    assert status() == 404
    word = {"password": "open sesame", "return_url": "/"}
    client.post(reverse("wagtailcore_authenticate_with_password", args=[restriction.pk, section.pk]), word)
    assert status() == 200
    client.logout()

    restriction.restriction_type = "login"
    restriction.save()
    assert status() == 404
    client.force_login(UserFactory())
    assert status() == 200
    client.logout()

    public = StandardPageFactory(body=files(document))
    assert status() == 200
    public.unpublish()
    assert status() == 404


def test_a_private_collection_stays_closed_whatever_page_has_it(document, status, client):
    collection = Collection.get_first_root_node().add_child(name="Board")
    CollectionViewRestriction.objects.create(collection=collection, restriction_type="login")
    document.collection = collection.add_child(name="Below")
    document.save()
    assert status() == 404
    StandardPageFactory(body=files(document))
    assert status() == 302
    client.force_login(UserFactory())
    assert status() == 200


@pytest.mark.parametrize(("group", "expected"), [("Editors", 200), ("Publishers", 200), (None, 404)])
def test_staff_who_may_choose_it_open_it_before_it_is_published(group, expected, status, client):
    client.force_login(UserFactory(group=group))
    assert status() == expected


def test_any_number_of_pages_costs_the_same_queries(document, status):
    def queries():
        with CaptureQueriesContext(connection) as captured:
            assert status() == 200
        return len(captured)

    StandardPageFactory(body=files(document))
    status()
    few = queries()
    private = StandardPageFactory(body=files(document))
    PageViewRestriction.objects.create(page=private, restriction_type="login")
    for _ in range(3):
        StandardPageFactory(body=files(document))
    # One for the groups of the restriction that there is now.
    assert queries() <= few + 1
    assert few <= 6


def test_editors_see_whether_it_is_open_and_which_pages_open_it(
    document, make_document, editor, django_assert_num_queries
):
    def line(document):
        page = editor.get(f"/admin/documents/edit/{document.pk}/")
        return " ".join(page.content.decode().split())

    def column():
        return editor.get("/admin/documents/").content.decode()

    assert "Closed." in line(document)
    assert "Closed" in column() and "Open to everybody" not in column()

    page = StandardPageFactory(title="A page <b>", body=files(document))
    assert "Open to everybody." in line(document)
    assert f'<a href="/admin/pages/{page.pk}/edit/">A page &lt;b&gt;</a>' in line(document)
    assert "Open to everybody" in column()

    restriction = PageViewRestriction.objects.create(page=page, restriction_type="login")
    assert "Open to some." in line(document) and "Open to some" in column()
    restriction.delete()
    CollectionViewRestriction.objects.create(collection=document.collection, restriction_type="login")
    assert "Its collection is private." in line(document) and "Open to some" in column()

    def queries():
        with CaptureQueriesContext(connection) as captured:
            column()
        return len(captured)

    before = queries()
    StandardPageFactory(body=files(*[make_document(f"{number}.pdf") for number in range(3)]))
    assert queries() <= before
    assert CustomDocument.objects.count() == 4
