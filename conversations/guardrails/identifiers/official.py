"""Numbers that the state gives a person: NI, NHS, UTR, passport, driving licence, number plate."""

import re
from collections.abc import Iterator

from conversations.guardrails.identifiers.checksums import is_nhs, is_utr
from conversations.guardrails.identifiers.spans import Cues, Span

CONTEXT_NEAR = 36
_GAP = r"[ .,/_-]{0,2}"
_NINO = re.compile(
    rf"(?<![a-z0-9])[a-z]{{1}} ?[a-z]{{1}}{_GAP}\d ?\d{_GAP}\d ?\d{_GAP}\d ?\d(?:{_GAP}[a-d](?![a-z0-9]))?(?!{_GAP}\d|[a-z0-9])"
)
_NINO_RUN = re.compile(
    r"(?<![a-z0-9])[a-z][ .-]{0,2}[a-z][ .,/_-]{0,2}(?:\d[ .,/_-]{0,2}){5}\d(?:[ .,/_-]{0,2}[a-d](?![a-z0-9]))?(?![a-z0-9])"
)
_IN_PAIRS = re.compile(r"[a-z]{2}(?:[ ./-]\d\d){3}")
_REACH_OF_PAIRS = 64  # two letters and three pairs are a NI number even where the sentence says so late
_NINO_WORDS = re.compile(
    r"\b(?:nino|ni|n\.i|nat(?:ional)? ?ins\w*|insurance (?:number|no)|national insurance|plastic card)\b|\bni(?:no)?(?:number|num)?\b"
)
_NOT_NINO = re.compile(r"(?:ref(?:erence)?|vacancy|job id|course|form|version|bus|flat|order|advert)[ :.#no]{0,6}$")
_SMALL_WORD = re.compile(
    r"(?:of|in|at|to|by|on|is|it|no|or|as|am|pm|an|be|do|go|he|if|me|my|so|up|us|we|id|uc|uk|hi|ok|mr|ms|dr|st|rd|yr)[ .,/_-]"
)

_TEN = re.compile(r"\d(?<![\w£.]\d)[ -]?(?:\d[ -]?){8}\d(?!\d|[ -]\d)")
_NHS_GROUPS = re.compile(r"\d{3}[ -]\d{3}[ -]\d{4}")
_NHS_WORDS = re.compile(r"(?<![a-z])(?:nhs\b|h ?(?:&|and) ?c (?:number|no)\b|chi\b|gp\b|health (?:number|card)|medical (?:number|card))")
_UTR_WORDS = re.compile(r"(?<![a-z])(?:utr\b|tax ?payer|self[ -]?assessment|sa ref|tax ref|unique tax|hmrc (?:ref|number))")

_NINE = re.compile(r"(?<![\w£.])(?:[a-z]{0,2}\d(?:[ -]?\d){6,8})(?![\w])")
_PASSPORT = re.compile(r"passport")
_LICENCE = re.compile(r"(?<![a-z0-9])[a-z9]{5}[ -]?\d{6}[ -]?[a-z9]{2}[ -]?[a-z0-9]{3}(?:[ -]?\d{2})?(?![a-z0-9])")
_LICENCE_PARTED = re.compile(r"(?<![a-z0-9])[a-z9]{5}[ -]\d{6}[ -][a-z9]{2}[a-z0-9]? ?[a-z0-9]{1,3}(?![a-z0-9])")
_LICENCE_NI = re.compile(r"\d(?<!\d\d)\d{7}(?!\d)")
_LICENCE_BEFORE = re.compile(r"(?:licen[cs]e|dva)[^.?!]{0,18}$")
_LICENCE_WORDS = re.compile(r"licen[cs]e|dvla|dva\b|driver (?:number|no)")

_PLATE = re.compile(r"(?<![a-z0-9])(?:[a-z]{2}\d{2} ?[a-z]{3}|[a-z]\d{1,3} ?[a-z]{3}|[a-z]{3} ?\d{1,4})(?![a-z0-9])")
_PLATE_ANY = re.compile(r"reg|plate|vrm")
_PLATE_WORDS = re.compile(r"\b(?:reg|registration|number ?plate|plate|car reg|vrm)\b[^.?!]{0,20}$")


def official_numbers(text: str) -> Iterator[Span]:
    """Numbers by which the state knows a person, in a text in small letters."""
    yield from _ninos(text)
    yield from _tens(text)
    yield from _travel_and_driving(text)


def _ninos(text: str) -> Iterator[Span]:
    cues = Cues(_NINO_WORDS, text)
    for start, end in sorted({match.span() for pattern in (_NINO, _NINO_RUN) for match in pattern.finditer(text)}):
        suffixed = text[end - 1].isalpha()
        named = cues.are_near(start, end) or (cues.are_after(end, _REACH_OF_PAIRS) and bool(_IN_PAIRS.fullmatch(text, start, end)))
        if not (named or suffixed) or (not named and _NOT_NINO.search(text, max(0, start - 24), start)):
            continue
        if not _SMALL_WORD.match(text, start) or (named and suffixed):
            yield Span(start, end, "NINO")


def _tens(text: str) -> Iterator[Span]:
    health, tax = Cues(_NHS_WORDS, text), Cues(_UTR_WORDS, text)
    for match in _TEN.finditer(text):
        digits = match.group().replace(" ", "").replace("-", "")
        nhs, utr = health.are_near(*match.span()), tax.are_near(*match.span())
        if utr and not (nhs and is_nhs(digits) and not is_utr(digits)):
            yield Span(match.start(), match.end(), "UTR")
        elif nhs or (digits[0] != "0" and _NHS_GROUPS.fullmatch(match.group()) and is_nhs(digits)):
            yield Span(match.start(), match.end(), "NHS")


def _travel_and_driving(text: str) -> Iterator[Span]:
    passports = Cues(_PASSPORT, text)
    for match in _NINE.finditer(text) if passports else ():
        if passports.are_near(*match.span()) and len(re.sub(r"\W", "", match.group())) in range(8, 11):
            yield Span(match.start(), match.end(), "PASSPORT")
    for match in (*_LICENCE.finditer(text), *_LICENCE_PARTED.finditer(text)):
        yield Span(match.start(), match.end(), "DRIVING_LICENCE")
    for match in _LICENCE_NI.finditer(text) if _LICENCE_WORDS.search(text) else ():
        if _LICENCE_BEFORE.search(text, max(0, match.start() - CONTEXT_NEAR), match.start()):
            yield Span(match.start(), match.end(), "DRIVING_LICENCE")
    for match in _PLATE.finditer(text) if _PLATE_ANY.search(text) else ():
        if _PLATE_WORDS.search(text, max(0, match.start() - 40), match.start()):
            yield Span(match.start(), match.end(), "VEHICLE_PLATE")
