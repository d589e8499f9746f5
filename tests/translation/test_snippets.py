"""Terms and services: what was sent for translation shows in no language before it is whole and published."""

import pytest
from django.urls import reverse
from wagtail.models import Locale

from glossary.models import GlossaryTerm
from hotline.models import HelpService
from tests.factories import GlossaryPageFactory, UserFactory
from tests.hotline.help_content import SEEK_HELP, make_help_page

pytestmark = pytest.mark.django_db


@pytest.fixture
def term(khmer):
    term = GlossaryTerm.objects.create(term="grooming", explanation="Building trust.", locale=Locale.get_default())
    term.save_revision().publish()
    return term


@pytest.fixture
def glossary(home, khmer):
    return GlossaryPageFactory(parent=home.get_translation(khmer).specific, locale=khmer)


@pytest.fixture
def service(home, translate):
    """In English alone, on a site with Seek Help in both languages."""
    page = make_help_page()
    translate(page.get_parent().specific)
    translate(page)
    return HelpService.objects.create(
        name="A centre", offers="Talks", phone="000 000 001", hours="At noon", locale=Locale.get_default()
    )


def send_as(client, group, snippet, khmer, committed):
    client.force_login(UserFactory(group=group))
    meta = snippet._meta
    with committed():
        address = reverse(
            "wagtail_localize:submit_snippet_translation", args=[meta.app_label, meta.model_name, snippet.pk]
        )
        client.post(address, {"locales": [khmer.pk]})
    return snippet.get_translation(khmer)


def publish(client, snippet, committed):
    with committed():
        return client.post(
            reverse(snippet.snippet_viewset.get_url_name("edit"), args=[snippet.pk]), {"action": "publish"}, follow=True
        )


def test_a_term_that_was_sent_shows_only_once_it_is_translated_and_published(
    client, committed, khmer, glossary, term, translate, visit
):
    translation = send_as(client, "Publishers", term, khmer, committed)
    assert "grooming" not in visit(glossary.url).main.get_text()

    refused = publish(client, translation, committed)
    assert "Nothing was published: 2 texts are not translated yet." in refused.content.decode()
    assert "grooming" not in visit(glossary.url).main.get_text()

    translate(term, publish=False)
    assert "ខ្មែរ" not in visit(glossary.url).main.get_text()

    publish(client, translation, committed)
    text = visit(glossary.url).main.get_text()
    assert "ខ្មែរ grooming" in text
    assert "ខ្មែរ Building trust." in text


def test_a_service_that_was_sent_is_not_listed_yet(client, committed, khmer, service, translate, visit):
    translation = send_as(client, "Publishers", service, khmer, committed)
    assert "A centre" not in visit(f"/km{SEEK_HELP}services/").main.get_text()

    translate(service, publish=False)
    publish(client, translation, committed)

    text = visit(f"/km{SEEK_HELP}services/").main.get_text()
    assert "ខ្មែរ A centre" in text
    assert "000 000 001" in text, "the number is none of the texts to translate"


def test_new_words_of_a_term_do_not_show_in_its_translation(glossary, term, translate, sync, visit):
    translate(term)
    term.explanation = "Something that is new"
    term.save_revision().publish()

    sync(term)

    text = visit(glossary.url).main.get_text()
    assert "ខ្មែរ Building trust." in text
    assert "Something that is new" not in text


def test_a_number_to_call_does_not_wait_for_texts(service, translate, sync, visit):
    service.save_revision().publish()
    translate(service)
    service.phone, service.hours = "000 000 002", "At night"
    service.save_revision().publish()

    sync(service)

    text = visit(f"/km{SEEK_HELP}services/").main.get_text()
    assert "000 000 002" in text
    assert "000 000 001" not in text
    assert "ខ្មែរ At noon" in text
    assert "At night" not in text


def test_a_draft_of_a_term_is_not_shown(committed, glossary, khmer, visit):
    with committed():
        GlossaryTerm.objects.create(term="ការលួងលោម", explanation="ន័យ", locale=khmer, live=False)

    assert "ការលួងលោម" not in visit(glossary.url).main.get_text()
