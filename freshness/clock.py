"""
What the clock changes: moments at which the public sees something else although nobody saved anything.

Apps name, in `ready()`, a function that gives the next such moment after a time, or None. A generation ends there, so
that all that is built from public content is built anew, whatever shows it.
"""

import math

from django.utils import timezone

__all__ = ["changes_by_clock", "seconds_to_next_change"]

_sources = []


def changes_by_clock(next_after):
    """Registers `next_after(time)`, which costs one query."""
    if next_after not in _sources:
        _sources.append(next_after)


def seconds_to_next_change(most):
    """Whole seconds until the next of all moments, at least 1 and never more than `most`."""
    now = timezone.now()
    moments = [moment for moment in (next_after(now) for next_after in _sources) if moment]
    return max(1, min(most, *(math.ceil((moment - now).total_seconds()) for moment in moments))) if moments else most
