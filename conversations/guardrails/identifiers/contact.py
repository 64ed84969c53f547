"""Telephone numbers and addresses on the internet. Public lines survive; a person's own number does not."""

import re
from collections.abc import Iterator

from conversations.guardrails.identifiers.spans import Span

_EMAIL = re.compile(r"(?<![\w.+'-])[\w.+'-]++(?: ?@ ?| ?[\[(]at[\])] ?)(?:[\w-]{1,63}(?:\.| ?[\[(]dot[\])] ?)){1,5}[a-z]{2,24}(?![\w])")
_EMAIL_SAID = re.compile(
    r"(?<![\w.+-])[\w.+-]++(?: dot [\w+-]{1,32}){0,3} at [\w-]{1,63}(?:(?: dot |\.)[\w-]{1,32}){0,2}(?: dot |\.)"
    r"(?:com|net|org|ie|cymru|wales|scot|co dot uk|co\.uk|uk)(?!\w)",
)
_AT = re.compile(r"[@(\[](?:(?<=@)|at[\])])")
_PUBLIC_BOX = re.compile(r"@(?:[\w-]+\.)*(?:gov\.uk|nhs\.uk|gov\.wales|gov\.scot|police\.uk|acas\.org\.uk)$")
_NOT_DIGIT = re.compile(r"\D")
_LEADS = "0+(47"  # a number that starts otherwise is nobody's telephone
_NUMBER = re.compile(r"(?<![\w£.,/-])(?:\+ ?|\()?\(?\d(?:[ .()/\u2013-]{0,3}\d){6,14}(?!\w)(?![.,]\d)", re.ASCII)
_WORDS = re.compile(r"\b(?:phone|mobile|mob|tel(?:ephone)?|ring|call|text|whats ?app|number|contact|landline|cell|reach me|on)\b")
_NOT_PHONE = re.compile(r"\b(?:ref(?:erence)?|vacancy|job id|vac|order|tracking|course|id|no:)\b[^.?!,;]{0,10}$")
_HANDLE = re.compile(
    r"(?:\b(?:my )?(?:insta(?:gram)?|twitter|snap(?:chat)?|tiktok|telegram|x|skype|facebook|fb)(?: handle| name"
    r"| is|:| username){1,2} {0,2})(@?[\w.]{3,30})",
)
_SPOKEN = re.compile(
    r"\b(?:(?:oh|zero|nought|o|one|two|three|four|five|six|seven|eight|nine|double|treble|triple)[ ,-]{1,3}){9,13}(?:zero"
    r"|one|two|three|four|five|six|seven|eight|nine)\b",
)


def contact_details(text: str, public: frozenset[str]) -> Iterator[Span]:
    """E-mail addresses, handles and private telephone numbers, in a text in small letters.

    `public` are the digits of numbers that anyone may call.
    """
    said = _EMAIL_SAID.finditer(text) if " at " in text else ()
    for match in (*(_EMAIL.finditer(text) if _AT.search(text) else ()), *said):
        if not _PUBLIC_BOX.search(match.group()):
            yield Span(match.start(), match.end(), "EMAIL")
    for match in _NUMBER.finditer(text):
        if match.group()[0] in _LEADS:
            yield from _phone(text, match, public)
    for match in _SPOKEN.finditer(text):
        yield Span(match.start(), match.end(), "PHONE")
    for match in _HANDLE.finditer(text):
        yield Span(match.start(1), match.end(1), "HANDLE")


def national_digits(written: str) -> str:
    """A UK number's digits as dialled at home, from any way of writing it."""
    digits = _NOT_DIGIT.sub("", written)
    if written.lstrip(" (").startswith(("+44", "+ 44")):
        digits = digits[2:]
    elif digits.startswith("0044"):
        digits = digits[4:]
    elif digits.startswith("44") and len(digits) in (12, 13):
        digits = digits[2:]
    else:
        return digits
    return digits if digits.startswith("0") else f"0{digits}"


def _phone(text: str, match: re.Match[str], public: frozenset[str]) -> Iterator[Span]:
    written = match.group()
    start = match.start()
    digits = national_digits(written)
    if digits in public or not _is_private(digits):
        abroad = written.startswith("+") and not written.startswith("+44") and 8 <= len(digits) <= 15
        short = len(digits) == 10 and digits[0] == "7" and bool(_WORDS.search(text, max(0, start - 30), start))
        if abroad or short:
            yield Span(start, match.end(), "PHONE")
        return
    if _NOT_PHONE.search(text, max(0, start - 24), start):
        return
    yield Span(start, match.end(), "PHONE")


def _is_private(digits: str) -> bool:
    """Mobiles and landlines; 03, 08 and 09 numbers and short codes belong to organisations (Ofcom's numbering plan)."""
    return len(digits) in (10, 11) and digits[0] == "0" and digits[1] in "1257"
