"""Limits hold for characters as a person counts them, in every form: a letter with all its signs is one."""

import re

import pytest
from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import connection, models
from wagtail.admin.forms.models import WagtailAdminModelForm
from wagtail.blocks import CharBlock, ListBlock, StreamBlock, StructBlock, TextBlock
from wagtail.fields import StreamField
from wagtail.test.utils.form_data import nested_form_data, streamfield

from khmer.clusters import length, shortened, too_many
from khmer.fields import DigitsField
from khmer.forms import LengthValidator
from tests.factories import UserFactory

pytestmark = pytest.mark.django_db

SYLLABLE = "ស្ត្រី"  # one character of six letters and signs


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", 0),
        ("abc", 3),
        ("ខ្មែរ", 2),
        (SYLLABLE, 1),
        ("ក\u200bខ\ufeff\u00ad", 2),
        ("e\u0301", 1),
        ("👨‍👩‍👧‍👦", 1),
        ("\ud800", 1),
        ("a\nb", 3),
    ],
)
def test_what_a_person_counts(text, expected):
    assert length(text) == expected


@pytest.mark.parametrize(
    ("text", "limit", "expected"),
    [
        ("", 5, ""),
        ("ខ្មែរ", 5, "ខ្មែរ"),
        ("ខ្មែរ ខ្មែរ", 6, "ខ្មែរ…"),
        ("ខ្មែរ ខ្មែរ", 8, "ខ្មែរ…"),
        (SYLLABLE * 2, 8, f"{SYLLABLE}…"),
        ("👨‍👩‍👧‍👦 family", 5, "…"),
        ("word " * 3, 6, "word…"),
        ("\ud800" * 9, 3, "??…"),
    ],
)
def test_what_is_shortened_ends_with_a_whole_character(text, limit, expected):
    assert shortened(text, limit) == expected


def test_what_others_show_of_a_page_ends_with_a_whole_character(home, client):
    home.seo_title = home.title = "ស្ត្រី" * 40
    home.search_description = "ស្ត្រី" * 60
    home.save_revision().publish()

    shared = re.search('property="og:description" content="([^"]*)"', client.get("/").text)[1]

    assert re.fullmatch(f"({SYLLABLE})+…", shared)


@pytest.mark.parametrize("text", ["ក" + "\u17c6" * 1000, "\u200b" * 1000, "a" + "\u0301" * 1000])
def test_marks_without_end_are_too_much_for_any_limit(text):
    assert too_many(text, 100) > 0
    assert too_many(text[:700], 100) == 0


# Columns that the site fills itself, or that Wagtail and taggit make.
OTHERS = {
    *("ArticleTag.name", "CustomDocument.title", "CustomImage.title", "CustomRendition.filter_spec", "Topic.slug"),
    *("AuditEntry.action", "AuditEntry.actor_name", "AuditEntry.detail", "AuditEntry.hash", "AuditEntry.reference"),
    *("AuditHead.hash", "ConsentRecord.id", "ConsentRecord.language", "ConsentRecord.version_digest"),
    *("ContactMessage.language", "ContactMessage.phone", "FlushedBatch.id", "RegistryVersion.digest"),
    *("Report.reference", "SearchEntry.language", "SearchTrigram.trigram", "SearchWord.language", "SearchWord.word"),
}


def limited_texts():
    """(name, field) for each column of the site's own models that holds a text of limited length."""
    own = {config.label for config in apps.get_app_configs() if "site-packages" not in config.path}
    codes = models.SlugField | models.URLField | models.EmailField | DigitsField
    for model in apps.get_models():
        for field in model._meta.get_fields():
            if (
                isinstance(field, models.CharField | models.TextField)
                and not isinstance(field, codes)
                and field.max_length
                and field.editable
                and not field.choices
                and field.model._meta.app_label in own
            ):
                yield f"{model.__name__}.{field.name}", field


def form_field(model, name):
    """The field of the form in which editors fill in a model."""
    meta = type("Meta", (WagtailAdminModelForm.Meta,), {"model": model, "fields": [name]})
    return type("Form", (WagtailAdminModelForm,), {"Meta": meta}).base_fields[name]


def test_each_column_that_somebody_fills_in_takes_its_limit_in_khmer():
    found = {name: field for name, field in limited_texts() if name not in OTHERS}

    for name, field in found.items():
        assert type(field) is not models.CharField, f"{name}: its column has no room for Khmer"
        typed = form_field(field.model, field.name)
        typed.clean(SYLLABLE * field.max_length)
        field.clean(SYLLABLE * field.max_length, None)
        with pytest.raises(ValidationError, match="1 character too long"):
            typed.clean(SYLLABLE * (field.max_length + 1))
        assert "maxlength" not in typed.widget.attrs, name
    assert len(found) > 50


@pytest.mark.skipif(connection.vendor == "sqlite", reason="SQLite holds any length")
def test_what_a_form_takes_goes_into_the_database(home):
    home.hero_heading = SYLLABLE * 120
    home.save()
    home.refresh_from_db()

    assert home.hero_heading == SYLLABLE * 120


def test_a_title_that_its_column_cannot_hold_is_shortened_by_characters(client, home):
    """Wagtail's column of titles takes 255 code points, which is 42 of these characters."""
    client.force_login(UserFactory(is_superuser=True, is_staff=True))
    data = nested_form_data({"title": SYLLABLE * 50, "slug": "a", "body": streamfield([])})
    answer = client.post(f"/admin/pages/add/pages/standardpage/{home.pk}/", data)

    assert "This is 7 characters too long" in answer.content.decode()


def limited_blocks(block, seen):
    if isinstance(block, StructBlock | StreamBlock):
        children = block.child_blocks.values()
    elif isinstance(block, ListBlock):
        children = [block.child_block]
    else:
        children = []
    if id(block) not in seen:
        seen[id(block)] = block
        for child in children:
            limited_blocks(child, seen)


def test_each_block_takes_its_limit_in_khmer():
    seen = {}
    for model in apps.get_models():
        for field in model._meta.get_fields():
            if isinstance(field, StreamField):
                limited_blocks(field.stream_block, seen)
    texts = [block for block in seen.values() if isinstance(block, CharBlock | TextBlock)]

    for block in texts:
        assert "maxlength" not in block.field.widget.attrs, block.name
        if limit := block._constructor_args[1].get("max_length"):
            assert LengthValidator(limit) in block.field.validators, block.name
    assert len(texts) > 50
