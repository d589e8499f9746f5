"""Somebody without JavaScript who fills in the forms of the hotline, page after page, with words to look for later."""

from http.cookies import SimpleCookie
from urllib.parse import urlencode

from bs4 import BeautifulSoup

from hotline.codes import typed_code
from tests.deploy.servers import HOST

PAGES = 30  # no form is longer
FROM_THE_SITE = {"Origin": f"https://{HOST}", "Sec_Fetch_Site": "same-origin"}


class Reporter:
    """
    Sends through `visitor` (tests/deploy/servers.py) and keeps its cookies. Every text is `text`; where one can choose,
    what is in `choices`, else the first.
    """

    def __init__(self, visitor, text, choices=(), **headers):
        self.visitor, self.text, self.choices, self.headers = visitor, text, choices, headers

    def get(self, path):
        return self.keep(self.visitor.get(path, **self.headers))

    def post(self, path, fields):
        return self.keep(self.visitor.post(path, urlencode(fields).encode(), **FROM_THE_SITE, **self.headers))

    def keep(self, answer):
        for header in answer.headers.get_all("Set-Cookie") or []:
            for name, morsel in SimpleCookie(header).items():
                self.visitor.cookies[name] = morsel.value
        return answer

    def fill_in(self, path):
        """Answers every question of the form, up to the page before it is sent."""
        page = self.page(path)
        for _ in range(PAGES):
            if page.select_one("button[value=send]"):
                return
            self.post(path, self.answers(page))
            page = self.page(path)
        raise AssertionError("the form has no end")

    def send(self, path):
        """Sends the form. Returns the code, or "" when it has to be sent again."""
        self.post(path, {"step": "check", "go": "send"})
        code = self.page(path).select_one("output")
        return typed_code(code.text) if code else ""

    def page(self, path):
        answer = self.get(path)
        assert answer.status == 200, (path, answer.status)
        return BeautifulSoup(answer.body, "html.parser")

    def answers(self, page):
        form = page.select_one("main form[method=post]")
        found = {}
        for control in form.select("input, textarea, select"):
            name, kind = control.get("name"), control.get("type", control.name)
            if not name or control.find_parent(attrs={"aria-hidden": "true"}):
                continue
            options = control.select("option") or [control]
            values = [value for option in options if (value := option.get("value"))] or [""]
            if kind == "hidden":
                found[name] = values[0]
            elif kind in ("radio", "checkbox", "select"):
                chosen = [value for value in values if value in self.choices]
                found[name] = (chosen or [found.get(name, values[0])])[0]
            else:
                found[name] = self.text
        return found | {"go": "next"}
