from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField

from courses.blocks import LessonBodyBlock
from courses.querysets import VisibleManager
from pages.models.base import BasePage
from pages.models.standard import BodyPage, links_terms_field

__all__ = ["CERTIFICATE_SLUG", "LessonPage"]

CERTIFICATE_SLUG = "certificate"


class LessonPage(BodyPage):
    """A part of a course, to be read in one sitting."""

    minutes = models.PositiveSmallIntegerField(
        _("minutes"),
        default=10,
        validators=[MinValueValidator(1), MaxValueValidator(240)],
        help_text=_("How long it takes with video and questions."),
    )
    body = StreamField(LessonBodyBlock(), blank=True, verbose_name=_("lesson"))
    links_terms = links_terms_field(default=True)

    objects = VisibleManager()

    template = "courses/lesson_page.html"
    parent_page_types = ["courses.CoursePage"]
    subpage_types = []
    show_in_menus_default = False
    content_panels = [
        *BasePage.head_panels,
        FieldPanel("minutes"),
        FieldPanel("body"),
        FieldPanel("links_terms"),
    ]

    class Meta:
        verbose_name = _("lesson")

    def clean(self):
        super().clean()
        if self.slug == CERTIFICATE_SLUG:
            raise ValidationError({"slug": _("This address belongs to the certificate. Choose another one.")})

    @cached_property
    def course(self):
        return self.get_parent().specific

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        lessons = self.course.lessons
        # A draft in its preview is not among them, or stands where it will.
        place = next((place for place, lesson in enumerate(lessons) if lesson.pk == self.pk), None)
        if place is None:
            return context | {"course": self.course}
        return context | {
            "course": self.course,
            "number": place + 1,
            "count": len(lessons),
            "previous_lesson": lessons[place - 1] if place else None,
            "next_lesson": lessons[place + 1] if place + 1 < len(lessons) else None,
        }

    @property
    def structured_data_type(self):
        return "LearningResource"
