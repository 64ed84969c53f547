"""References on papers: permits, share codes, Home Office references, and claims."""

import re
from collections.abc import Iterator

from conversations.guardrails.identifiers.spans import CONTEXT, Cues, Span

_DIGIT = re.compile(r"\d")
_JOB_WORDS = re.compile(
    r"\b(?:job|vacancy|vac|advert|ad|posting|role|requisition|req|course|order|tracking|parcel|ticket|case|listing|event)\b[^.?!]{0,14}$",
)
_BRP = re.compile(r"(?<![a-z0-9])(?:z[a-z][x0-9]\d{6}|[a-z]{2}[x0-9]\d{6}|r[a-z]\d{7})(?![a-z0-9])")
_BRP_SPACED = re.compile(r"(?<![a-z0-9])z[a-z][ -]?[x0-9](?:[ -]?\d){6}(?![a-z0-9])")
_BRP_WORDS = re.compile(r"(?<![a-z])(?:brp\b|residence (?:permit|card)|biometric|arc\b|application registration card|permit)")
_SHARE = re.compile(r"(?<![a-z0-9])[wrs][a-z0-9]{2}[ -]?[a-z0-9]{3}[ -]?[a-z0-9]{3}(?![a-z0-9])")
_SHARE_WORDS = re.compile(r"(?<![a-z])(?:share ?code|right to work|evisa|e-visa|code\b|licen[cs]e check|settled status|home office)")
_HOME_OFFICE = re.compile(
    r"(?<![a-z0-9])(?:gwf ?-?\d{9}|(?:16|3434|1212|2024|2025)-?\d{4}-?\d{4}-?\d{4}(?:/\d{2})?|uan ?\d{10,16}"
    r"|[a-z]\d{7}(?:/\d)?)(?![a-z0-9])",
)
_HOME_OFFICE_WORDS = re.compile(r"(?<![a-z])(?:home office|ho\b|asylum|visa|gwf\b|uan\b|nass|port ref|immigration)")

_CLAIM = re.compile(r"(?<![\w£])(?:[a-z]{2}[ -]?)?\d{4}[ -]?\d{4}[ -]?\d{4}(?![ -]?\d)(?!\w)")
_CLAIM_ANY = re.compile(
    r"(?<![\w£])(?=[a-z0-9/-]{0,40}\d{3})[a-z0-9][a-z0-9/-]{4,22}[a-z0-9](?!\w)|(?<![\w£])\d{2,5}(?:[ -]\d{2,5}){1,5}(?!\w)"
)
_CLAIM_WORDS = re.compile(
    r"\b(?:claim(?:ant)?|uc|universal credit|benefit|journal|pip|esa|jsa|dwp|appeal|tribunal|hardship|housing benefit"
    r"|tax credits?|customer) ?(?:ref(?:erence)?|id|no|number|num|nr)\b"
    r"|\bclaim(?:ant)? (?:reference )?(?:id|ref|no|number)|\bdbs (?:certificate|cert)(?: ?(?:no|number))?|\bcrn\b"
    r"|\bcertificate (?:no|number)\b|\bprisoner? (?:no|number)\b|\bpayroll (?:no|number)\b|\bemployee (?:no"
    r"|number|id)\b|\buln\b|\bstaff (?:no|number|id)\b",
)
_CLAIM_NAMED = re.compile(rf"(?:{_CLAIM_WORDS.pattern})[ :#.,-]{{0,4}}(?:(?:is|was|its|it's|number|no|ref|id)[ :#]{{0,3}}){{0,2}}$")


def paper_references(text: str) -> Iterator[Span]:
    """References that lead to one person's papers or claim, in a text in small letters."""
    yield from _permits(text)
    yield from _claims(text)


def _permits(text: str) -> Iterator[Span]:
    permits, codes, office = Cues(_BRP_WORDS, text), Cues(_SHARE_WORDS, text), Cues(_HOME_OFFICE_WORDS, text)
    for match in (*_BRP.finditer(text), *_BRP_SPACED.finditer(text)):
        if match.group()[0] == "z" or permits.are_near(*match.span()):
            yield Span(match.start(), match.end(), "BRP")
    for match in _SHARE.finditer(text):
        if _DIGIT.search(match.group()) and codes.are_near(*match.span()):
            yield Span(match.start(), match.end(), "SHARE_CODE")
    for match in _HOME_OFFICE.finditer(text):
        if match.group().startswith("gwf") or office.are_near(match.start()):
            yield Span(match.start(), match.end(), "HOME_OFFICE_REF")


def _claims(text: str) -> Iterator[Span]:
    claims = Cues(_CLAIM_WORDS, text)
    for match in _CLAIM.finditer(text):
        is_told = match.group().count("-") == 2 or claims.are_near(match.start())
        if is_told and not _JOB_WORDS.search(text, max(0, match.start() - 30), match.start()):
            yield Span(match.start(), match.end(), "CLAIM_ID")
    for match in _CLAIM_ANY.finditer(text) if claims else ():
        if claims.are_near(match.start()) and _CLAIM_NAMED.search(text, max(0, match.start() - CONTEXT), match.start()):
            yield Span(match.start(), match.end(), "CLAIM_ID")
