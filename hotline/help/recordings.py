"""
The recordings of the zone, at addresses of their own: those of documents are outside of it, where downloads count and a
storage elsewhere may answer. There is one while visitors may see the page that it is on.
"""

from django.http import Http404
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from documents.serving import answer_with_file
from freshness.privacy import public_page
from hotline.help.views import known_audience, known_card, public_help_page
from hotline.models import ReportAbusePage

__all__ = ["of_audience", "of_card", "of_help_page", "of_report_page"]


def answer(request, recorded):
    recording = recorded.recording if recorded else None
    if recording is None:
        raise Http404("nothing is read aloud here")
    response = answer_with_file(request, recording)
    if "Content-Disposition" in response.headers:
        # The name of the file would tell what is in it to whoever finds it on the phone.
        response.headers["Content-Disposition"] = "inline"
    return response


@require_safe
def of_report_page(request):
    return answer(request, public_page(ReportAbusePage, get_language()))


@require_safe
def of_help_page(request):
    return answer(request, public_help_page())


@require_safe
def of_audience(request, audience):
    return answer(request, public_help_page().text_for(known_audience(audience)))


@require_safe
def of_card(request, audience, card):
    return answer(request, known_card(public_help_page(), known_audience(audience), card))
