"""Short ways to write courses, lessons and quizzes."""

from aple_site.demo.blocks import Node, callout, image
from courses.models import CoursePage, LessonPage

__all__ = ["SAMPLE", "course", "lesson", "quiz"]

SAMPLE = callout(
    "info",
    "A sample",
    "<p>This course is made up for the demo content. Nobody teaches it, and its people do not exist.</p>",
)


def course(slug, title, summary, lessons, picture, body, **fields):
    fields = {"picture_id": image(picture), "body": [SAMPLE, *body], **fields}
    return Node(CoursePage, slug, title, summary, lessons, fields, in_menu=False)


def lesson(slug, title, summary, minutes, body):
    return Node(LessonPage, slug, title, summary, fields={"minutes": minutes, "body": body}, in_menu=False)


def quiz(*questions, heading="Check yourself"):
    """Questions are a text followed by answers; an answer is (text, whether it is right, feedback)."""
    names = ("text", "is_right", "feedback")
    return "quiz", {
        "heading": heading,
        "questions": [
            {"question": words, "answers": [dict(zip(names, answer, strict=True)) for answer in answers]}
            for words, *answers in questions
        ],
    }
