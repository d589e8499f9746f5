"""The one endpoint that counts."""

from django.http import HttpResponse, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST
from wagtail.models import Page

from guards.body import is_longer_than
from guards.rate_limit import is_limited
from guards.same_origin import is_same_origin
from pageviews import counting, rules, visitors
from pageviews.models import Kind

__all__ = ["count_view"]

MAX_BODY = 1000  # bytes
PER_MINUTE = 120  # from one network; a school behind one address reads more than a person


@never_cache
@csrf_exempt
@require_POST
def count_view(request):
    """
    Counts a view of the page that `token` names, or a click on one of its ways to give.

    Answers 200 with `{"views": 24}`, the number after it, or null where it is not shown; 204 for a click, and when the
    request does not count; 400 for a token that this site did not make; 403 from another site; 413 for a longer body;
    429 for a flood.
    No session, no cookie, nothing written down about the visitor.
    """
    if not is_same_origin(request):
        return HttpResponse(status=403)
    if is_longer_than(request, MAX_BODY):
        return HttpResponse(status=413)
    try:
        subject = counting.read_token(request.POST.get("token", ""))
    except counting.BadTokenError:
        return HttpResponse(status=400)
    if subject.kind == Kind.DOWNLOAD or not visitors.counts(request):
        return HttpResponse(status=204)
    if is_limited(request, "views", PER_MINUTE, 60):
        return HttpResponse(status=429)
    page = Page.objects.live().public().filter(pk=subject.object_id).first()
    page = page and page.specific
    if not page or not rules.is_counted(page):
        return HttpResponse(status=204)
    counting.count(request, subject)
    if subject.kind == Kind.DONATE:
        return HttpResponse(status=204)
    total = counting.total_of(subject.kind, subject.object_id)
    return JsonResponse({"views": total if rules.is_shown(page, total) else None})
