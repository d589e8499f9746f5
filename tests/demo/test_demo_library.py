"""The thirty resources of the demo: their files are real and say what they are."""

import io
import zipfile

import pytest
from bs4 import BeautifulSoup
from django.core.management import call_command
from django.test import TestCase
from docx import Document
from PIL import Image
from pypdfium2 import PdfDocument

from resources.choices import Audience, ResourceType
from resources.models import ResourceFile, ResourcePage, ResourcePicture


class DemoLibraryTests(TestCase):
    @classmethod
    def setUpTestData(cls):
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("DEMO_PASSWORD", "a password of the tests")
            call_command("load_demo", stdout=io.StringIO())

    def titles(self, address):
        soup = BeautifulSoup(self.client.get(address).content, "html.parser")
        return [heading.get_text(strip=True) for heading in soup.select(".rows h3")]

    def test_thirty_resources_of_every_type_for_everybody(self):
        resources = list(ResourcePage.objects.filter(locale__language_code="en"))
        assert len(resources) == 30
        assert ResourcePage.objects.live().filter(locale__language_code="km").count() == 30
        assert {page.type for page in resources} == set(ResourceType.values)
        assert {audience for page in resources for audience in page.audiences} == set(Audience.values)
        for page in resources:
            page.full_clean()
            assert "sample" in page.summary.lower()
            assert page.external_url or page.files.exists()
        languages = set(ResourceFile.objects.values_list("language", flat=True))
        assert languages == {"en", "km", "both"}

    def test_files_are_what_they_say(self):
        kinds = set()
        for document in [file.document for file in ResourceFile.objects.select_related("document")]:
            content = document.file.read()
            kind = document.file_extension
            kinds.add(kind)
            if kind == "pdf":
                pages = list(PdfDocument(content))
                assert len(pages) >= 2
                assert all("sample" in page.get_textpage().get_text_bounded().lower() for page in pages)
            elif kind == "docx":
                assert "sample" in Document(io.BytesIO(content)).paragraphs[1].text.lower()
            else:
                assert content.startswith(b"\xff\xfb")
        assert kinds == {"pdf", "docx", "mp3"}
        assert {Image.open(picture.image.file).format for picture in ResourcePicture.objects.all()} == {"PNG"}

    def test_rare_words_lie_in_the_police_manual_alone(self):
        found = []
        for file in ResourceFile.objects.filter(document__file__endswith=".pdf").select_related("document", "page"):
            text = "".join(page.get_textpage().get_text_bounded() for page in PdfDocument(file.document.file.read()))
            if "faraday" in text and "writeblocker" in text:
                found.append(file.page.slug)
        assert set(found) == {"police-manual"}

    def test_shelves_are_questions_and_two_campaigns_have_kits(self):
        assert len(self.titles("/explore/training-guides/")) == 10
        assert "First phone, first talk (2021)" not in self.titles("/explore/training-guides/")
        assert len(self.titles("/about-us/impact-reports/")) == 4
        assert "A day in court" in self.titles("/explore/resources/for-children-and-young-people/")
        campaigns = self.titles("/explore/campaign-materials/")
        assert campaigns == ["Campaign: one number", "Campaign: ask first"]
        for slug in ("one-number", "ask-first"):
            response = self.client.get(f"/explore/campaign-materials/{slug}/kit/")
            archive = zipfile.ZipFile(io.BytesIO(b"".join(response)))
            assert len(archive.namelist()) == 6
            assert archive.testzip() is None
