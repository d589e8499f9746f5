"""The hotline's forms in Khmer: numbers that the site says have Khmer digits, numbers to call and codes have not."""

import pytest

from tests.hotline.visitor import ANSWERS, CODE, REPORT, Visitor
from tests.western_digits import western_digits

pytestmark = pytest.mark.django_db


def test_every_step_of_a_report(analyst):
    visitor = Visitor(f"/km{REPORT}")
    pages = [visitor.get(), visitor.begin("grooming")]
    pages += [visitor.answer(step, **fields) for step, fields in ANSWERS["grooming"][:3]]
    too_long = visitor.answer("what", what="ក" * 10_012)

    assert [western_digits(page.soup) for page in pages] == [[]] * len(pages)
    assert "១២ តួអក្សរ" in too_long.errors[0]


def test_a_code_that_is_too_short(analyst):
    page = Visitor(f"/km{CODE}").post("open", code="123")

    assert "៣" in page.errors[0]
    assert not western_digits(page.soup.select_one(".error-summary"))
