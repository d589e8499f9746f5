import json
from uuid import uuid4

import pytest
from django.urls import reverse
from wagtail.models import Locale
from wagtail_localize.models import StringSegment, StringTranslation, Translation, TranslationSource

from tests.factories import StandardPageFactory, UserFactory


@pytest.fixture
def khmer(home, committed):
    """The Khmer locale of a site that is live in Khmer."""
    locale = Locale.objects.get(language_code="km")
    with committed():
        home.copy_for_translation(locale).save_revision().publish()
    return locale


@pytest.fixture
def send(khmer):
    """Sends a page for translation as it is now, again if it was before: send(page) returns the Translation."""

    def send(page):
        source, _ = TranslationSource.update_or_create_from_instance(page)
        translation, _ = Translation.objects.get_or_create(source=source, target_locale=khmer)
        translation.save_target(publish=False)
        return translation

    return send


@pytest.fixture
def translate(committed, khmer, send):
    """Puts `say(text)` in place of the texts of a page, and keeps its slug: translate(page) returns the translation."""

    def translate(page, say="ខ្មែរ {}".format, most=None, publish=True):
        translation = send(page)
        segments = StringSegment.objects.filter(source=translation.source).order_by("pk")
        for segment in segments[:most]:
            StringTranslation.objects.get_or_create(
                translation_of=segment.string,
                context=segment.context,
                locale=khmer,
                defaults={"data": segment.string.data if segment.context.path == "slug" else say(segment.string.data)},
            )
        if publish:
            with committed():
                translation.save_target(publish=True)
        return page.get_translation(khmer)

    return translate


@pytest.fixture
def sync(client, committed):
    """Brings the changes of a page or snippet over, as *Sync translated pages* does with *Publish immediately*."""

    def sync(original):
        source = TranslationSource.objects.get_for_instance(original)
        client.force_login(UserFactory(group="Publishers"))
        with committed():
            client.post(
                reverse("wagtail_localize:update_translations", args=[source.pk]), {"publish_translations": "on"}
            )
        client.logout()

    return sync


@pytest.fixture
def stored():
    """The value of a body as the editor stores it, with an id for each item of a list: stored(blocks)."""

    def stored(blocks):
        block = StandardPageFactory._meta.model._meta.get_field("body").stream_block
        value = block.to_python([{"type": kind, "value": value} for kind, value in blocks])
        return json.dumps([{**child.get_prep_value(), "id": str(uuid4())} for child in value])

    return stored
