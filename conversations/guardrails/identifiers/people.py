"""Names of people: introduced, signed, given in a field, titled, or a known first name with a surname."""

import re
from collections.abc import Iterator

from conversations.guardrails.identifiers.names import BRANDS, FIRST_NAMES, NOT_NAMES, NOT_SURNAMES
from conversations.guardrails.identifiers.spans import Span

_I = re.IGNORECASE
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
    _I,
)
_INTRO_WORDS = re.compile(r"name|call|enw", _I)
_FIELD = re.compile(
    r"\b(?:employee|applicant|candidate|claimant|customer|tenant|client|patient|worker|learner|student|partner"
    r"|next of kin|emergency contact|line manager|manager|referee|contact|trainer|driver|account holder|name on (?:the )?(?:card"
    r"|account))"
    r"(?:'s)?(?: name)?(?: is|[:=-])[ ]{1,3}(?P<name>" + _NAME + ")",
    _I,
)
_ROLE = re.compile(
    r"\b(?:[Mm]anager|[Bb]oss|[Cc]oach|[Aa]dvis[eo]r|[Ss]upervisor|[Ll]andlord|[Ll]andlady|[Pp]artner|[Ww]ife"
    r"|[Hh]usband|[Ss]on|[Dd]aughter|[Bb]rother|[Ss]ister|[Mm]um|[Dd]ad|[Mm]ate|[Ff]riend|[Cc]olleague|[Bb]oyfriend"
    r"|[Gg]irlfriend|[Ee]x|[Rr]eferee|[Tt]utor|[Tt]eacher|[Dd]octor|[Cc]arer|[Nn]eighbour|[Cc]ousin|[Uu]ncle"
    r"|[Aa]untie?|[Rr]ecruiter|[Ii]nterviewer|[Hh][Rr] lady|[Ss]ocial worker|[Cc]ase ?worker|[Mm]entor)"
    r"(?: was| is|'s| called| named|,){0,2} " + rf"(?P<name>{_CAPITAL}(?: {_CAPITAL}){{0,2}})"
)
_SELF = re.compile(
    rf"\b(?:i'?m|i am|this is|it'?s|its|here is|speaking to|regards|dear|hi|hello|hey|from|signed|sincerely|faithfully"
    rf"|cheers|thanks|thank you|wishes|yours)[ ,:\n-]{{1,3}}(?P<name>{_NAME})",
    _I,
)
_TITLED = re.compile(rf"\b(?:[Mm]r|[Mm]rs|[Mm]s|[Mm]iss|[Mm]x|[Dd]r)\.? (?P<name>{_CAPITAL}(?: {_CAPITAL}){{0,2}})")
_SIGNED = re.compile(
    rf"(?:^|\n) ?(?:kind |best |warm |many )?(?:regards|wishes|yours (?:sincerely|faithfully|truly)|sincerely"
    rf"|cheers|thanks|many thanks|cofion|ta)[,.!]? ?\n+ ?(?P<name>{_NAME}) ?(?=\n|$)",
    _I,
)
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


def people(text: str) -> Iterator[Span]:
    """Names in the places where people give them."""
    for pattern in (_INTRODUCED, _FIELD, _SIGNED):
        for match in pattern.finditer(text) if pattern is not _INTRODUCED or _INTRO_WORDS.search(text) else ():
            yield from _trimmed(match, sure=True)
    for pattern in (_TITLED, _ROLE):
        for match in pattern.finditer(text):
            yield from _trimmed(match, sure=pattern is _TITLED)
    for match in _SELF.finditer(text):
        yield from _said(match)
    for match in _PAIR.finditer(text):
        first, last = match.group("first"), match.group("last")
        if first[0].isupper() and last[0].isupper() and _is_pair(first, last):
            yield Span(match.start(), match.end(), "NAME")


def _is_pair(first: str, last: str) -> bool:
    return first.lower() in FIRST_NAMES and last.lower() not in NOT_SURNAMES and f"{first} {last}".lower() not in BRANDS


def _words(match: re.Match[str]) -> list[re.Match[str]]:
    return list(re.finditer(r"\S+", match.group("name")))


def _trimmed(match: re.Match[str], *, sure: bool) -> Iterator[Span]:
    """The name up to the first word that cannot be part of one."""
    start = match.start("name")
    end = 0
    for place, word in enumerate(_words(match)):
        plain = word.group().lower().strip(".,'’")
        if plain in NOT_NAMES or plain in NOT_SURNAMES or (place == 0 and plain in _INTRO_STOP):
            break
        if not sure and (not word.group()[0].isupper() or (word.group().isupper() and len(word.group()) < 4)):
            break
        end = word.end()
    if end:
        yield Span(start, start + end, "NAME")


def _said(match: re.Match[str]) -> Iterator[Span]:
    """After "I'm" or "thanks", only a known first name, or two capitalised words, is a name."""
    words = _words(match)
    first = words[0].group()
    second = words[1].group() if len(words) > 1 else ""
    if first.lower() in NOT_NAMES or f"{first} {second}".lower() in BRANDS:
        return
    capitals = first[0].isupper() and bool(second) and second[0].isupper() and not first.isupper()
    if first.lower() in FIRST_NAMES or (capitals and second.lower() not in NOT_SURNAMES | NOT_NAMES and _is_self(match)):
        has_surname = (
            bool(second)
            and second.lower() not in NOT_SURNAMES | NOT_NAMES
            and (second[0].isupper() or (_is_self(match) and len(words) == 2))
        )
        last = words[1] if has_surname else words[0]
        yield Span(match.start("name"), match.start("name") + last.end(), "NAME")


def _is_self(match: re.Match[str]) -> bool:
    return match.group().lower().startswith(("i'm", "im", "i am", "this is"))
