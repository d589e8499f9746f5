"""Parts of a file (RFC 9110, section 14)."""

import re

from django.utils.http import parse_http_date_safe

__all__ = ["UnsatisfiableError", "asked_part"]

ONE_RANGE = re.compile(r"bytes=(?:([0-9]{1,18})-([0-9]{0,18})|-([0-9]{1,18}))", re.IGNORECASE)


class UnsatisfiableError(ValueError):
    """The file has none of the bytes asked for: the answer is 416."""


def asked_part(request, size, etag, modified):
    """
    Returns (start, stop) of the part of a file of `size` bytes that a request asks for, or None for the whole file.

    None also for several ranges at once and for what is no range, which a server may ignore, and where the client has
    a part of another file (If-Range): `etag`, with its quotes or "", and `modified`, in seconds since 1970, are those
    of the file. Raises UnsatisfiableError.
    """
    found = request.method == "GET" and ONE_RANGE.fullmatch(request.headers.get("Range", ""))
    if not found or not is_still_same(request.headers.get("If-Range"), etag, modified):
        return None
    first, last, suffix = (None if number in (None, "") else int(number) for number in found.groups())
    if suffix is not None:
        first, last = max(0, size - suffix), None
    elif last is not None and last < first:
        return None
    if first >= size:
        raise UnsatisfiableError
    return first, size if last is None else min(last + 1, size)


def is_still_same(condition, etag, modified):
    """If-Range: a strong ETag or the very date of the file (section 13.1.5)."""
    if condition is None:
        return True
    if condition.startswith('"'):
        return condition == etag
    return parse_http_date_safe(condition) == modified
