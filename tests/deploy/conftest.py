"""The site as it is deployed: a real nginx, gunicorn, Redis and mail server, on PostgreSQL or on SQLite in a file."""

import os
import shutil
from urllib.parse import urlsplit

import pytest
from django.db import connection
from django.test import Client

from freshness import generation
from pageviews import redis_buffer
from tests.deploy.servers import Gunicorn, MailServer, Nginx, Redis, Visitor
from tests.factories import ArticleIndexPageFactory, ArticlePageFactory, UserFactory
from tests.in_file import in_file


@pytest.fixture(scope="session")
def folder(tmp_path_factory):
    if "TEST_NGINX" not in os.environ or not shutil.which("redis-server"):
        pytest.skip("needs scripts/with-nginx and scripts/with-redis")
    return tmp_path_factory.mktemp("deploy")


@pytest.fixture(scope="session")
def database_url(folder, django_db_setup):
    """Where the servers find what is in the test's database."""
    if connection.vendor == "sqlite":
        return f"sqlite:///{folder / 'db.sqlite3'}"
    return urlsplit(os.environ["DATABASE_URL"])._replace(path=f"/{connection.settings_dict['NAME']}").geturl()


@pytest.fixture(scope="session")
def redis(folder):
    with Redis(folder / "redis") as server:
        yield server


@pytest.fixture(scope="session")
def mail_server(folder):
    with MailServer(folder / "mail") as server:
        yield server


@pytest.fixture(scope="session")
def gunicorn(folder, database_url, redis, mail_server):
    with Gunicorn(folder, database_url, redis, mail_server) as server:
        yield server


@pytest.fixture(scope="session")
def nginx(folder, gunicorn):
    with Nginx(folder / "nginx", gunicorn.port, gunicorn.media, gunicorn.generations) as server:
        yield server


@pytest.fixture
def shared_database(folder, transactional_db, django_db_serialized_rollback):
    if connection.vendor == "sqlite":
        with in_file(folder / "db.sqlite3"):
            yield
    else:
        yield


@pytest.fixture
def site(nginx, gunicorn, redis, shared_database, settings):
    """What the test changes, it changes as another process of the same site would: with its cache and its files."""
    settings.REDIS_URL = redis.url
    settings.CACHES = {"default": {**settings.REDIS_CACHE, "LOCATION": redis.url}}
    settings.WAGTAILFRONTENDCACHE = {
        "nginx": {"BACKEND": "freshness.frontend_caches.NginxBackend", "FOLDER": str(gunicorn.generations)}
    }
    settings.MEDIA_ROOT = str(gunicorn.media)
    settings.SESSION_COOKIE_SECURE = True
    generation.bump()
    yield
    redis_buffer.connection.cache_clear()


@pytest.fixture
def visitor(site, nginx):
    visitor = Visitor(nginx)
    visitor.get("/")  # the first visit makes the rows of the site's settings, which is a change
    return visitor


@pytest.fixture
def staff(site, nginx):
    """Somebody who is logged in to the admin."""
    client = Client()
    client.force_login(UserFactory(is_superuser=True))
    return Visitor(nginx, cookies={"sessionid": client.cookies["sessionid"].value, "aple_staff": "1"})


@pytest.fixture
def article(site):
    return ArticlePageFactory(parent=ArticleIndexPageFactory(title="In the Spotlight"), title="First words")
