"""No page that is kept carries what belongs to one visitor, and forms on kept pages work for everybody."""

import pytest
from bs4 import BeautifulSoup
from django.middleware.csrf import get_token
from django.test import Client
from django.utils.cache import patch_vary_headers

pytestmark = pytest.mark.django_db


@pytest.fixture
def visitors():
    """Two browsers that never met, in front of a server that checks CSRF tokens."""
    return Client(enforce_csrf_checks=True), Client(enforce_csrf_checks=True)


def test_no_kept_page_has_a_token_of_a_visitor(addresses, visitors):
    first, second = visitors
    for url in addresses:
        pages = [first.get(url).content, second.get(url).content]

        assert pages[0] == pages[1], url
        assert b"csrf" not in pages[0].lower(), url
    assert not first.cookies and not second.cookies


def forms(html):
    """(address, fields) of each form of the page that is sent by POST, filled as the page fills it."""
    for form in BeautifulSoup(html, "html.parser").find_all("form", method="post"):
        fields = {}
        for field in form.select("input[name], button[name]"):
            if field.get("type") not in ("checkbox", "radio") or field.has_attr("checked"):
                fields.setdefault(field["name"], []).append(field.get("value", ""))
        yield form["action"], fields


def test_the_form_that_one_fetched_works_for_another(public_pages, visitors):
    first, second = visitors
    sent = set()
    for url in (page.url for page in public_pages):
        first.get(url)
        for action, fields in forms(second.get(url).content):
            fields["choice"] = "accept"
            answer = second.post(action, fields, headers={"sec-fetch-site": "same-origin"})
            assert answer.status_code == 303, url
            sent.add(url)

    assert "youtube" in second.cookies["cookie_consent"].value
    assert "/cookies/" in sent
    assert not first.cookies


def sets_a_cookie(request, response):
    response.set_cookie("name", "value")


def varies(request, response):
    patch_vary_headers(response, ["Accept-Language", "Cookie"])


def has_a_token(request, response):
    response.content += get_token(request).encode()


def does_nothing(request, response):
    pass


@pytest.mark.parametrize(("does", "builds"), [(sets_a_cookie, 3), (varies, 3), (has_a_token, 3), (does_nothing, 1)])
def test_what_depends_on_the_visitor_is_built_for_each(does, builds, article, visitors, monkeypatch):
    built, serve = [], type(article).serve

    def for_one(page, request, *args, **kwargs):
        built.append(page)
        response = serve(page, request, *args, **kwargs).render()
        does(request, response)
        return response

    monkeypatch.setattr(type(article), "serve", for_one)
    for visitor in (visitors[0], visitors[1], visitors[0]):
        assert visitor.get(article.url).status_code == 200

    assert len(built) == builds
