"""The site's addresses, and in the zone a form and views that break, as tests want them."""

from django.conf.urls.i18n import i18n_patterns
from django.core.exceptions import PermissionDenied, SuspiciousOperation
from django.db import OperationalError
from django.http import Http404, HttpResponse, HttpResponseForbidden, HttpResponseRedirect
from django.template import engines
from django.urls import path
from django.views.decorators.csrf import csrf_exempt

from aple_site.urls import urlpatterns as site

FORM = """{% extends "hotline/zone.html" %}{% block main %}<h1>Step {{ step }}</h1>
<form method="post"><label for="words">Words</label><input id="words" name="words"><button>Next</button></form>
<a href="{{ request.path }}?again=1">Again</a> <a href="#words">To the field</a> <a href="/about/">Elsewhere</a>
{% endblock %}"""
seen = []


@csrf_exempt
def form(request):
    """One address for every step, as the flows of the zone have it; `seen` is what was sent."""
    if request.method == "POST":
        seen.append(request.POST.get("words", ""))
        response = HttpResponseRedirect(request.path)
        response.status_code = 303
        response.set_cookie("d", "token", httponly=True, samesite="Strict")
        response.set_cookie("sessionid", "not of the zone")
        return response
    return HttpResponse(engines["django"].from_string(FORM).render({"step": len(seen) + 1}, request))


ERRORS = {
    "value": ValueError,
    "database": OperationalError,
    "suspicious": SuspiciousOperation,
    "denied": PermissionDenied,
    "missing": Http404,
}


@csrf_exempt
def broken(request, kind):
    raise ERRORS[kind](f"{request.POST.get('words')} {request.GET.get('words')} {request.META['REMOTE_ADDR']}")


@csrf_exempt
def bare(request):
    return HttpResponseForbidden()


urlpatterns = [
    *i18n_patterns(
        path("take-action/report-abuse/example/", form),
        path("take-action/report-abuse/broken/<slug:kind>/", broken),
        path("take-action/seek-help/bare/", bare),
        prefix_default_language=False,
    ),
    *site,
]
