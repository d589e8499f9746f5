"""
The zone of the hotline: every address of Report Abuse and Seek Help, and what holds for all that it answers.

Nothing is kept by anybody on the way, no other site learns of it, no cookie but the vault's is set, no file is read,
and an error is a page with the phone numbers that says nothing to a log (hotline/zone_logging.py).
"""

import re

from django.conf import settings
from django.core.exceptions import BadRequest, DisallowedHost, PermissionDenied, SuspiciousOperation
from django.core.files.uploadhandler import FileUploadHandler
from django.db import DatabaseError
from django.http import Http404, UnreadablePostError
from django.http.multipartparser import MultiPartParserError
from django.middleware.gzip import GZipMiddleware
from django.middleware.security import SecurityMiddleware

from guards.body import is_longer_than
from guards.same_origin import is_same_origin
from hotline.models import HelpPage
from hotline.vaults import ZONE_VAULTS
from hotline.zone_logging import log_error
from hotline.zone_pages import explained, is_start_page, remember_navigation

__all__ = ["ZoneMiddleware", "is_zone"]

# Far more than a form takes, so that whoever writes too much hears from the form itself how many characters that is,
# and loses nothing. A Khmer letter takes three bytes.
MAX_BODY = 256 * 1024
MAX_QUERY = 100
FORMS = ("", "application/x-www-form-urlencoded", "multipart/form-data")
PREFIX = "|".join(re.escape(code) for code, _ in settings.LANGUAGES)
ZONE = re.compile(rf"(/({PREFIX}))?/take-action/(report-abuse|seek-help)(/|$)")
HEADERS = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
        "media-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}
# Headers of an error that still hold when the zone's own page takes its place.
KEPT_OF_ERRORS = ("Allow", "Content-Range", "Retry-After")


def is_zone(path):
    """Whether a path (request.path_info) lies in the zone."""
    return bool(ZONE.match(path))


def may_post(request):
    """
    Whether a page of this site sent the form.

    With `Referrer-Policy: no-referrer`, a browser without Fetch Metadata (Safari before 16.4) sends `Origin: null` and
    no referrer with the zone's own forms. Another site gains nothing by imitating that: it may send a report itself,
    and the cookies that stand for somebody's answers never come with its requests (SameSite=Strict).
    """
    unnamed = "Sec-Fetch-Site" not in request.headers and request.headers.get("Origin") == "null"
    return unnamed or is_same_origin(request)


class ZoneMiddleware:
    """
    Stands before every other middleware that may answer or log, so that redirects and their errors pass through it.

    Forms are read here, once and within limits: what cannot be read is answered with 400, 413 or 415, what no page of
    the site sent with 403. Pages of the zone that lie at another address get the headers, too.
    """

    def __init__(self, get_response):
        self.get_response = get_response
        self.gzip = GZipMiddleware(get_response)
        self.security = SecurityMiddleware(get_response)

    def __call__(self, request):
        # Wagtail sends previews through the middleware as requests for the page's public address.
        if getattr(request, "is_dummy", False):
            return self.get_response(request)
        in_zone = is_zone(request.path_info)
        status = refusal(request) if in_zone else 0
        response = explained(request, status) if status else self.get_response(request)
        remember_navigation(request)
        if in_zone and response.status_code >= 400 and not is_page_of_zone(response):
            response = in_place_of(request, response)
        if in_zone or is_start_page(request):
            self.finish(request, response)
        return response

    def process_template_response(self, request, response):
        is_page = isinstance((response.context_data or {}).get("page"), HelpPage)
        # The admin answers with such a page, too, when it shows a preview.
        request.is_start_page = is_page and getattr(request.resolver_match, "url_name", "") == "wagtail_serve"
        return response

    def process_exception(self, request, exception):
        """Answers an exception of a view of the zone, before Django puts request and message into a log."""
        if not is_zone(request.path_info):
            return None
        status = status_of(exception)
        if status >= 500:
            log_error(exception)
        return explained(request, status)

    def finish(self, request, response):
        # Strict-Transport-Security, on what is refused here, too.
        self.security.process_response(request, response)
        for name, value in HEADERS.items():
            response.headers[name] = value
        for name in ("ETag", "Expires", "Last-Modified"):
            del response.headers[name]
        if response.status_code != 200 or not is_start_page(request):
            response.headers["X-Robots-Tag"] = "noindex"
        for name in set(response.cookies) - {vault.cookie for vault in ZONE_VAULTS}:
            del response.cookies[name]
        # Django's own compression hides the length of secrets (the BREACH attack) in random bytes. Only a recording is
        # streamed: its parts are counted in the bytes of the file.
        if not response.streaming:
            self.gzip.process_response(request, response)
        del response.headers["Vary"]  # it is for caches, and there are none


def refusal(request):
    """The status that a request deserves before anything looks at it, or 0. A long query is dropped without a word."""
    if len(request.META.get("QUERY_STRING", "")) > MAX_QUERY:
        request.META["QUERY_STRING"] = ""
    try:
        request.get_host()
    except DisallowedHost:
        return 400
    if is_longer_than(request, MAX_BODY):
        return 413
    if request.method != "POST":
        return 0
    if not may_post(request):
        return 403
    if request.content_type not in FORMS:
        return 415
    return unreadable(request)


def unreadable(request):
    """Reads the form: 0, or the status for one that cannot be read."""
    request.encoding = "utf-8"
    request.upload_handlers = [RefuseFiles(request)]
    try:
        request.POST  # noqa: B018
    except FileRefusedError:
        return 415
    except (BadRequest, MultiPartParserError, SuspiciousOperation, UnreadablePostError):
        return 400
    return 0


class FileRefusedError(Exception):
    """A form came with a file."""


class RefuseFiles(FileUploadHandler):
    """In place of Django's handlers, which would keep the file in memory or write it to a folder."""

    def new_file(self, *args, **kwargs):
        raise FileRefusedError

    def receive_data_chunk(self, raw_data, start):
        return None

    def file_complete(self, file_size):
        return None


def status_of(exception):
    for kinds, status in (
        (Http404, 404),
        (PermissionDenied, 403),
        ((BadRequest, MultiPartParserError, SuspiciousOperation, UnreadablePostError), 400),
        (DatabaseError, 503),
    ):
        if isinstance(exception, kinds):
            return status
    return 500


def is_page_of_zone(response):
    """Whether an error is told by a page of the zone, which has the quick exit."""
    return not response.streaming and b"data-exit" in response.content


def in_place_of(request, response):
    page = explained(request, response.status_code)
    for name in KEPT_OF_ERRORS:
        if name in response.headers:
            page.headers[name] = response.headers[name]
    return page
