"""Online Courses: the list, with its two sample courses and links to courses of others."""

from aple_site.demo.blocks import Node, call_to_action, callout, heading, link, text
from aple_site.demo.courses_police import FOR_POLICE
from aple_site.demo.courses_teachers import FOR_TEACHERS
from courses.models import CourseIndexPage
from pages.models import GlossaryPage

__all__ = ["COURSES", "GLOSSARY"]

GLOSSARY = Node(
    GlossaryPage,
    "glossary",
    "Glossary",
    "Words that matter in child protection, and why we use these and not others.",
    in_menu=False,
)


def external(title, provider, language, cost, url):
    return "course", {"title": title, "provider": provider, "language": language, "cost": cost, "url": url}


COURSES = Node(
    CourseIndexPage,
    "online-courses",
    "Online Courses",
    "Short lessons for a phone, to be taken at your own speed.",
    [FOR_TEACHERS, FOR_POLICE],
    {
        "external_courses": [
            external(
                "Safe schools online (sample)",
                "A school that does not exist",
                "English",
                "Free",
                "https://example.org/safe-schools",
            ),
            external(
                "Listening to children (sample)",
                "An institute that does not exist",
                "English, with Khmer subtitles",
                "20 USD",
                "https://example.org/listening",
            ),
        ],
        "body": [
            callout(
                "info",
                "A sample",
                "<p>Both courses are made up to show how a course looks. So are those of others.</p>",
            ),
            heading("How it works"),
            text(
                "<p>You need no login. If you allow it, your own browser remembers which lessons you have done, and tells nobody. Each lesson has text beside its video, so that it can be taken without sound and on a slow line, and each course can be downloaded as one file to read without a network.</p>"
            ),
            text(
                '<p>At the end there is a page to print that says what you learned. It proves nothing to anybody but you, and that is intended. Words that are new to you may stand in the <a href="page:explore/glossary">glossary</a>.</p>'
            ),
            call_to_action(
                "Rather read?",
                "The guides can be used today.",
                link("explore/training-guides"),
                link("explore/resources"),
            ),
        ],
    },
)
