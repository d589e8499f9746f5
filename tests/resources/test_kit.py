"""Pictures of a campaign, alone and as a zip file with everything else."""

import io
import zipfile

import pytest
from django.core.files.base import ContentFile
from wagtail.models import Collection, CollectionViewRestriction

from documents.models import CustomDocument
from pageviews.models import Count
from resources.models import ResourceFile, ResourcePicture
from tests.factories import ImageFactory, ResourcePageFactory
from tests.pageviews.conftest import PHONE

pytestmark = pytest.mark.django_db

PDF = b"%PDF-1.7\n%%EOF\n"
BROWSER = {"user-agent": PHONE, "sec-fetch-mode": "navigate", "sec-fetch-site": "none"}


def document(name, **fields):
    return CustomDocument.objects.create(title="A file", file=ContentFile(PDF, name), **fields)


@pytest.fixture
def campaign(home):
    page = ResourcePageFactory(title="One number", type="campaign-material")
    # Storages give two files of one name different names; two pictures may share a title all the same.
    page.files = [
        ResourceFile(document=document("ប៉ុស្តឺ.pdf"), language="km"),
        ResourceFile(document=document("poster.pdf"), language="en"),
    ]
    page.pictures = [
        ResourcePicture(image=ImageFactory(title="Lotus"), use="square"),
        ResourcePicture(image=ImageFactory(title="Lotus"), use="square"),
        ResourcePicture(image=ImageFactory(title="ផ្កាឈូក"), use="small", language="km"),
    ]
    page.save()
    return page


def opened(response):
    content = b"".join(response)
    assert int(response["Content-Length"]) == len(content)
    return zipfile.ZipFile(io.BytesIO(content))


def test_the_kit_holds_everything_under_its_own_name(client, visit, campaign):
    assert visit(campaign.url).find("a", href=f"{campaign.url}kit/")
    response = client.get(f"{campaign.url}kit/", headers=BROWSER)
    archive = opened(response)
    assert response["Content-Type"] == "application/zip"
    assert response["Content-Disposition"] == 'attachment; filename="one-number.zip"'
    suffix = campaign.pictures.first().image.file.name.rpartition(".")[2]
    assert archive.namelist() == [
        "ប៉ុស្តឺ.pdf",
        "poster.pdf",
        f"lotus-square.{suffix}",
        f"lotus-square-2.{suffix}",
        f"ផ្កាឈូក-small-km.{suffix}",
    ]
    assert archive.testzip() is None
    assert archive.read("poster.pdf") == PDF
    opened(client.get(f"{campaign.url}kit/", headers=BROWSER))
    assert Count.objects.get(kind="kit", object_id=campaign.pk).counted == 1
    assert "1 download" in visit(campaign.url).main.get_text()


def test_robots_and_previews_of_links_are_not_counted(client, campaign):
    opened(client.get(f"{campaign.url}kit/", headers=BROWSER | {"user-agent": "TelegramBot (like TwitterBot)"}))
    assert not Count.objects.exists()


def test_a_file_that_the_storage_lost_is_left_out(client, campaign):
    lost = campaign.files.first().document
    lost.file.storage.delete(lost.file.name)
    assert len(opened(client.get(f"{campaign.url}kit/")).namelist()) == 4
    for image in [picture.image for picture in campaign.pictures.all()]:
        image.file.storage.delete(image.file.name)
    picture = campaign.pictures.first()
    assert client.get(f"{campaign.url}pictures/{picture.pk}/").status_code == 404
    assert opened(client.get(f"{campaign.url}kit/")).namelist() == ["poster.pdf"]
    other = CustomDocument.objects.exclude(pk=lost.pk).get()
    other.file.storage.delete(other.file.name)
    assert client.get(f"{campaign.url}kit/").status_code == 404


def test_a_private_collection_stays_out(client, campaign):
    collection = Collection.get_first_root_node().add_child(name="Staff")
    CollectionViewRestriction.objects.create(collection=collection, restriction_type="login")
    CustomDocument.objects.filter(pk=campaign.files.first().document_id).update(collection=collection)
    assert "poster.pdf" in (names := opened(client.get(f"{campaign.url}kit/")).namelist())
    assert "ប៉ុស្តឺ.pdf" not in names


def test_a_long_title_makes_a_name_that_every_disk_takes(client, campaign):
    picture = campaign.pictures.get(use="small")
    picture.image.title = "ការពារកុមារ" * 23
    picture.image.save()
    names = opened(client.get(f"{campaign.url}kit/")).namelist()
    assert max(len(name.encode()) for name in names) <= 255
    assert any(name.startswith("ការពារកុមារ") and "-small-km." in name for name in names)


def test_one_picture(client, visit, campaign):
    link = visit(campaign.url).select("#pictures ~ ul a")[2]
    assert "Small, for messaging apps, Khmer" in link.get_text(" ", strip=True)
    response = client.get(link["href"], headers=BROWSER)
    assert response["Content-Type"].startswith("image/")
    assert response["Content-Disposition"].startswith("attachment; filename*=utf-8''%E1%9E%95")
    assert b"".join(response)
    assert Count.objects.get(kind="kit").object_id == campaign.pk
    other = ResourcePageFactory()
    number = campaign.pictures.first().pk
    assert client.get(f"{other.url}pictures/{number}/").status_code == 404
    assert client.get(f"{other.url}kit/").status_code == 404
    assert client.get(f"{other.url}pictures/{'9' * 30}/").status_code == 404
