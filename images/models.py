from functools import partial

from django.db import models, transaction
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.images.models import AbstractImage, AbstractRendition, get_upload_to
from wagtail.search import index

from images.fields import CleanImageField
from images.tasks import make_renditions
from khmer.fields import CharField
from slugs import khmer_aware_filename

__all__ = ["CustomImage", "CustomRendition"]


class CustomImage(AbstractImage):
    """
    A picture of the site. Its stored file has passed `images.sanitize`, whichever way it came in.

    Saving one with a new file raises ValidationError where that is not a picture.
    """

    file = CleanImageField(_("file"), upload_to=get_upload_to, width_field="width", height_field="height")
    description = CharField(
        _("description"),
        max_length=255,
        help_text=_(
            "What the picture shows, for people who cannot see it, in one or two short sentences. Start with what "
            "matters most and leave out “picture of”. Where the picture is used, another text can be given."
        ),
    )
    description_km = CharField(
        _("description in Khmer"), max_length=255, blank=True, help_text=_("Read on pages in Khmer.")
    )
    credit = CharField(
        _("credit"),
        max_length=255,
        blank=True,
        help_text=_("The photographer, or where the picture comes from. Shown beneath it."),
    )

    # The uses (images/uses.py) whose sizes are made at once, None for all. Others come when a page first shows them.
    prepared_uses = None

    admin_form_fields = (
        "file",
        "title",
        "description",
        "description_km",
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

    @property
    def default_alt_text(self):
        return (get_language() == "km" and self.description_km) or self.description or self.title

    def get_upload_to(self, filename):
        return f"original_images/{khmer_aware_filename(filename)}"

    def save(self, *args, **kwargs):
        if self.file and not self.file._committed:
            # Before Django collects the values to store: the width and height come first, and turning changes them.
            self.file.save(self.file.name, self.file.file, save=False)
        super().save(*args, **kwargs)
        # Each time, since a moved focal point asks for other cuts; what is there already costs one query.
        transaction.on_commit(partial(make_renditions.enqueue, self.pk, self.prepared_uses), robust=True)


class CustomRendition(AbstractRendition):
    """A size and format of a picture, made from the original."""

    image = models.ForeignKey(CustomImage, on_delete=models.CASCADE, related_name="renditions")

    class Meta:
        unique_together = (("image", "filter_spec", "focal_point_key"),)
