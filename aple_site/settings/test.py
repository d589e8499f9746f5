"""Settings for the test suite: quick password hashing, files and mail that leave no trace."""

import tempfile
from pathlib import Path

from .base import *  # noqa: F403
from .base import STORAGES

DEBUG = False
SECRET_KEY = "only-for-tests"  # noqa: S105
ALLOWED_HOSTS = ["localhost", "127.0.0.1", "testserver"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
FILES = tempfile.TemporaryDirectory(prefix="aple-test-")
Path(FILES.name, "static").mkdir()
MEDIA_ROOT = f"{FILES.name}/media"
STATIC_ROOT = f"{FILES.name}/static"
STORAGES = {**STORAGES, "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
DEMO_LOGINS_ALLOWED = True

# Most tests never commit, so nothing would empty it. The browser tests and tests/cache turn it on.
PAGE_CACHE = False

# Tests fill in forms faster than people do.
CONTACT_SECONDS_TO_WRITE = 0
HOTLINE_SECONDS_TO_FILL_IN = 0
