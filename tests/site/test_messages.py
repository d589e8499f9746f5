"""The Khmer of the interface: whole, with every placeholder, in the form that docs/translation.md asks for."""

import re
import unicodedata
from datetime import timedelta
from pathlib import Path

import polib
import pytest
from django import forms
from django.core.exceptions import ValidationError
from django.template.defaultfilters import filesizeformat
from django.utils import translation
from django.utils.timesince import timesince
from django.utils.timezone import now

LOCALE = Path(__file__).parents[2] / "locale" / "km" / "LC_MESSAGES"
PLACEHOLDER = re.compile(r"%\(\w+\)[sdi]|%[sd]|\{\w*\}|</?\w+[^>]*>")


@pytest.fixture(scope="module")
def messages():
    return list(polib.pofile(str(LOCALE / "django.po")))


def khmer_of(message):
    return message.msgstr_plural[0] if message.msgid_plural else message.msgstr


def test_every_message_is_translated(messages):
    missing = [message.msgid for message in messages if not khmer_of(message) or message.fuzzy or message.obsolete]

    assert not missing, f"{len(missing)} messages, such as {missing[:5]}"


def test_placeholders_and_tags_are_kept(messages):
    for message in messages:
        texts = {message.msgid, message.msgid_plural or message.msgid}
        assert sorted(PLACEHOLDER.findall(khmer_of(message))) in [sorted(PLACEHOLDER.findall(text)) for text in texts]


def test_no_message_holds_what_the_site_adds_or_what_confuses_a_search(messages):
    for message in messages:
        khmer = khmer_of(message)
        assert not re.search("[\u200b-\u200f\u2060\ufeff]", khmer), khmer
        assert unicodedata.normalize("NFC", khmer) == khmer
        # A sign or vowel follows a letter, never another word.
        assert not re.search("(^|[^\u1780-\u17d3\u17dd])[\u17b6-\u17d1\u17d3\u17dd]", khmer), khmer


def test_the_compiled_catalogue_is_that_of_the_texts(messages):
    compiled = {
        (message.msgctxt, message.msgid): khmer_of(message) for message in polib.mofile(str(LOCALE / "django.mo"))
    }

    assert compiled == {
        (message.msgctxt, message.msgid): khmer_of(message) for message in messages if khmer_of(message)
    }


@pytest.mark.parametrize(
    ("field", "value"),
    [
        (forms.EmailField(), "nobody"),
        (forms.URLField(assume_scheme="https"), "no address"),
        (forms.IntegerField(min_value=3), "1"),
        (forms.CharField(max_length=2), "three"),
        (forms.DateField(), "yesterday"),
        (forms.ChoiceField(choices=[("a", "A")]), "b"),
        (forms.CharField(), ""),
    ],
)
def test_the_errors_of_forms_are_in_khmer(field, value):
    with translation.override("km"):
        with pytest.raises(ValidationError) as caught:
            field.clean(value)

        assert re.search("[\u1780-\u17b3]", caught.value.messages[0])


def test_sizes_and_lengths_of_time_are_in_khmer():
    with translation.override("km"):
        assert filesizeformat(2048).endswith("គីឡូបៃ")
        assert timesince(now() - timedelta(days=3)).split() == ["3", "ថ្ងៃ"]
