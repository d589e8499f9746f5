"""
What counts as a download: one visitor, one document, one day, by the rules for views.

The server counts it, so that it needs no script, and only once the document is sent: nobody waits for the counter, and
nobody goes without a document where the counter fails.
"""

import logging
import re
from functools import partial, wraps

from guards.rate_limit import is_limited
from pageviews import counting, rules, visitors
from pageviews.models import Kind

__all__ = ["count_kit", "counts_downloads"]

logger = logging.getLogger(__name__)

PER_MINUTE = 120  # from one network, as for views
SENT = (200, 206, 302)  # 302 leads to the storage that has the file
FROM_THE_START = re.compile(r"bytes=\s*0+-")  # RFC 9110, section 14.1.2


def counts_downloads(serve):
    """Wraps the view that serves a document, of which the first argument in the address is the primary key."""

    @wraps(serve)
    def serve_document(request, document_id, *args):
        response = serve(request, document_id, *args)
        if response.status_code in SENT and is_download(request):
            count_when_closed(response, request, partial(subject_of_document, int(document_id)))
        return response

    return serve_document


def count_kit(response, request, page):
    """Lets a response that holds pictures of `page` count, once it is sent, as one visitor's download of that day."""
    if is_download(request) and rules.is_counted(page):
        count_when_closed(response, request, lambda: counting.Subject(Kind.KIT.value, page.pk))
    return response


def is_download(request):
    """False for the rest of a file begun before, and for whatever does not count as a view either."""
    part = request.headers.get("Range")
    return (
        request.method == "GET"
        and (part is None or FROM_THE_START.match(part))
        and is_asked_for(request.headers)
        and visitors.counts(request)
    )


def is_asked_for(headers):
    """
    False where another site embeds the document instead of linking to it, and where a page of this site hides its
    address. Only the hotline's pages do that, and nothing that is done there counts.
    """
    if headers.get("Sec-Fetch-Site") == "same-origin":
        return "Referer" in headers
    return headers.get("Sec-Fetch-Mode", "navigate") == "navigate"


def count_when_closed(response, request, subject_of):
    """The server closes a response when its last byte is sent. `subject_of()` is a Subject, or None."""
    close = response.close

    def count_and_close():
        response.close = close  # a file that is closed closes its response once more
        try:
            count(request, subject_of)
        except Exception:
            logger.exception("A download was not counted.")
        close()

    response.close = count_and_close


def count(request, subject_of):
    if not is_limited(request, "downloads", PER_MINUTE, 60) and (subject := subject_of()):
        counting.count(request, subject)


def subject_of_document(document_id):
    """The Subject of a document whose downloads count, or None."""
    counted = rules.counted_documents().filter(pk=document_id).exists()
    return counting.Subject(Kind.DOWNLOAD.value, document_id) if counted else None
