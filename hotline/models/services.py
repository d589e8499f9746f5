"""Services for children and families, by province. Editors keep them under Snippets."""

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.models import DraftStateMixin, RevisionMixin, TranslatableMixin
from wagtail_localize.fields import SynchronizedField

from hotline.models.audiences import Audience
from hotline.models.reports import Province
from khmer.fields import CharField, DigitsField
from navigation.models import PHONE

__all__ = ["PROVINCES", "HelpService"]


PROVINCES = [(value, label) for value, label in Province.choices if value]


def several(choices, label, help_text):
    return forms.MultipleChoiceField(
        choices=choices, label=label, help_text=help_text, required=False, widget=forms.CheckboxSelectMultiple
    )


class HelpServiceForm(WagtailAdminModelForm):
    provinces = several(PROVINCES, _("Provinces"), _("None of them: all of Cambodia."))
    audiences = several(Audience, _("Whom it is for"), _("None of them: everybody."))


class HelpService(DraftStateMixin, RevisionMixin, TranslatableMixin, models.Model):
    """Somebody who helps, and how to reach them. `provinces` and `audiences` hold values of their choices."""

    name = CharField(_("name"), max_length=120)
    offers = models.TextField(_("what it offers"), max_length=400)
    provinces = models.JSONField(default=list, blank=True)
    audiences = models.JSONField(default=list, blank=True)
    phone = DigitsField(_("phone"), max_length=20, validators=[PHONE])
    hours = CharField(_("hours"), max_length=100, help_text=_("For example: Monday to Friday, 8 to 17."))
    languages = CharField(_("languages spoken"), max_length=100, blank=True)
    is_free = models.BooleanField(_("free of charge"), default=True)
    website = models.URLField(_("website"), blank=True)
    checked_on = models.DateField(
        _("checked on"), default=timezone.localdate, help_text=_("When somebody last called the number. It is shown.")
    )

    base_form_class = HelpServiceForm
    # A number is the same in every language.
    override_translatable_fields = [SynchronizedField("phone", overridable=False)]
    panels = [
        FieldPanel("name"),
        FieldPanel("offers"),
        FieldPanel("provinces"),
        FieldPanel("audiences"),
        MultiFieldPanel(
            [FieldPanel("phone"), FieldPanel("hours"), FieldPanel("languages"), FieldPanel("is_free")], _("To call")
        ),
        FieldPanel("website"),
        FieldPanel("checked_on"),
    ]

    class Meta(TranslatableMixin.Meta):
        verbose_name = _("service for people in need")
        verbose_name_plural = _("services for people in need")
        ordering = ["name", "pk"]

    def __str__(self):
        return self.name

    def clean(self):
        super().clean()
        if self.checked_on and self.checked_on > timezone.localdate():
            raise ValidationError({"checked_on": _("This day has not come yet.")})

    @property
    def province_names(self):
        """The names of its provinces, or "All of Cambodia"."""
        names = [str(Province(value).label) for value in self.provinces if value in Province.values]
        return ", ".join(names) or str(_("All of Cambodia"))

    @property
    def audience_names(self):
        """The names of its audiences, or "" for everybody."""
        return ", ".join(str(Audience(value).label) for value in self.audiences if value in Audience.values)
