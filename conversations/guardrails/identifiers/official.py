"""Numbers that the state gives a person: NI, NHS, UTR, passport, driving licence, number plate."""

import re
from collections.abc import Iterator

from conversations.guardrails.identifiers.checksums import is_nhs, is_utr
from conversations.guardrails.identifiers.spans import Span, is_named

_I = re.IGNORECASE
CONTEXT_NEAR = 36
_GAP = r"[ .,/_-]{0,2}"
_NINO = re.compile(
    rf"(?<![a-z0-9])[a-z]{{1}} ?[a-z]{{1}}{_GAP}\d ?\d{_GAP}\d ?\d{_GAP}\d ?\d(?:{_GAP}[a-d](?![a-z0-9]))?(?!{_GAP}\d|[a-z0-9])", _I
)
_NINO_RUN = re.compile(
    r"(?<![a-z0-9])[a-z][ .-]{0,2}[a-z][ .,/_-]{0,2}(?:\d[ .,/_-]{0,2}){5}\d(?:[ .,/_-]{0,2}[a-d](?![a-z0-9]))?(?![a-z0-9])", _I
)
_IN_PAIRS = re.compile(r"[a-z]{2}(?:[ ./-]\d\d){3}", _I)
_REACH_OF_PAIRS = 64  # two letters and three pairs are a NI number even where the sentence says so late
_NINO_WORDS = re.compile(
    r"\b(?:nino|ni|n\.i|nat(?:ional)? ?ins\w*|insurance (?:number|no)|national insurance|plastic card)\b|\bni(?:no)?(?:number|num)?\b", _I
)
_NOT_NINO = re.compile(r"(?:ref(?:erence)?|vacancy|job id|course|form|version|bus|flat|order|advert)[ :.#no]{0,6}$", _I)
_SMALL_WORDS = frozenset(
    {
        "of",
        "in",
        "at",
        "to",
        "by",
        "on",
        "is",
        "it",
        "no",
        "or",
        "as",
        "am",
        "pm",
        "an",
        "be",
        "do",
        "go",
        "he",
        "if",
        "me",
        "my",
        "so",
        "up",
        "us",
        "we",
        "id",
        "uc",
        "uk",
        "hi",
        "ok",
        "mr",
        "ms",
        "dr",
        "st",
        "rd",
        "v",
        "yr",
    }
)

_TEN = re.compile(r"(?<![\w£.])(?:\d[ -]?){9}\d(?!\d|[ -]\d)")
_NHS_WORDS = re.compile(r"\bnhs\b|\bh ?(?:&|and) ?c (?:number|no)\b|\bchi\b|health (?:number|card)|medical (?:number|card)|\bgp\b", _I)
_UTR_WORDS = re.compile(r"\butr\b|tax ?payer|self[ -]?assessment|\bsa ref|tax ref|unique tax|hmrc (?:ref|number)", _I)

_NINE = re.compile(r"(?<![\w£.])(?:[a-z]{0,2}\d(?:[ -]?\d){6,8})(?![\w])", _I)
_PASSPORT = re.compile(r"passport", _I)
_LICENCE = re.compile(r"(?<![a-z0-9])[a-z9]{5}[ -]?\d{6}[ -]?[a-z9]{2}[ -]?[a-z0-9]{3}(?:[ -]?\d{2})?(?![a-z0-9])", _I)
_LICENCE_PARTED = re.compile(r"(?<![a-z0-9])[a-z9]{5}[ -]\d{6}[ -][a-z9]{2}[a-z0-9]? ?[a-z0-9]{1,3}(?![a-z0-9])", _I)
_LICENCE_NI = re.compile(r"(?<!\d)\d{8}(?!\d)")
_LICENCE_WORDS = re.compile(r"licen[cs]e|dvla|dva\b|driver (?:number|no)", _I)

_PLATE = re.compile(r"(?<![a-z0-9])(?:[a-z]{2}\d{2} ?[a-z]{3}|[a-z]\d{1,3} ?[a-z]{3}|[a-z]{3} ?\d{1,4})(?![a-z0-9])", _I)
_PLATE_ANY = re.compile(r"reg|plate|vrm", _I)
_PLATE_WORDS = re.compile(r"\b(?:reg|registration|number ?plate|plate|car reg|vrm)\b[^.?!]{0,20}$", _I)


def official_numbers(text: str) -> Iterator[Span]:
    """Numbers by which the state knows a person."""
    yield from _ninos(text)
    yield from _tens(text)
    yield from _travel_and_driving(text)


def _ninos(text: str) -> Iterator[Span]:
    for match in (*_NINO.finditer(text), *_NINO_RUN.finditer(text)):
        letters = re.match(r"[a-z][ .-]{0,2}[a-z]", match.group(), _I)
        pair = letters.group().lower() if letters else ""
        named = is_named(text, match.start(), _NINO_WORDS, end=match.end())
        suffixed = match.group()[-1].isalpha()
        named = named or bool(_IN_PAIRS.fullmatch(match.group()) and _NINO_WORDS.search(text[match.end() : match.end() + _REACH_OF_PAIRS]))
        if _NOT_NINO.search(text[max(0, match.start() - 24) : match.start()]) and not named:
            continue
        apart = bool(re.match(r"[a-z]{2}[ .,/_-]", match.group(), _I))
        if pair in _SMALL_WORDS and apart and not (named and suffixed):
            continue
        if suffixed or named:
            yield Span(match.start(), match.end(), "NINO")


def _tens(text: str) -> Iterator[Span]:
    for match in _TEN.finditer(text):
        digits = re.sub(r"\D", "", match.group())
        nhs = is_named(text, match.start(), _NHS_WORDS, end=match.end())
        utr = is_named(text, match.start(), _UTR_WORDS, end=match.end())
        if utr and not (nhs and is_nhs(digits) and not is_utr(digits)):
            yield Span(match.start(), match.end(), "UTR")
        elif nhs or (digits[0] != "0" and is_nhs(digits) and re.search(r"\d{3}[ -]\d{3}[ -]\d{4}", match.group())):
            yield Span(match.start(), match.end(), "NHS")


def _travel_and_driving(text: str) -> Iterator[Span]:
    for match in _NINE.finditer(text) if _PASSPORT.search(text) else ():
        if is_named(text, match.start(), _PASSPORT, end=match.end()) and len(re.sub(r"\W", "", match.group())) in range(8, 11):
            yield Span(match.start(), match.end(), "PASSPORT")
    for match in (*_LICENCE.finditer(text), *_LICENCE_PARTED.finditer(text)):
        if re.search(r"\d{6}", match.group()):
            yield Span(match.start(), match.end(), "DRIVING_LICENCE")
    for match in _LICENCE_NI.finditer(text) if _LICENCE_WORDS.search(text) else ():
        if re.search(r"licen[cs]e[^.?!]{0,18}$|dva[^.?!]{0,18}$", text[max(0, match.start() - CONTEXT_NEAR) : match.start()], _I):
            yield Span(match.start(), match.end(), "DRIVING_LICENCE")
    for match in _PLATE.finditer(text) if _PLATE_ANY.search(text) else ():
        if _PLATE_WORDS.search(text[max(0, match.start() - 40) : match.start()]):
            yield Span(match.start(), match.end(), "VEHICLE_PLATE")
