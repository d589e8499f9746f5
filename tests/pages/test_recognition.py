"""Awards in the order of their years; logos that say no more than the words beside them; the search box of home."""

import pytest

from pages.models import HomePage
from tests.factories import ImageFactory, StandardPageFactory

pytestmark = pytest.mark.django_db

LINK = {"label": "", "page": None, "document": None, "url": "https://example.org/"}


def test_awards_stand_in_the_order_of_their_years(visit):
    awards = [
        {"award": "Second", "giver": "", "year": 2017, "text": "", "picture": None, "link": {**LINK, "url": ""}},
        {"award": "First", "giver": "A giver", "year": 2015, "text": "Why", "picture": ImageFactory(), "link": LINK},
    ]
    shown = visit(StandardPageFactory(body=[("awards", {"heading": "", "awards": awards})]).url).select(".timeline li")

    assert [event.h3.get_text(strip=True) for event in shown] == ["First", "Second"]
    assert [event.select_one(".timeline__date").get_text() for event in shown] == ["2015", "2017"]
    assert shown[0].a["href"] == LINK["url"] and shown[0].img["alt"]
    assert not shown[1].select("a, img")


def test_a_logo_is_decoration_beside_the_name(visit, home):
    partners = [
        {"name": "A network", "logo": ImageFactory(), "since": "2015", "text": "What it asks.", "link": LINK},
        {"name": "Another", "logo": None, "since": "", "text": "", "link": {**LINK, "url": ""}},
    ]
    band = {"heading": "Networks", "partners": partners}
    page = StandardPageFactory(body=[("partners", band)])
    home = HomePage.objects.get()
    home.bands = [("partners", band)]
    home.save_revision().publish()

    for url in (page.url, "/"):
        shown = visit(url).select(".partners li")
        assert shown[0].img["alt"] == "" and shown[0].a.get_text(strip=True) == "A network"
        assert "2015" in shown[0].get_text() and "What it asks." in shown[0].get_text()
        assert shown[1].get_text(strip=True) == "Another" and not shown[1].select("img, a")


def test_the_search_box_of_home_is_a_plain_form(visit, home):
    band = {"heading": "Find it", "text": "", "ways": [{"link": LINK, "text": ""}] * 2}
    for has_search in (True, False):
        home.bands = [("ways_in", {**band, "has_search": has_search})]
        home.save_revision().publish()
        forms = visit("/").select('main form[action="/search/"]')
        assert bool(forms) is has_search
        if forms:
            assert forms[0].get("method", "get") == "get" and forms[0].label["for"] == forms[0].input["id"]
            assert forms[0].input["name"] == "query"
