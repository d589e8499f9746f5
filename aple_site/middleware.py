"""What happens to every request before and after its view: health, language, NUL, origin, Content-Security-Policy."""

import re
from datetime import timedelta

from csp.middleware import CSPMiddleware
from django.conf import settings
from django.db import connection
from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.functional import cached_property

from editorial.schedule import late_since


class HealthMiddleware:
    """
    Answers GET /healthz with 200 when the database answers, and GET /healthz/jobs when scheduled publishing keeps up;
    503 and what is wrong when not.

    It comes first, so that a container's own check needs no valid host name and no https. Jobs have an address of their
    own, since a container that serves pages is not to be taken away because a job elsewhere does not run.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        check = HEALTH_CHECKS.get(request.path_info)
        if not check:
            return self.get_response(request)
        try:
            complaint = check()
        except Exception:
            complaint = "database unreachable"
        return HttpResponse(
            f"{complaint or 'ok'}\n",
            status=503 if complaint else 200,
            content_type="text/plain",
            headers={"Cache-Control": "no-store"},
        )


def check_database():
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")


def check_jobs():
    if since := late_since():
        return f"scheduled publishing is {(timezone.now() - since) // timedelta(minutes=1)} minutes behind"


# What each looks at, and what it says where that is not well.
HEALTH_CHECKS = {"/healthz": check_database, "/healthz/jobs": check_jobs}


class LanguageOfAddressMiddleware:
    """
    Activates the language that the address names (`/km/…`), the default one otherwise.

    Django's LocaleMiddleware also asks the browser's Accept-Language and says so in `Vary`, which would make one
    address hold several pages.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        request.LANGUAGE_CODE = translation.get_language_from_path(request.path_info) or settings.LANGUAGE_CODE
        with translation.override(request.LANGUAGE_CODE):
            response = self.get_response(request)
            response.headers.setdefault("Content-Language", translation.get_language())
        return response


class NullCharacterMiddleware:
    """
    Answers 404 to an address or a query that holds the character NUL.

    No page, document, redirect or filter has one, and PostgreSQL refuses it in any text with an error. Search takes
    whatever people send, and hands the words in it alone to the database.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        path, query = request.path_info, request.META.get("QUERY_STRING", "")
        if "\x00" in path or ("%00" in query and path != reverse("search")):
            raise Http404("NUL in the address")
        return self.get_response(request)


class Utf8Middleware:
    """
    Reads every form as UTF-8, whatever charset the request names.

    All forms of the site are UTF-8, and some charsets that Python knows (rot13, idna) are an error in Django's parser.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        # A form that the zone of the hotline has already read would be thrown away by setting it again.
        if request.encoding != "utf-8":
            request.encoding = "utf-8"
        return self.get_response(request)


class NullOriginMiddleware:
    """
    Gives a form from a page with `Referrer-Policy: no-referrer` its origin back, before the CSRF check asks for it.

    Browsers send `Origin: null` with such a form (Fetch, "append a request Origin header"), which Django refuses, and
    with it the sign-out on the hotline's pages. `Sec-Fetch-Site`, which no page can write itself, still tells it.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if request.headers.get("Origin") == "null" and request.headers.get("Sec-Fetch-Site") == "same-origin":
            request.META["HTTP_ORIGIN"] = f"{request.scheme}://{request.get_host()}"
        return self.get_response(request)


INLINE_SCRIPT = re.compile(rb"<script(?![^>]*\b(?:src|nonce)=)(?=[\s>])", re.IGNORECASE)


class ContentSecurityPolicyMiddleware(CSPMiddleware):
    """
    Sends the strict policy with public pages, ADMIN_CONTENT_SECURITY_POLICY with the admin and with previews.

    Wagtail's admin templates hold inline scripts without a nonce; they get one here, since without it either choosers
    and date pickers stop working or the policy has to allow every inline script.
    """

    @cached_property
    def admin_prefix(self):
        return reverse("wagtailadmin_home")

    def is_admin(self, request):
        return request.path_info.startswith(self.admin_prefix) or getattr(request, "is_preview", False)

    def process_response(self, request, response):
        if self.is_admin(request):
            response._csp_config = settings.ADMIN_CONTENT_SECURITY_POLICY["DIRECTIVES"]
            if response.get("Content-Type", "").startswith("text/html") and not response.streaming:
                nonce_attribute = f'<script nonce="{request.csp_nonce}"'.encode()
                response.content = INLINE_SCRIPT.sub(nonce_attribute, response.content)
                if "Content-Length" in response:
                    response.headers["Content-Length"] = str(len(response.content))
        return super().process_response(request, response)
