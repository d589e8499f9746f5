"""
Tells the caches in front of the site (WAGTAILFRONTENDCACHE) to forget everything, since a change may show anywhere.

Work is wrapped in `once()`, so that many changes make one purge: a request in PurgeMiddleware, a command in manage.py.
A command that never ends wraps each of its steps.
"""

import logging
from contextlib import contextmanager
from contextvars import ContextVar

from django.conf import settings
from wagtail.contrib.frontend_cache.utils import get_backends

__all__ = ["PurgeMiddleware", "everything", "once"]

logger = logging.getLogger(__name__)
_wanted = ContextVar("wanted", default=None)


def everything():
    """Purges all, at the end of the enclosing `once()`, or now where there is none."""
    wanted = _wanted.get()
    if wanted is None:
        _purge()
    else:
        wanted.append(True)


@contextmanager
def once():
    """Whatever happens inside, one purge at the end, or none where nothing asked for one."""
    wanted = []
    token = _wanted.set(wanted)
    try:
        yield
    finally:
        _wanted.reset(token)
        if wanted:
            _purge()


class PurgeMiddleware:
    """Purges before the answer goes out: whoever sees that a page was unpublished finds it gone."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        with once():
            return self.get_response(request)


def _purge():
    for name in settings.WAGTAILFRONTENDCACHE:
        # Not by Wagtail's task, which a worker may run later. A cache that is away must not undo what was saved.
        try:
            get_backends(backends=[name])[name].purge_batch([f"{settings.WAGTAILADMIN_BASE_URL}/*"])
        except Exception:
            logger.exception("The cache %r was not purged: it shows what it has until that is too old", name)
