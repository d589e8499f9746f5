"""Settings for trying the site and working on it: SQLite, no secrets, demo logins allowed."""

from .base import *  # noqa: F403
from .base import env

DEBUG = True
SECRET_KEY = env.str("SECRET_KEY", default="only-for-development-and-worth-nothing-elsewhere")
ALLOWED_HOSTS = ["localhost", "127.0.0.1", "[::1]"]
EMAIL_BACKEND = "django.core.mail.backends.console.EmailBackend"

# `load_demo` makes logins with a known password; nowhere else does it do so.
DEMO_LOGINS_ALLOWED = True

# Templates change while somebody works on them, and commands run in a process that does not share the cache.
PAGE_CACHE = False
