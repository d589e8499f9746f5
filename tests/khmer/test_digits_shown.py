"""Khmer pages show Khmer digits and dates; telephone numbers, accounts, codes and addresses keep 0–9."""

from datetime import date, datetime, timedelta

import pytest
from bs4 import BeautifulSoup
from django.core.files.base import ContentFile
from django.utils import timezone
from wagtail.models import Locale

from pageviews.models import Count, Kind
from resources.models import ResourceFile
from tests.consent.registries import item, publish, service
from tests.factories import (
    ArticleIndexPageFactory,
    ArticlePageFactory,
    ContactPageFactory,
    CookiesPageFactory,
    CourseIndexPageFactory,
    CoursePageFactory,
    DocumentFactory,
    LessonPageFactory,
    OpportunityIndexPageFactory,
    OpportunityPageFactory,
    ResourceIndexPageFactory,
    ResourcePageFactory,
    SectionPageFactory,
    StandardPageFactory,
)
from tests.giving.content import donate_page, preset
from tests.western_digits import western_digits

pytestmark = pytest.mark.django_db

WORD = "កុមារ"


@pytest.fixture
def km(home, committed):
    """The Khmer home page; km(factory, …) makes a page below it, or below `parent`, with words without digits."""
    locale = Locale.objects.get(language_code="km")
    with committed():
        khmer_home = home.copy_for_translation(locale)
        khmer_home.title = WORD
        khmer_home.save_revision().publish()
    section = SectionPageFactory(title=WORD, summary=WORD, parent=khmer_home, locale=locale)

    def make(factory, parent=section, **fields):
        return factory(**{"title": WORD, "summary": WORD, "locale": locale, "parent": parent} | fields)

    return make


def seen(page):
    """The visible text of a parsed Khmer page, which holds no Western digits that do not belong there."""
    text = page.get_text(" ", strip=True)
    assert page.html["lang"] == "km"
    assert not western_digits(page)
    return text


def test_an_article_and_its_listing(visit, km):
    listing = km(ArticleIndexPageFactory)
    for number in range(12):
        km(
            ArticlePageFactory,
            listing,
            title=f"{WORD}{chr(0x1780 + number)}",
            date=date(2024, 3, 3) - timedelta(days=number),
        )
    article = km(ArticlePageFactory, listing, title="វេទិកា", date=date(2025, 11, 21))
    Count.objects.create(kind=Kind.VIEW, object_id=article.pk, counted=23)

    assert "២១ វិច្ឆិកា ២០២៥" in (text := seen(visit(article.url))) and "ចូលមើល" in text and "២៣" in text
    first = visit(listing.url)
    assert first.select_one("time")["datetime"] == "2025-11-21"
    text = seen(first)
    for words in ("៣ មីនា ២០២៤", "១៣", "២០២៥"):
        assert words in text
    second = visit(f"{listing.url}?page=2")
    assert second.select_one(".pager [aria-current=page]").get_text(strip=True).endswith("២")
    seen(second)


def test_years_sizes_and_numbers_of_a_shelf(visit, km):
    shelf = km(ResourceIndexPageFactory)
    for year in (2024, 2025):
        resource = km(ResourcePageFactory, shelf, title=f"{WORD}{'ក' * (year - 2023)}", year=year)
        document = DocumentFactory(title=WORD, file=ContentFile(b"%PDF-1.7\n" + b"x" * 1_300_000, "report.pdf"))
        document.page_count = 48
        document.save()
        resource.files.add(ResourceFile(document=document, language="km"))
        resource.save()

    text = seen(visit(shelf.url))
    for words in ("២០២៤", "(១)", "៤៨ ទំព័រ", "១,២\xa0"):
        assert words in text
    page = visit(resource.url)
    assert "(២០២៥)" in page.select_one("[data-copy-text]")["data-copy-text"]
    assert "២០២៥" in seen(page)


def test_lessons_of_a_course(visit, km):
    course = km(CoursePageFactory, km(CourseIndexPageFactory), audience=WORD)
    lessons = [km(LessonPageFactory, course, title=f"{WORD}{'ក' * (number + 1)}") for number in range(2)]

    assert "១. " in (text := seen(visit(course.url))) and "២០ នាទី" in text
    assert "១០ នាទី" in seen(visit(lessons[1].url))
    seen(visit(f"{course.url}certificate/"))


def test_sums_and_shares_of_the_donate_page_and_the_sum_that_is_typed_again(visit, km):
    presets = [preset("monthly", "USD", 15, WORD), preset("monthly", "KHR", 60_000, WORD)]
    for _kind, value in presets:
        value["source"] = WORD
    page = donate_page(presets=presets, locale=Locale.objects.get(language_code="km"), parent=km(SectionPageFactory))

    found = visit(page.url)
    account = found.find(string="000 000 000")
    assert account, "as it is typed into a bank's form"
    assert "$១៥" in found.select_one(".give, [data-give]").get_text() and "៦០ %" in found.get_text()
    riels = visit(f"{page.url}?gift=monthly-khr-60000")
    assert "៦០.០០០៛" in riels.get_text()
    for typed in ("៥០០០០", "៥០.០០០", "50,000", "៥០\u200b០០០ ៛"):
        chosen = visit(f"{page.url}?gift=monthly-khr-60000&amount={typed}")
        assert "៥០.០០០៛" in chosen.get_text(), typed
        assert chosen.select_one("#give-amount")["value"] == typed
    for typed in ("១", "1,000.000", "១.០០០,០០០", "៥០០០០.៥០"):
        refused = visit(f"{page.url}?gift=monthly-khr-60000&amount={typed}")
        assert "៤.០០០៛" in refused.select_one("#give-problem").get_text(), typed
    assert visit(f"{page.url}?gift=monthly-usd-15&amount=1.50").select_one("#give-problem"), "sums are whole"


def test_closing_times(visit, km):
    index = km(OpportunityIndexPageFactory)
    closes = timezone.make_aware(datetime(2099, 3, 12, 17, 30))
    job = km(OpportunityPageFactory, index, place=WORD, contact=WORD, closes_at=closes)

    for address in (index.url, job.url):
        assert "១២ មីនា ២០៩៩ ម៉ោង ១៧:៣០" in seen(visit(address))


def test_numbers_over_time_and_the_year_in_the_footer(visit, km):
    points = [{"time": "2023", "number": 10106}, {"time": "២០២៤", "number": 345}]
    facts = {"heading": WORD, "period": "2003–2015", "source": WORD}
    figures = [{**facts, "number": "119", "label": WORD}]
    columns = [{"type": "text", "heading": WORD}, {"type": "number", "heading": WORD}]
    table = {"columns": columns, "rows": [{"values": [WORD, "54"]}], "caption": ""}
    blocks = [
        ("figures_over_time", {**facts, "unit": WORD, "points": points}),
        ("figures", {"heading": WORD, "figures": figures}),
        ("timeline", {"heading": WORD, "events": [{"date": "2003", "heading": WORD, "text": WORD}] * 2}),
        ("table", {"caption": WORD, "source": "", "table": table}),
    ]
    page = km(StandardPageFactory)
    page.body = page.body.stream_block.to_python([{"type": kind, "value": value} for kind, value in blocks])
    page.save_revision().publish()

    found = visit(page.url)
    assert (
        "១០.១០៦" in found.select_one("svg[role=img]")["aria-label"]
        and "១០.១០៦" in found.select_one("table td").get_text()
    )
    for words in ("១១៩", "២០០៣–២០១៥", "៥៤"):
        assert words in found.main.get_text()
    assert f"© {timezone.localdate().year}".translate(str.maketrans("0123456789", "០១២៣៤៥៦៧៨៩")) in seen(found)


def test_versions_of_the_registry(visit, km):
    item(service("youtube"), "prefs")
    publish()
    cookies = km(CookiesPageFactory)

    assert "កំណែទី ១" in seen(visit(cookies.url))


def test_mistakes_in_the_contact_form(client, km):
    km(ContactPageFactory)
    own = {"sec-fetch-site": "same-origin"}
    answer = client.post("/km/contact/send/", {"text": "ក" * 5012, "email": "", "phone": "១២"}, headers=own)

    found = BeautifulSoup(answer.content, "html.parser")
    assert "១២ តួអក្សរ" in found.select_one(".error-summary").get_text()
    found.select_one("textarea").decompose()
    assert found.select_one("[name=phone]")["value"] == "១២", "as it was typed"
    seen(found)
