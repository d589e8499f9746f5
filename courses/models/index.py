from collections import defaultdict

from django.db.models import Prefetch
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.search import index

from courses.blocks import ExternalCourseBlock
from courses.models.course import CoursePage
from courses.models.lesson import LessonPage
from images.renditions import images_with_renditions
from pages.models.base import BasePage
from pages.models.standard import BodyPage

__all__ = ["CourseIndexPage"]


class CourseIndexPage(BodyPage):
    """The courses of the site, and links to those of others."""

    external_courses = StreamField(
        [("course", ExternalCourseBlock())],
        blank=True,
        max_num=40,
        verbose_name=_("courses of others"),
        help_text=_("Links to other sites, marked as such."),
    )

    template = "courses/course_index_page.html"
    parent_page_types = ["pages.SectionPage"]
    subpage_types = ["courses.CoursePage"]
    search_fields = [*BodyPage.search_fields, index.SearchField("external_courses")]
    content_panels = [
        *BasePage.head_panels,
        FieldPanel("external_courses"),
        FieldPanel("body", heading=_("text below the courses")),
        FieldPanel("links_terms"),
    ]

    class Meta:
        verbose_name = _("list of courses")

    @property
    def courses(self):
        """The courses that a visitor may see, each with its lessons and pictures, in a constant number of queries."""
        pictures = images_with_renditions("card")
        courses = CoursePage.objects.child_of(self).visible().defer_streamfields()
        courses = list(courses.prefetch_related(Prefetch("picture", pictures), Prefetch("listing_image", pictures)))
        lessons = defaultdict(list)
        for lesson in LessonPage.objects.descendant_of(self).visible().defer_streamfields():
            lessons[lesson.path[: -lesson.steplen]].append(lesson)
        for course in courses:
            course.lessons = lessons[course.path]
        return courses
