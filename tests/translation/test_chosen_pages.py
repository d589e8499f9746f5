"""What a translation took over from its original leads to pages in its own language, or not at all."""

import pytest

from tests.factories import StandardPageFactory

pytestmark = pytest.mark.django_db

EMPTY = {"label": "", "page": None, "document": None, "url": ""}


@pytest.fixture
def read(visit, stored, translate):
    """The words and addresses of the body of a page's translation: read([(block, value), …])."""

    def read(blocks):
        page = StandardPageFactory(title="Ways on", body=stored(blocks))
        body = visit(translate(page).url).select_one(".prose")
        return body.get_text(), [link["href"] for link in body.select("a")]

    return read


def test_related_pages_are_those_in_its_language(read, translate):
    mission, vision = StandardPageFactory(title="Mission"), StandardPageFactory(title="Vision")
    translation = translate(mission)

    text, addresses = read([("related_pages", {"heading": "Read on", "pages": [vision.pk, mission.pk]})])

    assert addresses == [translation.url]
    assert "ខ្មែរ Mission" in text
    assert "Vision" not in text


def test_a_link_leads_to_the_translation_and_has_its_title(read, translate):
    mission = StandardPageFactory(title="Mission")
    translation = translate(mission)
    link = {**EMPTY, "page": mission.pk}

    text, addresses = read([("call_to_action", {"heading": "Go on", "text": "", "link": link, "second_link": EMPTY})])

    assert addresses == [translation.url]
    assert "ខ្មែរ Mission" in text
