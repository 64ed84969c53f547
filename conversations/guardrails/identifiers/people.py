"""Names of people: introduced, signed, given in a field, titled, or a known first name with a surname."""

import re
from collections.abc import Iterator

from conversations.guardrails.identifiers.names import BRANDS, FIRST_NAMES, NOT_NAMES, NOT_SURNAMES
from conversations.guardrails.identifiers.spans import Span

_WORD = r"[^\W\d_]{1,20}(?:['’-][^\W\d_]{1,20}){0,2}"
_PARTICLE = r"(?:(?:mc|mac|o|de|da|del|di|van|von|der|den|la|le|el|al|ap|ab|bin|bint|ibn|st|dos)[ '’]{1,2}){0,2}"
_CAPITAL = r"[A-Z][^\W\d_]{1,20}(?:['’-][^\W\d_]{1,20})?"
_INITIAL = r"(?:[^\W\d_]\.? )?"
_NAME = rf"{_WORD}(?: {_INITIAL}{_PARTICLE}{_WORD}){{0,3}}"
_INTRODUCED = re.compile(
    r"\b(?:my (?:full |real |legal |new |married |maiden |first |last |birth )?(?:name(?:'s|s)?|surname)(?: is"
    r"| was|:|,)?|name(?:d| is|:)|i am called|i'm called|im called|they call me|call me|full name(?:[ :-]| is)"
    r"|(?:is|was|were|are) (?:called|named)|(?:sur|last |first |fore)name ?[:=-]|fy enw i yw|fy enw i ydy|enw:)[ :\"'“]{1,3}(?P<name>"
    + _NAME
    + ")",
)
_FIELD = re.compile(
    r"\b(?:employee|applicant|candidate|claimant|customer|tenant|client|patient|worker|learner|student|partner"
    r"|next of kin|emergency contact|line manager|manager|referee|contact|trainer|driver|account holder|name on (?:the )?(?:card"
    r"|account))"
    r"(?:'s)?(?: name)?(?: is|[:=-])[ ]{1,3}(?P<name>" + _NAME + ")",
)
_ROLE = re.compile(
    r"\b(?:manager|boss|coach|advis[eo]r|supervisor|landlord|landlady|partner|wife|husband|son|daughter|brother|sister|mum|dad|mate"
    r"|friend|colleague|boyfriend|girlfriend|ex|referee|tutor|teacher|doctor|carer|neighbour|cousin|uncle|auntie?|recruiter"
    r"|interviewer|hr lady|social worker|case ?worker|mentor)(?: was| is|'s| called| named|,){0,2} "
)
_CAPITALS = re.compile(rf"(?P<name>{_CAPITAL}(?: {_CAPITAL}){{0,2}})")
_SELF = re.compile(
    rf"\b(?:i'?m|i am|this is|it'?s|its|here is|speaking to|regards|dear|hi|hello|hey|from|signed|sincerely|faithfully"
    rf"|cheers|thanks|thank you|wishes|yours)[ ,:\n-]{{1,3}}(?P<name>{_NAME})",
)
_TITLED = re.compile(rf"\b(?:[Mm]r|[Mm]rs|[Mm]s|[Mm]iss|[Mm]x|[Dd]r)\.? (?P<name>{_CAPITAL}(?: {_CAPITAL}){{0,2}})")
_SIGNED = re.compile(
    rf"(?:^|\n) ?(?:kind |best |warm |many )?(?:regards|wishes|yours (?:sincerely|faithfully|truly)|sincerely"
    rf"|cheers|thanks|many thanks|cofion|ta)[,.!]? ?\n+ ?(?P<name>{_NAME}) ?(?=\n|$)",
)
_NOT_LAST = NOT_SURNAMES | NOT_NAMES
_NOT_SPACE = re.compile(r"\S+")
_SURNAME = r"(?:Mc|Mac|O['’]|De |Van |Al-|El-|Ap )?[^\W\d_]{2,20}(?:['’-][^\W\d_]{2,20})?"
_PAIR = re.compile(rf"(?<![\w@.-])(?P<first>[^\W\d_]{{2,15}}) (?P<last>{_SURNAME})(?![\w@])")
_INTRO_STOP = frozenset(
    {
        "not",
        "wrong",
        "misspelt",
        "misspelled",
        "spelt",
        "spelled",
        "on",
        "missing",
        "different",
        "different.",
        "changed",
        "the",
        "correct",
        "showing",
        "been",
        "in",
        "gone",
        "being",
        "double",
        "barrelled",
    }
)


def people(text: str, low: str) -> Iterator[Span]:
    """Names in the places where people give them; `low` is the text in small letters."""
    for pattern in (_INTRODUCED, _FIELD, _SIGNED):
        for match in pattern.finditer(low):
            yield from _trimmed(text, match, sure=True)
    for match in _TITLED.finditer(text):
        yield from _trimmed(text, match, sure=True)
    for role in _ROLE.finditer(low):
        is_plain = text[role.start() + 1 : role.end()].removeprefix("R").islower()  # "Manager", not a line of capitals
        named = _CAPITALS.match(text, role.end()) if is_plain else None
        if named:
            yield from _trimmed(text, named, sure=False)
    for match in _SELF.finditer(low):
        yield from _said(text, match)
    for match in _PAIR.finditer(text):
        first, last = match.group("first"), match.group("last")
        if first[0].isupper() and last[0].isupper() and _is_pair(first, last):
            yield Span(match.start(), match.end(), "NAME")


def _is_pair(first: str, last: str) -> bool:
    return first.lower() in FIRST_NAMES and last.lower() not in NOT_SURNAMES and f"{first} {last}".lower() not in BRANDS


def _words(text: str, match: re.Match[str]) -> list[re.Match[str]]:
    return list(_NOT_SPACE.finditer(text[match.start("name") : match.end("name")]))


def _trimmed(text: str, match: re.Match[str], *, sure: bool) -> Iterator[Span]:
    """The name up to the first word that cannot be part of one."""
    start = match.start("name")
    end = 0
    for place, word in enumerate(_words(text, match)):
        plain = word.group().lower().strip(".,'’")
        if plain in _NOT_LAST or (place == 0 and plain in _INTRO_STOP):
            break
        if not sure and (not word.group()[0].isupper() or (word.group().isupper() and len(word.group()) < 4)):
            break
        end = word.end()
    if end:
        yield Span(start, start + end, "NAME")


def _said(text: str, match: re.Match[str]) -> Iterator[Span]:
    """After "I'm" or "thanks", only a known first name, or two capitalised words, is a name."""
    words = _words(text, match)
    first = words[0].group()
    second = words[1].group() if len(words) > 1 else ""
    if first.lower() in NOT_NAMES or f"{first} {second}".lower() in BRANDS:
        return
    capitals = first[0].isupper() and bool(second) and second[0].isupper() and not first.isupper()
    if first.lower() in FIRST_NAMES or (capitals and second.lower() not in _NOT_LAST and _is_self(match)):
        has_surname = bool(second) and second.lower() not in _NOT_LAST and (second[0].isupper() or (_is_self(match) and len(words) == 2))
        last = words[1] if has_surname else words[0]
        yield Span(match.start("name"), match.start("name") + last.end(), "NAME")


def _is_self(match: re.Match[str]) -> bool:
    return match.group().startswith(("i'm", "im", "i am", "this is"))
