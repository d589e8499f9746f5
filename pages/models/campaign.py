from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel

from khmer.fields import CharField, DigitsField

__all__ = ["Campaign"]


class CampaignQuerySet(models.QuerySet):
    def active(self):
        """Those whose days, in Phnom Penh, include today."""
        today = timezone.localdate()
        begun = Q(first_day__isnull=True) | Q(first_day__lte=today)
        return self.filter(begun, Q(last_day__isnull=True) | Q(last_day__gte=today)).order_by("code")


class Campaign(models.Model):
    """What a link to the donate page can name: `?campaign=<code>`. The provider of payments is told the code."""

    code = DigitsField(
        _("code"),
        max_length=40,
        unique=True,
        validators=[RegexValidator(r"\A[a-z0-9]+(-[a-z0-9]+)*\Z", _("Use a–z, 0–9 and hyphens between them."))],
        help_text=_("Stands in links: the address of the donate page, then ?campaign= and the code."),
    )
    name = CharField(_("name"), max_length=80, help_text=_("For staff."))
    first_day = models.DateField(_("first day"), null=True, blank=True)
    last_day = models.DateField(_("last day"), null=True, blank=True, help_text=_("Later, the code means nothing."))
    line = CharField(_("line"), max_length=200, help_text=_("Shown to those who come by such a link."))
    line_km = CharField(_("line in Khmer"), max_length=200, blank=True)

    objects = CampaignQuerySet.as_manager()

    panels = [
        FieldPanel("name"),
        FieldPanel("code"),
        FieldRowPanel([FieldPanel("first_day"), FieldPanel("last_day")]),
        FieldPanel("line"),
        FieldPanel("line_km"),
    ]

    class Meta:
        verbose_name = _("campaign")
        verbose_name_plural = _("campaigns")

    def __str__(self):
        return self.name

    def clean(self):
        if self.first_day and self.last_day and self.last_day < self.first_day:
            raise ValidationError({"last_day": _("The campaign ends before it begins.")})

    @property
    def local_line(self):
        """The line in the current language. Without one in Khmer there is none, never English under /km/."""
        return self.line_km if get_language() == "km" else self.line
