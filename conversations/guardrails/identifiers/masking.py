"""All finders together: one pass over a text, one token for each different identifier."""

import re
import unicodedata
from collections.abc import Iterable, Iterator

from conversations.guardrails.folding import each_letter
from conversations.guardrails.hidden_text import without_hidden
from conversations.guardrails.identifiers.births import births
from conversations.guardrails.identifiers.contact import contact_details, national_digits
from conversations.guardrails.identifiers.money import money_details
from conversations.guardrails.identifiers.official import official_numbers
from conversations.guardrails.identifiers.papers import paper_references
from conversations.guardrails.identifiers.people import people
from conversations.guardrails.identifiers.places import district, places
from conversations.guardrails.identifiers.spans import Span
from conversations.guardrails.verdict import Masked
from conversations.memo import Lately
from services_catalogue.types import Catalogue

_ORDER = (
    "CARD",
    "IBAN",
    "NINO",
    "EMAIL",
    "ADDRESS",
    "DOB",
    "DRIVING_LICENCE",
    "PASSPORT",
    "UTR",
    "NHS",
    "SORT_CODE",
    "ACCOUNT",
    "PHONE",
    "BRP",
    "SHARE_CODE",
    "HOME_OFFICE_REF",
    "CLAIM_ID",
    "POSTCODE",
    "PASSWORD",
    "CARD_CODE",
    "VEHICLE_PLATE",
    "HANDLE",
    "NAME",
    "DIGITS",
)
"""Which kind wins where two overlap: the first."""
_RANK = {kind: rank for rank, kind in enumerate(_ORDER)}

_TOKEN = re.compile(r"\[[A-Z_]{2,20}(?:-\d{1,3}| [A-Z0-9]{2,4})\]")
_NOT_WORD = re.compile(r"\W+")
_DIGIT = re.compile(r"\d")
_BETWEEN = r"[ .,()/_+-]"
_RUNS = re.compile(
    rf"\d(?<!\d\d)(?<!\d{_BETWEEN}\d)(?<!\d{_BETWEEN}{{2}}\d)(?<!\d{_BETWEEN}{{3}}\d)(?:{_BETWEEN}{{0,3}}\d){{99,}}{_BETWEEN}{{0,3}}"
)  # no identifier is this long: the whole run goes, in one piece
_LINES = re.compile(r"(?:0\d|1\d\d)[\d ()-]{1,16}\d")
_WIDE = (
    {chr(0xFF01 + offset): chr(0x21 + offset) for offset in range(94)}
    | dict.fromkeys("\u00a0\u2007\u2009\u202f\u3000", " ")
    | dict.fromkeys("‐‑‒–—−", "-")
    | {"\u0130": "I", "\u0131": "i", "\u017f": "s", "\u212a": "K"}
)
"""Other forms of plain characters. With the dotted capital I gone, small letters stand where their capitals stood."""


def mask(text: str, *, public: frozenset[str] = frozenset()) -> Masked:
    """Replace identifiers by tokens such as `[NINO-1]`, the same token for the same identifier.

    Spans are code points of the text given. `public` are the digits of numbers that stand in the
    catalogue or the contacts (see `public_numbers`): those survive.
    """
    seen, places_ = without_hidden(text)
    plain = seen if seen.isascii() else each_letter(seen, _WIDE)
    spans = sorted(_without_overlaps(_found(plain, public), plain)) if plain.strip() else []
    parts: list[str] = []
    tokens: dict[tuple[str, str], str] = {}
    counts: dict[str, int] = {}
    last = 0
    found = []
    for span in spans:
        start, end = places_[span.start], places_[span.end - 1] + 1
        parts += (text[last:start], _token(span, plain[span.start : span.end], tokens, counts))
        found.append((start, end, span.kind))
        last = end
    return Masked("".join((*parts, text[last:])), tuple(found))


def public_numbers(catalogue: Catalogue) -> frozenset[str]:
    """Digits of every telephone number in the published catalogue and contacts."""
    return _PUBLIC.of(catalogue)


def _public(catalogue: Catalogue) -> frozenset[str]:
    written = [contact.phone for contact in catalogue.contacts.values()] + [contact.text for contact in catalogue.contacts.values()]
    written += [service.phone.number for service in catalogue.services.values() if service.phone]
    return frozenset(national_digits(line) for text in written if text for line in _LINES.findall(text))


_PUBLIC = Lately(_public)


def _found(text: str, public: frozenset[str]) -> Iterator[Span]:
    yield from (Span(run.start(), run.end(), "DIGITS") for run in _RUNS.finditer(text))
    short = _RUNS.sub(lambda run: "_" * len(run.group()), text)
    low = short.lower()
    if _DIGIT.search(low):
        yield from official_numbers(low)
        yield from paper_references(low)
        yield from births(short, low)
        yield from places(short, low)
    yield from money_details(low)
    yield from contact_details(low, public)
    yield from people(short, low)


def _without_overlaps(spans: Iterable[Span], text: str) -> list[Span]:
    """Where two kinds claim the same characters, the more telling kind; tokens of an earlier pass stay as they are."""
    taken = bytearray(len(text))
    for token in _TOKEN.finditer(text):
        taken[token.start() : token.end()] = b"\1" * (token.end() - token.start())
    chosen = []
    for span in sorted(spans, key=lambda span: (_RANK[span.kind], -(span.end - span.start), span.start)):
        if taken.find(1, span.start, span.end) < 0:
            taken[span.start : span.end] = b"\1" * (span.end - span.start)
            chosen.append(span)
    return chosen


def _token(span: Span, text: str, tokens: dict[tuple[str, str], str], counts: dict[str, int]) -> str:
    plain = _NOT_WORD.sub("", text if text.isascii() else unicodedata.normalize("NFKC", text)).lower()
    key = (span.kind, plain)
    if key not in tokens:
        counts[span.kind] = counts.get(span.kind, 0) + 1
        area = district(text) if span.kind == "POSTCODE" else ""
        tokens[key] = f"[POSTCODE {area}]" if area else f"[{span.kind}-{counts[span.kind]}]"
    return tokens[key]
