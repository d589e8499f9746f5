"""Numbers of several years: a chart, the same numbers as a table, and no number without unit, period and source."""

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse
from wagtail.test.utils.form_data import nested_form_data, streamfield

from pages.models import StandardPage
from tests.factories import StandardPageFactory, UserFactory

pytestmark = pytest.mark.django_db

POINTS = [("2018", 148), ("2019", 0), ("June–December 2021", 10106)]


def series(points, **changed):
    rows = [{"time": time, "number": number} for time, number in points]
    fields = {"heading": "People trained", "unit": "people", "period": "2018–2021", "source": "Training records"}
    return {**fields, "points": rows, **changed}


def test_chart_and_table_show_the_same_numbers_with_period_and_source(visit):
    figure = visit(StandardPageFactory(body=[("figures_over_time", series(POINTS))]).url).select_one("main figure")

    rows = [[cell.get_text() for cell in row.select("th, td")] for row in figure.select("tbody tr")]
    assert rows == [["2018", "148"], ["2019", "0"], ["June–December 2021", "10,106"]]
    assert [text.get_text() for text in figure.select("svg text")] == [words for row in rows for words in row]
    assert [bar["width"] for bar in figure.select("svg rect")] == ["1%", "0%", "100%"]
    said = " ".join(figure.svg["aria-label"].split())
    assert "148 in 2018" in said and "10,106" in said and "in June–December 2021" in said
    assert figure.caption.get_text() == figure.figcaption.get_text() == "People trained"
    assert "2018–2021" in figure.get_text() and "Training records" in figure.get_text()
    assert not figure.select("[style]")


def test_numbers_that_are_all_nothing_are_a_chart_too(visit):
    page = visit(StandardPageFactory(body=[("figures_over_time", series([("2018", 0), ("2019", 0)]))]).url)
    assert [bar["width"] for bar in page.select("main rect")] == ["0%", "0%"]


WRONG = [
    (series([("2018", 1), ("២០១៨", 2)]), "there already"),
    (series([("June–December 2021", 1), ("june-december  2021", 2)]), "there already"),
    (series([("2018", -5), ("2019", 1)]), "greater than or equal to 0"),
    (series([("2018", 10**13), ("2019", 1)]), "less than or equal to"),
    (series([("2018", "1.5"), ("2019", 1)]), "whole number"),
    (series([("2018", "9" * 5000), ("2019", 1)]), "whole number"),
    (series([("2018", "many"), ("2019", 1)]), "whole number"),
    (series([("2018", 1)]), "minimum number of items"),
    (series([(str(1900 + number), 1) for number in range(100)]), "maximum number of items"),
    (series(POINTS, unit=""), "required"),
    (series(POINTS, period=""), "required"),
    (series(POINTS, source=""), "required"),
]


def test_bad_data_is_named_and_nothing_is_lost(client, home):
    client.force_login(UserFactory(is_superuser=True))
    page = StandardPageFactory(title="Impact")
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])

    def save(value):
        points = {
            "points-count": len(value["points"]),
            **{
                f"points-{number}": {"value": point, "order": number, "deleted": ""}
                for number, point in enumerate(value["points"])
            },
        }
        form = {"title": "Impact", "slug": "impact", "summary": "", "view_rule": "count", "comments-TOTAL_FORMS": 0}
        form |= {"comments-INITIAL_FORMS": 0, "action-publish": "1"}
        block = {name: text for name, text in value.items() if name != "points"} | points
        return client.post(address, nested_form_data({**form, "body": streamfield([("figures_over_time", block)])}))

    for value, words in WRONG:
        answer = save(value)
        assert answer.status_code == 200
        shown = BeautifulSoup(answer.content, "html.parser").get_text() + answer.content.decode()
        assert words in shown, words
        assert not StandardPage.objects.get(pk=page.pk).body

    assert save(series(POINTS)).status_code == 302
    assert len(StandardPage.objects.get(pk=page.pk).body[0].value["points"]) == 3
