"""What staff do in the admin."""

from playwright.sync_api import expect

from tests.hotline.conftest import PASSPHRASE

__all__ = ["act", "more_actions", "read", "unlock"]


def more_actions(page, name):
    """Presses one of the buttons behind the arrow, at the foot of a page's editor."""
    page.locator("footer [data-w-dropdown-target=toggle]").click()
    page.get_by_role("button", name=name).click()


# On the hotline's pages


def unlock(page):
    """Opens the key from the queue, to which it leads back."""
    page.goto("/admin/hotline/")
    page.get_by_role("link", name="Unlock your key").click()
    page.get_by_label("Passphrase").fill(PASSPHRASE)
    page.get_by_role("button", name="Unlock").click()
    expect(page.get_by_role("button", name="Lock now")).to_be_visible()


def read(page, reference):
    """Opens a report, which is unread, from the queue, and all that is folded in it."""
    page.goto("/admin/hotline/reports/")
    expect(page.locator("table.listing tr", has_text=reference)).to_contain_text("Unread")
    page.get_by_role("link", name=reference).click()
    folded = page.locator("details.entry:not([open])")
    expect(folded.first).to_be_visible()
    while folded.count():
        folded.first.locator("summary").click()


def act(page, action, **fields):
    """Fills in the form of one of the hotline's actions and sends it. A choice is named by its value."""
    panel = page.locator(f"#action-{action}-section")
    for name, value in fields.items():
        field = panel.locator(f"[name={name}]")
        if field.evaluate("field => field.tagName") == "SELECT":
            field.select_option(value)
        else:
            field.fill(value)
    with page.expect_navigation():
        panel.locator("button[type=submit]").click()
    expect(page.get_by_text("Done, and in the audit log.")).to_be_visible()
