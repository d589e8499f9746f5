from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.search import index

from freshness.bilingual import BilingualText
from khmer.fields import CharField
from pages.models.base import clean_text
from pages.slug_rules import validate_slug
from slugs import slugify_khmer

__all__ = ["Topic"]


class Topic(index.Indexed, models.Model):
    """What resources are about, by which readers filter: one for both languages."""

    name = BilingualText()

    name_en = CharField(_("name in English"), max_length=60, unique=True)
    name_km = CharField(
        _("name in Khmer"), max_length=60, blank=True, help_text=_("Without one, the English name is shown.")
    )
    slug = models.CharField(
        _("part of the address"),
        max_length=60,
        unique=True,
        blank=True,
        validators=[validate_slug],
        help_text=_("Without one, made of the English name. Links to a filtered shelf hold it: leave it as it is."),
    )

    panels = [FieldPanel("name_en"), FieldPanel("name_km"), FieldPanel("slug")]
    search_fields = [index.AutocompleteField("name_en"), index.AutocompleteField("name_km")]

    class Meta:
        verbose_name = _("topic of resources")
        verbose_name_plural = _("topics of resources")
        ordering = ["name_en", "pk"]

    def __str__(self):
        return self.name_en

    def clean(self):
        super().clean()
        self.name_en, self.name_km = clean_text(self.name_en), clean_text(self.name_km)
        self.slug = self.slug or slugify_khmer(self.name_en, max_length=60)
        if not self.slug:
            raise ValidationError({"slug": _("Type an address: the name has no letters to make one of.")})
        if type(self).objects.filter(slug=self.slug).exclude(pk=self.pk).exists():
            raise ValidationError({"slug": _("Another topic has this address already.")})
