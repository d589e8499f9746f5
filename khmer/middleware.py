"""Puts places for the end of a line into the pages in Khmer, as they are built: they are in the cache with them."""

from django.utils.translation import get_language_from_path

from khmer.lines import break_lines

__all__ = ["LineBreakMiddleware"]


class LineBreakMiddleware:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        is_page = not response.streaming and response.get("Content-Type", "").startswith("text/html")
        if is_page and get_language_from_path(request.path_info) == "km":
            response.content = break_lines(response.text)
        return response
