"""A service is placed only in the nations that have it."""

import re
from collections.abc import Iterator, Mapping

from conversations.guardrails.grounding.subject import Subject
from services_catalogue.types import Catalogue

NATIONS: Mapping[str, str] = {"england": "england", "scotland": "scotland", "wales": "wales", "northern ireland": "northern-ireland"}
PLACE = re.compile(
    r"\b(?:available|open|paid|offered|runs?|covers?|get it|claim\w*|apply|exists?|had|is|are|also|too)\b[\w ]{0,14}"
    r" (?:in|across|throughout|anywhere in) (?:the whole of |all of |parts of )?"
    r"(England|Scotland|Wales|Northern Ireland|the (?:whole )?UK|the United Kingdom|all four nations|Great Britain)\b"
    r"((?:,| and| or)? (?:(?:in )?(?:England|Scotland|Wales|Northern Ireland))(?:(?:,| and| or) (?:England|Scotland|Wales"
    r"|Northern Ireland))?)?"
)
NAMED = re.compile(r"England|Scotland|Wales|Northern Ireland")
ELSEWHERE = re.compile(
    r"\b(?:not|no|never|nor|neither|only|instead|isn['’]t|doesn['’]t|don['’]t|cannot|can['’]t|unless|rather|except|but|move"
    r"|different|differ"
    r"|own|equivalent|similar|separate|used to|took the place|taken the place|replac\w+|compared|version|called|outside)\b|n['’]t\b|\?",
    re.IGNORECASE,
)
WHOLE = {"uk": frozenset(NATIONS.values()), "great britain": frozenset({"england", "scotland", "wales"})}


def _nations_in(words: str) -> frozenset[str]:
    found = frozenset(NATIONS[name.lower()] for name in NAMED.findall(words))
    lower = words.lower()
    if "great britain" in lower:
        return found | WHOLE["great britain"]
    return found | (WHOLE["uk"] if re.search(r"\buk\b|united kingdom|four nations", lower) else frozenset())


def wrong_nations(text: str, subject: Subject, catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    """A service said to be had in a nation that its entry does not list; a sentence that draws a line between nations is left alone."""
    groups = {mention.services for mention in subject.mentions} or ({subject.carried} if len(subject.carried) == 1 else set())
    if len(groups) != 1 or ELSEWHERE.search(text):
        return
    served = frozenset(nation for service in next(iter(groups)) for nation in catalogue.services[service].nations)
    for match in PLACE.finditer(text):
        name = next(iter(subject.mentions), None)
        inside = name is not None and name.start <= match.start() < name.end
        if not inside and not _nations_in(match.group()) <= served:
            yield "wrong_nation", match.group()
