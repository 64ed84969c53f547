"""Bank and card details, and the secrets that open accounts."""

import re
from collections.abc import Iterator

from conversations.guardrails.identifiers.checksums import is_iban, is_luhn
from conversations.guardrails.identifiers.spans import Span, is_named

_I = re.IGNORECASE
_CARD = re.compile(r"(?<![\w£])\d(?:[ ./_-]{0,3}\d){12,18}(?!\d)")
_CARD_WORDS = re.compile(r"\b(?:card|visa|mastercard|amex|debit|credit|american express|maestro|long number|16 digits?)\b", _I)
_NOT_CARD = re.compile(r"\b(?:ref(?:erence)?|vacancy|job id|tracking|order|isbn)\b[^.?!]{0,10}$", _I)
_IBAN = re.compile(r"(?<![a-z0-9])[a-z]{2}\d{2}(?:[ -]?[a-z0-9]{4}){2,7}(?:[ -]?[a-z0-9]{1,3})?(?![a-z0-9])", _I)
_SORT = re.compile(r"(?<![\w£./-])\d{2}([ ./–-]{1,3})\d{2}\1\d{2}(?!\w|/(?! ?\d{7,8}(?!\d))|-\d|\.\d)")
_SORT_BARE = re.compile(r"(?<![\w£.-])\d{6}(?![\w-]|\.\d)")
_SORT_WORDS = re.compile(
    r"sort ?-?code|\bsort\b|\bs/c\b|\bsc\b|\bbank\b|\baccount\b|\bacc(?:t|ount)?\b|paid into|monzo|barclays"
    r"|lloyds|natwest|hsbc|santander|nationwide|halifax",
    _I,
)
_SORT_NAMED = re.compile(r"sort ?-?code[ :=#-]{0,3}(?:is|was|number|no\.?|:|=|-)?[ :=#-]{0,3}$|\bsort[ :=-]{1,3}$|\bs/?c[ :=-]{1,3}$", _I)
_ACCOUNT = re.compile(r"(?<![\w£./-])\d(?:[ -]?\d){6,9}(?![\w-]|\.\d|/\d)")
_ACCOUNT_BESIDE = re.compile(r"\d(?:[ -]?\d){6,9}(?![\w-]|\.\d|/\d)")
_ACCOUNT_WORDS = re.compile(
    r"\b(?:account|acc|acct|a/c|ac|bank|sort ?-?code|building society|roll|roll number|pay(?:ed|ing|s|ment)? (?:me )?(?:in ?to|to))\b", _I
)
_NOT_ACCOUNT = re.compile(
    r"\b(?:job|vacancy|vac|role|advert|posting|ref(?:erence)?|req|course|order|tracking|company|charity|crn"
    r"|id|ticket|phone|ring|call|tel)\b[^.?!,;]{0,14}$",
    _I,
)
_NEAR = re.compile(r"[ ,;:/|&+-]{1,4}(?:and|acc(?:ount|t)?|a/c|ac|account (?:number|no\.?)|number|no\.?|num|is|[ :.,#-]){0,12}")
_EXTRA = re.compile(
    r"\b(?:cvv2?|cvc|security code|3 digits?|three digits?|expiry|expires|exp)\b[ :.#]{0,3}(?:is|was|on the back"
    r"|code|number|date|[ :]){0,4}(\d{3,4}(?![\d/])|\d{2}/\d{2,4})",
    _I,
)
_SECRET = re.compile(
    r"\b(?:pass ?word|pass ?code|passwd|pwd|pass ?phrase|memorable (?:word|information|info)|security (?:answer"
    r"|word)|(?:my|the|card|bank|phone) pin|pin(?: number| code| no)?"
    r"|one[ -]time (?:code|passcode)|otp|verification code|log ?in code)\b(?: (?:for|to) (?:\w+ ){0,4}?(?=is\b"
    r"|was\b|:))?[ ]{0,2}(?:is|was|:|=|-|to|are|number is|code is){1,2}[ :]{0,2}[\"'“]?(\S{3,40})",
    _I,
)
_COMMON = re.compile(
    r"^(?:not|wrong|the|a|an|my|to|for|it|in|so|and|that|this|what|where|when|expired|locked|incorrect|gone"
    r"|lost|case|needed|required|being|too|reset|invalid|never|always|really|"
    r"different|asking|please|how|why|forgotten|written|on|same|no|yes|still|also|weak|strong|safe|secure|saved"
    r"|stored|shared|sent|there|here|reset[.,]?)[.,!?]*$",
    _I,
)


def money_details(text: str) -> Iterator[Span]:
    """Cards, sort codes, accounts, IBANs, passwords and PINs."""
    yield from _cards(text)
    for match in _IBAN.finditer(text):
        bare = re.sub(r"[ -]", "", match.group()).upper()
        if len(bare) >= 15 and (is_iban(bare) or is_named(text, match.start(), re.compile(r"\biban\b", _I))):
            yield Span(match.start(), match.end(), "IBAN")
    yield from _banks(text)
    for match in _EXTRA.finditer(text):
        if "/" not in match.group(1):
            yield Span(match.start(1), match.end(1), "CARD_CODE")
    for match in _SECRET.finditer(text):
        secret = match.group(1).rstrip(".,;!?\"'”)")
        if secret and not _COMMON.match(secret):
            yield Span(match.start(1), match.start(1) + len(secret), "PASSWORD")


def _cards(text: str) -> Iterator[Span]:
    for match in _CARD.finditer(text):
        digits = re.sub(r"\D", "", match.group())
        named = is_named(text, match.start(), _CARD_WORDS, end=match.end())
        if _NOT_CARD.search(text[max(0, match.start() - 30) : match.start()]) and not named:
            continue
        if digits[0] in "23456" and (is_luhn(digits) or (named and len(digits) in (15, 16))):
            yield Span(match.start(), match.end(), "CARD")


def _banks(text: str) -> Iterator[Span]:
    for match in _SORT.finditer(text):
        beside = _account_after(text, match.end())
        named = is_named(text, match.start(), _SORT_WORDS)
        if beside or named or ("-" in match.group(1) and not _is_date(match.group())):
            yield Span(match.start(), match.end(), "SORT_CODE")
        if beside:
            yield beside
    for match in _SORT_BARE.finditer(text):
        beside = _account_after(text, match.end())
        if _SORT_NAMED.search(text[max(0, match.start() - 30) : match.start()]) or (beside and is_named(text, match.start(), _SORT_WORDS)):
            yield Span(match.start(), match.end(), "SORT_CODE")
            if beside:
                yield beside
    for match in _ACCOUNT.finditer(text):
        before = text[max(0, match.start() - 40) : match.start()]
        digits = re.sub(r"\D", "", match.group())
        near = list(_ACCOUNT_WORDS.finditer(before))
        other = _NOT_ACCOUNT.search(before)
        is_number = len(digits) in (7, 8, 9, 10) and digits[:2] != "07" and not _looks_public(digits)
        is_other = not near or (other is not None and other.start() > near[-1].start())
        if is_number and not is_other and sum(map(match.group().count, " -")) <= 4:
            yield Span(match.start(), match.end(), "ACCOUNT")


def _account_after(text: str, end: int) -> Span | None:
    gap = _NEAR.match(text, end)
    match = _ACCOUNT_BESIDE.match(text, gap.end()) if gap else None
    return Span(match.start(), match.end(), "ACCOUNT") if match and len(re.sub(r"\D", "", match.group())) in (7, 8, 9, 10) else None


def _is_date(text: str) -> bool:
    day, month, _ = (int(part) for part in re.findall(r"\d{2}", text))
    return 1 <= day <= 31 and 1 <= month <= 12


def _looks_public(digits: str) -> bool:
    return digits.startswith(("0800", "0808", "0300", "0345", "0303", "0333", "0330"))
