"""What a message points back at: the second one, that course, or simply "how much is it"."""

import re

from conversations.engines.guided.candidates import candidates
from conversations.engines.guided.everyday_words import ABOUT_ANY_SERVICE
from conversations.engines.guided.question_words import is_question, terms_of
from conversations.engines.guided.situation import Situation
from conversations.understanding.words import plain_text
from services_catalogue.types import Service

_ORDINALS = (
    (re.compile(r"\b(?:first|1st|top|number 1)\b"), 0),
    (re.compile(r"\b(?:second|2nd|number 2|middle)\b"), 1),
    (re.compile(r"\b(?:third|3rd|number 3)\b"), 2),
    (re.compile(r"\b(?:fourth|4th|last|number 4)\b"), -1),
)


_BACK = re.compile(
    r"\b(?:first|second|third|last|1st|2nd|3rd|that|this|other) (?:one|service|course|scheme)\b"
    r"|\b(?:for|about|of|do|get|claim|need) (?:it|that|this)\b|\bis it\b"
)


LONGEST = 10  # words
LATELY = 4  # services of the last reply
ASKS = ("how_to_apply", "what_to_bring", "how_much", "how_long", "who_can", "where")
NO_SUBJECT = frozenset(stem for word in ABOUT_ANY_SERVICE for stem in terms_of(word))
"""What a question about a service asks for, whichever service it is."""
SAID_OF_ANY = NO_SUBJECT | terms_of("work job help support scheme service pay money people start look long")


def points_back(situation: Situation) -> bool:
    """Whether the message points at something offered before instead of naming it."""
    text = situation.request.own_words
    if not situation.request.offered or situation.named or len(text.split()) > LONGEST:
        return False
    has_subject = bool(terms_of(text) - NO_SUBJECT) or situation.reading.facts
    return bool(_BACK.search(plain_text(text)) and (is_question(text) or situation.wants(*ASKS))) or (is_question(text) and not has_subject)


def ordinal_in(text: str) -> int | None:
    """The place in a list that is pointed at, from nought; the last is -1; None when no place is."""
    plain = plain_text(text)
    return next((position for pattern, position in _ORDINALS if pattern.search(plain)), None)


def service_meant(situation: Situation) -> Service | None:
    """The service a follow-up is about: named now, or by its place in the last reply, or the latest."""
    services = situation.catalogue.services
    for named in situation.named:
        if named in services:
            return services[named]
    offered = [service for service in (situation.request.offered or candidates(situation)) if service in services]
    if not offered:
        return None
    place = ordinal_in(situation.request.own_words)
    if place is not None:
        return services[offered[place] if place < len(offered) else offered[0]]
    return _by_name(situation, offered) or _by_subject(situation, [services[one] for one in offered[:LATELY]])


def _by_name(situation: Situation, offered: list[str]) -> Service | None:
    """The service whose name shares a word with the question: "how do I register" is about registering as a sole trader."""
    asked = terms_of(situation.request.own_words)
    in_play = (situation.catalogue.services[one] for one in dict.fromkeys((*offered[:LATELY], *candidates(situation))))
    return next((service for service in in_play if asked & terms_of(service.name) - SAID_OF_ANY), None)


def _by_subject(situation: Situation, lately: list[Service]) -> Service:
    """Of those presented last, the first that has something to say on what is asked: for "how long", a time."""
    if situation.wants("how_long"):
        return next((one for one in lately if any(sign.isdigit() for text in one.time_limits for sign in text)), lately[0])
    return lately[0]
