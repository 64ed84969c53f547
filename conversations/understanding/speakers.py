"""Who a piece of a message is about: the person writing, or somebody else they mention."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from conversations.understanding.words import Text

_PEOPLE = (
    "husband wife partner boyfriend girlfriend fiance fiancee ex daughter daughters son sons child children kid kids baby toddler mum mother dad "
    "father parents gran grandad grandmother grandfather granda nephew niece brother sister cousin uncle auntie aunt mate mates friend friends "
    "neighbour flatmate housemate colleague client boss stepson stepdaughter grandson granddaughter lad bloke brother-in-law in-laws teenager"
)
_NOUN = "(?:" + "|".join(_PEOPLE.split()) + ")"
_VERB = (
    r"(?:is|was|are|were|has|had|have|got|gets|works|worked|earns|does|did|needs|wants|lost|just|been|left|cant|doesnt|isnt|hasnt|says|said|"
    r"told|lives|stays|studies|claims|started|starts|finished|keeps|on|in|with|who|whos|aged|age|still|reckons|cannot|will|would|wont|thinks|struggles|\d+)"
)
_OTHER = re.compile(rf"^(?:(?:and|but|so|because|also|well|hi|hello|hiya|ok|if|that|when|while|though|what|can|could|does|is|how|asking for|for) )*"
                    rf"(?:(?:my|our|the|a|his|her|me|ma) )?(?:\w+ )?({_NOUN})(?:s)?(?: {_VERB}\b|$)")  # fmt: skip
_MINE = re.compile(rf"\b(?:my|our|ma) (?:\w+ )?({_NOUN})(?:s)? {_VERB}\b")
_IS_OBJECT = re.compile(
    r"\b(?:with|after|of|to|from|at|by|than|like|lost|see|help|living|live|care|caring|carer|about)(?: for)? (?:my |our |the |a |her |his )?(?:\w+ )?$"
)
_IS_ROLE = re.compile(
    r"(?:^|\b)(?:single|lone|solo|working|full time|stay at home|new|expectant|disabled|old age|young) (?:mum|dad|parent|mother|father|partner)$"
)
_NAMED = re.compile(rf"\b(?:my|our|ma|a|the) (?:\w+ )?({_NOUN})\b")
_SELF = re.compile(r"\b(?:i|ive|me and|we|weve|myself|both)\b(?! (?:think|guess|mean|reckon|know|suppose)\b)")
_SELF_START = re.compile(
    r"^(?:(?:and|but|so|because|also|then|now|well|plus|or|if|when|while) )*(?:i|ive|im|we|weve|both|am|my (?!" + _NOUN + r"))\b"
)
_PRONOUN = re.compile(r"^(?:(?:and|but|so|because|also|then|now|if|when|does|can|is|has) )*(?:he|she|his|her|hes|shes|they|their|him)\b")
_CUT = re.compile(
    r" , | (?=(?:and|but|while|because|so|plus|although|though|whereas) (?:i|ive|my|we|he|she|hes|shes|they|her|his|now|am|the)\b)"
)
MOST_SEGMENTS = 150
"""A story has some dozens; more is a list or a paste."""
_CHILD = frozenset(("child", "children", "kid", "kids", "baby", "toddler", "daughter", "daughters", "son", "sons"))
_ASKED_FOR = re.compile(
    rf"\b(?:my|our|a) (?:\w+ )?({_NOUN})(?:s)? (?:who )?(?:is |was |has |are |just |been |really |also |desperately |badly |keeps |still |\d+ )*"
    r"(?:needs?|wants?|looking|lost|left|leaving|cant find|made redundant|sacked|struggling|after|out of|finished|\d\d|to get|get|claim|do|apply|find)\b"
)


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of plain text with one subject. `owner` is empty for the writer, else the person named."""

    plain: str
    owner: str = ""


def segments_of(text: Text) -> tuple[Segment, ...]:
    """The message cut at sentence ends, commas and changes of subject; a pronoun keeps the person last named."""
    return tuple(islice(_walk(text), MOST_SEGMENTS))


def _walk(text: Text) -> Iterator[Segment]:
    last = ""
    for sentence in text.sentences:
        owner = ""
        for piece in _CUT.split(f" {sentence} "):
            plain = piece.strip(" ,")
            if plain:
                owner = _owner(plain, owner, last)
                named = _NAMED.search(plain)
                last = owner or (named[1] if named else last)
                yield Segment(plain, owner)


def _owner(plain: str, owner: str, last: str) -> str:
    if _SELF_START.match(plain):
        return ""
    found = _OTHER.match(plain) or _MINE.search(plain)
    if found and not _IS_OBJECT.search(plain[: found.start(1)]) and not _IS_ROLE.search(plain[: found.end(1)]):
        return "" if _SELF.search(plain[: found.start(1)]) else found[1]
    if _PRONOUN.match(plain):
        return last
    return "" if _SELF.search(plain) or plain.isdigit() else owner


def other_person(text: Text, segments: tuple[Segment, ...]) -> str:
    """The person the message asks about, when that is not the writer: "daughter", or nothing."""
    about = [segment.owner for segment in segments if segment.owner]
    asked = _ASKED_FOR.search(text.plain)
    if (
        asked
        and (asked[1] not in ("kids", "children", "baby", "toddler", "boss", "ex", "client", "colleague"))
        and not _own_story(segments)
    ):
        return asked[1]
    if about and all(segment.owner for segment in segments) and about[0] not in (_CHILD | {"boss", "ex", "client"}) - {"daughter", "son"}:
        return about[0]
    return ""


def as_their_own(plain: str, person: str) -> str:
    """A segment about somebody, as they would say it themselves, so that one set of patterns reads both."""
    plain = re.sub(
        rf"^.*?\b{re.escape(person)}s?\b(?: (?:is|was|who is|are))?|^(?:he|she|they)(?: (?:is|was|are))?|^(?:hes|shes)\b",
        "i am",
        plain,
        count=1,
    )
    return re.sub(r"\b(?:his|her|their)\b", "my", plain)


def _own_story(segments: tuple[Segment, ...]) -> bool:
    """Whether the writer tells of their own work, money or health, so that the message is not only about another."""
    mine = re.compile(r"\b(?:i|ive|im) (?:am |was |have |just |been |also |do |got |get |cant |do not |had |still )*(?:\d|a |an |on |work|lost|made|out of|"
                      r"unemployed|look after|care for|give|gave|need|want|claim|earn|live|left|quit|redundant|off|self|single|pregnant|sick|in )")  # fmt: skip
    return any(not segment.owner and mine.search(segment.plain) for segment in segments)
