"""Texts inside a text: base64, hex, percent- and entity-encoding, rot13, words or lines turned round, words split up."""

import base64
import binascii
import codecs
import html
import re
from collections.abc import Iterator
from urllib.parse import unquote

_BASE64 = re.compile(r"(?<![\w+/=])[A-Za-z0-9+/]{12,4000}={0,2}(?![\w+/=])")
_HEX_RUN = re.compile(r"(?<!\w)(?:0x)?(?:[0-9a-f]{2}[ :,-]?){8,2000}(?!\w)", re.IGNORECASE)
_ESCAPES = re.compile(r"(?:\\x[0-9a-f]{2}|\\u[0-9a-f]{4}|%[0-9a-f]{2}|&#x?[0-9a-f]{1,6};)", re.IGNORECASE)
_BINARY = re.compile(r"(?<!\d)(?:[01]{8} ?){6,600}(?!\d)")
_LONGEST = 6_000  # characters looked at in the costlier readings: an encoded order must be near its carrier
_BACKWARDS = re.compile(
    r"\b(?:snoitcurtsni|noitcurtsni|tpmorp|erongi|suoiverp|metsys|laever|drowssap|sdrowssap|drager?sid|tnatsissa)\b", re.IGNORECASE
)
_ROT13_WORDS = re.compile(r"\b(?:vafgehpgvba\w?|cebzcg|vtaber|cerivbhf|flfgrz|erirny|cnffjbeqf?|qvfertneq)\b", re.IGNORECASE)


def readings(text: str) -> Iterator[str]:
    """What else a text may say to something that decodes it; nothing when no encoding is seen."""
    part = text if len(text) <= _LONGEST else text[: _LONGEST // 2] + "\n" + text[-_LONGEST // 2 :]
    yield from (decoded for match in _BASE64.finditer(part) if (decoded := _base64(match.group())))
    yield from (decoded for match in _HEX_RUN.finditer(part) if (decoded := _hex(match.group())))
    yield from (decoded for match in _BINARY.finditer(part) if (decoded := _binary(match.group())))
    if _ESCAPES.search(part):
        yield _ESCAPES.sub(lambda match: _unescape(match.group()), html.unescape(unquote(part)))
    if _ROT13_WORDS.search(part):
        yield codecs.encode(part, "rot13")
    if _BACKWARDS.search(part):
        yield " ".join(word[::-1] for word in part.split())
        yield part[::-1]
    lines = part.split("\n")
    if len(lines) > 4 and sum(len(line.split()) == 1 for line in lines) > len(lines) // 2:
        yield " ".join(part.split())


def _printable(raw: bytes) -> str:
    try:
        text = raw.decode()
    except UnicodeDecodeError:
        return ""
    letters = sum(letter.isalpha() or letter == " " for letter in text)
    return text if text and letters >= len(text) * 0.7 else ""


def _base64(run: str) -> str:
    try:
        return _printable(base64.b64decode(run + "=" * (-len(run) % 4)))
    except (binascii.Error, ValueError):
        return ""


def _hex(run: str) -> str:
    digits = re.sub(r"[^0-9a-f]", "", run.lower().removeprefix("0x"))
    return _printable(bytes.fromhex(digits[: len(digits) // 2 * 2]))


def _binary(run: str) -> str:
    bits = run.replace(" ", "")
    return _printable(bytes(int(bits[i : i + 8], 2) for i in range(0, len(bits), 8)))


def _unescape(mark: str) -> str:
    digits = re.sub(r"[^0-9a-fA-F]", "", mark.lstrip("\\%").removeprefix("x").removeprefix("u"))
    return chr(int(digits, 16)) if digits and int(digits, 16) < 0x11000 else ""
