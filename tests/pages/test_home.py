"""The front page above its bands."""

import pytest
from wagtail.models import Site

from navigation.models import ContactSettings

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("missing", ["police_phone", "hotline_phone"])
def test_nobody_is_told_to_call_a_number_that_is_not_there(visit, home, committed, missing):
    assert "092 311 511" in visit("/").select_one(".hero__note").get_text()
    with committed():
        contact = ContactSettings.for_site(Site.objects.get())
        setattr(contact, missing, "")
        contact.save()

    assert not visit("/").select(".hero__note")
