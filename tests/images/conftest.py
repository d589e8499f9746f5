"""Pictures made on the spot, with every kind of metadata that a camera or a program leaves in them."""

import io
import random
from types import SimpleNamespace

import pytest
from django.contrib.auth import get_user_model
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image, ImageCms
from pillow_heif import HeifImagePlugin  # noqa: F401

from images.models import CustomImage, CustomRendition

SECRET = "Sok Dara, Street 271"
STRUCTURE = {
    *{"jfif", "jfif_version", "jfif_unit", "jfif_density", "progressive", "progression", "adobe", "adobe_transform"},
    *{"loop", "background", "timestamp", "duration", "version", "transparency", "icc_profile", "interlace", "gamma"},
}


@pytest.fixture(autouse=True)
def media_folder(settings, tmp_path):
    """Nothing of the test before: Wagtail also remembers the sizes of an image by its number and content."""
    settings.MEDIA_ROOT = tmp_path / "media"
    CustomRendition.cache_backend.clear()


@pytest.fixture(scope="session")
def secret():
    """What `assert_clean` searches for; put it into whatever must not be kept."""
    return SECRET


@pytest.fixture(scope="session")
def srgb_profile():
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


@pytest.fixture(scope="session")
def encode():
    def encode(picture, image_format, **options):
        output = io.BytesIO()
        picture.save(output, image_format, **options)
        return output.getvalue()

    return encode


@pytest.fixture(scope="session")
def landscape():
    """400 by 200 pixels, red on the left half and blue on the right one."""
    picture = Image.new("RGB", (400, 200), "red")
    picture.paste("blue", (200, 0, 400, 200))
    return picture


@pytest.fixture(scope="session")
def noise():
    """400 by 200 pixels that no codec finds easy, the same each time."""
    return Image.frombytes("RGB", (400, 200), random.Random(1).randbytes(400 * 200 * 3))


@pytest.fixture(scope="session")
def camera_data():
    """Returns EXIF bytes with the orientation, a position, a camera, a description and a thumbnail's worth of text."""

    def camera_data(orientation=1):
        exif = Image.Exif()
        exif[0x0112] = orientation
        exif[0x010E] = exif[0x010F] = exif[0x013B] = SECRET
        exif[0x8825] = {1: "N", 2: (11.0, 33.0, 22.5), 3: "E", 4: (104.0, 55.0, 1.25)}
        return exif.tobytes()

    return camera_data


@pytest.fixture(scope="session")
def phone_photo(encode, landscape, camera_data, srgb_profile):
    """A JPEG that a phone held upright took: stored on its side, with all that a phone writes into it."""
    return encode(
        landscape,
        "JPEG",
        quality=90,
        exif=camera_data(orientation=6),
        xmp=f"<x:xmpmeta>{SECRET}</x:xmpmeta>".encode(),
        comment=SECRET.encode(),
        icc_profile=srgb_profile,
    )


@pytest.fixture(scope="session")
def read():
    """Opens a picture given as bytes or as a stored file."""

    def read(source):
        if not isinstance(source, bytes):
            with source.storage.open(source.name) as stored:
                source = stored.read()
        picture = Image.open(io.BytesIO(source))
        picture.load()
        return picture

    return read


@pytest.fixture(scope="session")
def assert_clean(read):
    """Fails where the bytes or the stored file still tell anything but the picture and its colours."""

    def assert_clean(source):
        if not isinstance(source, bytes):
            with source.storage.open(source.name) as stored:
                source = stored.read()
        picture = read(source)
        assert set(picture.info) <= STRUCTURE
        assert not dict(picture.getexif())
        for trace in (SECRET.encode(), b"Exif\0", b"EXIF", b"eXIf", b"xmpmeta", b"XMP ", b"http://ns.adobe.com"):
            assert trace not in source

    return assert_clean


@pytest.fixture
def make_image(db, phone_photo):
    """Saves an image as import code does, with the photo or other bytes."""

    def make_image(content=phone_photo, name="photo.jpg", **fields):
        fields = {"title": "Title", "description": "Two children at a well", **fields}
        return CustomImage.objects.create(file=ContentFile(content, name), **fields)

    return make_image


@pytest.fixture
def editor(client, db):
    """The test client, logged in to the admin."""
    client.force_login(get_user_model().objects.create_superuser("editor", "editor@example.org", "password"))
    return client


@pytest.fixture
def upload(editor):
    """Ways to hand in a picture in the admin, each returning the response."""

    def file(content, name):
        return SimpleUploadedFile(name, content, content_type="image/jpeg")

    def form(content, name="photo.jpg", **fields):
        fields = {"title": "Title", "description": "Two children at a well", "collection": 1, **fields}
        return editor.post("/admin/images/add/", {**fields, "file": file(content, name)})

    def replace(image, content, name="photo.jpg"):
        fields = {"title": image.title, "description": image.description, "collection": 1}
        return editor.post(f"/admin/images/{image.pk}/", {**fields, "file": file(content, name)})

    def multiple(content, name="photo.jpg"):
        return editor.post("/admin/images/multiple/add/", {"files[]": file(content, name), "collection": 1})

    def describe(uploaded_file_id, **fields):
        prefix = f"uploaded-image-{uploaded_file_id}-"
        return editor.post(
            f"/admin/images/multiple/create_from_uploaded_image/{uploaded_file_id}/",
            {prefix + name: value for name, value in {"title": "Title", "collection": 1, **fields}.items()},
        )

    def chooser(content, name="photo.jpg"):
        prefix = "image-chooser-upload-"
        fields = {
            "title": "Title",
            "description": "Two children at a well",
            "collection": 1,
            "file": file(content, name),
        }
        return editor.post("/admin/images/chooser/create/", {prefix + key: value for key, value in fields.items()})

    return SimpleNamespace(form=form, replace=replace, multiple=multiple, describe=describe, chooser=chooser)
