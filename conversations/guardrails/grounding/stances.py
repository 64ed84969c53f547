"""Whether a sentence turns round what the evidence says: it counts or does not, is needed or not, goes together or not."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from conversations.guardrails.grounding.stems import stems_of

CLAUSE = re.compile(r"[.;:!?](?=\s|$)|, (?:but|so|and|or|if|while|whereas)\b|\bbut\b|\bso\b(?! that)|\bwhile\b(?! you)|\bbecause\b|\n")
_CLASSES: tuple[tuple[str, str, str], ...] = (
    # name, how it is said, how the opposite is said in one word
    (
        "counts",
        r"\b(?:affect|count|matter|depend|change|influence|reduce|lower|go(?:es)? (?:down|up|by)|tak\w+ into account"
        r"|look\w* at|mak\w+ (?:a|any|no)"
        r" difference|means[- ]tested|goes by|stops? you|prevent|is cut|are cut)(?:s|ed|ing)?\b",
        r"\b(?:ignored?|disregarded|left out of account)\b",
    ),
    ("needed", r"\b(?:need|must|have to|has to|required?|requires)\b", r"\boptional\b"),
    ("backdated", r"\bbackdat\w+", r"$^"),
    ("repaid", r"\b(?:pay\w* (?:it |them |that |this |an? [\w ]{1,25}|the [\w ]{1,25}|a )?back|paid back"
        r"|comes? out of (?:your )?(?:later|future) payments|repa(?:y|id)\w*"
    r"|a (?:personal )?loan)\b", r"\b(?:grant|gift|keep it|you keep)\b"),
    ("interest", r"\binterest\b", r"\binterest-free\b"),
    ("checked", r"\bcredit check\b", r"$^"),
    ("together", r"\b(?:combine|together|at the same time|alongside|both|as well as|with|while you(?:['’]re)?|people (?:on"
    r"|who get|getting))\b", r"$^"),
    ("automatic", r"\bcomes? (?:\w+ )?with\b|\bautomatic\w*\b", r"\bmust apply\b"),
    ("standing", r"\b(?:still (?:applies|apply|in force|exists?|stands?|counts?)|(?:is|are) (?:still )?in (?:force|place)"
    r"|remains?|appl(?:y|ies)\b)",
     r"\b(?:removed|ended|gone|scrapped|abolished|went|stopped|dropped|lifted)\b"),
    ("taxed", r"\b(?:taxed|taxable)\b", r"\b(?:tax[- ]free(?! childcare)|free of tax)\b"),
    ("costs", r"\b(?:costs? (?!of)|charges?|charged|fees?)\b|\bpay to (?:use|apply"
        r"|join)\b", r"(?<!tax.)\bfree\b(?! childcare)|\bcosts? (?:you )?(?=nothing)"),
    ("covers", r"\b(?:pays?|covers?) (?:for )?(?:a|an|the|your|equipment|taxis)\b", r"$^"),
)  # fmt: skip
CLASSES = tuple((name, re.compile(said, re.IGNORECASE), re.compile(opposite, re.IGNORECASE)) for name, said, opposite in _CLASSES)
NAMED = frozenset({"together", "automatic"})  # of two services, so their names count
REACH = 22  # letters before a verb in which "not" belongs to it
NEGATION = re.compile(r"\b(?:not|no|never|nothing|cannot|neither|nor|without|none|no longer)\b|n['’]t\b", re.IGNORECASE)
HEDGED = re.compile(r"\b(?:if|whether|may|might|could|some|unless|can affect|usually|most|in most cases)\b|\?", re.IGNORECASE)
OWN_WORDS = stems_of(
    "affect count matter depend change influence reduce lower account difference means tested goes need must required optional"
    " backdated repaid interest grant gift keep combine together alongside both automatic still applies force removed ended scrapped"
    " abolished dropped costs charge fee free same time comes credit check any all completely personal"
)


@dataclass(frozen=True, slots=True)
class Stance:
    """One clause: what kind of thing it says, whether it says it or denies it, and of what."""

    kind: str
    is_denied: bool
    about: frozenset[str]
    service: frozenset[str] = frozenset()  # stems of the name of the service that the passage is from


@lru_cache(maxsize=8_000)
def _clauses(text: str) -> tuple[str, ...]:
    return tuple(part for part in CLAUSE.split(text) if part and part.strip())


def stances_in(text: str) -> Iterator[Stance]:
    """Every stance of a text, clause by clause."""
    for clause in _clauses(text):
        for name, said, opposite in CLASSES:
            turned = opposite.search(clause)
            match = turned or said.search(clause)
            if match:
                reach = clause if name in NAMED else clause[max(match.start() - REACH, 0) : match.end()]
                negations = len(NEGATION.findall(reach)) + (1 if turned else 0)
                yield Stance(name, bool(negations % 2), stems_of(clause) - OWN_WORDS)


WHOLE = frozenset({"backdated", "interest", "repaid", "checked", "together", "automatic", "costs", "taxed"})
SWEEPING = frozenset({"interest", "repaid", "costs", "taxed"})  # said of a service, whatever the other words  # of the service as a whole


def _is_about(about: frozenset[str], one: Stance) -> bool:
    """Whether a stance of the evidence is of the same things; of two services, the other one has to be named in it."""
    rest = about - one.service
    return rest <= one.about and (bool(rest) or one.kind not in NAMED)


def turned_round(text: str, names: frozenset[str], known: Sequence[Stance], *, is_of_service: bool) -> Iterator[str]:
    """Each stance of a sentence that the evidence takes the other way, and nowhere this way. `names` are stems of service names."""
    if HEDGED.search(text):
        return
    for stance in stances_in(text):
        about = stance.about if stance.kind in NAMED else stance.about - names
        alike = [one for one in known if one.kind == stance.kind and _is_about(about, one)]
        if not alike and is_of_service and stance.kind in SWEEPING:
            alike = [one for one in known if one.kind == stance.kind]
        is_enough = len(about) >= (1 if is_of_service or stance.kind in WHOLE else 2) or (is_of_service and stance.kind in WHOLE)
        if is_enough and alike and all(one.is_denied != stance.is_denied for one in alike):
            yield stance.kind
