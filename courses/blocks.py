"""Blocks of lessons and of the list of courses."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError

from khmer.blocks import CharBlock
from pages.blocks import BodyBlock

__all__ = ["ExternalCourseBlock", "LessonBodyBlock", "QuizBlock"]


class AnswerBlock(blocks.StructBlock):
    text = CharBlock(max_length=200, label=_("Answer"))
    is_right = blocks.BooleanBlock(required=False, label=_("This is right"))
    feedback = CharBlock(required=False, max_length=300, help_text=_("Why it is right, or why not."))

    class Meta:
        icon = "check"
        label = _("Answer")


class QuestionValue(blocks.StructValue):
    @property
    def has_one_right_answer(self):
        return sum(bool(answer["is_right"]) for answer in self["answers"]) == 1


class QuestionBlock(blocks.StructBlock):
    question = CharBlock(max_length=250)
    answers = blocks.ListBlock(AnswerBlock(), min_num=2, max_num=5, help_text=_("Two to five; one or several right."))

    class Meta:
        icon = "help"
        value_class = QuestionValue
        label = _("Question")

    def clean(self, value):
        """Raises StructBlockValidationError for a question without a right answer."""
        value = super().clean(value)
        if not any(answer["is_right"] for answer in value["answers"]):
            raise StructBlockValidationError({"answers": ValidationError(_("Mark at least one answer as right."))})
        return value


class QuizBlock(blocks.StructBlock):
    """Questions that the reader's own device checks. Nothing is sent or kept."""

    heading = CharBlock(max_length=100, default=_("Check yourself"))
    questions = blocks.ListBlock(QuestionBlock(), min_num=1, max_num=20)

    class Meta:
        icon = "help"
        template = "courses/blocks/quiz.html"
        label = _("Quiz")
        group = _("Lesson")
        preview_value = {
            "heading": "Check yourself",
            "questions": [
                {
                    "question": "A child tells you something. What comes first?",
                    "answers": [
                        {"text": "Listen", "is_right": True, "feedback": "The child leads, you follow."},
                        {"text": "Ask for details", "is_right": False, "feedback": "Others are trained for that."},
                    ],
                }
            ],
        }
        description = _("Questions with their answers, checked on the reader's device")


class LessonBodyBlock(BodyBlock):
    """What a page's body can hold, and a quiz."""

    quiz = QuizBlock()


class ExternalCourseBlock(blocks.StructBlock):
    title = CharBlock(max_length=150)
    provider = CharBlock(max_length=100, help_text=_("Who offers it."))
    language = CharBlock(max_length=60, help_text=_("For example: English, with Khmer subtitles."))
    cost = CharBlock(max_length=60, default=_("Free"), help_text=_("For example: Free, or 20 USD."))
    url = blocks.URLBlock(label=_("Address"))

    class Meta:
        icon = "link-external"
        label = _("Course of somebody else")
