"""What logs and mails about errors may hold of a search: that something broke, of which type, and where."""

import logging
import re
import traceback

__all__ = ["SearchFilter"]

ADDRESS = re.compile(r"/(?:[a-z]{2}/)?search/")

logger = logging.getLogger("search")


class SearchFilter(logging.Filter):
    """
    Drops what Django logs about a request of search, wherever it broke: the request has the query in it.

    For the loggers of requests, which have the request in `record.request`, and for runserver's, whose request is a
    socket and whose first argument is the line that the browser sent.
    """

    def filter(self, record):
        if not ADDRESS.match(getattr(getattr(record, "request", None), "path_info", None) or path_in_line(record)):
            return True
        if record.exc_info and record.levelno >= logging.ERROR:
            kind, _, places = record.exc_info
            logger.error("%s\n%s", kind.__name__, "".join(traceback.format_tb(places)))
        return False


def path_in_line(record):
    line = record.args[0] if record.args and isinstance(record.args, tuple) else ""
    return str(line).partition(" ")[2]
