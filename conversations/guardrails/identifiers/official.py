"""Numbers that the state gives a person: NI, NHS, UTR, passport, licences, permits, claims."""

import re
from collections.abc import Iterator

from conversations.guardrails.identifiers.checksums import is_nhs, is_utr
from conversations.guardrails.identifiers.spans import Span, is_named

_I = re.IGNORECASE
CONTEXT_NEAR = 36
_GAP = r"[ .,/_-]{0,2}"
_NINO = re.compile(rf"(?<![a-z0-9])[a-z]{{1}} ?[a-z]{{1}}{_GAP}\d ?\d{_GAP}\d ?\d{_GAP}\d ?\d(?:{_GAP}[a-d](?![a-z0-9]))?(?!{_GAP}\d|[a-z0-9])", _I)
_NINO_RUN = re.compile(r"(?<![a-z0-9])[a-z][ .-]{0,2}[a-z][ .,/_-]{0,2}(?:\d[ .,/_-]{0,2}){5}\d(?:[ .,/_-]{0,2}[a-d](?![a-z0-9]))?(?![a-z0-9])", _I)
_NINO_WORDS = re.compile(r"\b(?:nino|ni|n\.i|nat(?:ional)? ?ins\w*|insurance (?:number|no)|national insurance|plastic card)\b|\bni(?:no)?(?:number|num)?\b", _I)
_NOT_NINO = re.compile(r"(?:ref(?:erence)?|vacancy|job id|course|form|version|bus|flat|order|advert)[ :.#no]{0,6}$", _I)
_SMALL_WORDS = frozenset({"of", "in", "at", "to", "by", "on", "is", "it", "no", "or", "as", "am", "pm", "an", "be", "do", "go", "he", "if", "me", "my", "so",
                          "up", "us", "we", "id", "uc", "uk", "hi", "ok", "mr", "ms", "dr", "st", "rd", "v", "yr"})  # fmt: skip

_TEN = re.compile(r"(?<![\w£.])(?:\d[ -]?){9}\d(?!\d|[ -]\d)")
_NHS_WORDS = re.compile(r"\bnhs\b|\bh ?(?:&|and) ?c (?:number|no)\b|\bchi\b|health (?:number|card)|medical (?:number|card)|\bgp\b", _I)
_UTR_WORDS = re.compile(r"\butr\b|tax ?payer|self[ -]?assessment|\bsa ref|tax ref|unique tax|hmrc (?:ref|number)", _I)
_JOB_WORDS = re.compile(r"\b(?:job|vacancy|vac|advert|ad|posting|role|requisition|req|course|order|tracking|parcel|ticket|case|listing|event)\b[^.?!]{0,14}$", _I)

_NINE = re.compile(r"(?<![\w£.])(?:[a-z]{0,2}\d(?:[ -]?\d){6,8})(?![\w])", _I)
_PASSPORT = re.compile(r"passport", _I)
_LICENCE = re.compile(r"(?<![a-z0-9])[a-z9]{5}[ -]?\d{6}[ -]?[a-z9]{2}[ -]?[a-z0-9]{3}(?:[ -]?\d{2})?(?![a-z0-9])", _I)
_LICENCE_PARTED = re.compile(r"(?<![a-z0-9])[a-z9]{5}[ -]\d{6}[ -][a-z9]{2}[a-z0-9]? ?[a-z0-9]{1,3}(?![a-z0-9])", _I)
_LICENCE_NI = re.compile(r"(?<!\d)\d{8}(?!\d)")
_LICENCE_WORDS = re.compile(r"licen[cs]e|dvla|dva\b|driver (?:number|no)", _I)

_BRP = re.compile(r"(?<![a-z0-9])(?:z[a-z][x0-9]\d{6}|[a-z]{2}[x0-9]\d{6}|r[a-z]\d{7})(?![a-z0-9])", _I)
_BRP_SPACED = re.compile(r"(?<![a-z0-9])z[a-z][ -]?[x0-9](?:[ -]?\d){6}(?![a-z0-9])", _I)
_BRP_WORDS = re.compile(r"\bbrp\b|residence (?:permit|card)|biometric|\barc\b|application registration card|permit", _I)
_SHARE = re.compile(r"(?<![a-z0-9])[wrs][a-z0-9]{2}[ -]?[a-z0-9]{3}[ -]?[a-z0-9]{3}(?![a-z0-9])", _I)
_SHARE_WORDS = re.compile(r"share ?code|right to work|evisa|e-visa|\bcode\b|licen[cs]e check|settled status|home office", _I)
_HOME_OFFICE = re.compile(r"(?<![a-z0-9])(?:GWF ?-?\d{9}|(?:16|3434|1212|2024|2025)-?\d{4}-?\d{4}-?\d{4}(?:/\d{2})?|UAN ?\d{10,16}|[A-Z]\d{7}(?:/\d)?)(?![a-z0-9])", _I)
_HOME_OFFICE_WORDS = re.compile(r"home office|\bho\b|asylum|visa|\bgwf\b|\buan\b|nass|port ref|immigration", _I)

_CLAIM = re.compile(r"(?<![\w£])(?:[a-z]{2}[ -]?)?\d{4}[ -]?\d{4}[ -]?\d{4}(?![ -]?\d)(?!\w)", _I)
_CLAIM_ANY = re.compile(r"(?<![\w£])(?=[a-z0-9/-]*\d{3})[a-z0-9][a-z0-9/-]{4,22}[a-z0-9](?!\w)|(?<![\w£])\d{2,5}(?:[ -]\d{2,5}){1,5}(?!\w)", _I)
_CLAIM_WORDS = re.compile(
    r"\b(?:claim(?:ant)?|uc|universal credit|benefit|journal|pip|esa|jsa|dwp|appeal|tribunal|hardship|housing benefit|tax credits?|customer) ?(?:ref(?:erence)?|id|no|number|num|nr)\b"
    r"|\bclaim(?:ant)? (?:reference )?(?:id|ref|no|number)|\bdbs (?:certificate|cert)(?: ?(?:no|number))?|\bcrn\b|\bcertificate (?:no|number)\b|\bprisoner? (?:no|number)\b|\bpayroll (?:no|number)\b|\bemployee (?:no|number|id)\b|\buln\b|\bstaff (?:no|number|id)\b",
    _I,
)
_PLATE = re.compile(r"(?<![a-z0-9])(?:[a-z]{2}\d{2} ?[a-z]{3}|[a-z]\d{1,3} ?[a-z]{3}|[a-z]{3} ?\d{1,4})(?![a-z0-9])", _I)
_PLATE_WORDS = re.compile(r"\b(?:reg|registration|number ?plate|plate|car reg|vrm)\b[^.?!]{0,20}$", _I)


def official_numbers(text: str) -> Iterator[Span]:
    """Numbers by which the state knows a person."""
    yield from _ninos(text)
    yield from _tens(text)
    yield from _travel_and_driving(text)
    yield from _permits(text)
    yield from _claims(text)


def _ninos(text: str) -> Iterator[Span]:
    for match in (*_NINO.finditer(text), *_NINO_RUN.finditer(text)):
        letters = re.match(r"[a-z][ .-]{0,2}[a-z]", match.group(), _I)
        pair = letters.group().lower() if letters else ""
        named = is_named(text, match.start(), _NINO_WORDS, end=match.end())
        suffixed = match.group()[-1].isalpha()
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
        elif nhs:
            yield Span(match.start(), match.end(), "NHS")
        elif digits[0] != "0" and is_nhs(digits) and re.search(r"\d{3}[ -]\d{3}[ -]\d{4}", match.group()):
            yield Span(match.start(), match.end(), "NHS")


def _travel_and_driving(text: str) -> Iterator[Span]:
    for match in _NINE.finditer(text):
        if is_named(text, match.start(), _PASSPORT, end=match.end()) and len(re.sub(r"\W", "", match.group())) in range(8, 11):
            yield Span(match.start(), match.end(), "PASSPORT")
    for match in (*_LICENCE.finditer(text), *_LICENCE_PARTED.finditer(text)):
        if re.search(r"\d{6}", match.group()):
            yield Span(match.start(), match.end(), "DRIVING_LICENCE")
    for match in _LICENCE_NI.finditer(text):
        if re.search(r"licen[cs]e[^.?!]{0,18}$|dva[^.?!]{0,18}$", text[max(0, match.start() - CONTEXT_NEAR) : match.start()], _I):
            yield Span(match.start(), match.end(), "DRIVING_LICENCE")
    for match in _PLATE.finditer(text):
        if _PLATE_WORDS.search(text[max(0, match.start() - 40) : match.start()]):
            yield Span(match.start(), match.end(), "VEHICLE_PLATE")


def _permits(text: str) -> Iterator[Span]:
    for match in (*_BRP.finditer(text), *_BRP_SPACED.finditer(text)):
        if match.group()[0] in "zZ" or is_named(text, match.start(), _BRP_WORDS, end=match.end()):
            yield Span(match.start(), match.end(), "BRP")
    for match in _SHARE.finditer(text):
        code = re.sub(r"[ -]", "", match.group())
        mixed = any(letter.isdigit() for letter in code)
        if mixed and is_named(text, match.start(), _SHARE_WORDS, end=match.end()):
            yield Span(match.start(), match.end(), "SHARE_CODE")
    for match in _HOME_OFFICE.finditer(text):
        if match.group()[:3].upper() == "GWF" or is_named(text, match.start(), _HOME_OFFICE_WORDS):
            yield Span(match.start(), match.end(), "HOME_OFFICE_REF")


def _claims(text: str) -> Iterator[Span]:
    for match in _CLAIM.finditer(text):
        if not _JOB_WORDS.search(text[max(0, match.start() - 30) : match.start()]) and (
            match.group().count("-") == 2 or is_named(text, match.start(), _CLAIM_WORDS)
        ):
            yield Span(match.start(), match.end(), "CLAIM_ID")
    for words in _CLAIM_WORDS.finditer(text):
        near = re.compile(r"[ :#.,-]{0,4}(?:is|was|its|it's|number|no|is:|ref|id|[ :#]){0,3}[ :#]{0,3}")
        gap = near.match(text, words.end())
        match_any = _CLAIM_ANY.match(text, gap.end() if gap else words.end())
        if match_any:
            yield Span(match_any.start(), match_any.end(), "CLAIM_ID")
