"""What happens to every request before and after its view: health, language, NUL, Content-Security-Policy."""

import re

from csp.middleware import CSPMiddleware
from django.conf import settings
from django.db import connection
from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils import translation
from django.utils.functional import cached_property


class HealthMiddleware:
    """
    Answers GET /healthz with 200 when the database answers, 503 when it does not.

    It comes first, so that a container's own check needs no valid host name and no https.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if request.path_info != "/healthz":
            return self.get_response(request)
        try:
            with connection.cursor() as cursor:
                cursor.execute("SELECT 1")
        except Exception:
            return HttpResponse("database unreachable\n", status=503, content_type="text/plain")
        return HttpResponse("ok\n", content_type="text/plain", headers={"Cache-Control": "no-store"})


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

    No page, document, redirect or filter has one, and PostgreSQL refuses it in any text with an error.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if "\x00" in request.path_info or "%00" in request.META.get("QUERY_STRING", ""):
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
        request.encoding = "utf-8"
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
