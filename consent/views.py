"""The one endpoint for a visitor's choice: GET shows it, POST changes it."""

from contextlib import suppress
from dataclasses import replace
from fnmatch import fnmatchcase
from http.cookies import CookieError

from cookie_consent.conf import settings
from django.core.exceptions import RequestDataTooBig, TooManyFieldsSent
from django.http import HttpResponse, JsonResponse
from django.http.multipartparser import MultiPartParserError
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views import View
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt

from consent.choice import Choice, ChoiceError
from consent.models import StoredItem
from consent.records import record_choice
from consent.registry import current_registry
from freshness.languages import other_languages
from guards.body import is_longer_than
from guards.rate_limit import is_limited
from guards.same_origin import is_same_origin

__all__ = ["ConsentView"]

MAX_BODY = 10_000  # bytes
PER_MINUTE = 30  # decisions from one network


@method_decorator([never_cache, csrf_exempt], name="dispatch")
class ConsentView(View):
    """
    GET answers with a page of the visitor's present choice, with the settings form filled; it works without script.

    POST takes `choice`, `accept` and `decline` (Choice.changed). It answers 303 to the page, or JSON where the client
    asks for it: `version`, `accepted`, `declined`, and `clear`, the patterns of what services without permission may
    have left on the device. 400 for names that cannot be chosen, 403 for another origin, 404 before the registry is
    published, 413 for a body over 10,000 bytes, 429 for too many decisions. A same-origin check stands in for a CSRF
    token, since the pages that hold the form are the same for everybody.
    """

    http_method_names = ["get", "head", "post", "options"]

    def dispatch(self, request, *args, **kwargs):
        self.registry = current_registry(get_language())
        return super().dispatch(request, *args, **kwargs)

    def get(self, request):
        choice = Choice.from_request(request, self.registry) if self.registry else Choice()
        context = {"registry": self.registry, "choice": choice, "other_languages": other_languages(request)}
        return TemplateResponse(request, "consent/choice_page.html", context)

    def post(self, request):
        if not is_same_origin(request):
            return answer(403, _("This form works from this site's own pages only."))
        if is_limited(request, "consent", PER_MINUTE, 60):
            return answer(429, _("Too many decisions at once. Please wait a minute."))
        if self.registry is None:
            return answer(404, _("There is nothing to choose yet."))
        if is_longer_than(request, MAX_BODY):
            return answer(413, _("This is more than a choice."))
        before = Choice.from_request(request, self.registry)
        try:
            choice = before.changed(request.POST, self.registry)
        except (ChoiceError, MultiPartParserError, RequestDataTooBig, TooManyFieldsSent):
            return answer(400, _("The choice names something that cannot be chosen. Nothing was saved."))
        record_id = record_choice(choice, before, self.registry, get_language())
        choice = replace(choice, record_id=record_id)
        response = self.saved(request, choice)
        choice.write(response)
        self.delete_cookies(request, response, choice)
        return response

    def saved(self, request, choice):
        if request.headers.get("Accept") != "application/json":
            return HttpResponse(status=303, headers={"Location": reverse("consent")})
        clear = {kind: sorted(self.patterns(choice, kind)) for kind in StoredItem.Kind.values}
        return JsonResponse(
            {
                "version": choice.version,
                "accepted": sorted(choice.accepted),
                "declined": sorted(choice.declined),
                "clear": clear,
            }
        )

    def patterns(self, choice, kind):
        """Names and patterns of what optional services that are not allowed keep on this site's own side."""
        return {
            item.name
            for service in self.registry.optional
            if service.varname not in choice.accepted
            for item in service.items
            if (item.kind, item.party) == (kind, StoredItem.Party.FIRST)
        }

    def delete_cookies(self, request, response, choice):
        patterns = self.patterns(choice, StoredItem.Kind.COOKIE)
        for name in request.COOKIES.keys() - {settings.COOKIE_CONSENT_NAME}:
            if any(fnmatchcase(name, pattern) for pattern in patterns):
                with suppress(CookieError):  # a name that no server can set, nor delete
                    response.delete_cookie(name, samesite="Lax")


def answer(status, text):
    return HttpResponse(f"{text}\n", status=status, content_type="text/plain; charset=utf-8")
