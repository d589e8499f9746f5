"""A page sent for translation: what of it is translated, and that nobody sees it before somebody has."""

import pytest
from django.urls import reverse
from wagtail.models import PageViewRestriction
from wagtail_localize.models import StringSegment, StringTranslation

from tests.factories import SectionPageFactory, StandardPageFactory, UserFactory

pytestmark = pytest.mark.django_db

TABLE = {
    "columns": [{"type": "text", "heading": "Year"}, {"type": "number", "heading": "People"}],
    "rows": [{"values": ["The first year", "120"]}, {"values": ["The second year", "120"]}],
    "caption": "",
}
BODY = [
    ("heading", {"text": "What we do", "level": "2"}),
    ("takeaways", {"heading": "In short", "points": ["One point", "Another point"]}),
    ("table", {"caption": "People trained", "table": TABLE, "source": None}),
    ("paragraph", "<p>A <b>bold</b> word</p>"),
]


@pytest.fixture
def page(khmer, stored):
    return StandardPageFactory(title="Our work", summary="What it is", body=stored(BODY))


def test_every_word_of_a_page_can_be_translated(visit, translate, page):
    translation = translate(page, lambda text: f"ខ្មែរ {len(text)}")

    text = visit(translation.url).select_one("main").get_text()

    for word in ("Our work", "What it is", "What we do", "In short", "point", "trained", "Year", "year", "bold"):
        assert word not in text
    assert text.count("១២០") == 2


def test_an_editor_sends_a_page_for_translation_and_nobody_sees_it_yet(client, committed, khmer, page):
    client.force_login(UserFactory(group="Editors"))

    with committed():
        client.post(reverse("wagtail_localize:submit_page_translation", args=[page.pk]), {"locales": [khmer.pk]})

    translation = page.get_translation(khmer)
    assert not translation.live
    client.logout()
    notice = client.get(f"/km{page.url}")
    assert f'href="{page.url}"' in notice.content.decode()
    assert "What we do" not in notice.content.decode()


def test_a_new_page_makes_no_page_in_the_other_language(khmer):
    section = SectionPageFactory()

    assert not section.has_translation(khmer)


def test_the_page_above_a_translation_stays_back_when_its_original_changes(client, committed, khmer):
    section = SectionPageFactory(title="About us")
    page = StandardPageFactory(title="Mission", parent=section)
    with committed():
        page.copy_for_translation(khmer, copy_parents=True)
        section.title = "About all of us"
        section.save_revision().publish()

    alias = section.get_translation(khmer)
    assert (alias.title, alias.live) == ("About all of us", False)


def test_a_translation_with_gaps_is_not_published_and_that_is_said(client, committed, translate):
    page = StandardPageFactory(title="Mission", summary="Why we are here")
    translation = translate(page, most=1)
    client.force_login(UserFactory(group="Publishers"))

    with committed():
        response = client.post(
            reverse("wagtailadmin_pages:edit", args=[translation.pk]), {"action": "publish"}, follow=True
        )

    assert "Nothing was published: 1 text is not translated yet." in response.content.decode()
    translation.refresh_from_db()
    assert not translation.live


def test_a_whole_translation_is_published_from_the_editor(client, committed, translate):
    translation = translate(StandardPageFactory(title="Mission"), publish=False)
    client.force_login(UserFactory(group="Publishers"))

    with committed():
        client.post(reverse("wagtailadmin_pages:edit", args=[translation.pk]), {"action": "publish"})

    assert client.get(translation.url).status_code == 200


def test_new_words_of_the_original_do_not_show_in_the_translation(client, translate, sync):
    page = StandardPageFactory(title="Mission")
    page.save_revision().publish()
    translation = translate(page)
    page.summary = "A summary that is new"
    page.save_revision().publish()

    sync(page)

    text = client.get(translation.url).content.decode()
    assert "ខ្មែរ Mission" in text
    assert "A summary that is new" not in text


def test_a_page_made_private_is_private_in_both_languages_though_texts_are_missing(client, translate, sync):
    page = StandardPageFactory(title="Mission")
    page.save_revision().publish()
    translation = translate(page)
    page.summary = "A summary that is new"
    page.save_revision().publish()
    PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)

    sync(page)

    assert [client.get(address).status_code for address in (page.url, translation.url)] == [302, 302]


def test_a_slug_in_khmer_keeps_its_letters_and_signs(client, translate):
    page = StandardPageFactory(title="Child protection", slug="child-protection")
    translation = translate(page, most=0, publish=False)
    segment = StringSegment.objects.get(context__path="slug")
    StringTranslation.objects.create(
        translation_of=segment.string, context=segment.context, locale=translation.locale, data="ការពារកុមារ"
    )

    translation = translate(page)

    assert translation.slug == "ការពារកុមារ"
    assert client.get(translation.url).status_code == 200
