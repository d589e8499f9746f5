"""What an analyst's open key leaves on the screen of a computer at which nobody sits any more."""

from django.contrib.auth import get_user_model
from playwright.sync_api import expect

from hotline import keys
from hotline.permissions import ANALYSTS
from tests.hotline.conftest import PASSPHRASE
from tests.hotline.desk import report_in


def test_when_the_key_locks_itself_the_report_leaves_the_screen_and_what_was_typed_stays(signed_in):
    page = signed_in(ANALYSTS)
    keys.make_recovery_key("test")
    keys.make_key(get_user_model().objects.get(groups__name=ANALYSTS), PASSPHRASE)
    report = report_in()
    page.goto(f"/admin/hotline/reports/{report.reference}/")
    page.clock.install()
    page.get_by_label("Passphrase").fill(PASSPHRASE)
    page.get_by_role("button", name="Unlock", exact=True).click()
    page.locator("details.entry summary").click()
    words, note = page.get_by_text("red scarf"), page.get_by_label("Note, for the hotline")
    expect(words).to_be_visible()
    note.fill("A neighbour knows him")

    page.clock.fast_forward("14:00")
    expect(words).to_be_visible()
    expect(page.get_by_text("Your key has locked itself")).to_be_hidden()
    page.clock.fast_forward("01:01")

    expect(page.get_by_text("Your key has locked itself")).to_be_visible()
    expect(words).to_have_count(0)
    assert "red scarf" not in page.content()
    expect(note).to_have_value("A neighbour knows him")
