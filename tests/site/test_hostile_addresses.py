"""Addresses that nobody types: each is answered, none is an error of the site."""

import pytest

from tests.consent.registries import publish, service
from tests.factories import ArticlePageFactory

pytestmark = pytest.mark.django_db

ADDRESSES = [
    "/%00/",
    "/a%00b/",
    "/feed/%00/",
    "/documents/1/%00",
    "/explore%00/",
    "/%ED%A0%80/",
    "/%FF%FE/",
    "/..%2f..%2fetc/passwd",
    "/" + "a" * 3000 + "/",
    "/" + "a/" * 500,
    "/km/%00/",
    "/?p=%00",
    "/admin/login/?next=%00",
    "/sitemap.xml?p=%00",
    "/sitemap.xml?p=abc",
]


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_hostile_address_is_no_error(client, address):
    client.raise_request_exception = True

    assert client.get(address).status_code in (200, 301, 302, 404)


def test_an_address_with_nul_gets_the_page_for_what_is_not_found(client):
    response = client.get("/a%00b/")

    assert response.status_code == 404
    assert "This thread ends here" in response.content.decode()


@pytest.mark.parametrize("query", ["?year=%00", "?tag=a%00", "?page=%00", "?other=%00"])
def test_a_query_with_nul_is_not_found(client, query):
    listing = ArticlePageFactory().get_parent()

    assert client.get(f"{listing.url}{query}").status_code == 404


@pytest.mark.parametrize("charset", ["rot13", "idna", "hex", "undefined", "nobody", "utf-16", "utf-8"])
@pytest.mark.parametrize("url", ["/admin/login/", "/consent/", "/api/views/"])
@pytest.mark.parametrize("kind", ["multipart/form-data; boundary=x", "application/x-www-form-urlencoded"])
def test_a_charset_that_a_form_names_is_never_an_error(client, home, url, charset, kind):
    service("youtube")
    publish()
    body = b'--x\r\nContent-Disposition: form-data; name="choice"\r\n\r\naccept\r\n--x--\r\n'
    headers = {"sec-fetch-site": "same-origin"}

    response = client.generic("POST", url, body, content_type=f"{kind}; charset={charset}", headers=headers)

    assert response.status_code < 500
