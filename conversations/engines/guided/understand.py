"""Reading a request: the message against what was known before it. The same request always gives the same situation."""

import re
from dataclasses import replace

from conversations.canned_replies import dialogue
from conversations.engines.guided.continuing import SHORT
from conversations.engines.guided.facts_talk import best_answer
from conversations.engines.guided.findings import Findings
from conversations.engines.guided.situation import Situation, before, told_facts
from conversations.engines.guided.wishes import AMOUNT_ALONE
from conversations.types import EngineRequest, Question
from conversations.understanding.nearness import GUESSED
from conversations.understanding.once import read_once
from conversations.understanding.reading import NeedMatch, Reading
from conversations.understanding.words import plain_text
from services_catalogue.types import Facts, FactValue

FIGURE_OF = {"household_savings": "savings", "age": "age", "years_service": "full_years", "hours_per_week": "weekly_hours"}
"""Facts that reading gives a second time, as figures for sums."""
SAVINGS_NEED = "uc-savings"
_AMOUNT = re.compile(r"£?(\d{3,6}(?:\.\d\d)?)\b")
BARE = 5
"""Words of a message that may be no more than a place or an age."""
FEW = 8
"""Words of an answer that picks a topic."""
TOPICS = tuple(
    (re.compile(rf"\b(?:{words})"), need)
    for words, need in (
        (r"business|self employ", "start-business"),
        (r"losing|lost|redundan|sacked|owed", "redundancy"),
        (r"money|benefit|cash", "benefits-check"),
        (r"train|course|learn|apprentic|college", "retrain"),
        (r"health|disab|caring|carer|children", "health-and-work"),
        (r"cv\b|interview", "cv-and-interviews"),
        (r"job|work", "find-work"),
    )
)
"""The topics people are shown, by a word of theirs, as needs."""


def understand(request: EngineRequest) -> Situation:
    """Read the message against what is known. The same request always gives the same situation."""
    words, pending, known = request.own_words, request.pending, before(request)
    reading = read_once(words, memo=request.memo, catalogue=request.catalogue, pending=pending, known=known, today=request.today)
    reading = without_guesses(with_topic(with_amount(without_by_the_way(reading, request.pending), request), request), request)
    situation = Situation(request, reading, _facts_now(request, reading), Findings(request.results))
    if _has_guess(reading) and best_answer(situation):  # what a question is about is known from its answer
        return replace(situation, reading=replace(reading, needs=_spoken(reading)))
    return situation


def without_guesses(reading: Reading, request: EngineRequest) -> Reading:
    """The reading of an answer, a correction or a bare place, without needs that no word of it speaks of."""
    length = len(request.own_words.split())
    is_answer = request.pending is not None and request.pending.fact in reading.facts
    if length <= SHORT and (is_answer or "correct" in reading.intents):
        return replace(reading, needs=_worded(reading))
    is_bare = length <= BARE and bool(reading.facts or reading.places)
    if is_bare and request.needs:  # "60", some way into a talk about rent
        return replace(reading, needs=_worded(reading))
    return replace(reading, needs=_spoken(reading)) if is_bare else reading


def with_amount(reading: Reading, request: EngineRequest) -> Reading:
    """The reading, with a bare amount as savings where savings are what the talk is about: "and if we have 17000"."""
    amount = _AMOUNT.search(plain_text(request.own_words))
    is_about_savings = SAVINGS_NEED in request.needs[:1] and not reading.facts and not reading.needs
    asks_a_number = request.pending is not None and request.pending.control in ("number", "money")
    if not amount or not is_about_savings or asks_a_number or len(request.own_words.split()) > SHORT:
        return reading
    savings = float(amount[1])
    match = NeedMatch(SAVINGS_NEED, 1.0, AMOUNT_ALONE)
    return replace(
        reading, needs=(match,), facts={**reading.facts, "household_savings": savings}, figures={**reading.figures, "savings": savings}
    )


def _spoken(reading: Reading) -> tuple[NeedMatch, ...]:
    return tuple(match for match in reading.needs if match.phrase != GUESSED)


def _worded(reading: Reading) -> tuple[NeedMatch, ...]:
    """Without the needs that only a fact speaks for."""
    return tuple(match for match in _spoken(reading) if not match.phrase.startswith("{"))


def _has_guess(reading: Reading) -> bool:
    return len(_spoken(reading)) < len(reading.needs)


def with_topic(reading: Reading, request: EngineRequest) -> Reading:
    """The reading, with the need of the topic picked where topics were shown and the message is a few words."""
    shown = any(dialogue.topics()[0] in message.text for message in request.history if message.role == "assistant")
    if reading.needs or not shown or len(request.own_words.split()) > FEW:
        return reading
    plain = plain_text(request.own_words)
    picked = next((need for words, need in TOPICS if words.search(plain) and need in request.catalogue.needs), "")
    return replace(reading, needs=(NeedMatch(picked, 1.0, plain),)) if picked else reading


def without_by_the_way(reading: Reading, pending: Question | None) -> Reading:
    """The reading without an answer that was none: "no, Swansea" and "ok, save it" say nothing of the question that was open."""
    does_something_else = "save" in reading.intents or ("correct" in reading.intents and bool(reading.places))
    if pending is None or not does_something_else or pending.fact not in reading.facts or pending.fact == "nation":
        return reading
    return replace(
        reading,
        facts={fact: value for fact, value in reading.facts.items() if fact != pending.fact},
        corrected=reading.corrected - {pending.fact},
        figures={name: value for name, value in reading.figures.items() if name != FIGURE_OF.get(pending.fact)},
    )


def _facts_now(request: EngineRequest, reading: Reading) -> Facts:
    gone = set(reading.forget) | set(reading.refused)
    if reading.about_other and not request.needs:
        return {key: value for key, value in told_facts(reading).items() if key not in gone}
    facts: dict[str, FactValue] = {**request.facts, **told_facts(reading)}
    return facts if "*" not in gone else {}
