"""Khmer digits are taken wherever a number, a telephone number or a code is typed, and kept as the others are."""

import pytest
from django import forms
from django.apps import apps
from django.db import models
from django.urls import reverse
from wagtail.blocks import IntegerBlock, ListBlock, StreamBlock, StructBlock
from wagtail.fields import StreamField
from wagtail.models import Site

from hotline import keys
from khmer.fields import DigitsField
from navigation.links import LinkBlock
from navigation.models import ContactSettings
from news.models import ArticlePage
from pages.blocks.giving import BankBlock, KhqrBlock
from tests.accounts.conftest import LOGIN, PASSWORD, make_user
from tests.editorial.forms import write
from tests.factories import ArticleIndexPageFactory, UserFactory
from tests.giving.content import KHQR, NO_PICTURE
from tests.khmer.test_lengths import form_field
from tests.second_factor import code_of, give_app

pytestmark = pytest.mark.django_db

KHMER = str.maketrans("0123456789", "០១២៣៤៥៦៧៨៩")


@pytest.fixture
def admin(client):
    client.force_login(UserFactory(is_superuser=True, is_staff=True))
    return client


def own_fields(kind):
    """The fields of a kind that the site's own models have and forms can ask for."""
    own = {config.label for config in apps.get_app_configs() if "site-packages" not in config.path}
    for model in apps.get_models():
        for field in model._meta.get_fields():
            if isinstance(field, kind) and field.editable and model._meta.app_label in own and not field.primary_key:
                yield model, field


def blocks_of(block):
    yield block
    if isinstance(block, StructBlock | StreamBlock):
        for child in block.child_blocks.values():
            yield from blocks_of(child)
    elif isinstance(block, ListBlock):
        yield from blocks_of(block.child_block)


def whole_numbers():
    """(name, form field) for each column and block that holds a whole number."""
    for model, field in own_fields(models.IntegerField):
        yield f"{model.__name__}.{field.name}", form_field(model, field.name)
    for model, field in own_fields(StreamField):
        for block in blocks_of(field.stream_block):
            if isinstance(block, IntegerBlock):
                yield f"{model.__name__}.{field.name}: {block.name}", block.field


def test_every_whole_number_of_the_admin_takes_them(db):
    found = dict(whole_numbers())

    for name, field in found.items():
        number = max(getattr(field, "min_value", None) or 0, 20)
        assert not isinstance(field.widget, forms.NumberInput), f"{name}: a browser takes Latin digits alone"
        assert field.widget.attrs["inputmode"] == "numeric", name
        assert field.clean(str(number).translate(KHMER)) == number, name
    assert len(found) > 8


def test_every_telephone_number_and_code_of_the_admin_is_kept_with_latin_digits(admin):
    for _model, field in own_fields(DigitsField):
        assert field.clean("០៩២ ៣១១" if "phone" in field.name else "២០២៥", None).isascii(), field

    contact = ContactSettings.for_site(Site.objects.get())
    address = reverse("wagtailsettings:edit", args=["navigation", "contactsettings", contact.site_id])
    typed = {"hotline_phone": "០៩២ ៣១១ ៥១១", "police_phone": "១២៨៨", "child_helpline_phone": "", "office_phone": ""}
    admin.post(address, typed | {"email": "", "address": "", "social_links-count": "0"})

    contact.refresh_from_db()
    assert (contact.hotline_phone, contact.police_phone) == ("092 311 511", "1288")


def test_accounts_khqr_codes_and_links_that_dial():
    bank = {"heading": "Bank", "bank": "B", "account_name": "N", "account_number": "០០០ ១២៣", "reference": "GIFT"}
    bank |= {"swift": "", "currency": "USD", "origin": "both", "text": ""}
    khqr = {"heading": "Scan", "account_name": "N", "code": KHQR.translate(KHMER), "picture": NO_PICTURE, "check": "C"}
    khqr |= {"origin": "both", "text": ""}

    assert BankBlock().clean(BankBlock().to_python(bank))["account_number"] == "000 123"
    assert KhqrBlock().clean(KhqrBlock().to_python(khqr))["code"] == KHQR
    link = LinkBlock().clean(LinkBlock().to_python({"label": "Call", "url": "tel:០៩២៣១១៥១១"}))
    assert link["url"] == "tel:092311511"


def test_every_date_of_the_admin_takes_them():
    for kind, typed in ((models.DateTimeField, "២០២៥-១១-២១ ០៩:០០"), (models.DateField, "២០២៥-១១-២១")):
        found = [(model, field) for model, field in own_fields(kind) if type(field) is kind]
        for model, field in found:
            value = form_field(model, field.name).clean(typed)
            assert f"{value:%Y-%m-%d}" == "2025-11-21", field
        assert len(found) > 1


def test_a_date_of_an_article(admin):
    write(admin, ArticleIndexPageFactory(), date="២០២៥-១១-២១", **{"action-publish": "1"})

    assert str(ArticlePage.objects.get().date) == "2025-11-21"


def test_the_second_factor(client):
    user = make_user(group="Editors")
    secret = give_app(user).data["secret"]
    client.post(LOGIN, {"login": user.username, "password": PASSWORD})

    answer = client.post(f"{LOGIN}code/", {"code": code_of(secret).translate(KHMER)})

    assert (answer.status_code, answer["Location"]) == (302, "/admin/")


def test_the_first_code_of_a_new_app(client):
    user = make_user(group="Editors")
    client.post(LOGIN, {"login": user.username, "password": PASSWORD})
    client.get(reverse("mfa_activate_totp"))
    secret = client.session["mfa.totp.secret"]

    client.post(reverse("mfa_activate_totp"), {"code": code_of(secret).translate(KHMER)})

    assert client.get("/admin/").status_code == 200


def test_the_recovery_key_of_the_hotline():
    text = keys.make_recovery_key("test")

    assert keys.recovery_holder(text.translate(KHMER)).key.public == keys.recovery_holder(text).key.public
