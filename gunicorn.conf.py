"""gunicorn's settings. No access log: who reads what is nobody's business, least of all on the pages of the hotline."""

import os
import sys

from gunicorn.glogging import Logger


class DiscreetLogger(Logger):
    """Says that a request was broken or that it broke something, but not whose it was or what was in it."""

    def warning(self, msg, *args, **kwargs):
        if msg.startswith("Invalid request from"):
            msg, args = "Invalid request", ()
        super().warning(msg, *args, **kwargs)

    def exception(self, msg, *args, **kwargs):
        if msg.startswith(("Error handling request", "Socket error")):
            self.error("Error handling a request: %s", sys.exc_info()[0].__name__)
        else:
            super().exception(msg, *args, **kwargs)


bind = "0.0.0.0:8000"
workers = int(os.environ.get("WEB_CONCURRENCY", "2"))
threads = 4
timeout = 60
# Bytes: the search box takes 800 letters, and a Khmer one has nine in an address. nginx takes as many by itself.
limit_request_line = 8190
accesslog = None
errorlog = "-"
logger_class = DiscreetLogger
worker_tmp_dir = "/dev/shm"  # noqa: S108
