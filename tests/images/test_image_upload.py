"""However a picture comes in, what is stored is upright and tells nothing; what cannot be used is refused in words."""

import hashlib

import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from PIL import Image, ImageFile
from wagtail.models import UploadedFile

from images.models import CustomImage

SVG = b'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(2)</script></svg>'


def by_form(upload, content, name):
    assert upload.form(content, name).status_code == 302


def by_several_at_once(upload, content, name):
    answer = upload.multiple(content, name).json()
    assert answer["success"]
    assert upload.describe(answer["uploaded_file_id"], description="Two children at a well").json()["success"]


def by_chooser(upload, content, name):
    assert upload.chooser(content, name).json()["step"] == "chosen"


def by_code(upload, content, name):
    CustomImage.objects.create(title="Title", description="A well", file=ContentFile(content, name))


def by_code_on_the_file(upload, content, name):
    image = CustomImage(title="Title", description="A well")
    image.file.save(name, ContentFile(content), save=True)


every_way = pytest.mark.parametrize(
    "way", [by_form, by_several_at_once, by_chooser, by_code, by_code_on_the_file], ids=lambda way: way.__name__
)


@every_way
def test_phone_photo_is_stored_upright_and_without_metadata(way, upload, phone_photo, read, assert_clean, srgb_profile):
    way(upload, phone_photo, "IMG_2034.JPG")
    image = CustomImage.objects.get()
    assert_clean(image.file)
    picture = read(image.file)
    assert picture.size == (image.width, image.height) == (200, 400)
    upper, lower = picture.getpixel((100, 100)), picture.getpixel((100, 300))
    assert max(upper) == upper[0]
    assert max(lower) == lower[2]
    assert picture.info["icc_profile"] == srgb_profile
    with image.file.storage.open(image.file.name) as stored:
        content = stored.read()
    assert image.file_size == len(content)
    assert image.file_hash == hashlib.sha1(content).hexdigest()
    assert image.filename == "IMG_2034.JPG"


@every_way
def test_heic_is_stored_as_jpeg(way, upload, encode, landscape, camera_data, read, assert_clean):
    way(upload, encode(landscape, "HEIF", exif=camera_data(orientation=6)), "IMG_2034.HEIC")
    image = CustomImage.objects.get()
    assert_clean(image.file)
    assert read(image.file).format == "JPEG"
    assert (image.width, image.height) == (200, 400)
    assert image.filename == "IMG_2034.jpg"


@every_way
def test_khmer_file_name_keeps_its_vowels(way, upload, phone_photo, client):
    way(upload, phone_photo, "ការពារកុមារ.jpg")
    image = CustomImage.objects.get()
    assert image.filename == "ការពារកុមារ.jpg"
    assert image.file.storage.exists(image.file.name)
    assert "ការពារកុមារ" in image.get_rendition("width-100").file.name


@every_way
@pytest.mark.parametrize("name", ["a" * 3000 + ".jpg", "ស្ត្រី" * 200 + ".jpg"], ids=["latin", "khmer"])
def test_huge_file_name(way, upload, phone_photo, name):
    way(upload, phone_photo, name)
    image = CustomImage.objects.get()
    assert image.filename[:20] == name[:20]
    assert image.filename.endswith(".jpg")


def test_nul_in_file_name(make_image):
    assert make_image(name="a\x00b.jpg").filename == "ab.jpg"


def test_nul_in_uploaded_file_name(upload, phone_photo):
    upload.form(phone_photo, "a\x00b.jpg")
    assert CustomImage.objects.get().filename == "ab.jpg"


@pytest.fixture(scope="module")
def unusable(encode, landscape, phone_photo):
    return {
        "svg.svg": SVG,
        "svg.jpg": SVG,
        "page.jpg": b"<!doctype html><script>alert(1)</script>",
        "script.jpg": b"<?php system($_GET['c']);",
        "empty.jpg": b"",
        "half.jpg": phone_photo[: len(phone_photo) // 2],
        "half.png": encode(landscape, "PNG")[:-40],
        "half.webp": encode(landscape, "WEBP")[:-40],
        "half.heic": encode(landscape, "HEIF")[:-40],
        "bitmap.png": encode(landscape, "BMP"),
        "moving.gif": encode(landscape, "GIF", save_all=True, append_images=[landscape.rotate(180)]),
        "moving.png": encode(landscape, "PNG", save_all=True, append_images=[landscape.rotate(180)]),
        "moving.webp": encode(landscape, "WEBP", save_all=True, append_images=[landscape.rotate(180)]),
        "bomb.png": encode(Image.new("1", (20_000, 20_000)), "PNG"),
        "small_bomb.png": encode(Image.new("1", (9_000, 9_000)), "PNG"),
    }


UNUSABLE = [
    *["svg.svg", "svg.jpg", "page.jpg", "script.jpg", "empty.jpg", "half.jpg", "half.png", "half.webp", "half.heic"],
    *["bitmap.png", "moving.gif", "moving.png", "moving.webp", "bomb.png", "small_bomb.png"],
]


@pytest.mark.parametrize("name", UNUSABLE)
def test_unusable_file_is_refused_in_words(name, unusable, upload):
    content = unusable[name]
    response = upload.form(content, name)
    assert response.status_code == 200
    (message,) = response.context["form"].errors["file"]
    assert message in response.content.decode()
    assert response.context["form"]["description"].value() == "Two children at a well"

    answer = upload.multiple(content, name).json()
    assert answer["success"] is False
    assert answer["error_message"] == message

    response = upload.chooser(content, name)
    assert response.status_code == 200
    assert message in response.json()["htmlFragment"]

    assert not CustomImage.objects.exists()
    assert not UploadedFile.objects.exists()


@pytest.mark.parametrize("name", UNUSABLE)
def test_unusable_file_is_a_validation_error_for_code(name, unusable, make_image):
    with pytest.raises(ValidationError):
        make_image(unusable[name], name)
    assert not CustomImage.objects.exists()


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("half.jpg", "damaged"),
        ("page.jpg", "not a picture for the web"),
        ("bomb.png", "64 million pixels"),
        ("small_bomb.png", "64 million pixels"),
        ("moving.gif", "moves"),
    ],
)
def test_message_says_what_is_wrong(name, says, unusable, upload):
    assert says in upload.form(unusable[name], name).context["form"].errors["file"][0]


@pytest.mark.parametrize("name", ["bomb.png", "small_bomb.png"])
def test_bomb_is_never_unpacked(name, unusable, upload, make_image, monkeypatch):
    def load(self):
        raise AssertionError("unpacked")

    monkeypatch.setattr(ImageFile.ImageFile, "load", load)
    with pytest.raises(ValidationError):
        make_image(unusable[name], name)
    assert "million pixels" in upload.form(unusable[name], name).context["form"].errors["file"][0]


def test_file_over_the_size_limit_is_refused(upload, phone_photo, settings):
    settings.WAGTAILIMAGES_MAX_UPLOAD_SIZE = 100
    assert "too big" in upload.form(phone_photo).context["form"].errors["file"][0]


def test_wrong_extension_is_put_right(upload, encode, landscape, read):
    upload.form(encode(landscape, "PNG"), "screenshot.jpg")
    image = CustomImage.objects.get()
    assert image.filename == "screenshot.png"
    assert read(image.file).format == "PNG"


def test_description_is_required(upload, phone_photo):
    response = upload.form(phone_photo, description="")
    assert "description" in response.context["form"].errors
    assert not CustomImage.objects.exists()


def test_several_at_once_keeps_the_picture_and_asks_for_the_description(upload, phone_photo, assert_clean):
    answer = upload.multiple(phone_photo).json()
    assert answer["success"]
    assert "for people who cannot see it" in answer["form"]
    waiting = UploadedFile.objects.get()
    assert_clean(waiting.file)

    again = upload.describe(waiting.pk, description="").json()
    assert again["success"] is False
    assert not CustomImage.objects.exists()
    assert UploadedFile.objects.exists()

    assert upload.describe(waiting.pk, description="A well", credit="Sok").json()["success"]
    image = CustomImage.objects.get()
    assert (image.description, image.credit) == ("A well", "Sok")
    assert not UploadedFile.objects.exists()


@pytest.mark.parametrize("address", ["/admin/images/add/", "/admin/images/multiple/add/"])
def test_file_input_takes_heic_but_does_not_name_it(editor, address):
    html = editor.get(address).content.decode()
    assert 'accept="image/*"' in html
    assert "image/heic" not in html


def test_page_for_several_lets_heic_through(editor):
    assert "heic" in editor.get("/admin/images/multiple/add/").context["allowed_extensions"]


def test_replacing_the_file(upload, make_image, encode, landscape, camera_data, assert_clean):
    image = make_image()
    old_name, old_rendition = image.file.name, image.get_rendition("width-100")
    response = upload.replace(image, encode(landscape, "PNG", exif=camera_data(orientation=8)), "new.png")
    assert response.status_code == 302
    image.refresh_from_db()
    assert image.filename == "new.png"
    assert (image.width, image.height) == (200, 400)
    assert_clean(image.file)
    assert not image.file.storage.exists(old_name)
    assert not image.renditions.filter(pk=old_rendition.pk).exists()


@pytest.mark.parametrize("by", ["assignment", "file"])
def test_replacing_the_file_by_code(by, make_image, encode, landscape, assert_clean):
    image = make_image()
    image.get_rendition("width-100")
    new = ContentFile(encode(landscape, "PNG"), "new.png")
    if by == "assignment":
        image.file = new
        image.save()
    else:
        image.file.save("new.png", new)
    image = CustomImage.objects.get()
    assert (image.width, image.height) == (400, 200)
    assert image.filename == "new.png"
    assert not image.renditions.exists()


def test_saving_without_a_new_file_leaves_it_alone(make_image, upload, editor):
    image = make_image()
    path = image.file.path
    with open(path, "rb") as stored:
        before = stored.read()
    fields = {"title": "New title", "description": "New description", "credit": "Sok", "collection": 1}
    assert editor.post(f"/admin/images/{image.pk}/", fields).status_code == 302
    image.refresh_from_db()
    image.save()
    assert image.title == "New title"
    assert image.file.path == path
    with open(path, "rb") as stored:
        assert stored.read() == before
