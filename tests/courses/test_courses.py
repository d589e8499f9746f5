"""The list of courses, a course, its lessons and its certificate, as a visitor gets them."""

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from wagtail.models import PageViewRestriction

from courses.blocks import QuizBlock
from courses.models import LessonPage
from tests.consent.registries import item, publish, service
from tests.courses.content import QUIZ, body_of, question
from tests.factories import CourseIndexPageFactory, CoursePageFactory, LessonPageFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def course(home):
    return CoursePageFactory(
        title="Seeing the signs",
        audience="Teachers of grades 4 to 9",
        outcomes="Notice a change\n\n  Ask one open question \n",
        made_by="A team that does not exist",
        certificate_text="It took some courage.",
    )


@pytest.fixture
def lessons(course):
    return [LessonPageFactory(title=f"Part {name}", parent=course, minutes=10 + n) for n, name in enumerate("ABCD")]


def text(node):
    return " ".join(node.get_text(" ").split())


def test_a_course_adds_up_its_lessons_and_leads_to_each(visit, course, lessons):
    page = visit(course.url)

    assert "4 lessons" in text(page.select_one(".meta"))
    assert "46 minutes" in text(page.select_one(".meta"))
    assert [link["href"] for link in page.select(".lessons a")] == [lesson.url for lesson in lessons]
    assert [text(point) for point in page.select(".takeaways li")] == ["Notice a change", "Ask one open question"]
    assert "Made by A team that does not exist" in text(page.main)


@pytest.mark.parametrize("how", ["draft", "expired", "private"])
def test_a_hidden_lesson_shows_nowhere(client, visit, course, lessons, hide, how):
    hide(lessons[1], how)

    page = visit(course.url)
    assert "3 lessons" in text(page.select_one(".meta"))
    assert "35 minutes" in text(page.select_one(".meta"))
    assert "Part B" not in text(page)
    assert "3 lessons" in text(visit(course.get_parent().url).select_one(".card"))
    first, last = visit(lessons[0].url), visit(lessons[3].url)
    assert first.select_one("[rel=next]")["href"] == lessons[2].url
    assert "Lesson 3 of 3" in text(last)
    assert "Part B" not in text(first)
    assert client.get(lessons[1].url).status_code != 200


@pytest.mark.parametrize("how", ["draft", "private"])
def test_a_hidden_course_is_hidden_with_its_certificate_and_pack(client, visit, course, lessons, hide, how):
    hide(course, how)

    assert not visit(course.get_parent().url).select(".card")
    for address in ("", "certificate/", "offline.zip"):
        assert client.get(f"{course.url}{address}").status_code in (302, 404)


def test_a_course_with_a_password_has_its_lessons_for_those_who_know_it(
    client, visit, course, lessons, hide, committed
):
    hide(lessons[1], "private")
    with committed():
        restriction = PageViewRestriction.objects.create(
            page=course, restriction_type=PageViewRestriction.PASSWORD, password="a word"
        )
    assert client.get(f"{course.url}offline.zip").status_code == 200, "the form for the password"
    client.post(
        reverse("wagtailcore_authenticate_with_password", args=[restriction.pk, course.pk]),
        {"password": "a word", "return_url": course.url},
    )

    assert [link["href"] for link in visit(course.url).select(".lessons a")] == [
        lesson.url for lesson in (lessons[0], *lessons[2:])
    ]
    assert "Lesson 1 of 3" in text(visit(lessons[0].url))
    assert client.get(f"{course.url}offline.zip")["Content-Type"] == "application/zip"
    assert "no-store" in client.get(f"{course.url}offline.zip")["Cache-Control"]


def test_lessons_lead_to_each_other_and_the_last_to_the_certificate(visit, course, lessons):
    first, second, last = (visit(lessons[number].url) for number in (0, 1, 3))

    assert not first.select_one("[rel=prev]")
    assert second.select_one("[rel=prev]")["href"] == lessons[0].url
    assert second.select_one("[rel=next]")["href"] == lessons[2].url
    assert "Lesson 2 of 4" in text(second)
    assert last.select_one(".prevnext a:last-child")["href"] == f"{course.url}certificate/"


def test_a_lesson_that_stays_live_under_a_draft_course_does_not_lead_there(client, visit, course, lessons, committed):
    with committed():
        course.unpublish()

    page = visit(lessons[3].url)

    assert not page.select(f"main a[href^='{course.url}'][href$='certificate/'], main a[href='{course.url}']")


def test_courses_of_others_are_marked_as_such(visit):
    index = CourseIndexPageFactory(title="Online Courses")
    index.external_courses = [
        (
            "course",
            {
                "title": "<b>Online</b>",
                "provider": "A school",
                "language": "English",
                "cost": "20 USD",
                "url": "https://school.example/",
            },
        )
    ]
    index.save()

    row = visit(index.url).select_one(".lessons li")

    assert row.a["href"] == "https://school.example/"
    assert "external" in row.a["rel"]
    for words in ("<b>Online</b>", "On the site of A school", "English", "20 USD"):
        assert words in text(row)


def test_a_list_and_a_course_without_anything_say_so(client, visit, home):
    index = CourseIndexPageFactory()
    assert "There is no course yet." in text(visit(index.url))
    course = CoursePageFactory(parent=index)
    page = visit(course.url)
    assert "There is no lesson yet." in text(page)
    assert not page.select("a[download]")
    assert client.get(f"{course.url}certificate/").status_code == 404, "for no lesson at all"


def test_the_certificate_names_the_course_and_is_no_diploma(client, visit, course, lessons):
    page = visit(f"{course.url}certificate/")

    assert page.select_one("meta[name=robots]")["content"] == "noindex"
    sheet = page.select_one(".certificate")
    for words in ("Seeing the signs", "4 lessons", "It took some courage.", "no official diploma"):
        assert words in text(sheet)
    assert not sheet.select("form, input"), "an empty line, to fill in by hand"
    assert not page.select("main form")
    assert not page.select("main input[name]"), "nothing that a form could send"
    assert "certificate" not in client.get("/sitemap.xml").content.decode()


def test_no_lesson_takes_the_address_of_the_certificate(course):
    with pytest.raises(ValidationError, match="certificate"):
        LessonPageFactory(title="Certificate", parent=course)


# Quiz


def test_a_quiz_shows_its_answers_without_script(visit, home):
    page = visit(LessonPageFactory(body=body_of(QUIZ)).url)

    one, several = page.select(".quiz fieldset")
    assert {tag["type"] for tag in one.select("input")} == {"radio"}
    assert {tag["type"] for tag in several.select("input")} == {"checkbox"}
    assert [text(row) for row in one.select("details li")] == [
        "Right: Listen The child leads.",
        "Not right: Ask why It sounds like blame.",
    ]
    assert not page.select(".quiz form"), "nothing is sent anywhere"
    assert len({tag["name"] for tag in page.select(".quiz input[type=radio]")}) == 1
    assert all(button.has_attr("hidden") for button in page.select(".quiz button"))


def test_the_same_question_twice_is_two_questions(visit, home):
    page = visit(LessonPageFactory(body=body_of(QUIZ, QUIZ)).url)

    first, second = ({tag["name"] for tag in quiz.select("[type=radio]")} for quiz in page.select(".quiz"))
    assert first.isdisjoint(second)


@pytest.mark.parametrize(
    "answers",
    [
        [("Only one", True, "")],
        [("A", False, ""), ("B", False, "")],
        [(letter, True, "") for letter in "ABCDEF"],
        [("", True, ""), ("B", False, "")],
    ],
    ids=["one answer", "none right", "six answers", "empty answer"],
)
def test_a_question_that_cannot_be_answered_is_refused(answers):
    block = QuizBlock()
    with pytest.raises(ValidationError):
        block.clean(block.to_python({"heading": "Quiz", "questions": [question("What?", *answers)]}))


def test_hostile_words_in_a_quiz_are_words(visit, home):
    evil = '"><script>alert(1)</script>'
    quiz = ("quiz", {"heading": evil, "questions": [question(evil, (evil, True, evil), ("B", False, evil))]})
    page = visit(LessonPageFactory(body=body_of(quiz)).url)

    assert page.select_one(".quiz")["aria-label"] == evil
    assert not page.select("main script:not([src])")


# Progress


def test_progress_is_offered_only_where_the_registry_declares_it(visit, course, lessons, committed):
    assert not visit(course.url).select("[data-progress], script[src*=progress]")
    with committed():
        item(service("course-progress"), "course-progress-*", kind="local", description="Which lessons are done.")
        publish()

    page, lesson = visit(course.url), visit(lessons[0].url)

    offer = page.select_one("[data-progress]")
    assert offer.has_attr("hidden"), "it needs script"
    assert "Which lessons are done. (A year)" in text(offer)
    assert [button["value"] for button in offer.select("[name=accept], [name=decline]")] == ["course-progress"] * 2
    assert page.select("script[src*=progress]")
    assert lesson.select_one("[data-toggle]")["data-toggle"] == str(lessons[0].pk)


# Queries


@pytest.mark.parametrize("count", [4, 40])
def test_queries(client, home, count, django_assert_num_queries):
    index = CourseIndexPageFactory(title="Online Courses")
    courses = [CoursePageFactory(parent=index) for _ in range(count)]
    lessons = [LessonPageFactory(parent=courses[0]) for _ in range(count)]
    LessonPageFactory(parent=courses[1])

    def assert_queries(url, number):
        client.get(url)
        with django_assert_num_queries(number, info=url):
            response = client.get(url)
            assert response.status_code == 200
            b"".join(response)

    assert_queries(index.url, 8)
    assert_queries(courses[0].url, 7)
    assert_queries(lessons[1].url, 9)
    assert_queries(f"{courses[0].url}certificate/", 7)
    assert_queries(f"{courses[0].url}offline.zip", 6)
    assert LessonPage.objects.count() == count + 1
