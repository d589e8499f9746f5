"""What `sanitize` makes of pictures of every kind."""

import pytest
from django.core.files.base import ContentFile
from PIL import Image, ImageChops, PngImagePlugin

from images.sanitize import sanitize


@pytest.fixture(scope="module")
def clean():
    def clean(content, name="picture"):
        return sanitize(ContentFile(content, name)).read()

    return clean


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("image_format", ["JPEG", "PNG", "WEBP", "AVIF"])
def test_orientation_is_applied(orientation, image_format, encode, landscape, camera_data, clean, read, assert_clean):
    content = encode(landscape, image_format, exif=camera_data(orientation))
    result = clean(content)
    assert_clean(result)
    picture = read(result).convert("RGB")
    assert picture.size == ((400, 200) if orientation < 5 else (200, 400))
    width, height = picture.size
    # Where the red half belongs, by EXIF 2.32, tag 274.
    red = {1: "left", 2: "right", 3: "right", 4: "left", 5: "top", 6: "top", 7: "bottom", 8: "bottom"}[orientation]
    place = {
        "left": (width // 4, height // 2),
        "right": (3 * width // 4, height // 2),
        "top": (width // 2, height // 4),
        "bottom": (width // 2, 3 * height // 4),
    }[red]
    assert picture.getpixel(place)[0] > 200


@pytest.mark.parametrize("progressive", [False, True])
def test_upright_jpeg_loses_its_metadata_and_nothing_of_the_picture(
    progressive, encode, noise, camera_data, srgb_profile, secret, clean, read, assert_clean
):
    content = encode(
        noise,
        "JPEG",
        exif=camera_data(),
        xmp=secret.encode(),
        comment=secret.encode(),
        icc_profile=srgb_profile,
        progressive=progressive,
    )
    result = clean(content + secret.encode())
    assert_clean(result)
    assert ImageChops.difference(read(content), read(result)).getbbox() is None
    assert read(result).info["icc_profile"] == srgb_profile
    assert clean(result) == result


def test_thumbnail_in_the_header_of_a_jpeg_goes(encode, noise, clean):
    content = encode(noise, "JPEG")
    assert content[2:4] == b"\xff\xe0"
    thumbnail = b"\x01\x01" + b"abc"
    header = content[6:18] + thumbnail
    with_thumbnail = content[:4] + (len(header) + 2).to_bytes(2, "big") + header + content[20:]
    assert b"abc" in with_thumbnail
    assert b"abc" not in clean(with_thumbnail)[:30]


def test_second_picture_behind_the_first_goes(encode, noise, camera_data, clean, read, assert_clean):
    content = encode(noise, "MPO", save_all=True, append_images=[noise.rotate(180)], exif=camera_data())
    assert read(content).n_frames == 2
    result = clean(content)
    assert_clean(result)
    assert result.count(b"\xff\xd8\xff") == 1


def test_png_loses_its_texts(encode, noise, camera_data, secret, srgb_profile, clean, read, assert_clean):
    texts = PngImagePlugin.PngInfo()
    texts.add_text("Author", secret)
    texts.add_text("Comment", secret * 100, zip=True)
    texts.add_itxt("XML:com.adobe.xmp", f"<x:xmpmeta>{secret}</x:xmpmeta>")
    content = encode(noise, "PNG", pnginfo=texts, exif=camera_data(), icc_profile=srgb_profile)
    result = clean(content)
    assert_clean(result)
    assert not any(chunk in result for chunk in (b"tEXt", b"zTXt", b"iTXt"))
    assert ImageChops.difference(noise, read(result)).getbbox() is None
    assert read(result).info["icc_profile"] == srgb_profile


@pytest.mark.parametrize("mode", ["RGB", "RGBA"])
@pytest.mark.parametrize("lossless", [False, True])
def test_webp(mode, lossless, encode, noise, camera_data, secret, srgb_profile, clean, read, assert_clean):
    picture = noise.convert(mode)
    if mode == "RGBA":
        picture.putalpha(128)
    content = encode(
        picture,
        "WEBP",
        lossless=lossless,
        exif=camera_data(),
        xmp=secret.encode(),
        icc_profile=srgb_profile,
    )
    result = clean(content)
    assert_clean(result)
    assert result[12:16] == b"VP8X"
    assert result[20] & 0b1100 == 0  # says that neither EXIF nor XMP follows (RFC 9649, 2.7)
    assert read(result).mode == mode
    assert ImageChops.difference(read(content).convert("RGB"), read(result).convert("RGB")).getbbox() is None
    assert read(result).info["icc_profile"] == srgb_profile
    assert clean(result) == result


def test_gif_loses_its_comment_and_keeps_its_transparency(encode, noise, secret, clean, read, assert_clean):
    content = encode(noise.quantize(16), "GIF", comment=secret.encode(), transparency=3)
    assert secret.encode() in content
    result = clean(content)
    assert_clean(result)
    assert ImageChops.difference(read(content).convert("RGBA"), read(result).convert("RGBA")).getbbox() is None


@pytest.mark.parametrize("image_format", ["HEIF", "AVIF"])
def test_transparent_picture_that_becomes_jpeg_stands_on_white(image_format, encode, clean, read):
    content = encode(Image.new("RGBA", (64, 64), (0, 0, 0, 0)), image_format)
    result = read(clean(content))
    assert result.format == "JPEG"
    assert min(result.getpixel((32, 32))) > 250


@pytest.mark.parametrize("with_metadata", [False, True])
def test_cmyk_becomes_srgb(with_metadata, encode, camera_data, clean, read, assert_clean):
    options = {"exif": camera_data()} if with_metadata else {}
    content = encode(Image.new("CMYK", (64, 64), (255, 0, 0, 0)), "JPEG", **options)
    result = clean(content)
    assert_clean(result)
    picture = read(result)
    assert picture.mode == "RGB"
    assert "icc_profile" not in picture.info
    red, green, blue = picture.getpixel((32, 32))
    assert red < min(green, blue) - 50


def test_16_bits_become_8(encode, clean, read):
    result = read(clean(encode(Image.new("I;16", (64, 64), 0x8000), "PNG")))
    assert result.mode == "L"
    assert result.getpixel((32, 32)) == 0x80


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGBA"])
def test_png_of_any_mode_keeps_its_pixels(mode, encode, noise, clean, read):
    content = encode(noise.convert(mode), "PNG")
    assert ImageChops.difference(read(content).convert("RGBA"), read(clean(content)).convert("RGBA")).getbbox() is None


@pytest.mark.parametrize("transparency", [3, bytes([0, 128] + [255] * 14)])
def test_png_keeps_the_transparency_of_its_palette(transparency, encode, noise, clean, read):
    content = encode(noise.quantize(16), "PNG", transparency=transparency)
    assert read(clean(content)).info["transparency"] == transparency


def test_colour_profile_of_another_kind_of_picture_goes(encode, noise, srgb_profile, clean, read):
    assert "icc_profile" not in read(clean(encode(noise.convert("L"), "PNG", icc_profile=srgb_profile))).info


@pytest.mark.parametrize(
    ("name", "image_format", "stored"),
    [
        ("IMG_1.HEIC", "HEIF", "IMG_1.jpg"),
        ("photo.avif", "AVIF", "photo.jpg"),
        ("photo.JPEG", "JPEG", "photo.JPEG"),
        ("photo", "JPEG", "photo.jpg"),
        ("picture.php", "PNG", "picture.png"),
        ("a.b.jpg", "WEBP", "a.b.webp"),
        ("", "PNG", "picture.png"),
        ("ការពារកុមារ.heic", "HEIF", "ការពារកុមារ.jpg"),
    ],
)
def test_extension_says_what_the_file_is(name, image_format, stored, encode, noise):
    clean = sanitize(ContentFile(encode(noise, image_format), name))
    assert clean.name == stored
    assert clean.content_type == {"HEIF": "image/jpeg", "AVIF": "image/jpeg"}.get(
        image_format, f"image/{image_format.lower()}"
    )


def test_a_clean_picture_is_not_cleaned_again(encode, noise):
    clean = sanitize(ContentFile(encode(noise, "PNG"), "a.png"))
    assert sanitize(clean) is clean
