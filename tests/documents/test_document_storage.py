"""Files that lie on another machine, and others who have a say in who gets them."""

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import Storage
from django.http import HttpResponse
from wagtail import hooks

from documents.models import CustomDocument
from documents.tasks import describe_document


class RemoteStorage(Storage):
    """Has addresses and no paths."""

    def __init__(self):
        self.files = {}

    def _save(self, name, content):
        self.files[name] = content.read()
        return name

    def _open(self, name, mode="rb"):
        return ContentFile(self.files[name], name)

    def exists(self, name):
        return name in self.files

    def size(self, name):
        return len(self.files[name])

    def url(self, name):
        return f"https://storage.example/signed/{name}"


@pytest.fixture
def remote(monkeypatch):
    storage = RemoteStorage()
    monkeypatch.setattr(CustomDocument._meta.get_field("file"), "storage", storage)
    return storage


def test_the_storage_gives_out_the_file_to_those_who_may_have_it(remote, make_document, open_document, client):
    assert client.get(make_document().url).status_code == 404
    response = client.get(open_document("words.pdf").url)
    assert (response.status_code, response["Location"]) == (302, "https://storage.example/signed/documents/words.pdf")
    assert response["Cache-Control"] == "private, no-cache"


def test_the_site_can_give_it_out_itself_and_look_into_it(remote, open_document, client, settings):
    settings.WAGTAILDOCS_SERVE_METHOD = "serve_view"
    document = open_document("words.txt", b"Some words")
    response = client.get(document.url, headers={"range": "bytes=5-"})
    assert (response.status_code, b"".join(response)) == (206, b"words")

    describe_document.call(document.pk)
    assert CustomDocument.objects.get().text == "Some words"


def test_a_hook_can_answer_instead(open_document, client):
    document = open_document()
    with hooks.register_temporarily("before_serve_document", lambda document, request: HttpResponse("Not today")):
        assert client.get(document.url).content == b"Not today"
    assert client.get(document.url)["Content-Type"] == "application/pdf"
