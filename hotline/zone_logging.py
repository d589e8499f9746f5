"""
What logs may hold of the zone: that something broke, of which type, and where in the site's code.

An exception's message can hold what somebody typed, as can an address or a form, and a request has the visitor's
address in it. Therefore none of them is passed on, to whatever handler.
"""

import logging
import traceback
from pathlib import Path

from django.conf import settings

__all__ = ["ZoneFilter", "log_error"]

logger = logging.getLogger("hotline")


def log_error(exception):
    logger.error("%s in %s", type(exception).__name__, place_of(exception))


def place_of(exception):
    """The last line of the site's own code that the exception passed through, as "hotline/zone.py:12"."""
    for frame in reversed(traceback.extract_tb(exception.__traceback__)):
        path = Path(frame.filename)
        if path.is_relative_to(settings.BASE_DIR) and "site-packages" not in path.parts:
            return f"{path.relative_to(settings.BASE_DIR)}:{frame.lineno}"
    return "a library"


class ZoneFilter(logging.Filter):
    """
    Drops what Django logs about a request of the zone; of an error in it, the type and place remain.

    For the loggers of requests, which have the request in `record.request`, and for runserver's, whose request is a
    socket and whose first argument is the line that the browser sent.
    """

    def filter(self, record):
        from hotline.zone import is_zone  # settings name this class before there are models

        request = getattr(record, "request", None)
        if not is_zone(getattr(request, "path_info", None) or path_in_line(record)):
            return True
        if record.exc_info and record.levelno >= logging.ERROR:
            log_error(record.exc_info[1])
        return False


def path_in_line(record):
    line = record.args[0] if record.args and isinstance(record.args, tuple) else ""
    return str(line).partition(" ")[2]
