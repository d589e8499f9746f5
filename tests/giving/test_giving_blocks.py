"""What editors of the donate page may not enter, and what they are told."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from pages.blocks.giving import PresetsBlock, UseOfMoneyBlock, WaysToGiveBlock
from pages.models import Campaign
from tests.factories import ImageFactory, UserFactory
from tests.giving.content import BANK, KHQR, NO_PICTURE, USE, WAYS, preset, way

pytestmark = pytest.mark.django_db


def checked(block, blocks):
    return block.clean(block.to_python([{"type": kind, "value": value} for kind, value in blocks]))


def messages(error):
    """All messages of an error of blocks, however deep."""
    found = list(getattr(error, "messages", None) or [])
    inner = getattr(error, "block_errors", None) or {}
    for part in inner.values() if isinstance(inner, dict) else inner:
        found += messages(part) if part else []
    for part in getattr(error, "non_block_errors", None) or []:
        found.append(str(part))
    return found


def refused(block, blocks):
    with pytest.raises(ValidationError) as caught:
        checked(block, blocks)
    return " ".join(messages(caught.value))


def test_ways_that_are_right_pass(db):
    assert len(checked(WaysToGiveBlock(), WAYS)) == 5


@pytest.mark.parametrize(
    "address, words",
    [
        ("http://pay.example.org/", "https://"),
        ("javascript:alert(1)", "https://"),
        ("//pay.example.org/", "https://"),
        ("https:///give", "https://"),
        ("https://pay/", "https://"),
        ("https://{campaign}.example.org/", "https://"),
        ("https://pay.example.org@evil.example/{amount}", "https://"),
        ("https://[pay.example.org/", "not an address"),
        ("https://pay.example.org/{amount", "brace"),
        ("https://pay.example.org/amount}", "brace"),
        ("https://pay.example.org/{name}", "no other braces"),
        ("https://pay.example.org/{}", "no other braces"),
        ("https://pay.example.org/{amount.real}", "no other braces"),
        ("https://pay.example.org/{amount!r}", "no other braces"),
        ("https://pay.example.org/{amount:9}", "no other braces"),
        ("https://pay.example.org/a b", "spaces"),
    ],
)
def test_an_address_of_a_payment_page(address, words):
    assert words in refused(WaysToGiveBlock(), [way("hosted", "By card", provider="P", address=address)])


@pytest.mark.parametrize(
    "code", ["000201", KHQR[:-1] + "!", KHQR.replace("DEMO", "DEMA"), "https://example.org/", "ខ្មែរ"]
)
def test_a_khqr_text_must_be_whole(code):
    fields = {"account_name": "A", "picture": NO_PICTURE, "check": "Look."}

    assert "check sum" in refused(WaysToGiveBlock(), [way("khqr", "Scan", code=code, **fields)])


def test_khqr_takes_a_text_or_a_picture(db):
    picture = {"image": ImageFactory().pk, "alt_text": "The code", "decorative": False}
    fields = {"account_name": "A", "check": "Look."}

    assert checked(WaysToGiveBlock(), [way("khqr", "Scan", code="", picture=picture, **fields)])
    for code, image in ((KHQR, picture), ("", NO_PICTURE)):
        text = refused(WaysToGiveBlock(), [way("khqr", "Scan", code=code, picture=image, **fields)])
        assert "one of them" in text


@pytest.mark.parametrize("fields", [{"swift": "abc", "reference": "GIFT"}, {"swift": "", "reference": "for you"}])
def test_details_of_a_bank(fields):
    assert "capital letters" in refused(WaysToGiveBlock(), [way("bank", "Bank", **BANK, **fields)])


def test_a_platform_needs_https():
    fields = {"name": "P", "difference": "D"}
    assert "https://" in refused(WaysToGiveBlock(), [way("platform", "P", url="http://giving.example.org/", **fields)])


def test_a_draft_may_be_unfinished(client, home):
    for block, blocks in (
        (PresetsBlock(), [preset("once", "USD", None), preset("once", "", 5)]),
        (WaysToGiveBlock(), [way("hosted", "", provider="", address=""), way("khqr", ""), way("platform", "", url="")]),
    ):
        block.clean_deferred(block.to_python([{"type": kind, "value": value} for kind, value in blocks]))
    block = UseOfMoneyBlock()
    block.clean_deferred(block.to_python({**USE, "parts": [{"label": "", "percent": None}]}))


def test_sums():
    assert "there already" in refused(PresetsBlock(), [preset("once", "USD", 5)] * 2)
    assert "at most 6" in refused(PresetsBlock(), [preset("once", "USD", number) for number in range(1, 8)])
    assert "from $1 to $10,000" in refused(PresetsBlock(), [preset("once", "USD", 10_001)])
    assert "from 4,000៛" in refused(PresetsBlock(), [preset("once", "KHR", 15)])
    assert refused(PresetsBlock(), [preset("once", "USD", 5, impact="")])


@pytest.mark.parametrize("percents", [[60, 39], [100, 1], [50]])
def test_parts_of_the_money_add_up(percents):
    parts = [{"label": "A", "text": "", "percent": percent} for percent in percents]
    block = UseOfMoneyBlock()

    with pytest.raises(ValidationError) as caught:
        block.clean(block.to_python({**USE, "parts": parts}))
    assert f"add up to {sum(percents)} %" in " ".join(messages(caught.value))


@pytest.mark.parametrize("name", ["period", "source"])
def test_the_use_of_the_money_has_period_and_source(name):
    block = UseOfMoneyBlock()
    with pytest.raises(ValidationError):
        block.clean(block.to_python({**USE, name: ""}))


@pytest.mark.parametrize("code", ["Letter", "a b", "-a", "a--b", "a/b", "ខ", "a" * 41, "a\n"])
def test_codes_of_campaigns(code):
    with pytest.raises(ValidationError) as caught:
        Campaign(code=code, name="A", line="B").full_clean()
    assert list(caught.value.message_dict) == ["code"]


def test_a_publisher_keeps_campaigns_and_an_editor_does_not(client):
    address = reverse("wagtailsnippets_pages_campaign:add")
    client.force_login(UserFactory(group="Publishers"))
    form = {"code": "letter", "name": "The letter", "line": "Thank you", "line_km": "", "first_day": "2026-02-01"}

    backwards = client.post(address, {**form, "last_day": "2026-01-01"})
    assert "ends before it begins" in backwards.content.decode()
    client.post(address, {**form, "last_day": "2026-03-01"})
    assert Campaign.objects.get().last_day == date(2026, 3, 1)

    client.force_login(UserFactory(group="Editors"))
    assert client.get(address).status_code == 302
