"""What each public page sends besides its text, and that it sends the same to everybody."""

import pytest
from django.core.management import call_command

from tests.factories import (
    ArticlePageFactory,
    CookiesPageFactory,
    DonatePageFactory,
    OpportunityIndexPageFactory,
    OpportunityPageFactory,
    ReportAbusePageFactory,
    ResourceIndexPageFactory,
    SeekHelpPageFactory,
    StandardPageFactory,
    TeamPageFactory,
    UserFactory,
)

pytestmark = pytest.mark.django_db

PUBLIC = [
    ArticlePageFactory,
    CookiesPageFactory,
    DonatePageFactory,
    OpportunityIndexPageFactory,
    OpportunityPageFactory,
    ResourceIndexPageFactory,
    StandardPageFactory,
    TeamPageFactory,
]
HELP = [ReportAbusePageFactory, SeekHelpPageFactory]


@pytest.mark.parametrize("factory", PUBLIC + HELP)
def test_a_public_page_is_the_same_bytes_for_everybody(client, factory):
    url = factory().url
    visitor = client.get(url)
    client.force_login(UserFactory(group="Publishers", is_superuser=True))

    assert client.get(url).content == visitor.content
    assert not visitor.cookies
    assert "Vary" not in visitor.headers
    assert "csrf" not in visitor.content.decode().lower()


@pytest.mark.parametrize("factory", PUBLIC + HELP)
def test_the_policy_of_public_pages_allows_nothing_inline(client, factory):
    policy = client.get(factory().url).headers["Content-Security-Policy"]

    assert "default-src 'none'" in policy
    assert "script-src 'self';" in f"{policy};"
    assert "style-src 'self';" in f"{policy};"
    assert "unsafe" not in policy
    assert "nonce" not in policy


@pytest.mark.parametrize("factory", PUBLIC + HELP)
def test_nothing_inline_is_in_the_page(visit, factory):
    page = visit(factory().url)

    assert not page.find_all("style")
    assert not page.select("[style], [onclick], [onload]")
    inline = [script for script in page.find_all("script") if not script.get("src")]
    assert {script["type"] for script in inline} <= {"application/ld+json"}


@pytest.mark.parametrize("factory", PUBLIC)
def test_public_pages_are_asked_for_again_and_answered_with_not_modified(client, factory):
    url = factory().url
    first = client.get(url)

    assert first.headers["Cache-Control"] == "public, max-age=0, must-revalidate"
    assert client.get(url, headers={"If-None-Match": first.headers["ETag"]}).status_code == 304


@pytest.mark.parametrize("factory", HELP)
def test_the_pages_of_people_in_need_are_kept_nowhere(client, factory):
    response = client.get(factory().url)

    assert "no-store" in response.headers["Cache-Control"]
    assert response.headers["Referrer-Policy"] == "no-referrer"


@pytest.mark.parametrize("address", ["/feed/", "/feed/atom/", "/sitemap.xml", "/robots.txt", "/not-there/"])
def test_other_addresses_set_no_cookie_either(client, address):
    response = client.get(address)

    assert not response.cookies
    assert "Cookie" not in response.headers.get("Vary", "")


def test_other_headers(client):
    headers = client.get("/").headers

    assert headers["X-Content-Type-Options"] == "nosniff"
    assert "camera=()" in headers["Permissions-Policy"]
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"


def test_the_admin_has_a_policy_of_its_own_and_nonces_for_its_scripts(client):
    client.force_login(UserFactory(is_superuser=True))

    response = client.get("/admin/")
    text = response.content.decode()

    nonce = response.headers["Content-Security-Policy"].partition("'nonce-")[2].partition("'")[0]
    assert nonce
    assert f'<script nonce="{nonce}"' in text
    assert int(response["Content-Length"]) == len(response.content)
    assert "<script>" not in text


def test_health(client, monkeypatch):
    assert client.get("/healthz", headers={"Host": "anything.example"}).status_code == 200


def test_health_without_a_database(client, monkeypatch):
    def unreachable():
        raise OSError

    monkeypatch.setattr("aple_site.middleware.connection.cursor", unreachable)

    assert client.get("/healthz").status_code == 503


def test_an_unknown_address_leads_to_help(client):
    response = client.get("/not-there/")

    assert response.status_code == 404
    assert response.headers["Cache-Control"] == "no-store"
    assert "tel:+85592311511" in response.content.decode()


def test_migrations_are_complete():
    call_command("makemigrations", check=True, dry_run=True)
