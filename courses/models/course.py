from django.db import models
from django.http import Http404
from django.utils.dates import MONTHS
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.search import index

from courses.models.lesson import CERTIFICATE_SLUG, LessonPage
from courses.offline import pack_response
from courses.querysets import VisibleManager
from khmer.fields import CharField
from pages.models.base import BasePage, image_field
from pages.models.standard import BodyPage

__all__ = ["CoursePage"]


class CoursePage(RoutablePageMixin, BodyPage):
    """A course: what one learns in it, and its lessons in the order of the page tree."""

    picture = image_field(_("picture"), _("Above the text and in the list of courses. Without one, a woven pattern."))
    audience = CharField(
        _("for whom"), max_length=150, blank=True, help_text=_("For example: teachers of grades 4 to 9.")
    )
    outcomes = models.TextField(
        _("what one learns"), max_length=1000, blank=True, help_text=_("One thing a line, each beginning with a verb.")
    )
    made_by = CharField(_("made by"), max_length=200, blank=True)
    certificate_text = models.TextField(
        _("text of the certificate"),
        max_length=500,
        blank=True,
        help_text=_("Under the name of the reader. Leave empty to name the course and nothing more."),
    )

    objects = VisibleManager()

    template = "courses/course_page.html"
    certificate_template = "courses/certificate.html"
    parent_page_types = ["courses.CourseIndexPage"]
    subpage_types = ["courses.LessonPage"]
    show_in_menus_default = False
    search_fields = [*BodyPage.search_fields, index.SearchField("audience"), index.SearchField("outcomes")]
    content_panels = [
        *BasePage.head_panels,
        FieldPanel("picture"),
        FieldPanel("audience"),
        FieldPanel("outcomes"),
        FieldPanel("body"),
        FieldPanel("links_terms"),
        FieldPanel("made_by"),
        MultiFieldPanel([FieldPanel("certificate_text")], _("Certificate")),
    ]

    class Meta:
        verbose_name = _("course")

    @path(f"{CERTIFICATE_SLUG}/", name="certificate")
    def certificate(self, request):
        """
        A page to print. The name is typed into it on the reader's device and never sent. Raises Http404 while there is
        no lesson.
        """
        if not self.lessons:
            raise Http404("no lesson to have gone through")
        months = MONTHS.values()
        return self.render(request, template=self.certificate_template, context_overrides={"months": months})

    @path("offline.zip/", name="offline")
    def offline(self, request):
        """The course as one zip to read without a network. Raises Http404 while it has no lesson."""
        if not self.lessons:
            raise Http404("no lesson to pack")
        return pack_response(self, request)

    @cached_property
    def lessons(self):
        """The lessons that whoever sees the course may see, without their bodies. A list of courses sets it."""
        return list(LessonPage.objects.visible_below(self).defer_streamfields()) if self.path else []

    @property
    def total_minutes(self):
        return sum(lesson.minutes for lesson in self.lessons)

    @property
    def outcome_list(self):
        return [line.strip() for line in self.outcomes.splitlines() if line.strip()]

    @property
    def card_picture(self):
        return self.picture or self.listing_image

    @property
    def share_image(self):
        return self.social_image or self.card_picture

    @property
    def structured_data_type(self):
        return "Course"

    def get_sitemap_urls(self, request=None):
        return BasePage.get_sitemap_urls(self, request)
