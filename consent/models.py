"""
The registry of what the site keeps on a device, as editors write it, and what was published of it.

A service is a CookieGroup and an item a Cookie of django-cookie-consent, so that a visitor's choice can be kept in that
package's format. Texts come in both languages, since a choice is only informed in one's own.
"""

from cookie_consent.models import Cookie, CookieGroup
from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.contrib.settings.models import BaseGenericSetting, register_setting
from wagtail.models import Orderable

from khmer.fields import CharField

__all__ = ["BannerText", "Category", "ConsentRecord", "RefusalCount", "RegistryVersion", "Service", "StoredItem"]

# Keys of the visitor's cookie that name no service (consent/choice.py).
RESERVED = {"v", "id"}
HOST = RegexValidator(r"\A[a-z0-9-]+(\.[a-z0-9-]+)+\Z", _("Type one host name a line, such as www.example.org."))


def in_both_languages(name):
    return FieldRowPanel([FieldPanel(f"{name}_en"), FieldPanel(f"{name}_km")])


class Category(models.Model):
    """What services are for, as the visitor sees them grouped: Functional, Preferences, Statistics, Marketing."""

    key = models.SlugField(_("key"), unique=True, max_length=32)
    name_en = CharField(_("name, English"), max_length=60)
    name_km = CharField(_("name, Khmer"), max_length=60, blank=True)
    purpose_en = models.TextField(_("purpose, English"), max_length=500)
    purpose_km = models.TextField(_("purpose, Khmer"), max_length=500, blank=True)
    sort_order = models.PositiveSmallIntegerField(_("order"), default=0)

    panels = [FieldPanel("key"), in_both_languages("name"), in_both_languages("purpose"), FieldPanel("sort_order")]

    class Meta:
        verbose_name = _("category")
        verbose_name_plural = _("categories")
        ordering = ["sort_order", "pk"]

    def __str__(self):
        return self.name_en


class Basis(models.TextChoices):
    NECESSARY = "necessary", _("Necessary: always active, with the reason why")
    CONSENT = "consent", _("Optional: off until the visitor allows it")
    OBJECTION = "objection", _("Stores nothing: on until the visitor refuses it")


class Service(CookieGroup, ClusterableModel):
    """
    One thing that a visitor decides about. `name` and `description`, the package's own fields, are the English texts;
    `varname` is its name in the visitor's cookie.
    """

    category = models.ForeignKey(
        Category, on_delete=models.PROTECT, related_name="services", verbose_name=_("category")
    )
    basis = models.CharField(_("when it is active"), max_length=10, choices=Basis, default=Basis.CONSENT)
    name_km = CharField(_("name, Khmer"), max_length=100, blank=True)
    description_km = models.TextField(_("description, Khmer"), blank=True)
    reason_en = models.TextField(_("why it is necessary, English"), max_length=500, blank=True)
    reason_km = models.TextField(_("why it is necessary, Khmer"), max_length=500, blank=True)
    provider = CharField(_("provider"), max_length=100)
    country = CharField(_("country of the provider, English"), max_length=60, blank=True)
    country_km = CharField(_("country of the provider, Khmer"), max_length=60, blank=True)
    policy_url = models.URLField(_("provider's privacy policy"), blank=True)
    hosts = models.TextField(
        _("hosts"), blank=True, help_text=_("Which hosts an embed of this service reaches, one a line.")
    )

    panels = [
        FieldPanel("varname"),
        FieldRowPanel([FieldPanel("category"), FieldPanel("basis"), FieldPanel("ordering")]),
        FieldRowPanel([FieldPanel("name", heading=_("name, English")), FieldPanel("name_km")]),
        FieldRowPanel([FieldPanel("description", heading=_("description, English")), FieldPanel("description_km")]),
        in_both_languages("reason"),
        MultiFieldPanel(
            [
                FieldPanel("provider"),
                FieldRowPanel([FieldPanel("country"), FieldPanel("country_km")]),
                FieldPanel("policy_url"),
                FieldPanel("hosts"),
            ],
            _("Who provides it"),
        ),
        InlinePanel("items", heading=_("Cookies and storage"), label=_("entry")),
    ]

    class Meta:
        verbose_name = _("service")
        verbose_name_plural = _("services")
        ordering = ["category__sort_order", "ordering", "pk"]

    @property
    def host_names(self):
        return self.hosts.split()

    def clean(self):
        super().clean()
        if self.varname in RESERVED:
            raise ValidationError({"varname": _("This name is taken. Choose another one.")})
        if self.basis == Basis.NECESSARY and not self.reason_en:
            raise ValidationError({"reason_en": _("Say why the site cannot do without it.")})
        for host in self.host_names:
            try:
                HOST(host)
            except ValidationError as error:
                raise ValidationError({"hosts": error}) from error

    def save(self, *args, **kwargs):
        self.is_required = self.basis == Basis.NECESSARY
        super().save(*args, **kwargs)


class StoredItem(Cookie, Orderable):
    """A cookie or storage key of a service. `name` may hold `*`; `description` is the purpose in English."""

    class Kind(models.TextChoices):
        COOKIE = "cookie", _("Cookie")
        LOCAL = "local", _("Local storage")
        SESSION = "session", _("Session storage")

    class Party(models.TextChoices):
        FIRST = "first", _("This site")
        THIRD = "third", _("The provider")

    service = ParentalKey(Service, on_delete=models.CASCADE, related_name="items")
    kind = models.CharField(_("kind"), max_length=10, choices=Kind, default=Kind.COOKIE)
    purpose_km = models.TextField(_("purpose, Khmer"), blank=True)
    retention_en = CharField(_("how long, English"), max_length=100, blank=True)
    retention_km = CharField(_("how long, Khmer"), max_length=100, blank=True)
    party = models.CharField(_("whose"), max_length=5, choices=Party, default=Party.FIRST)

    panels = [
        FieldRowPanel(
            [FieldPanel("name", heading=_("name or pattern with *")), FieldPanel("kind"), FieldPanel("party")]
        ),
        FieldRowPanel([FieldPanel("description", heading=_("purpose, English")), FieldPanel("purpose_km")]),
        in_both_languages("retention"),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("entry")
        verbose_name_plural = _("entries")

    def save(self, *args, **kwargs):
        self.cookiegroup_id = self.service_id
        super().save(*args, **kwargs)


@register_setting(icon="warning", order=400)
class BannerText(BaseGenericSetting):
    """What the banner says. It shows only once the registry is published."""

    heading_en = CharField(_("heading, English"), max_length=80, default="Cookies, only if you like")
    heading_km = CharField(_("heading, Khmer"), max_length=80, blank=True)
    text_en = models.TextField(
        _("text, English"),
        max_length=400,
        default="This site works without any. Some content comes from other companies, who may set theirs.",
    )
    text_km = models.TextField(_("text, Khmer"), max_length=400, blank=True)

    panels = [in_both_languages("heading"), in_both_languages("text")]

    class Meta:
        verbose_name = _("consent banner")


class RegistryVersion(models.Model):
    """
    The registry as published: the texts that visitors of that time saw. Never edited or deleted.

    `content` maps a language to the texts in it, `digest` is the SHA-256 of it as canonical JSON. Answers to versions
    before `asked_number` do not count any more.
    """

    number = models.PositiveIntegerField(_("number"), unique=True)
    asked_number = models.PositiveIntegerField(_("asks again since version"))
    published_at = models.DateTimeField(_("published"), auto_now_add=True)
    content = models.JSONField()
    digest = models.CharField(max_length=64)

    class Meta:
        verbose_name = _("version of the registry")
        verbose_name_plural = _("versions of the registry")
        ordering = ["-number"]

    def __str__(self):
        return str(self.number)


class ConsentRecord(models.Model):
    """
    Proof that somebody allowed something, without saying who. Its id is random and lies in the visitor's own cookie.

    It names version and services by value, so that it outlives both (GDPR, article 7(1)).
    """

    id = models.CharField(primary_key=True, max_length=32)
    version_number = models.PositiveIntegerField(_("version"))
    version_digest = models.CharField(_("digest of the version"), max_length=64)
    language = models.CharField(_("language"), max_length=8)
    services = models.JSONField(_("services"))
    hour = models.DateTimeField(_("hour"), db_index=True)

    class Meta:
        verbose_name = _("consent")
        verbose_name_plural = _("consents")
        ordering = ["-hour", "pk"]

    def __str__(self):
        return self.id


class RefusalCount(models.Model):
    """How many decisions of a day allowed nothing."""

    version_number = models.PositiveIntegerField(_("version"))
    day = models.DateField(_("day"))
    count = models.PositiveIntegerField(_("number"), default=0)

    class Meta:
        verbose_name = _("refusals of a day")
        verbose_name_plural = _("refusals")
        ordering = ["-day", "-version_number"]
        constraints = [models.UniqueConstraint(fields=["version_number", "day"], name="refusals_once_a_day")]

    def __str__(self):
        return f"{self.day}: {self.count}"
