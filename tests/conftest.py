"""What tests of every area share."""

import pytest
from bs4 import BeautifulSoup
from django.core.cache import cache
from wagtail.models import PageViewRestriction

from pages.models import HomePage


@pytest.fixture(autouse=True)
def fresh_cache():
    """No menu or site of the test before."""
    cache.clear()


@pytest.fixture
def home(db):
    """The home page that the migrations make."""
    return HomePage.objects.get()


@pytest.fixture
def committed(django_capture_on_commit_callbacks):
    """`with committed():` does what happens when the transaction ends, which it never does in a test."""
    return lambda: django_capture_on_commit_callbacks(execute=True)


@pytest.fixture
def visit(client):
    """Returns the page at an address, parsed, as an anonymous visitor gets it."""

    def visit(url, **headers):
        response = client.get(url, headers=headers)
        assert response.status_code == 200, f"{url}: {response.status_code}"
        return BeautifulSoup(response.content, "html.parser")

    return visit


@pytest.fixture
def hide(committed):
    """Takes a page from visitors: hide(page, "draft"), hide(page, "expired") or hide(page, "private")."""

    def hide(page, how):
        with committed():
            if how == "draft":
                page.unpublish()
            elif how == "expired":
                page.unpublish(set_expired=True)
            elif how == "private":
                PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)
            else:
                raise ValueError(how)

    return hide
