"""
Metadata taken out of JPEG and WebP files without touching the picture.

Both go by a list of what stays, so that a kind of metadata nobody thought of goes too. Bytes behind the end of the
picture, where phones put a second one, go as well. ValueError says that a file is not put together as the
specification wants (ITU-T T.81 annex B, RFC 9649).
"""

import re

__all__ = ["strip_jpeg", "strip_webp"]

START_OF_IMAGE, END_OF_IMAGE = b"\xff\xd8", b"\xff\xd9"
START_OF_SCAN = 0xDA
# Frame headers, Huffman, arithmetic and quantisation tables, line number, restart interval.
JPEG_PICTURE_MARKERS = {*range(0xC0, 0xD0), START_OF_SCAN, 0xDB, 0xDC, 0xDD} - {0xC8}
# In the data of a scan, a 0xFF that is followed by neither zero nor a restart marker.
END_OF_SCAN = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]")

WEBP_PICTURE_CHUNKS = {b"VP8 ", b"VP8L", b"ALPH", b"ICCP"}
WEBP_EXIF_AND_XMP_FLAGS = 0b0000_1100


def strip_jpeg(data):
    """Returns the JPEG file `data` with picture, colour profile and nothing else, up to the end of its first image."""
    if not data.startswith(START_OF_IMAGE):
        raise ValueError("no start of image")
    kept, position = [START_OF_IMAGE], 2
    while data[position : position + 2] != END_OF_IMAGE:
        if len(data) < position + 4 or data[position] != 0xFF:
            raise ValueError("no marker where one belongs")
        marker = data[position + 1]
        if marker == 0xFF:  # a fill byte
            position += 1
            continue
        length = int.from_bytes(data[position + 2 : position + 4], "big")
        payload = data[position + 4 : position + 2 + length]
        position += 2 + length
        if (payload := _jpeg_payload_to_keep(marker, payload)) is not None:
            kept += [bytes([0xFF, marker]), (len(payload) + 2).to_bytes(2, "big"), payload]
        if marker == START_OF_SCAN:
            if not (end := END_OF_SCAN.search(data, position)):
                raise ValueError("no end of image")
            kept.append(data[position : end.start()])
            position = end.start()
    return b"".join([*kept, END_OF_IMAGE])


def _jpeg_payload_to_keep(marker, payload):
    if marker in JPEG_PICTURE_MARKERS:
        return payload
    if marker == 0xE0 and payload.startswith(b"JFIF\0"):
        return payload[:12] + b"\0\0"  # without its thumbnail
    if marker == 0xE2 and payload.startswith(b"ICC_PROFILE\0"):
        return payload
    if marker == 0xEE and payload.startswith(b"Adobe"):  # says how the colours are coded
        return payload[:12]
    return None


def strip_webp(data):
    """Returns the still WebP file `data` with picture, colour profile and nothing else."""
    if data[:4] != b"RIFF" or data[8:12] != b"WEBP":
        raise ValueError("not a WebP file")
    end = 8 + int.from_bytes(data[4:8], "little")
    kept, position = [b"WEBP"], 12
    while position < end:
        name, length = data[position : position + 4], int.from_bytes(data[position + 4 : position + 8], "little")
        payload = data[position + 8 : position + 8 + length]
        if len(payload) < length or len(name) < 4:
            raise ValueError("a chunk is cut off")
        position += 8 + length + length % 2
        if name == b"VP8X":
            payload = bytes([payload[0] & ~WEBP_EXIF_AND_XMP_FLAGS]) + payload[1:10]
        elif name not in WEBP_PICTURE_CHUNKS:
            continue
        kept.append(name + len(payload).to_bytes(4, "little") + payload + b"\0" * (len(payload) % 2))
    body = b"".join(kept)
    return b"RIFF" + len(body).to_bytes(4, "little") + body
