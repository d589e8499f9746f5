from courses.models.course import CoursePage
from courses.models.index import CourseIndexPage
from courses.models.lesson import LessonPage

__all__ = ["CourseIndexPage", "CoursePage", "LessonPage"]
