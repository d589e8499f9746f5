"""
The reporter's code: 16 digits, the only thing that brings them back to their report.

Ten thousand million million codes, each try a slow hash: docs/hotline.md does the sum. One hash gives two things that
do not lead to each other: by what the report is found, and what opens it.
"""

import secrets
import threading
import unicodedata
from dataclasses import dataclass

from nacl.encoding import RawEncoder
from nacl.hash import blake2b

from hotline.models import CodeSalt
from hotline.sealing import slow_hash
from khmer.digits import western

__all__ = ["CodeKeys", "in_groups", "keys_of", "new_code", "typed_code"]

DIGITS = 16
# Characters that people put between groups of digits, or that come along when they copy.
BETWEEN = set(" -.,_\t\r\n\u00a0\u2010\u2011\u2012\u2013\u2014\u2212\u200b\u200c\u200d\u2060\ufeff\u17d4")
# Each hash takes 64 MB: this many at a time in one process, the others wait.
hashing = threading.BoundedSemaphore(2)


@dataclass(frozen=True)
class CodeKeys:
    """What a code leads to: `digest` finds its report, `key` opens it."""

    digest: bytes
    key: bytes


def new_code():
    return f"{secrets.randbelow(10**DIGITS):0{DIGITS}}"


def typed_code(text):
    """The 16 digits in what somebody typed, in any script's digits and with anything between, or ""."""
    if len(text) > 200:
        return ""
    digits = ""
    for character in western(unicodedata.normalize("NFKC", text)):
        if character in "0123456789":
            digits += character
        elif character not in BETWEEN and not character.isspace():
            return ""
    return digits if len(digits) == DIGITS else ""


def in_groups(code):
    """The code in four groups of four."""
    return " ".join(code[start : start + 4] for start in range(0, DIGITS, 4))


def keys_of(code):
    """The CodeKeys of 16 digits: about 0.1 seconds of work, whether the code is right or wrong."""
    with hashing:
        master = slow_hash(code, salt())
    return CodeKeys(part(master, b"digest", 16), part(master, b"key", 32))


def part(master, name, size):
    return blake2b(b"", digest_size=size, key=master, person=name, encoder=RawEncoder)


def salt():
    row, _ = CodeSalt.objects.get_or_create(pk=1, defaults={"salt": secrets.token_bytes(16)})
    return row.salt
