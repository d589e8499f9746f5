"""
The view behind a document's one address: Wagtail's, for files that are replaced, read in parts and closed again.

Who may have the file is for the hooks to say (`before_serve_document`): documents/access.py is the first of them.
"""

import re
from urllib.parse import quote

from django.conf import settings
from django.http import FileResponse, Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.utils.cache import get_conditional_response, patch_cache_control
from django.utils.http import http_date
from django.views.decorators.http import require_safe
from wagtail import hooks
from wagtail.coreutils import string_to_ascii
from wagtail.documents.models import document_served

from documents.models import CustomDocument
from documents.ranges import UnsatisfiableError, asked_part

__all__ = ["answer_with_file", "serve"]

MOST_DIGITS = 19  # of a key of the database; of thousands, Python makes no number
# A browser plays a sound that it opens by itself only from where the policy lets media come.
POLICY = "default-src 'none'"
POLICY_OF_SOUND = f"{POLICY}; media-src 'self'"


@require_safe
def serve(request, document_id, name):
    """Raises Http404 for a name that is not the document's own, so that counting through the numbers finds nothing."""
    if len(document_id) > MOST_DIGITS:
        raise Http404("no number of a document")
    documents = CustomDocument.objects.select_related("collection")
    document = get_object_or_404(documents, pk=document_id, address_name=name)
    for hook in hooks.get_hooks("before_serve_document"):
        answer = hook(document, request)
        if isinstance(answer, HttpResponse):
            return answer
    document_served.send(sender=CustomDocument, instance=document, request=request)
    response = redirect_to_storage(document) or answer_with_file(request, document)
    # Each time anew: the next request may find the document closed.
    patch_cache_control(response, private=True, no_cache=True)
    response.headers["X-Content-Type-Options"] = "nosniff"
    return response


def redirect_to_storage(document):
    """A storage on another machine has an address for the file, which WAGTAILDOCS_SERVE_METHOD may forbid or prefer."""
    method = getattr(settings, "WAGTAILDOCS_SERVE_METHOD", None)
    if method == "serve_view" or (method is None and document.is_stored_locally()):
        return None
    try:
        return HttpResponseRedirect(document.file.url)
    except NotImplementedError:
        return None


def answer_with_file(request, document):
    """The file, or the part of it that is asked for, whoever asks. Raises Http404 where storage has lost it."""
    etag = f'"{document.file_hash}"' if document.file_hash else ""
    modified = int(document.file_changed_at.timestamp())
    response = get_conditional_response(request, etag or None, modified)
    if response is None:
        try:
            file = document.file.storage.open(document.file.name, "rb")
        except OSError as error:
            raise Http404("the file is gone") from error
        response = answer_with_part(request, document, file, etag, modified)
    response.headers["Last-Modified"] = http_date(modified)
    if etag:
        response.headers["ETag"] = etag
    return response


def answer_with_part(request, document, file, etag, modified):
    size = file.size
    try:
        part = asked_part(request, size, etag, modified)
    except UnsatisfiableError:
        file.close()
        return HttpResponse(status=416, headers={"Content-Range": f"bytes */{size}", "Accept-Ranges": "bytes"})
    start, stop = part or (0, size)
    response = FileResponse(Part(file, start, stop) if part else file, content_type=document.content_type)
    if part:
        response.status_code = 206
        response.headers["Content-Range"] = f"bytes {start}-{stop - 1}/{size}"
    response.headers["Content-Length"] = str(stop - start)
    response.headers["Accept-Ranges"] = "bytes"
    response.headers["Content-Disposition"] = disposition(document)
    response.headers["Content-Security-Policy"] = POLICY_OF_SOUND if document.is_sound else POLICY
    return response


class Part:
    """The bytes of an open file from `start` up to `stop`, read as from a file."""

    def __init__(self, file, start, stop):
        self.file, self.left = file, stop - start
        file.seek(start)

    def read(self, size=-1):
        block = self.file.read(self.left if size < 0 else min(size, self.left))
        self.left -= len(block)
        return block

    def close(self):
        self.file.close()


def disposition(document):
    """Content-Disposition (RFC 6266) with the name in full (RFC 8187), and in Latin letters for old programs."""
    kind = "inline" if document.content_type in settings.WAGTAILDOCS_INLINE_CONTENT_TYPES else "attachment"
    name = document.filename
    plain = re.sub(r"[^\w.\- ]", "_", string_to_ascii(name), flags=re.ASCII)
    full = "" if plain == name else f"; filename*=UTF-8''{quote(name, safe='')}"
    return f'{kind}; filename="{plain}"{full}'
