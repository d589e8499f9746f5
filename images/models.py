from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.images.models import AbstractImage, AbstractRendition
from wagtail.search import index

__all__ = ["CustomImage", "CustomRendition"]


class CustomImage(AbstractImage):
    """A picture of the site."""

    description = models.CharField(
        _("description"),
        max_length=255,
        help_text=_(
            "What the picture shows, for people who cannot see it, in one or two short sentences. Start with what "
            "matters most and leave out “picture of”. Where the picture is used, another text can be given."
        ),
    )
    credit = models.CharField(
        _("credit"),
        max_length=255,
        blank=True,
        help_text=_("The photographer, or where the picture comes from. Shown beneath it."),
    )

    admin_form_fields = (
        "file",
        "title",
        "description",
        "credit",
        "tags",
        "collection",
        "focal_point_x",
        "focal_point_y",
        "focal_point_width",
        "focal_point_height",
    )
    search_fields = [*AbstractImage.search_fields, index.SearchField("credit")]

    class Meta(AbstractImage.Meta):
        verbose_name = _("image")
        verbose_name_plural = _("images")


class CustomRendition(AbstractRendition):
    """A size and format of a picture, made from the original."""

    image = models.ForeignKey(CustomImage, on_delete=models.CASCADE, related_name="renditions")

    class Meta:
        unique_together = (("image", "filter_spec", "focal_point_key"),)
