"""What a visitor with a choice to make meets and does: the films, the banner, the dialog, what is stored."""

from playwright.sync_api import expect

# A person's browser by its name: Playwright's own calls itself headless, and is not counted.
READER = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36"
YOUTUBE, VIMEO = "www.youtube-nocookie.com", "player.vimeo.com"
VIDEOS = [
    ("video", {"title": "A first film", "url": "https://www.youtube.com/watch?v=aaaaaaaaaaa", "poster": None}),
    ("paragraph", "<p>Words between two films.</p>"),
    ("video", {"title": "A second film", "url": "https://vimeo.com/76979871", "poster": None}),
]
LONG = [
    ("paragraph", f"<p>Paragraph {number} with <a href='https://example.org/'>a link</a>.</p>") for number in range(40)
]


def answers(context):
    """The visitor's cookie as a dictionary."""
    cookies = [cookie for cookie in context.cookies() if cookie["name"] == "cookie_consent"]
    pairs = (pair.split("=") for pair in cookies[0]["value"].strip('"').split("|")) if cookies else ()
    return dict(pairs)


def banner(page):
    return page.locator("[data-consent]")


def player(page, host):
    return page.locator(f"iframe[src*='{host}']")


def press(page, name):
    """Presses a button and waits until the server has answered."""
    with page.expect_response("**/consent/"):
        page.get_by_role("button", name=name).first.click()


def open_settings(page):
    page.locator("footer").get_by_role("link", name="Cookie settings").click()
    dialog = page.get_by_role("dialog")
    expect(dialog).to_be_visible()
    return dialog


def show_services(dialog):
    expect(dialog).to_be_visible()
    for summary in dialog.locator("summary").all():
        summary.click()


def stored(page):
    """The names of everything that the browser keeps for the site."""
    names = page.evaluate(
        """async () => [
            ...Object.keys(localStorage), ...Object.keys(sessionStorage), ...await caches.keys(),
            ...(await indexedDB.databases()).map(database => database.name),
            ...(await navigator.serviceWorker?.getRegistrations() ?? []).map(worker => worker.scope),
        ]"""
    )
    return sorted([*names, *(cookie["name"] for cookie in page.context.cookies())])
