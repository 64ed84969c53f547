"""The words of a question that tell one question from another, and what kind of thing it asks for."""

import re
from functools import lru_cache

from conversations.engines.guided.everyday_words import SAME, STOP
from conversations.understanding.words import plain_text
from services_catalogue.search.text import stem

LONGEST = 6000
"""Characters of a text that are looked at."""
_KINDS = (
    ("future", re.compile(r"\bnext (?:year|april)\b|\b20(?:2[789]|[3-9]\d)\b|\bgoing up to\b|\bin the future\b")),
    (
        "how_to",
        re.compile(r"\bhow (?:do|can|to|would|should) (?:i |you |we )?(?:apply|claim|get|join|start|sign|register|ask|challenge|appeal)"),
    ),
    (
        "duration",
        re.compile(
            r"\bhow long\b|\bwhen (?:do|does|should|must) i\b|\bhow many (?:days|weeks|months|years)\b|\bdeadline\b|\btime limit\b"
            r"|\b(?:maximum|max|most) (?:weeks|months|days)\b"
        ),
    ),
    (
        "amount",
        re.compile(
            r"\bhow much\b|\bamount\b|\brates?\b|\bhow many (?:hours|pounds)\b|\b(?:limit|cap|threshold)\b|\bpercent(?:age)?\b"
            r"|\bwhat(?:s| is) the\b.{0,40}\b(?:allowance|wage|pay)\b"
            r"|\bwhat (?:is|does|should|would) (?:it|that|they|i|he|she|we) (?:\w+ )?(?:a|an|per) (?:week|month|hour|year)\b"
            r"|^(?:the )?most \w+"
        ),
    ),
    ("papers", re.compile(r"\b(?:documents?|papers?|paperwork|bring|evidence)\b|\bwhat (?:do|will|would) i need\b")),
    ("who", re.compile(r"\b(?:can|could|am|do|does|is|are) (?:i|we|he|she|they|my|it)\b|\bwho can\b|\bentitled\b|\beligib|\bqualify\b")),
)


@lru_cache(maxsize=4000)
def terms_of(text: str) -> frozenset[str]:
    """The telling words of a text, stemmed, with everyday words for the same thing made one."""
    words = re.findall(r"[a-z0-9£%.]+", plain_text(text[:LONGEST]))
    terms: set[str] = set()
    for word in (word.strip(".") for word in words):
        same = SAME.get(word) or SAME.get(word.removesuffix("s"))
        if same:
            terms.update(same)
        elif word and word not in STOP:
            terms.add(stem(word.lstrip("£")))
    return frozenset(terms)


def kind_of_question(text: str) -> str:
    """how_to, duration, amount, papers or who; empty when the question is of another kind."""
    plain = plain_text(text[:LONGEST])
    return next((kind for kind, pattern in _KINDS if pattern.search(plain)), "")


def takes_for_granted(text: str) -> bool:
    """Whether a text states something and only asks to be told so ("..., isn't it"), or repeats what others say."""
    plain = plain_text(text[:LONGEST])
    return bool(_TAG.search(plain) or _HEARSAY.search(plain))


def is_question(text: str) -> bool:
    """Whether a text asks something: by its form, by a tag ("isn't it"), or, when it is short, by naming what is asked for ("PIP rate")."""
    plain = plain_text(text[:LONGEST])
    if "?" in plain or _KIND_OR_START.search(plain) or _TAG.search(plain):
        return True
    return len(plain.split()) <= SHORT and bool(_ASKED_FOR.search(plain))


SHORT = 14
"""Words. In a longer message "cost" or "limit" is a part of the story."""
_TAG = re.compile(r"\b(?:is|does|are|do|was|ca|wo|did)nt (?:it|they|there|he|she|you|i|that)\b|\b(?:right|yeah|innit|correct|true)[ .!?]*$")
_HEARSAY = re.compile(
    r"\b(?:i (?:heard|thought|read)|was told|told me|(?:mates?|friends?|they|people|jobcentre) (?:say|says|said|reckons?)|still)\b"
)
_ASKED_FOR = re.compile(
    r"\b(?:rates?|amounts?|limit|cap|threshold|cost of|price|fees?|deadline|max(?:imum)?"
    r"|minimum (?:wage|pay|hourly)|the most|what|whats|how"
    r"|when (?:do|does|is|can|will|should)|still (?:open|going|taking|running))\b"
    r"|^(?:years?|hours|weeks|days|money) (?:to|you|i)\b|^most \w+"
)
_KIND_OR_START = re.compile(
    r"(?:^|[,.;:] )(?:and |so |but )?"
    r"(?:what|whats|when|where|which|who|how|why|can|could|do|does|did|is|are|am|will|would|should|have|has)\b"
    r"|\b(?:how (?:much|long|many|do|can)|what is|whats|can i|do i|am i|will i|should i|is it true|is there|does it|any idea)\b"
)
