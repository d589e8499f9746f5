from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin, path

from contact.forms import ContactForm
from contact.subjects import Subject
from khmer.fields import CharField
from pages.caching import CacheRule
from pages.models.base import BasePage
from pages.models.standard import BodyPage

__all__ = ["ContactMessage", "ContactPage"]


class ContactMessage(models.Model):
    """
    What somebody wrote to the office: what is needed to answer, and nothing of the device or network it came from.

    `digest` is made of the form that was sent and of what it held, so that the same form sent twice is one message.
    """

    digest = models.CharField(max_length=64, unique=True, editable=False)
    received_at = models.DateTimeField(_("received"), default=timezone.now, editable=False, db_index=True)
    language = models.CharField(_("language"), max_length=10)
    name = CharField(_("name"), max_length=100, blank=True)
    email = CharField(_("e-mail"), max_length=254, blank=True)
    phone = models.CharField(_("phone"), max_length=30, blank=True)
    subject = models.CharField(_("subject"), max_length=20, choices=Subject)
    text = models.TextField(_("message"))
    is_mailed = models.BooleanField(_("mailed to the office"), default=False)
    is_answered = models.BooleanField(
        _("answered"), default=False, help_text=_("It is deleted 90 days after it was answered.")
    )
    answered_at = models.DateTimeField(_("answered at"), null=True, blank=True, editable=False)

    class Meta:
        verbose_name = _("message to the office")
        verbose_name_plural = _("messages to the office")
        ordering = ["-received_at", "-pk"]

    def __str__(self):
        # The admin's history keeps this longer than the message: it names nobody.
        return str(_("Message %(number)s") % {"number": self.pk})

    def save(self, *args, **kwargs):
        self.answered_at = (self.answered_at or timezone.now()) if self.is_answered else None
        super().save(*args, **kwargs)


class ContactPage(RoutablePageMixin, BodyPage):
    """The way to the office: its address and a form. It is not the hotline's, and says so first."""

    map_url = models.URLField(
        _("map"), blank=True, max_length=500, help_text=_("A link to the place on a map. It opens on that site.")
    )
    thanks = models.TextField(
        _("words of thanks"),
        max_length=400,
        blank=True,
        help_text=_("Shown once a message was sent: when does an answer come?"),
    )

    template = "contact/contact_page.html"
    thanks_template = "contact/thanks.html"
    parent_page_types = ["pages.HomePage"]
    subpage_types = []
    max_count_per_parent = 1
    show_in_menus_default = False
    cache_rule = CacheRule.NEVER
    content_panels = [*BodyPage.content_panels, FieldPanel("map_url"), FieldPanel("thanks")]

    class Meta:
        verbose_name = _("contact page")

    @path("")
    def form_page(self, request):
        return self.render(request, context_overrides={"form": ContactForm()})

    @path("sent/", name="sent")
    def sent(self, request):
        return self.render(request, template=self.thanks_template)

    def get_sitemap_urls(self, request=None):
        return BasePage.get_sitemap_urls(self, request)
