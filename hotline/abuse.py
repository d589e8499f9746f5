"""
What stands between the forms and programs that fill them in.

A network begins only so many forms, since each takes up room for half an hour before anything is sent.

Whoever sends a report meets a shortest time and, when many reports come in, many from one network, or one in which a
field is filled in that people do not see, a sum for the browser to do. A browser without JavaScript waits instead.
Nobody is shut out, nothing is thrown away (a browser's add-on may fill in every field), and nothing is asked of anybody
else (no picture puzzles, no third party).

Codes have 16 digits, so there are 10^16. With 10,000 reports in the database one guess in 10^12 leads to a report, and
a million guesses lead to one with a chance of 1 in a million. A process looks up at most 5 codes a second over time,
from wherever they come: with two processes a million guesses take 28 hours, and a year of guessing, 3.2 * 10^8 of them,
finds a report with a chance of 0.03 %. One network has one guess in 8 seconds with each process: 46 days for a million.

Nobody waits for longer than 10 seconds, whatever others do. Beside somebody who keeps guessing on the same network the
turn may be lost to them, and has to be tried for again.
"""

import hashlib
import math
from enum import StrEnum

from django.conf import settings
from django.utils import timezone
from django.utils.crypto import salted_hmac

from hotline.recent import Recent

__all__ = [
    "HONEYPOT",
    "Verdict",
    "asked",
    "challenge_of",
    "code_was_right",
    "delay_for_code",
    "judge",
    "may_begin",
]

# Two words that no browser has an answer for.
HONEYPOT = "second_note"

# Reports of the last ten minutes: so many of one network, or of all, before a sum is asked for; and so many of one
# network before it has to wait in any case. Many phones share the address of their mobile network, so none is small.
WINDOW = 600
FEW, MANY, TOO_MANY = 10, 60, 40
BITS = 16  # of the hash that must be 0: 65,000 hashes on average, one second on a computer and a few on a phone
PATIENCE = 180  # seconds since the form was begun that stand in for the sum
sent = Recent(WINDOW, each=TOO_MANY, together=MANY)

# Forms that one network may begin in that time: 100 phones behind one address, each of them twice.
BEGINNINGS = 200
begun = Recent(WINDOW, each=BEGINNINGS, together=0)

# Codes tried: the seconds to wait after the third, fourth, … of a network within a quarter of an hour. A try that was
# told to wait does not count, so that it makes nobody wait for longer.
DELAYS = (1, 2, 4, 8)
FREE_TRIES = 3
TOGETHER, TOGETHER_SECONDS = 50, 10
tried = Recent(900, each=FREE_TRIES + len(DELAYS), together=TOGETHER)


class Verdict(StrEnum):
    OK = "ok"
    WAIT = "wait"  # not yet: seconds_left() says how long
    PROVE = "prove"  # the sum, or as long as seconds_left() says


def may_begin(request, now=None):
    """Whether the request's network may begin another form now; it is counted if so."""
    now = (now or timezone.now()).timestamp()
    if len(begun.of(request, now)) >= BEGINNINGS:
        return False
    begun.add(request, now)
    return True


def judge(request, started_at, answer="", now=None):
    """
    The Verdict on a report that was begun at `started_at` and is now to be sent, with the `answer` to challenge_of()
    where there is one. One that is OK is counted: ask only when everything else is right, and then send it.
    """
    now = now or timezone.now()
    if seconds_left(request, started_at, Verdict.WAIT, now):
        return Verdict.WAIT
    is_asked = is_loaded(request, now) or request.POST.get(HONEYPOT)
    if is_asked and age(started_at, now) < PATIENCE and not is_solved(started_at, answer):
        return Verdict.PROVE
    sent.add(request, now.timestamp())
    return Verdict.OK


def seconds_left(request, started_at, verdict, now=None):
    """How long until a report that got this Verdict, WAIT or PROVE, is taken without a sum; 0 when it would be now."""
    now = now or timezone.now()
    waits = [0, settings.HOTLINE_SECONDS_TO_FILL_IN - age(started_at, now)]
    if verdict == Verdict.PROVE:
        waits.append(PATIENCE - age(started_at, now))
    if len(times := sent.of(request, now.timestamp())) >= TOO_MANY:
        waits.append(times[0] + WINDOW - now.timestamp())
    return math.ceil(max(waits))


def asked(request, started_at, verdict):
    """What the template hotline/asked.html needs to say WAIT or PROVE, inside the form that is to be sent."""
    return {
        "seconds": seconds_left(request, started_at, verdict),
        "challenge": challenge_of(started_at) if verdict == Verdict.PROVE else "",
        "bits": BITS,
    }


def is_loaded(request, now):
    return len(sent.of(request, now.timestamp())) >= FEW or len(sent.of_all(now.timestamp())) >= MANY


def age(started_at, now):
    return (now - started_at).total_seconds()


def challenge_of(started_at):
    """
    The text of the sum: find a number such that the SHA-256 of "<text>:<number>" begins with BITS zeros (Hashcash).

    It belongs to one draft, whose beginning only the vault knows, so that an answer is good for one report.
    """
    return salted_hmac("hotline.abuse", started_at.isoformat(), algorithm="sha256").hexdigest()[:32]


def is_solved(started_at, answer):
    if len(answer) > 20 or not answer.isascii() or not answer.isdigit():
        return False
    found = hashlib.sha256(f"{challenge_of(started_at)}:{answer}".encode()).digest()
    return int.from_bytes(found) >> (len(found) * 8 - BITS) == 0


def delay_for_code(request, now=None):
    """
    How many seconds to wait before a code is looked up, 0 for now. One that may be looked up is counted; say
    code_was_right() when it was.
    """
    now = (now or timezone.now()).timestamp()
    together = tried.of_all(now)
    waits = [0]
    if (times := tried.of(request, now)) and len(times) >= FREE_TRIES:
        delay = DELAYS[min(len(times) - FREE_TRIES, len(DELAYS) - 1)]
        waits.append(times[-1] + delay - now)
    if len(together) >= TOGETHER:
        waits.append(together[-TOGETHER] + TOGETHER_SECONDS - now)
    wait = math.ceil(max(waits))
    if not wait:
        tried.add(request, now)
    return wait


def code_was_right(request):
    """Takes back what delay_for_code() counted. Only that: who has one code of their own gets no more guesses by it."""
    tried.take_back(request)
