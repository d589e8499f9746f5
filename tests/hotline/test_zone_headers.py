"""What every answer of the zone says, whatever the address, the method and the outcome."""

import pytest
from django.urls import get_resolver, reverse
from django.utils import translation
from wagtail.models import Locale

from hotline.vaults import ZONE_VAULTS
from hotline.zone import is_zone
from pages.models import HomePage
from tests.factories import ReportAbusePageFactory, SectionPageFactory, SeekHelpPageFactory, UserFactory

pytestmark = pytest.mark.django_db

LANGUAGES = ("en", "km")
EXAMPLES = {"audience": "under-13", "card": "picture-shared"}
SAME_SITE = {"Sec-Fetch-Site": "same-origin"}
POLICY = {
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    "media-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
}


def names():
    """The names of all addresses in the hotline's namespace, with their arguments, as the URLconf has them."""
    _, resolver = get_resolver().namespace_dict["hotline"]
    found = resolver.reverse_dict
    return sorted((name, tuple(found[name][0][0][1])) for name in found if isinstance(name, str))


def addresses():
    for language in LANGUAGES:
        with translation.override(language):
            for name, arguments in names():
                yield reverse(f"hotline:{name}", kwargs={argument: EXAMPLES[argument] for argument in arguments})
    for prefix in ("", "/km"):
        for start in ("report-abuse", "seek-help"):
            yield f"{prefix}/take-action/{start}/"
            yield f"{prefix}/take-action/{start}"
            yield f"{prefix}/take-action/{start}/not/there/at-all/"


ADDRESSES = list(addresses())


@pytest.fixture(autouse=True, scope="module")
def start_pages(module_db):
    section = SectionPageFactory(title="Take Action", slug="take-action")
    pages = (
        ReportAbusePageFactory(title="Report Abuse", slug="report-abuse", parent=section),
        SeekHelpPageFactory(title="Seek Help", slug="seek-help", parent=section),
    )
    khmer, _ = Locale.objects.get_or_create(language_code="km")
    for page in (HomePage.objects.get(), section, *pages):
        page.copy_for_translation(khmer).save_revision().publish()
    return pages


def check(response):
    headers = response.headers
    assert headers["Cache-Control"] == "no-store"
    assert headers["Referrer-Policy"] == "no-referrer"
    assert set(headers["Content-Security-Policy"].split("; ")) == POLICY
    assert headers["X-Frame-Options"] == "DENY"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert not {"ETag", "Expires", "Last-Modified", "Vary"} & set(headers)
    assert set(response.cookies) <= {vault.cookie for vault in ZONE_VAULTS}
    for cookie in response.cookies.values():
        assert cookie["samesite"] == "Strict"
        assert int(cookie["max-age"]) <= 30 * 60
        assert cookie["httponly"] or cookie["max-age"] == 0


def test_all_addresses_of_the_zone_are_found():
    assert {name for name, _ in names()} >= {"report_form", "safety", "leave", "help_form", "services"}
    assert len(ADDRESSES) >= 30
    assert all(is_zone(address) for address in ADDRESSES)


@pytest.mark.parametrize("address", ADDRESSES)
def test_each_answer_to_reading_has_the_headers_and_no_cookie(client, address):
    for method in (client.get, client.head, client.options):
        response = method(address)
        check(response)
        assert response.status_code < 500
    response = client.get(address)
    assert not {name for name, cookie in response.cookies.items() if cookie.value}
    is_start = address.removeprefix("/km") in ("/take-action/report-abuse/", "/take-action/seek-help/")
    assert ("X-Robots-Tag" in response.headers) is not is_start
    if is_start:
        assert response.status_code == 200
        assert b"noindex" not in response.content


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_form_that_does_not_come_from_the_site_is_refused(client, address):
    for headers in ({}, {"Origin": "https://elsewhere.example"}, {"Sec-Fetch-Site": "cross-site"}):
        response = client.post(address, {"step": "first"}, headers=headers)
        check(response)
        assert response.status_code == 403
        assert "1288" in response.content.decode()
        assert not response.cookies


@pytest.mark.parametrize("headers", [{}, SAME_SITE])
def test_what_is_refused_and_what_is_not_tell_browsers_to_stay_with_tls(client, settings, headers):
    settings.SECURE_HSTS_SECONDS = 1000

    response = client.post("/take-action/report-abuse/code/", {"go": "open"}, secure=True, headers=headers)

    assert response.status_code == (200 if headers else 403)
    assert response.headers["Strict-Transport-Security"].startswith("max-age=1000")
    check(response)


@pytest.mark.parametrize("address", ADDRESSES)
@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_each_answer_to_writing_has_the_headers(client, address, method):
    response = getattr(client, method)(address, headers=SAME_SITE)

    check(response)
    assert response.status_code < 500


@pytest.mark.parametrize("address", ADDRESSES)
def test_staff_get_the_same(client, address):
    client.force_login(UserFactory(is_superuser=True))
    client.cookies["cookie_consent"] = "statistics=2026-01-01"

    check(client.get(address))


def test_the_start_pages_have_the_headers_wherever_they_lie(client, home):
    check(client.get(ReportAbusePageFactory(parent=SectionPageFactory(title="Elsewhere")).url))


def test_other_pages_are_as_they_were(client):
    response = client.get("/take-action/")

    assert response.status_code == 200
    assert response.headers["Cache-Control"] != "no-store"
    assert not is_zone("/take-action/")
    assert not is_zone("/take-action/report-abuse-elsewhere/")


def test_redirects_to_https_are_kept_nowhere(client, settings):
    settings.SECURE_SSL_REDIRECT = True

    response = client.get("/take-action/report-abuse/code/")

    assert response.status_code == 301
    check(response)


def test_a_wrong_host_is_told_nothing_and_logged_nowhere(client, caplog):
    response = client.get("/take-action/report-abuse/", headers={"Host": "elsewhere.example"})

    assert response.status_code == 400
    check(response)
    assert not caplog.records


def test_a_preview_of_the_start_page_can_be_shown_in_a_frame_of_the_admin(start_pages):
    response = start_pages[0].make_preview_request()

    assert response.status_code == 200
    assert "frame-ancestors 'self'" in response.headers["Content-Security-Policy"]


@pytest.mark.parametrize("encoding", ["gzip", "gzip, deflate, br"])
def test_pages_are_compressed(client, encoding):
    response = client.get("/take-action/report-abuse/", headers={"Accept-Encoding": encoding})

    assert response.headers["Content-Encoding"] == "gzip"
    assert int(response.headers["Content-Length"]) == len(response.content)
