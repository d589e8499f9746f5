"""The words of the form where editors wrote none."""

import pytest

from hotline.flow.report import REPORT
from hotline.models import Kind, ReportAbusePage
from hotline.texts import texts_of
from tests.factories import ReportAbusePageFactory

pytestmark = pytest.mark.django_db

WORDS = {"received", "looked_at", "passed_on", "closed"}


@pytest.mark.parametrize("language", ["en", "km"])
def test_without_a_page_the_site_has_words_of_its_own(language):
    texts = texts_of(language)

    assert texts.receipt.startswith("<p>")
    assert set(texts.states) == WORDS
    assert all(texts.states.values())
    assert texts.explanations["danger"]


def test_an_english_page_says_nothing_in_khmer():
    ReportAbusePageFactory(receipt_text="<p>English words</p>", explanations=[("danger", "<p>English danger</p>")])

    assert "English words" in texts_of("en").receipt
    assert "English" not in texts_of("km").receipt + texts_of("km").explanations["danger"]


@pytest.mark.parametrize("how", ["draft", "private"])
def test_what_is_not_public_is_not_said_in_the_form(hide, how):
    page = ReportAbusePageFactory(receipt_text="<p>Hidden words</p>")
    assert "Hidden words" in texts_of("en").receipt

    hide(page, how)

    assert "Hidden words" not in texts_of("en").receipt


def test_links_in_the_texts_tell_other_sites_nothing():
    ReportAbusePageFactory(closed_text='<p><a href="https://other.example/?a=1&amp;b=2">There</a></p>')

    link = '<a href="https://other.example/?a=1&amp;b=2" rel="noreferrer nofollow">There</a>'
    assert texts_of("en").states["closed"] == f"<p>{link}</p>"


def test_they_are_read_once(django_assert_num_queries):
    ReportAbusePageFactory()
    texts_of("en")

    with django_assert_num_queries(0):
        texts_of("en")


def test_what_can_be_explained_is_a_step_of_the_form():
    explained = ReportAbusePage._meta.get_field("explanations").stream_block.child_blocks

    assert set(Kind.values) - {Kind.HELP} <= set(explained)
    assert set(explained) <= {step.name for step in REPORT.steps}
