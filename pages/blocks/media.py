"""Blocks of pictures, videos and files."""

import re
from urllib.parse import parse_qs, urlsplit

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images.blocks import ImageBlock, ImageChooserBlock

from khmer.blocks import CharBlock
from pages.blocks.previews import newest_documents, newest_images
from pages.blocks.searched import SearchedBlock

__all__ = ["FileListBlock", "GalleryBlock", "PictureBlock", "VideoBlock", "player_url"]

VIDEO_ID = re.compile(r"[\w-]{6,20}", re.ASCII)


class PictureBlock(blocks.StructBlock):
    image = ImageBlock()
    caption = CharBlock(required=False, max_length=250)
    credit = CharBlock(
        required=False, max_length=150, help_text=_("Leave empty to use the credit stored with the image.")
    )

    class Meta:
        icon = "image"
        template = "blocks/picture.html"
        label = _("Image")
        group = _("Media")
        description = _("One image with caption and credit")

    def get_preview_value(self):
        image = {"image": next(iter(newest_images(1)), None), "alt_text": "A sample image", "decorative": False}
        return self.to_python({"image": image, "caption": "A caption says what the picture shows."})


class GalleryBlock(blocks.StructBlock):
    heading = CharBlock(required=False, max_length=100)
    pictures = blocks.ListBlock(
        blocks.StructBlock(
            [("image", ImageBlock()), ("caption", CharBlock(required=False, max_length=250))], label=_("Image")
        ),
        min_num=2,
        max_num=24,
        label=_("Images"),
    )

    class Meta:
        icon = "grip"
        template = "blocks/gallery.html"
        label = _("Image gallery")
        group = _("Media")
        description = _("Several images side by side")

    def get_preview_value(self):
        images = [{"image": pk, "alt_text": "A sample image", "decorative": False} for pk in newest_images(3)]
        return self.to_python({"pictures": [{"image": image, "caption": ""} for image in images]})


def player_url(url):
    """
    The address of the player for a video page of YouTube or Vimeo, on the host that sets the fewest cookies.

    Returns "" for any other address.
    """
    try:
        parts = urlsplit(url)
        host = (parts.hostname or "").removeprefix("www.").removeprefix("m.")
    except ValueError:
        return ""
    path = [part for part in parts.path.split("/") if part]
    video_id = ""
    if host == "youtu.be" and path:
        video_id = path[0]
    elif host in ("youtube.com", "youtube-nocookie.com"):
        if path[:1] == ["watch"]:
            video_id = parse_qs(parts.query).get("v", [""])[0]
        elif len(path) == 2 and path[0] in ("embed", "shorts", "live"):
            video_id = path[1]
    elif host == "vimeo.com" and path and path[-1].isdecimal():
        return f"https://player.vimeo.com/video/{int(path[-1][:20])}?dnt=1"
    if VIDEO_ID.fullmatch(video_id):
        return f"https://www.youtube-nocookie.com/embed/{video_id}?rel=0"
    return ""


class VideoValue(blocks.StructValue):
    @property
    def player_url(self):
        return player_url(self.get("url") or "")

    @property
    def host_name(self):
        return "Vimeo" if "vimeo" in self.player_url else "YouTube"


class VideoBlock(blocks.StructBlock):
    """
    A video by its link. Nothing is asked of the other site until the visitor starts the video or allows its service; a
    video of a host that no published service declares is a link and no more.
    """

    title = CharBlock(max_length=150, help_text=_("What the video shows."))
    url = blocks.URLBlock(label=_("Address"), help_text=_("Of the video's page on YouTube or Vimeo."))
    poster = ImageChooserBlock(required=False, help_text=_("A still from our own library. Without one, a pattern."))
    transcript = blocks.RichTextBlock(
        required=False, features=["bold", "ul"], help_text=_("What is said and shown, for those who cannot play it.")
    )

    class Meta:
        icon = "media"
        template = "blocks/video.html"
        value_class = VideoValue
        label = _("Video")
        group = _("Media")
        preview_value = {"title": "How the string exercise works", "url": "https://www.youtube.com/watch?v=aaaaaaaaaaa"}
        description = _("A video of YouTube or Vimeo, loaded only when the visitor starts it")

    def clean(self, value):
        """Raises StructBlockValidationError for an address that is no video page of YouTube or Vimeo."""
        value = super().clean(value)
        if not value.player_url:
            message = _("Paste the address of a video's page on YouTube or Vimeo.")
            raise StructBlockValidationError({"url": ValidationError(message)})
        return value


class FileBlock(SearchedBlock):
    unsearched = ("language",)


class FileListBlock(blocks.StructBlock):
    heading = CharBlock(required=False, max_length=100)
    files = blocks.ListBlock(
        FileBlock(
            [
                ("document", DocumentChooserBlock()),
                ("label", CharBlock(required=False, max_length=120, help_text=_("Instead of its title."))),
                (
                    "language",
                    blocks.ChoiceBlock(choices=[("en", "English"), ("km", "ខ្មែរ")], default="en", required=False),
                ),
            ],
            label=_("File"),
        ),
        min_num=1,
    )

    class Meta:
        icon = "doc-full"
        template = "blocks/file_list.html"
        label = _("Files to download")
        group = _("Media")
        description = _("Documents with their type, size and language")

    def get_preview_value(self):
        files = [{"document": pk, "label": "", "language": "en"} for pk in newest_documents(2)]
        return self.to_python({"heading": "Files", "files": files})
