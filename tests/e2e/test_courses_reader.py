"""A reader in a course: quiz, progress on the device, a pack to take away, a certificate to print."""

import json
import re
import zipfile

import pytest
from playwright.sync_api import expect

from glossary.models import GlossaryTerm
from pages.models import HomePage
from tests.consent.registries import item, publish, service
from tests.courses.content import QUIZ, body_of
from tests.e2e.visitor import answers, open_settings, press, show_services, stored
from tests.factories import (
    CourseIndexPageFactory,
    CoursePageFactory,
    DocumentFactory,
    GlossaryPageFactory,
    ImageFactory,
    LessonPageFactory,
    SectionPageFactory,
)


@pytest.fixture
def course():
    """A course of two lessons in a list, a glossary with a term, and a registry that declares the progress."""
    item(service("course-progress"), "course-progress-*", kind="local")
    service("youtube", hosts="www.youtube-nocookie.com")
    publish(ask_again=True)
    explore = SectionPageFactory(title="Explore", parent=HomePage.objects.get())
    glossary = GlossaryPageFactory(parent=explore)
    GlossaryTerm.objects.create(
        locale=glossary.locale, term="grooming", explanation="Building trust in order to abuse."
    )
    index = CourseIndexPageFactory(title="Online Courses", parent=explore)
    external = {"title": "Another", "provider": "A school", "language": "English", "cost": "Free"}
    index.external_courses = [("course", {**external, "url": "https://school.example/"})]
    index.save()
    image, document = ImageFactory(file__width=900, file__height=600), DocumentFactory()
    course = CoursePageFactory(title="Seeing the signs", parent=index, picture=image, outcomes="See\nAsk")
    used = {"image": image.pk, "alt_text": "A well", "decorative": False}
    body = [
        ("paragraph", "<p>What grooming is.</p>"),
        ("picture", {"image": used, "caption": "A well", "credit": ""}),
        ("video", {"title": "A film", "url": "https://youtu.be/dQw4w9WgXcQ", "transcript": "<p>All is said here.</p>"}),
        ("files", {"heading": "Files", "files": [{"document": document.pk, "label": "", "language": "en"}]}),
        QUIZ,
    ]
    LessonPageFactory(title="The first lesson", parent=course, body=body_of(*body))
    LessonPageFactory(title="The second lesson", parent=course)
    return course


@pytest.fixture
def addresses(course):
    lesson = course.get_children().first()
    index = course.get_parent()
    return {
        "list": index.url,
        "course": course.url,
        "lesson": lesson.url,
        "certificate": f"{course.url}certificate/",
        "glossary": f"{index.get_parent().url}glossary/",
    }


def do_quiz(page):
    """Goes through both questions: wrong, right; nothing, in part, right."""
    one, several = page.locator("[data-question]").all()
    check, said = one.get_by_role("button", name="Check"), one.get_by_role("status")
    one.get_by_label("Ask why").check()
    check.click()
    expect(said).to_have_text("Not right yet. It sounds like blame.")
    one.get_by_label("Listen").check()
    expect(said).to_have_text("")
    check.click()
    expect(said).to_have_text("Right. The child leads.")
    check, said = several.get_by_role("button", name="Check"), several.get_by_role("status")
    check.click()
    expect(said).to_have_text("Choose an answer first.")
    several.get_by_label("The hotline").check()
    check.click()
    expect(said).to_have_text("Right so far. There is more.")
    several.get_by_label("The police").check()
    check.click()
    expect(said).to_have_text("Right.")


def test_a_reader_takes_a_course_home_and_does_a_lesson_without_a_network(browser, page, course, tmp_path):
    page.goto(course.url)
    with page.expect_download() as download:
        page.get_by_role("link", name="Take it offline").click()
    with zipfile.ZipFile(download.value.path()) as archive:
        archive.extractall(tmp_path)

    context = browser.new_context(offline=True)
    errors, asked = [], []
    context.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    context.on("request", lambda request: asked.append(request.url))
    home = context.new_page()
    home.goto((tmp_path / "index.html").as_uri())
    home.get_by_role("link", name="The first lesson").click()
    expect(home.get_by_role("heading", level=1)).to_have_text("The first lesson")
    do_quiz(home)
    assert home.evaluate("[...document.images].every(image => image.complete && image.naturalWidth)")
    assert home.evaluate("getComputedStyle(document.querySelector('.choice')).display") == "grid", "the style is there"
    expect(home.get_by_role("link", name="Watch on YouTube")).to_be_visible()
    home.get_by_text("What is said and shown").click()
    expect(home.get_by_text("All is said here.")).to_be_visible()
    home.get_by_role("link", name="The second lesson").click()
    expect(home.get_by_role("heading", level=1)).to_have_text("The second lesson")
    assert {url.partition(":")[0] for url in asked} == {"file"}
    assert errors == []
    context.close()


def test_pages_of_the_pack_are_accessible_and_valid(page, client, course, axe, vnu, tmp_path):
    with (tmp_path / "course.zip").open("wb") as file:
        file.writelines(client.get(f"{course.url}offline.zip"))
    with zipfile.ZipFile(tmp_path / "course.zip") as archive:
        archive.extractall(tmp_path)
        names = [name for name in archive.namelist() if name.endswith(".html")]

    assert vnu([(tmp_path / name).read_text() for name in names]) == []
    page.set_viewport_size({"width": 320, "height": 800})
    for name in names:
        page.goto((tmp_path / name).as_uri())
        assert axe(page) == [], name
        assert page.evaluate("document.documentElement.scrollWidth") <= 320, name


def test_the_quiz_says_right_and_wrong_and_sends_nothing(page, addresses):
    asked = []
    page.goto(addresses["lesson"], wait_until="networkidle")
    page.on("request", lambda request: asked.append(request.url))

    do_quiz(page)

    assert asked == []
    assert stored(page) == []


def test_progress_is_kept_only_once_it_is_allowed_and_goes_when_it_is_refused(page, context, addresses):
    page.goto(addresses["lesson"])
    press(page, "Reject all")
    expect(page.get_by_role("button", name="I have done this lesson")).to_be_hidden()
    page.goto(addresses["course"])
    expect(page.get_by_text("Done", exact=True).first).to_be_hidden()
    assert stored(page) == ["cookie_consent"]

    press(page, "Remember my progress on this device")
    given = answers(context)
    assert int(given["course-progress"]) > 0
    assert given["youtube"] == "-1", "this service alone"
    expect(page.get_by_role("status").filter(has_text="0 of 2 lessons")).to_be_visible()
    expect(page.get_by_role("heading", name="Your progress")).to_be_focused()
    page.goto(addresses["lesson"])
    done = page.get_by_role("button", name="I have done this lesson")
    done.click()
    expect(done).to_have_attribute("aria-pressed", "true")
    page.goto(addresses["course"])
    expect(page.get_by_text("Done", exact=True)).to_have_count(2)
    expect(page.get_by_text("Done", exact=True).first).to_be_visible()
    expect(page.get_by_text("Done", exact=True).last).to_be_hidden()
    expect(page.get_by_role("status").filter(has_text="1 of 2 lessons")).to_be_visible()
    assert [name.rpartition("-")[0] for name in stored(page) if name.startswith("course")] == ["course-progress"]

    press(page, "Stop remembering and delete")
    expect(page.get_by_role("button", name="Remember my progress on this device")).to_be_visible()
    expect(page.get_by_text("Done", exact=True).first).to_be_hidden()
    assert stored(page) == ["cookie_consent"]


def test_withdrawing_in_the_footer_deletes_the_progress_and_what_is_broken_counts_as_nothing(page, course, addresses):
    page.add_init_script("Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { get: () => true })")
    page.goto(addresses["course"])
    press(page, "Remember my progress on this device")
    for broken in ("{", "null", json.dumps({"a": 1}), json.dumps([None, 7])):
        page.evaluate("([key, value]) => localStorage.setItem(key, value)", [f"course-progress-{course.pk}", broken])
        page.reload()
        expect(page.get_by_role("status").filter(has_text="0 of 2 lessons")).to_be_visible()
    dialog = open_settings(page)
    show_services(dialog)
    dialog.locator("[name=accept][value=course-progress]").uncheck()
    with page.expect_response("**/consent/"):
        dialog.get_by_role("button", name="Save choices").click()

    expect(page.get_by_role("button", name="Remember my progress on this device")).to_be_visible()
    assert stored(page) == ["cookie_consent"]


def test_the_certificate_carries_the_name_and_sends_and_keeps_nothing(page, addresses):
    page.goto(addresses["certificate"], wait_until="networkidle")
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.get_by_label("Your name").fill("<b>Sok</b> សុខា")

    expect(page.locator(".certificate")).to_contain_text("<b>Sok</b> សុខា")
    expect(page.locator("[data-months]")).to_have_text(re.compile(r"^\d{1,2} [A-Z][a-z]+ \d{4}$"))
    assert [url for url in asked if "/static/fonts/" not in url] == []
    assert stored(page) == []
    page.emulate_media(media="print")
    expect(page.locator(".certificate")).to_be_visible()
    for gone in (".masthead", ".certificate-tools", ".footer", "h1"):
        expect(page.locator(gone)).to_be_hidden()
    page.reload()
    expect(page.locator(".certificate")).not_to_contain_text("Sok")


def test_a_course_without_script(plain, addresses):
    plain.goto(addresses["course"])
    expect(plain.get_by_role("button", name="Remember")).to_have_count(0)
    plain.get_by_role("link", name="The first lesson").click()
    expect(plain.get_by_role("button", name="Check")).to_have_count(0)
    plain.get_by_text("Show the answers").first.click()
    expect(plain.get_by_text("Not right: Ask why")).to_be_visible()
    plain.locator("a.term").click()
    expect(plain.locator("#term-grooming")).to_contain_text("Building trust")
    plain.goto(addresses["certificate"])
    expect(plain.get_by_label("Your name")).to_be_hidden()
    expect(plain.locator(".certificate")).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_and_nothing_scrolls_sideways(page, addresses, axe, scheme):
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    for width in (1280, 320):
        page.set_viewport_size({"width": width, "height": 800})
        for name, address in addresses.items():
            page.goto(address)
            assert axe(page) == [], (name, width)
            assert page.evaluate("document.documentElement.scrollWidth") <= width, (name, width)


def test_the_w3c_checker_reports_no_error(client, addresses, vnu):
    assert vnu([client.get(address).content.decode() for address in addresses.values()]) == []


def test_quiz_and_progress_from_the_keyboard(page, addresses):
    page.goto(addresses["course"])
    page.get_by_role("button", name="Reject all").focus()
    with page.expect_response("**/consent/"):
        page.keyboard.press("Enter")
    page.get_by_role("button", name="Remember my progress").focus()
    with page.expect_response("**/consent/"):
        page.keyboard.press("Enter")
    page.goto(addresses["lesson"])
    page.get_by_label("Ask why").focus()
    page.keyboard.press("ArrowUp")
    expect(page.get_by_label("Listen")).to_be_checked()
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Check").first).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("status").filter(has_text="Right.")).to_be_visible()
    page.get_by_role("button", name="I have done this lesson").focus()
    page.keyboard.press("Space")
    expect(page.get_by_role("button", name="I have done this lesson")).to_have_attribute("aria-pressed", "true")
