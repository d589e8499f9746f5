"""Who counts: a person's browser that shows the page now, and that did not ask to be left out."""

from crawleruseragents import is_crawler
from django.conf import settings

__all__ = ["counts"]

PURPOSE_HEADERS = ("Sec-Purpose", "Purpose", "X-Purpose", "X-Moz")
UNSEEN = ("prefetch", "prerender", "preview")
AUTOMATED = ("headless", "phantomjs", "puppeteer", "playwright", "selenium", "webdriver", "electron")
STAFF_COOKIES = ("aple_staff", settings.SESSION_COOKIE_NAME)


def counts(request):
    """False for robots and link previews, prefetching, refusals by signal or by choice, and staff."""
    agent = request.headers.get("User-Agent", "").strip()
    headers = request.headers
    return not (
        not agent
        or any(word in agent.lower() for word in AUTOMATED)
        or is_crawler(agent)
        or any(word in headers.get(name, "") for name in PURPOSE_HEADERS for word in UNSEEN)
        or headers.get("Sec-GPC") == "1"
        or headers.get("DNT") == "1"
        or any(name in request.COOKIES for name in STAFF_COOKIES)
        or "visit-counter=-1" in request.COOKIES.get("cookie_consent", "")
    )
