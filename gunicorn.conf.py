"""gunicorn's settings. No access log: who reads what is nobody's business, least of all on the pages of the hotline."""

import os

bind = "0.0.0.0:8000"
workers = int(os.environ.get("WEB_CONCURRENCY", "2"))
threads = 4
timeout = 60
accesslog = None
errorlog = "-"
worker_tmp_dir = "/dev/shm"  # noqa: S108
