"""References on papers: permits, share codes, Home Office references, and claims."""

import re
from collections.abc import Iterator

from conversations.guardrails.identifiers.spans import CONTEXT, Span, is_named

_I = re.IGNORECASE
_JOB_WORDS = re.compile(
    r"\b(?:job|vacancy|vac|advert|ad|posting|role|requisition|req|course|order|tracking|parcel|ticket|case|listing|event)\b[^.?!]{0,14}$",
    _I,
)
_BRP = re.compile(r"(?<![a-z0-9])(?:z[a-z][x0-9]\d{6}|[a-z]{2}[x0-9]\d{6}|r[a-z]\d{7})(?![a-z0-9])", _I)
_BRP_SPACED = re.compile(r"(?<![a-z0-9])z[a-z][ -]?[x0-9](?:[ -]?\d){6}(?![a-z0-9])", _I)
_BRP_WORDS = re.compile(r"\bbrp\b|residence (?:permit|card)|biometric|\barc\b|application registration card|permit", _I)
_SHARE = re.compile(r"(?<![a-z0-9])[wrs][a-z0-9]{2}[ -]?[a-z0-9]{3}[ -]?[a-z0-9]{3}(?![a-z0-9])", _I)
_SHARE_WORDS = re.compile(r"share ?code|right to work|evisa|e-visa|\bcode\b|licen[cs]e check|settled status|home office", _I)
_HOME_OFFICE = re.compile(
    r"(?<![a-z0-9])(?:GWF ?-?\d{9}|(?:16|3434|1212|2024|2025)-?\d{4}-?\d{4}-?\d{4}(?:/\d{2})?|UAN ?\d{10,16}"
    r"|[A-Z]\d{7}(?:/\d)?)(?![a-z0-9])",
    _I,
)
_HOME_OFFICE_WORDS = re.compile(r"home office|\bho\b|asylum|visa|\bgwf\b|\buan\b|nass|port ref|immigration", _I)

_CLAIM = re.compile(r"(?<![\w£])(?:[a-z]{2}[ -]?)?\d{4}[ -]?\d{4}[ -]?\d{4}(?![ -]?\d)(?!\w)", _I)
_CLAIM_ANY = re.compile(
    r"(?<![\w£])(?=[a-z0-9/-]*\d{3})[a-z0-9][a-z0-9/-]{4,22}[a-z0-9](?!\w)|(?<![\w£])\d{2,5}(?:[ -]\d{2,5}){1,5}(?!\w)", _I
)
_CLAIM_WORDS = re.compile(
    r"\b(?:claim(?:ant)?|uc|universal credit|benefit|journal|pip|esa|jsa|dwp|appeal|tribunal|hardship|housing benefit"
    r"|tax credits?|customer) ?(?:ref(?:erence)?|id|no|number|num|nr)\b"
    r"|\bclaim(?:ant)? (?:reference )?(?:id|ref|no|number)|\bdbs (?:certificate|cert)(?: ?(?:no|number))?|\bcrn\b"
    r"|\bcertificate (?:no|number)\b|\bprisoner? (?:no|number)\b|\bpayroll (?:no|number)\b|\bemployee (?:no"
    r"|number|id)\b|\buln\b|\bstaff (?:no|number|id)\b",
    _I,
)
_CLAIM_NAMED = re.compile(rf"(?:{_CLAIM_WORDS.pattern})[ :#.,-]{{0,4}}(?:(?:is|was|its|it's|number|no|ref|id)[ :#]{{0,3}}){{0,2}}$", _I)


def paper_references(text: str) -> Iterator[Span]:
    """References that lead to one person's papers or claim."""
    yield from _permits(text)
    yield from _claims(text)


def _permits(text: str) -> Iterator[Span]:
    for match in (*_BRP.finditer(text), *_BRP_SPACED.finditer(text)):
        if match.group()[0] in "zZ" or is_named(text, match.start(), _BRP_WORDS, end=match.end()):
            yield Span(match.start(), match.end(), "BRP")
    for match in _SHARE.finditer(text) if _SHARE_WORDS.search(text) else ():
        code = re.sub(r"[ -]", "", match.group())
        mixed = any(letter.isdigit() for letter in code)
        if mixed and is_named(text, match.start(), _SHARE_WORDS, end=match.end()):
            yield Span(match.start(), match.end(), "SHARE_CODE")
    for match in _HOME_OFFICE.finditer(text) if _HOME_OFFICE_WORDS.search(text) else ():
        if match.group()[:3].upper() == "GWF" or is_named(text, match.start(), _HOME_OFFICE_WORDS):
            yield Span(match.start(), match.end(), "HOME_OFFICE_REF")


def _claims(text: str) -> Iterator[Span]:
    for match in _CLAIM.finditer(text):
        if not _JOB_WORDS.search(text[max(0, match.start() - 30) : match.start()]) and (
            match.group().count("-") == 2 or is_named(text, match.start(), _CLAIM_WORDS)
        ):
            yield Span(match.start(), match.end(), "CLAIM_ID")
    for match in _CLAIM_ANY.finditer(text) if _CLAIM_WORDS.search(text) else ():
        if _CLAIM_NAMED.search(text[max(0, match.start() - CONTEXT) : match.start()]):
            yield Span(match.start(), match.end(), "CLAIM_ID")
