from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, PageChooserPanel
from wagtail.documents import get_document_model_string
from wagtail.images import get_image_model_string
from wagtail.models import Orderable

from freshness.bilingual import in_present_language
from khmer.fields import CharField
from resources.choices import FileLanguage, PictureUse

__all__ = ["RelatedResource", "ResourceFile", "ResourcePicture"]


class ResourceFile(Orderable):
    page = ParentalKey("resources.ResourcePage", on_delete=models.CASCADE, related_name="files")
    document = models.ForeignKey(
        get_document_model_string(), on_delete=models.CASCADE, related_name="+", verbose_name=_("file")
    )
    language = models.CharField(_("language"), max_length=4, choices=FileLanguage)
    label = CharField(
        _("label"),
        max_length=60,
        blank=True,
        help_text=_(
            "In the language of the file, and only where it has several: for example “A3” or “For the screen”."
        ),
    )
    label_km = CharField(_("label in Khmer"), max_length=60, blank=True)

    panels = [FieldPanel("document"), FieldPanel("language"), FieldPanel("label"), FieldPanel("label_km")]

    @property
    def local_label(self):
        """The label as a Text in the language in which one reads. The files of a page are those of its translation."""
        return in_present_language(self.label, self.label_km)


class ResourcePicture(Orderable):
    page = ParentalKey("resources.ResourcePage", on_delete=models.CASCADE, related_name="pictures")
    image = models.ForeignKey(
        get_image_model_string(), on_delete=models.CASCADE, related_name="+", verbose_name=_("picture")
    )
    use = models.CharField(_("use"), max_length=6, choices=PictureUse)
    language = models.CharField(_("language"), max_length=4, choices=FileLanguage, default=FileLanguage.BOTH)

    panels = [FieldPanel("image"), FieldPanel("use"), FieldPanel("language")]


class RelatedResource(Orderable):
    page = ParentalKey("resources.ResourcePage", on_delete=models.CASCADE, related_name="related_items")
    resource = models.ForeignKey(
        "resources.ResourcePage", on_delete=models.CASCADE, related_name="+", verbose_name=_("related resource")
    )

    panels = [PageChooserPanel("resource")]
