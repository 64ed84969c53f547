"""What a person wrote themselves, apart from what they pasted: an advert, a CV, an e-mail, a page."""

import re
from dataclasses import dataclass

from conversations.guardrails.folding import fold

_BLOCKS = re.compile(r"\n[ \t]*\n+")
_OWN_LIMIT = 420
_LONG = 900

_SHAPES = re.compile(
    r"^[^\S\n]*(?:(?:from|to|subject|sent|date|cc) ?:|(?:dear|hi|hello|good (?:morning|afternoon)) ?[\w ]{0,30},|\#{1,4} |[*•·-] "
    r"|\d{1,2}[.)] |(?:job|role|title|location|salary|pay|hours|closing date|reference|duties|about (?:you|us|the role)|essential"
    r"|desirable|benefits|skills|work|education|employment|experience|hobbies|interests|personal profile|profile|references|name"
    r"|contact|qualifications|summary|company|contract|shift|start date|who can come|what you need|requirements|responsibilities"
    r"|apply|how to apply)\b ?[-:–|]|(?:curriculum vitae|cv|job description|person specification|kind regards|best wishes"
    r"|yours sincerely|yours faithfully|many thanks)\b)"
    r"|<!doctype|<html|</?(?:p|div|h[1-6]|li|ul|body|span|table|br)\b"
    r"|\*{3}|\|.{1,60}\||£ ?\d[\d,.]{0,30} ?(?:-|to|p/?h|an? hour|per hour|per annum|pa\b|a year|/h)"
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
    shapes: frozenset[str]
    first_person: int

    def __add__(self, other: "_Part") -> "_Part":
        return _Part(f"{self.text}\n{other.text}", False, self.shapes | other.shapes, self.first_person + other.first_person)


_UNREAD = _Part("", False, frozenset(), 0)  # a block too long to be a request need not be read to know it


def split_document(text: str) -> tuple[str, str]:
    """The person's own words and the pasted document; the document is empty when nothing was pasted.

    A document is taken for one only when it has the marks of one (headings, fields, letter forms,
    advert wording) and the rest reads as a request: somebody's own long message stays their own.
    """
    blocks = [block for block in _BLOCKS.split(text) if block.strip()]
    if len(blocks) < 2:
        return _split_lines(text)
    start, end = (_part(block) if len(block) <= _OWN_LIMIT else _UNREAD for block in (blocks[0], blocks[-1]))
    first, last = _own_ends(start, end, len(blocks))
    own = "\n\n".join((*blocks[:first], *blocks[len(blocks) - last :]))
    document = _part("\n\n".join(blocks[first : len(blocks) - last]))
    if document.text and _is_document(document) and (own or len(document.shapes) > 2):
        return own, document.text
    return text, ""


def _split_lines(text: str) -> tuple[str, str]:
    lines = text.strip().split("\n")
    if len(lines) < 3:
        return _split_colon(text)
    first, middle, last = _part(lines[0]), _part("\n".join(lines[1:-1])), _part(lines[-1])
    if first.is_request and not first.shapes and _is_document(middle + last):
        return first.text, (middle + last).text
    if _asks_below(last) and not last.shapes and _is_document(first + middle):
        return last.text, (first + middle).text
    whole = first + middle + last
    is_paste = len(whole.shapes) > 3 and not whole.first_person and not _ASKS.search(fold(lines[0] + lines[-1]))
    return ("", text) if is_paste else (text, "")


def _asks_below(part: _Part) -> bool:
    folded = fold(part.text[: _OWN_LIMIT + 1])
    return len(part.text) <= _OWN_LIMIT and ("?" in folded or bool(_CUES.search(folded) and _ASKS.search(folded)))


def _split_colon(text: str) -> tuple[str, str]:
    """A request and a paste on one line: "is this advert ok: Care Assistant, £13 an hour, ..."."""
    own, colon, rest = text.partition(":")
    if not colon or "\n" in own or len(own) > _OWN_LIMIT:
        return text, ""
    if len(rest) <= 80 or not _part(own + colon).is_request:
        return text, ""
    document = _part(rest)
    return (own + colon, rest.strip()) if len(document.shapes) > 1 and document.first_person < 2 else (text, "")


def _part(text: str) -> _Part:
    folded = fold(text)
    is_request = len(text) <= _OWN_LIMIT and text.count("\n") < 4 and bool(_CUES.search(folded) or _ASKS.search(folded))
    shapes = frozenset(match.group().strip() for match in _SHAPES.finditer(folded))
    return _Part(text, is_request, shapes, len(_FIRST_PERSON.findall(folded)))


def _own_ends(start: _Part, end: _Part, count: int) -> tuple[int, int]:
    """How many of some blocks are the person's own at the start and at the end."""
    first = 1 if start.is_request and len(start.shapes) < 2 else 0
    last = 1 if count > first + 1 and end.is_request and not end.shapes and "?" in end.text else 0
    return first, last


def _is_document(part: _Part) -> bool:
    if len(part.shapes) >= 2:
        return part.first_person <= 3 + len(part.shapes)
    return len(part.shapes) == 1 and (part.first_person <= 1 or len(part.text) > _LONG) and (len(part.text) > 60)
