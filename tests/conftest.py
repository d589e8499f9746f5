"""What tests of every area share."""

from collections import defaultdict

import pytest
from bs4 import BeautifulSoup
from django.core import serializers
from django.core.cache import cache
from django.db import connection, transaction
from django.test import Client
from wagtail.models import PageViewRestriction

from hotline import abuse
from pages.models import HomePage
from tests.search.khmer_report import pytest_terminal_summary  # noqa: F401
from tests.second_factor import pass_second_factor


def put_back(data):
    """
    What the migrations made comes back after a test that committed: as Django's own method does, which saves each row
    with two queries, but with one query for each table that allows it. Before the first such test all is there yet.
    """
    rows, others = defaultdict(list), []
    with transaction.atomic(), connection.constraint_checks_disabled():
        for one in serializers.deserialize("json", data):
            if one.m2m_data or one.object._meta.parents:
                others.append(one)
            else:
                rows[type(one.object)].append(one.object)
        for model, objects in rows.items():
            model._base_manager.bulk_create(objects, ignore_conflicts=True)
        for one in others:
            one.save()


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker):
    """A server of the last test may answer yet when PostgreSQL is to drop the database, which it then refuses."""
    connection.creation.deserialize_db_from_string = put_back
    yield
    if connection.vendor == "postgresql":
        with django_db_blocker.unblock(), connection.cursor() as cursor:
            cursor.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                "WHERE datname = current_database() AND pid <> pg_backend_pid()"
            )


@pytest.fixture(autouse=True)
def fresh_cache():
    """No menu or site of the test before, and no report that it sent or code that it tried."""
    cache.clear()
    abuse.sent.clear()
    abuse.tried.clear()


@pytest.fixture(autouse=True)
def verified_logins(monkeypatch):
    """`client.force_login(user)` passes the second factor too; `client.login()` and the login page do not."""
    force_login = Client.force_login

    def force_verified_login(client, user, backend=None):
        force_login(client, user, backend)
        pass_second_factor(client, user)

    monkeypatch.setattr(Client, "force_login", force_verified_login)


@pytest.fixture(scope="module")
def module_db(django_db_setup, django_db_blocker):
    """
    For fixtures that make once what all tests of a file only read; undone after the last of them. The tests carry the
    mark django_db, or they run after those that empty the database.
    """
    with django_db_blocker.unblock(), transaction.atomic():
        yield
        transaction.set_rollback(True)


@pytest.fixture
def home(db):
    """The home page that the migrations make."""
    return HomePage.objects.order_by("path").first()


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
