"""Bank and card details, and the secrets that open accounts."""

import re
from collections.abc import Iterator

from conversations.guardrails.identifiers.checksums import is_iban, is_luhn
from conversations.guardrails.identifiers.spans import Cues, Span

_NOT_DIGIT = re.compile(r"\D")
_CARD = re.compile(r"\d(?<![\w£]\d)(?:[ ./_-]{0,3}\d){12,18}(?!\d)")
_CARD_WORDS = re.compile(r"\b(?:card|visa|mastercard|amex|debit|credit|american express|maestro|long number|16 digits?)\b")
_NOT_CARD = re.compile(r"\b(?:ref(?:erence)?|vacancy|job id|tracking|order|isbn)\b[^.?!]{0,10}$")
_IBAN = re.compile(r"(?<![a-z0-9])[a-z]{2}\d{2}(?:[ -]?[a-z0-9]{4}){2,7}(?:[ -]?[a-z0-9]{1,3})?(?![a-z0-9])")
_IBAN_WORD = re.compile(r"\biban\b")
_SORT = re.compile(r"\d(?<![\w£./-]\d)\d([ ./–-]{1,3})\d{2}\1\d{2}(?!\w|/(?! ?\d{7,8}(?!\d))|-\d|\.\d)")
_SORT_BARE = re.compile(r"\d(?<![\w£.-]\d)\d{5}(?![\w-]|\.\d)")
_SORT_WORDS = re.compile(
    r"(?<![a-z])(?:sort ?-?code|(?:sort|s/c|sc|bank|acc(?:t|ount)?)\b|paid into|monzo|barclays|lloyds|natwest|hsbc|santander|nationwide"
    r"|halifax)"
)
_SORT_NAMED = re.compile(r"sort ?-?code[ :=#-]{0,3}(?:is|was|number|no\.?|:|=|-)?[ :=#-]{0,3}$|\bsort[ :=-]{1,3}$|\bs/?c[ :=-]{1,3}$")
_ACCOUNT = re.compile(r"\d(?<![\w£./-]\d)(?:[ -]?\d){6,9}(?![\w-]|\.\d|/\d)")
_ACCOUNT_BESIDE = re.compile(r"\d(?:[ -]?\d){6,9}(?![\w-]|\.\d|/\d)")
_ACCOUNT_WORDS = re.compile(
    r"\b(?:account|acc|acct|a/c|ac|bank|sort ?-?code|building society|roll|roll number|pay(?:ed|ing|s|ment)? (?:me )?(?:in ?to|to))\b"
)
_PUBLIC = ("07", "0800", "0808", "0300", "0345", "0303", "0333", "0330")  # mobiles, and lines anyone may call
_NOT_ACCOUNT = re.compile(
    r"\b(?:job|vacancy|vac|role|advert|posting|ref(?:erence)?|req|course|order|tracking|company|charity|crn"
    r"|id|ticket|phone|ring|call|tel)\b[^.?!,;]{0,14}$",
)
_NEAR = re.compile(r"[ ,;:/|&+-]{1,4}(?:and|acc(?:ount|t)?|a/c|ac|account (?:number|no\.?)|number|no\.?|num|is|[ :.,#-]){0,12}")
_EXTRA = re.compile(
    r"\b(?:cvv2?|cvc|security code|3 digits?|three digits?|expiry|expires|exp)\b[ :.#]{0,3}(?:is|was|on the back"
    r"|code|number|date|[ :]){0,4}(\d{3,4}(?![\d/])|\d{2}/\d{2,4})",
)
_SECRET = re.compile(
    r"\b(?:pass ?word|pass ?code|passwd|pwd|pass ?phrase|memorable (?:word|information|info)|security (?:answer"
    r"|word)|(?:my|the|card|bank|phone) pin|pin(?: number| code| no)?"
    r"|one[ -]time (?:code|passcode)|otp|verification code|log ?in code)\b(?: (?:for|to) (?:\w{1,30} ){0,4}?(?=is\b"
    r"|was\b|:))?[ ]{0,2}(?:is|was|:|=|-|to|are|number is|code is){1,2}[ :]{0,2}[\"'“]?(\S{3,40})",
)
_COMMON = re.compile(
    r"^(?:not|wrong|the|a|an|my|to|for|it|in|so|and|that|this|what|where|when|expired|locked|incorrect|gone"
    r"|lost|case|needed|required|being|too|reset|invalid|never|always|really|"
    r"different|asking|please|how|why|forgotten|written|on|same|no|yes|still|also|weak|strong|safe|secure|saved"
    r"|stored|shared|sent|there|here|reset[.,]?)[.,!?]*$",
)


def money_details(text: str) -> Iterator[Span]:
    """Cards, sort codes, accounts, IBANs, passwords and PINs, in a text in small letters."""
    yield from _cards(text)
    ibans = Cues(_IBAN_WORD, text)
    for match in _IBAN.finditer(text):
        bare = match.group().replace(" ", "").replace("-", "")
        if len(bare) >= 15 and (ibans.are_near(match.start()) or is_iban(bare)):
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
    cards = Cues(_CARD_WORDS, text)
    for match in _CARD.finditer(text):
        digits = _NOT_DIGIT.sub("", match.group())
        named = cards.are_near(*match.span())
        if digits[0] not in "23456" or (not named and _NOT_CARD.search(text, max(0, match.start() - 30), match.start())):
            continue
        if is_luhn(digits) or (named and len(digits) in (15, 16)):
            yield Span(match.start(), match.end(), "CARD")


def _banks(text: str) -> Iterator[Span]:
    banks, accounts = Cues(_SORT_WORDS, text), Cues(_ACCOUNT_WORDS, text)
    for match in _SORT.finditer(text):
        beside = _account_after(text, match.end())
        if beside or banks.are_near(match.start()) or ("-" in match.group(1) and not _is_date(match)):
            yield Span(match.start(), match.end(), "SORT_CODE")
        if beside:
            yield beside
    for match in _SORT_BARE.finditer(text):
        beside = _account_after(text, match.end())
        named = banks.are_near(match.start())
        if named and (beside or _SORT_NAMED.search(text, max(0, match.start() - 30), match.start())):
            yield Span(match.start(), match.end(), "SORT_CODE")
            if beside:
                yield beside
    for match in _ACCOUNT.finditer(text):
        said = accounts.last(match.start(), 40)
        digits = match.group().replace(" ", "").replace("-", "")
        if said < 0 or digits.startswith(_PUBLIC) or len(match.group()) - len(digits) > 4:
            continue
        other = _NOT_ACCOUNT.search(text, max(0, match.start() - 40), match.start())
        if other is None or other.start() <= said:
            yield Span(match.start(), match.end(), "ACCOUNT")


def _account_after(text: str, end: int) -> Span | None:
    gap = _NEAR.match(text, end)
    match = _ACCOUNT_BESIDE.match(text, gap.end()) if gap else None
    return Span(match.start(), match.end(), "ACCOUNT") if match else None


def _is_date(match: re.Match[str]) -> bool:
    written, gap = match.group(), len(match.group(1))
    return 1 <= int(written[:2]) <= 31 and 1 <= int(written[2 + gap : 4 + gap]) <= 12
