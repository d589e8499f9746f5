"""
Every picture passes here before it is stored: what comes out is upright and holds the picture and its colour
profile, and no word about where, when, by whom and with what it was taken. A photo of a child must not tell where
the child lives.
"""

import io
from pathlib import PurePath

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils.translation import gettext_lazy as _
from PIL import ExifTags, Image, ImageCms, ImageOps, JpegImagePlugin
from pillow_heif import HeifImagePlugin  # noqa: F401  registers HEIC with Pillow

from images.containers import strip_jpeg, strip_webp

__all__ = ["CleanImage", "sanitize", "upright_size"]

READABLE_FORMATS = ["JPEG", "PNG", "WEBP", "GIF", "AVIF", "HEIF"]
# What each is stored as: HEIC because few browsers show it, AVIF because few programs open it.
STORED_FORMATS = {"MPO": "JPEG", "HEIF": "JPEG", "AVIF": "JPEG"}
EXTENSIONS = {"JPEG": (".jpg", ".jpeg"), "PNG": (".png",), "WEBP": (".webp",), "GIF": (".gif",)}
# Several pictures in one file that are not an animation: another size, a depth map, a burst.
FORMATS_WITH_A_MAIN_PICTURE = {"MPO", "HEIF"}
QUALITY = 92
UPRIGHT, TURNED_BY_A_QUARTER = 1, range(5, 9)  # EXIF 2.32, tag 274

NOT_A_PICTURE = _(
    "This file is damaged or not a picture for the web. Choose a JPEG, PNG, WebP, GIF, HEIC or AVIF file."
)
DAMAGED = _("This picture is damaged or incomplete. Open it on your device to check it, then save and upload it again.")
ANIMATED = _("This picture moves, and the site shows still pictures. Upload one frame of it, or use a video instead.")
TOO_MANY_PIXELS = _(
    "This picture has more than %(megapixels)s million pixels. Make it smaller, 4000 pixels wide is plenty, and upload "
    "it again."
)


class CleanImage(SimpleUploadedFile):
    """A file that has passed `sanitize`."""


def sanitize(file, name=None):
    """
    Returns the picture in `file` as a CleanImage under its `name`; the extension follows what the file really is.

    Orientation is applied; CMYK becomes sRGB, 16 bits per channel 8, HEIC and AVIF become JPEG. A JPEG or WebP
    picture that needs none of this keeps its compressed data as they are. Raises ValidationError with a sentence for
    the editor where the file is no picture of these kinds, damaged, animated, or has more pixels than
    WAGTAILIMAGES_MAX_IMAGE_PIXELS; the latter is known before anything is unpacked.
    """
    if isinstance(file, CleanImage):
        return file
    file.seek(0)
    data = file.read()
    picture = _open(data)
    stored_format = STORED_FORMATS.get(picture.format, picture.format)
    try:
        content = _strip(picture, data) or _encode(picture, stored_format)
    except Exception as error:  # Pillow's decoders raise whatever a broken file makes them stumble over
        raise ValidationError(DAMAGED, code="damaged_image") from error
    return CleanImage(_name(name or file.name, stored_format), content, content_type=Image.MIME[stored_format])


def upright_size(file):
    """Returns width and height of the picture as `sanitize` would turn it. Raises ValidationError as that does."""
    file.seek(0)
    picture = _open(file.read())
    try:
        return picture.size[::-1] if _orientation(picture) in TURNED_BY_A_QUARTER else picture.size
    except Exception as error:  # a PNG file may say it at its end only, so that it is unpacked here
        raise ValidationError(DAMAGED, code="damaged_image") from error


def _open(data):
    """Reads the header alone, and refuses what must not be unpacked."""
    try:
        picture = Image.open(io.BytesIO(data), formats=READABLE_FORMATS)
        animated = getattr(picture, "is_animated", False) and picture.format not in FORMATS_WITH_A_MAIN_PICTURE
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise _too_many_pixels() from error
    except Exception as error:
        raise ValidationError(NOT_A_PICTURE, code="invalid_image") from error
    if picture.width * picture.height > settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS:
        raise _too_many_pixels()
    if animated:
        raise ValidationError(ANIMATED, code="animated_image")
    return picture


def _orientation(picture):
    return picture.getexif().get(ExifTags.Base.Orientation, UPRIGHT)


def _too_many_pixels():
    megapixels = settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS // 1_000_000
    return ValidationError(TOO_MANY_PIXELS, params={"megapixels": megapixels}, code="file_too_many_pixels")


def _strip(picture, data):
    """Returns the file without its metadata but with its compressed picture untouched, or None if that cannot be."""
    strip = {"JPEG": strip_jpeg, "MPO": strip_jpeg, "WEBP": strip_webp}.get(picture.format)
    if strip is None or picture.mode == "CMYK" or _orientation(picture) != UPRIGHT:
        return None
    with Image.open(io.BytesIO(data), formats=READABLE_FORMATS) as probe:
        probe.draft(None, (1, 1))  # a JPEG is then read to its end without the memory for all of its pixels
        probe.load()
    try:
        return strip(data)
    except ValueError:
        return None


def _encode(picture, stored_format):
    """Returns a new file with the pixels and the colour profile of `picture`."""
    options = _encoder_options(picture, stored_format)
    ImageOps.exif_transpose(picture, in_place=True)
    profile, picture.info = picture.info.get("icc_profile"), {}
    if picture.mode == "CMYK":
        picture, profile = _cmyk_to_srgb(picture, profile), None
    elif picture.mode.startswith("I"):
        picture = picture.point(lambda value: value / 256).convert("L")
    if stored_format == "JPEG" and picture.mode != "L":
        picture = _on_white(picture)
    if profile and profile[16:20] == (b"GRAY" if picture.mode in {"L", "LA", "1"} else b"RGB "):
        options["icc_profile"] = profile
    output = io.BytesIO()
    picture.save(output, stored_format, **options)
    return output.getvalue()


def _encoder_options(picture, stored_format):
    if stored_format in {"PNG", "GIF"}:
        return {"transparency": picture.info["transparency"]} if "transparency" in picture.info else {}
    if picture.format in {"JPEG", "MPO"} and picture.mode != "CMYK":
        # As the camera compressed it, so that turning it upright loses next to nothing.
        return {"qtables": picture.quantization, "subsampling": JpegImagePlugin.get_sampling(picture)}
    return {"quality": QUALITY}


def _cmyk_to_srgb(picture, profile):
    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile or b""))
        return ImageCms.profileToProfile(picture, source, ImageCms.createProfile("sRGB"), outputMode="RGB")
    except (OSError, ImageCms.PyCMSError):
        return picture.convert("RGB")


def _on_white(picture):
    if not picture.has_transparency_data:
        return picture.convert("RGB")
    background = Image.new("RGBA", picture.size, "white")
    background.alpha_composite(picture.convert("RGBA"))
    return background.convert("RGB")


def _name(name, stored_format):
    path = PurePath(name or "picture")
    if path.suffix.lower() in EXTENSIONS[stored_format]:
        return path.name
    return path.stem + EXTENSIONS[stored_format][0]
