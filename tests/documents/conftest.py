import io
import zipfile

import pytest
from django.contrib.auth import get_user_model
from django.core.files.base import ContentFile

from documents.models import CustomDocument
from tests.factories import StandardPageFactory, files

PDF = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"


@pytest.fixture(autouse=True)
def media_folder(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "media"


@pytest.fixture(scope="session")
def pdf():
    return PDF


@pytest.fixture(scope="session")
def archive():
    """Builds a zip archive with the given entries."""

    def archive(**entries):
        output = io.BytesIO()
        with zipfile.ZipFile(output, "w") as zipped:
            for name, content in entries.items():
                zipped.writestr(name.replace("__", "/").replace("_xml", ".xml"), content)
        return output.getvalue()

    return archive


@pytest.fixture
def make_document(db):
    def make_document(name="report.pdf", content=PDF):
        return CustomDocument.objects.create(title="Report", file=ContentFile(content, name))

    return make_document


@pytest.fixture
def open_document(make_document):
    """Makes a document that a live page has, so that visitors may have it."""

    def open_document(name="report.pdf", content=PDF):
        document = make_document(name, content)
        StandardPageFactory(body=files(document))
        return document

    return open_document


@pytest.fixture
def editor(client, db):
    """The test client, logged in to the admin."""
    client.force_login(get_user_model().objects.create_superuser("editor", "editor@example.org", "password"))
    return client
