"""Bodies of lessons for tests."""

__all__ = ["QUIZ", "body_of", "question"]

import json

from courses.models import LessonPage


def question(words, *answers):
    """`answers` are (text, whether it is right, feedback)."""
    names = ("text", "is_right", "feedback")
    return {"question": words, "answers": [dict(zip(names, answer, strict=True)) for answer in answers]}


QUIZ = (
    "quiz",
    {
        "heading": "Check yourself",
        "questions": [
            question(
                "What comes first?", ("Listen", True, "The child leads."), ("Ask why", False, "It sounds like blame.")
            ),
            question(
                "Whom do you call?", ("The hotline", True, ""), ("The police", True, ""), ("The press", False, "Never.")
            ),
        ],
    },
)


def body_of(*blocks):
    """What the field of a lesson takes, from (type, value as it is stored)."""
    return LessonPage._meta.get_field("body").to_python(
        json.dumps([{"type": kind, "value": value} for kind, value in blocks])
    )
