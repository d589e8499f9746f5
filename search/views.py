from urllib.parse import urlencode

from django.http import Http404, HttpResponseRedirect, JsonResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from freshness.languages import other_languages
from guards.rate_limit import is_limited
from search.distress import is_distress
from search.results import SearchQuery, kept, searched_text
from search.suggestions import beginning, suggestions

__all__ = ["search", "suggest"]

SEARCHES, SECONDS = 60, 60  # how many one network may make in what time


@require_safe
def search(request):
    """The search page. It is kept nowhere, and its address goes nowhere: not to other sites, not into a log."""
    text = kept(searched_text(request.GET))
    context = {"text": text, "needs_help": is_distress(text)}
    if text and is_limited(request, "search", SEARCHES, SECONDS):
        return answer(request, context, status=429)
    query = SearchQuery.from_request(request.GET, get_language())
    if query is None:
        raise Http404("no such part of the results")
    return answer(request, context | {"query": query})


def answer(request, context, status=200):
    context["other_languages"] = other_languages(request)
    response = render(request, "search/search.html", context, status=status)
    response.headers["Cache-Control"] = "no-store, private"
    response.headers["Referrer-Policy"] = "no-referrer"
    response.headers["X-Robots-Tag"] = "noindex"
    return response


@require_safe
def suggest(request):
    """
    Titles with a word that begins as `?query=` does, as JSON: {"titles": […]}.

    The few first letters count alone, so that all that begin alike share an answer; more is sent to their address.
    """
    text = request.GET.get("query", "")
    letters = beginning(text)
    if text != letters:
        return HttpResponseRedirect(f"{request.path}?{urlencode({'query': letters})}")
    return JsonResponse({"titles": suggestions(letters, get_language()) if letters else []})
