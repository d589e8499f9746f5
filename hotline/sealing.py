"""
Encryption with libsodium: envelopes that anybody can seal and one key opens, and boxes under a key known to both sides.

An envelope is one byte for its version, then a sealed box (X25519, XSalsa20-Poly1305). Inside is JSON with the context
in which it was sealed, such as the report and the number of the entry, so that an envelope moved elsewhere does not
open. Its length is padded to steps of 1 KB, so that it says little about what was written. A box is XChaCha20-Poly1305
with its context as associated data.
"""

import json
from dataclasses import dataclass

from nacl.bindings import sodium_pad, sodium_unpad
from nacl.exceptions import CryptoError
from nacl.public import PrivateKey, PublicKey, SealedBox
from nacl.pwhash import argon2id
from nacl.secret import Aead

__all__ = ["KeyPair", "SealError", "lock", "new_key_pair", "open_sealed", "public_half", "seal", "slow_hash", "unlock"]

VERSION = b"\x01"
PADDING = 1024  # bytes
# Argon2id, about 0.1 s of one core each (RFC 9106). A change needs a version beside what was hashed before.
SLOW_PASSES, SLOW_MEMORY = 2, 64 * 1024 * 1024


class SealError(ValueError):
    """Not opened: the wrong key, the wrong context, an unknown version, or changed bytes."""


@dataclass(frozen=True)
class KeyPair:
    public: bytes
    secret: bytes


def new_key_pair():
    key = PrivateKey.generate()
    return KeyPair(bytes(key.public_key), bytes(key))


def public_half(secret):
    return bytes(PrivateKey(secret).public_key)


def seal(public, context, payload):
    """An envelope with `payload`, anything that JSON holds, for whoever has the secret half of `public`."""
    return VERSION + SealedBox(PublicKey(bytes(public))).encrypt(packed([context, payload]))


def open_sealed(secret, context, envelope):
    """The payload of an envelope. Raises SealError."""
    envelope = bytes(envelope)
    if envelope[:1] != VERSION:
        raise SealError("unknown version")
    try:
        found, payload = unpacked(SealedBox(PrivateKey(secret)).decrypt(envelope[1:]))
    except (CryptoError, ValueError) as error:
        raise SealError("not opened") from error
    if found != context:
        raise SealError("sealed for another place")
    return payload


def lock(key, context, payload):
    """A box with `payload` under a `key` of 32 bytes."""
    return VERSION + bytes(Aead(key).encrypt(packed(payload), context.encode()))


def unlock(key, context, box):
    """The payload of a box. Raises SealError."""
    box = bytes(box)
    if box[:1] != VERSION:
        raise SealError("unknown version")
    try:
        return unpacked(Aead(key).decrypt(box[1:], context.encode()))
    except (CryptoError, ValueError) as error:
        raise SealError("not opened") from error


def slow_hash(text, salt, size=32):
    """`size` bytes from a code or passphrase, slow and hungry for memory, so that guessing costs."""
    return argon2id.kdf(size, text.encode(errors="surrogatepass"), bytes(salt), SLOW_PASSES, SLOW_MEMORY)


def packed(value):
    return sodium_pad(json.dumps(value).encode(), PADDING)


def unpacked(text):
    return json.loads(sodium_unpad(text, PADDING))
