"""What a person wrote themselves, apart from what they pasted: an advert, a CV, an e-mail, a page."""

import re
from dataclasses import dataclass

from conversations.guardrails.folding import fold

_BLOCKS = re.compile(r"\n[ \t]*\n+")
_OWN_LIMIT = 420
_LONG = 900

_SHAPES = re.compile(
    r"<!doctype|<html|</?(?:p|div|h[1-6]|li|ul|body|span|table|br)\b|^\s*(?:from|to|subject|sent|date|cc) ?:"
    r"|^\s*(?:dear|hi|hello|good (?:morning|afternoon)) ?[\w ]{0,30},|^\s*\#{1,4} |^\s*[*•·-] |^\s*\d{1,2}[.)] "
    r"|\*{3}|\|.{1,60}\||^\s*(?:job|role|title|location|salary|pay|hours|closing date|reference|duties|about (?:you"
    r"|us|the role)|essential|desirable|benefits|skills|work|education|employment|experience|hobbies|interests"
    r"|personal profile|profile|references|name|contact|qualifications|summary|company|contract|shift|start date"
    r"|who can come|what you need|requirements|responsibilities|apply|how to apply)\b ?[-:–|]"
    r"|^\s*(?:curriculum vitae|cv|job description|person specification|kind regards|best wishes|yours sincerely"
    r"|yours faithfully|many thanks)\b|£ ?\d[\d,.]* ?(?:-|to|p/?h|an? hour|per hour|per annum|pa\b|a year|/h)"
    r"|\b(?:we are (?:looking|hiring|recruiting|seeking)|the successful candidate|you will (?:be|have|need)"
    r"|apply (?:by|now|online|today)|closing date|full training|own transport|references on request|equal opportunit"
    r"|permanent|full[- ]time|part[- ]time"
    r"|thank you for (?:your (?:application|interest)|applying)|thanks for (?:applying|your interest)|we would like to (?:offer"
    r"|invite)|text to apply|free entry|immediate start|competitive salary|per hour|p/h|interviews? (?:held"
    r"|the week|on))\b",
    re.MULTILINE,
)
_CUES = re.compile(
    r"\b(?:this|these|here(?:'s|s| is)|below|attached|following|one|it|above|my (?:cv|cover(?:ing)? letter|letter"
    r"|application|statement|email)|advert|ad|email|e-mail|letter|page|posting|job|leaflet|message|text|contract"
    r"|offer|poster|website|hysbyseb|llythyr|hwn|hon)\b"
)
_ASKS = re.compile(
    r"\?|\b(?:can|could|would|will|shd|should|do|does|is|are|am|what|how|why|when|where|which|who|please|pls"
    r"|plz|help|tell|check|shorten|improve|tailor|summari[sz]e|explain|rewrite|review|look|read|write|make|got"
    r"|find|any good|worth|sort|fix|allwch|beth|sut)\b"
)
_FIRST_PERSON = re.compile(r"\b(?:i|i'm|im|i've|ive|me|my|i'd|i'll)\b")


@dataclass(frozen=True, slots=True)
class _Part:
    text: str
    is_request: bool
    shapes: int
    first_person: int


def split_document(text: str) -> tuple[str, str]:
    """The person's own words and the pasted document; the document is empty when nothing was pasted.

    A document is taken for one only when it has the marks of one (headings, fields, letter forms,
    advert wording) and the rest reads as a request: somebody's own long message stays their own.
    """
    blocks = [block for block in _BLOCKS.split(text) if block.strip()]
    if len(blocks) < 2:
        return _split_lines(text)
    parts = [_part(block) for block in blocks]
    first, last = _own_ends(parts)
    document = "\n\n".join(part.text for part in parts[first : len(parts) - last])
    own = "\n\n".join(part.text for part in (*parts[:first], *(parts[len(parts) - last :] if last else ())))
    if document and _is_document(_part(document)) and (own or _part(document).shapes > 2):
        return own, document
    return text, ""


def _split_lines(text: str) -> tuple[str, str]:
    lines = text.strip().split("\n")
    if len(lines) < 3:
        return _split_colon(text)
    for own_first in (True, False):
        own, rest = (lines[0], "\n".join(lines[1:])) if own_first else (lines[-1], "\n".join(lines[:-1]))
        part = _part(own)
        asked = part.is_request if own_first else "?" in own or bool(_CUES.search(fold(own)) and _ASKS.search(fold(own)))
        if asked and len(own) <= _OWN_LIMIT and not part.shapes and _is_document(_part(rest)):
            return own, rest
    whole = _part(text)
    return ("", text) if whole.shapes > 3 and not whole.first_person and not _ASKS.search(fold(lines[0] + lines[-1])) else (text, "")


def _split_colon(text: str) -> tuple[str, str]:
    """A request and a paste on one line: "is this advert ok: Care Assistant, £13 an hour, ..."."""
    own, colon, rest = text.partition(":")
    if not colon or "\n" in own or len(own) > _OWN_LIMIT:
        return text, ""
    part, document = _part(own + colon), _part(rest)
    if part.is_request and document.shapes > 1 and len(rest) > 80 and document.first_person < 2:
        return own + colon, rest.strip()
    return text, ""


def _part(text: str) -> _Part:
    folded = fold(text)
    is_request = len(text) <= _OWN_LIMIT and text.count("\n") < 4 and bool(_CUES.search(folded) or _ASKS.search(folded))
    return _Part(text, is_request, len({match.group().strip() for match in _SHAPES.finditer(folded)}), len(_FIRST_PERSON.findall(folded)))


def _own_ends(parts: list[_Part]) -> tuple[int, int]:
    """How many blocks at the start and at the end are the person's own."""
    first = 1 if parts[0].is_request and parts[0].shapes < 2 else 0
    last = 1 if len(parts) > first + 1 and parts[-1].is_request and not parts[-1].shapes and "?" in parts[-1].text else 0
    return first, last


def _is_document(part: _Part) -> bool:
    if part.shapes >= 2:
        return part.first_person <= 3 + part.shapes
    return part.shapes == 1 and (part.first_person <= 1 or len(part.text) > _LONG) and (len(part.text) > 60)
