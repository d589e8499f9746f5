"""Asks documents.reader, in a process of its own, what is in a document's file."""

import base64
import json
import logging
import shutil
import subprocess
import sys
import tempfile
from contextlib import contextmanager
from dataclasses import dataclass

from django.conf import settings

from documents.reader import READERS

__all__ = ["Description", "describe_file"]

SECONDS = 20

logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Description:
    """What was found: `duration` in seconds, `cover` as a JPEG file. What was not found is None or empty."""

    page_count: int | None = None
    duration: int | None = None
    text: str = ""
    cover: bytes = b""


def describe_file(document):
    """Returns the Description of a document's file: an empty one for a file that cannot be read. Raises OSError where
    there is no file."""
    extension = document.file_extension.lower()
    if extension not in READERS:
        return Description()
    with local_path(document) as path:
        found = {}
        for line in output_of_reader(document, extension, path).splitlines(keepends=True):
            if line.endswith(b"\n"):
                found |= json.loads(line)
    return Description(**found | {"cover": base64.b64decode(found.get("cover", ""))})


def output_of_reader(document, extension, path):
    command = [sys.executable, "-m", "documents.reader", extension, path]
    quiet = {"stdin": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    try:
        # Without the environment, which has the secrets of the site.
        result = subprocess.run(  # noqa: S603
            command, cwd=settings.BASE_DIR, env={}, timeout=SECONDS, stdout=subprocess.PIPE, check=False, **quiet
        )
    except subprocess.TimeoutExpired as error:
        logger.warning("Document %s: not read to the end within %s seconds", document.pk, SECONDS)
        return error.stdout or b""
    if result.returncode:
        logger.warning("Document %s: not read to the end (code %s)", document.pk, result.returncode)
    return result.stdout


@contextmanager
def local_path(document):
    if document.is_stored_locally():
        with document.open_file():
            yield document.file.path
    else:
        with document.open_file() as stored, tempfile.NamedTemporaryFile() as copy:
            shutil.copyfileobj(stored, copy)
            copy.flush()
            yield copy.name
