"""How much a request sends, judged before any of it is read."""

__all__ = ["is_longer_than"]


def is_longer_than(request, limit):
    """
    True when the body has more than `limit` bytes, or a length that is no number.

    What the request says is enough: the servers in use let no body through that is longer.
    """
    try:
        return int(request.META.get("CONTENT_LENGTH") or 0) > limit
    except ValueError:
        return True
