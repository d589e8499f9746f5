"""A password alone opens nothing: no address of the admin, and no private page of the site."""

import itertools
import re

import pytest
from django.test import Client
from django.urls import URLResolver, get_resolver, resolve
from django.utils.regex_helper import normalize
from wagtail.models import PageViewRestriction

from tests.accounts.conftest import LOGIN, PASSWORD, make_user
from tests.factories import StandardPageFactory
from tests.second_factor import give_app

pytestmark = pytest.mark.django_db

VALUES = ("1", "x", "11111111-2222-4333-8444-555555555555", "wagtailcore", "a/b")
NOWHERE = "/admin/nothing-here/"
# What the admin answers to anybody: the way in and out, and what its pages are drawn with.
OPEN = (
    *("account_login", "mfa_authenticate", "mfa_reauthenticate", "mfa_activate_totp", "account_logout"),
    *("mfa_view_recovery_codes", "mfa_generate_recovery_codes"),
    *("wagtailadmin_login", "wagtailadmin_logout", "wagtailadmin_sprite", "wagtailadmin_javascript_catalog"),
    *("wagtailadmin_password_reset", "wagtailadmin_password_reset_done"),
    *("wagtailadmin_password_reset_confirm", "wagtailadmin_password_reset_complete"),
)


def patterns(resolver, before=""):
    for pattern in resolver.url_patterns:
        regex = before + re.sub(r"^\^|(\\Z|\$)$", "", pattern.pattern.regex.pattern)
        if isinstance(pattern, URLResolver):
            yield from patterns(pattern, regex)
        elif regex.startswith("admin/"):
            yield regex, pattern


def address_of(regex, pattern):
    """An address that leads to the pattern's view; None where patterns before it take all that one could try."""
    matching = []
    for form, names in normalize(regex):
        names = list(dict.fromkeys(names))
        for values in itertools.product(VALUES, repeat=len(names)):
            address = "/" + form % dict(zip(names, values, strict=True))
            if re.fullmatch(regex, address[1:]):
                matching.append(address)
                if resolve(address).func is pattern.callback:
                    return address
    assert matching, f"no address for {regex}"
    return None


def admin_addresses():
    """Every address of the admin that is not open to anybody, one for each pattern."""
    found = []
    for regex, pattern in patterns(get_resolver()):
        address = NOWHERE if regex == "admin/.*/" else address_of(regex, pattern)
        if address and resolve(address).url_name not in OPEN:
            found.append(address)
    return found


def is_closed(response):
    """Whether a response says no more than that one has to log in (403 is for scripts)."""
    return response.status_code == 403 or response.headers.get("Location", "").startswith(LOGIN)


@pytest.fixture(params=["no app yet", "an app", "nobody", "superuser"])
def half_way(request, password):
    """A browser in which nobody got further than the password."""
    client = Client()
    if request.param == "nobody":
        return client
    user = make_user(group="Administrators", is_superuser=request.param == "superuser")
    if request.param == "no app yet":
        password(client, user)
    else:
        give_app(user)
        assert client.login(username=user.username, password=PASSWORD)
    assert client.session["_auth_user_id"] == str(user.pk)
    return client


def test_no_address_of_the_admin_opens(half_way):
    addresses = admin_addresses()
    assert len(addresses) > 200
    for address in addresses:
        for response in (half_way.get(address), half_way.post(address, {"x": "1"})):
            if address == "/admin/pages/":  # sends everybody to another address
                response = half_way.get(response.headers["Location"])
            assert is_closed(response), f"{response.wsgi_request.method} {address}: {response.status_code}"


def test_the_same_addresses_do_open_with_a_second_factor():
    client = Client(raise_request_exception=False)  # Wagtail has an address that raises an error, to try that
    client.force_login(make_user(is_superuser=True))
    opened = [address for address in admin_addresses() if not is_closed(client.get(address))]
    assert len(opened) > 150


@pytest.mark.parametrize(
    "headers",
    [{"x-requested-with": "XMLHttpRequest"}, {"accept": "application/json"}, {"content-type": "application/json"}],
)
def test_scripts_get_a_refusal_instead_of_a_page(half_way, headers):
    assert half_way.get("/admin/api/main/pages/", headers=headers).status_code == 403
    assert half_way.get("/admin/", headers=headers).status_code == 403


def test_pages_of_the_way_in_work_half_way(half_way):
    for address in ("/admin/password_reset/", "/admin/jsi18n/", "/admin/sprite/"):
        assert half_way.get(address).status_code == 200


def test_a_private_page_does_not_open(half_way, home, password):
    page = StandardPageFactory(title="For staff")
    PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)

    response = half_way.get(page.url, follow=True)

    assert page.title not in response.content.decode()
    assert response.request["PATH_INFO"].startswith(LOGIN)
    staff = Client()
    staff.force_login(make_user(group="Editors"))
    assert page.title in staff.get(page.url).content.decode()


@pytest.mark.parametrize("address", ["/_util/login/", "/km/_util/login/"])
def test_the_login_for_visitors_of_private_pages_is_the_same_login(client, newcomer, address):
    response = client.post(f"{address}?next=/x/", {"username": newcomer.username, "password": PASSWORD})

    assert (response.status_code, response.headers["Location"]) == (302, f"{LOGIN}?next=/x/")
    assert "_auth_user_id" not in client.session


def test_a_public_page_asks_for_no_session(client, home):
    response = client.get("/")
    assert "Cookie" not in response.headers.get("Vary", "")
    assert not response.cookies
