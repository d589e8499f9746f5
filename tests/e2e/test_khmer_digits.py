"""What scripts write on Khmer pages has Khmer digits."""

import re

import pytest
from playwright.sync_api import expect
from wagtail.models import Locale

from pages.models import HomePage
from pageviews.models import Count
from tests.consent.registries import item, publish, service
from tests.e2e.visitor import READER
from tests.factories import (
    ArticleIndexPageFactory,
    ArticlePageFactory,
    CourseIndexPageFactory,
    CoursePageFactory,
    LessonPageFactory,
)

pytestmark = pytest.mark.browser_context_args(user_agent=READER)

KHMER_DATE = re.compile("^[០-៩]{1,2} [ក-៓]+ [០-៩]{4}$")


@pytest.fixture
def km(db):
    """Makes pages below the Khmer home page."""
    item(service("course-progress"), "course-progress-*", kind="local")
    publish(ask_again=True)
    locale = Locale.objects.get(language_code="km")
    home = HomePage.objects.get().copy_for_translation(locale)
    home.save_revision().publish()
    return lambda factory, title, parent=home, **fields: factory(title=title, parent=parent, locale=locale, **fields)


def test_the_number_of_views(page, context, km):
    context.add_init_script("Object.defineProperty(Navigator.prototype, 'webdriver', { get: () => false })")
    article = km(ArticlePageFactory, "វេទិកា", km(ArticleIndexPageFactory, "ព័ត៌មាន"))
    Count.objects.create(kind="view", object_id=article.pk, imported=1233)

    page.goto(article.url)

    expect(page.locator("[data-view-count] b")).to_have_text("១២៣៤")


def test_progress_certificate_and_suggestions(page, km):
    course = km(CoursePageFactory, "វគ្គសិក្សា", km(CourseIndexPageFactory, "បញ្ជីវគ្គ"))
    for title in ("មេរៀនដំបូង", "មេរៀនបន្ទាប់"):
        lesson = km(LessonPageFactory, title, course)

    page.goto(course.url, wait_until="networkidle")
    page.locator("[data-progress] [name=accept]").click()
    expect(page.locator("b[data-count]")).to_have_text("០")
    page.goto(lesson.url, wait_until="networkidle")
    page.locator("[data-toggle]").click()
    page.goto(course.url, wait_until="networkidle")
    expect(page.locator("b[data-count]")).to_have_text("១")

    page.goto(f"{course.url}certificate/", wait_until="networkidle")
    expect(page.locator("[data-months]")).to_have_text(KHMER_DATE)

    page.goto("/km/search/", wait_until="networkidle")
    page.locator("main input[type=search]").press_sequentially("មេរៀន")
    expect(page.locator("main form[role=search] [role=status]")).to_have_text(re.compile("២$"))
